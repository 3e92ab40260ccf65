import { expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { InjectReply, InjectRequest, Notice, PageReading, Revealed } from '../../src/protocol';
import {
  injectReplyIn,
  injectRequestIn,
  noticeIn,
  readingIn,
  type requestSchemas,
  revealedIn,
  type schemas,
} from '../../src/protocol-schema';
import { withCells } from '../support/figures';
import { said } from '../support/said-report';
import { auditedOf, consistentFigures, sourceOf } from '../support/sample-report';

/** The same type without `readonly` and with intersections worked out, so that equality is of content. */
type Plain<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? number extends T['length']
      ? Plain<Item>[]
      : { -readonly [Key in keyof T]: Plain<T[Key]> }
    : { -readonly [Key in keyof T]: Plain<T[Key]> };
type Described<Schema extends z.core.$ZodType> = Plain<z.infer<Schema>>;

it('describes the types of the protocol exactly', () => {
  expectTypeOf<Described<typeof schemas.readingReply>>().toEqualTypeOf<Plain<{ reading: PageReading }>>();
  expectTypeOf<Described<typeof schemas.revealReply>>().toEqualTypeOf<{ revealed: Revealed }>();
  expectTypeOf<Described<typeof schemas.injectReply>>().toEqualTypeOf<Plain<InjectReply>>();
  expectTypeOf<Described<typeof requestSchemas.notice>>().toEqualTypeOf<Plain<Notice>>();
  expectTypeOf<Described<typeof requestSchemas.injectRequest>>().toEqualTypeOf<Plain<InjectRequest>>();
});

const figures = withCells(consistentFigures('2021'), {
  'applications.new.total': 1,
  'applications.granted.natural': null,
  'applications.partial.natural': '/',
  'remedies.review.upheld': '十一',
});
const audited = auditedOf(figures, {
  faults: { proactive: [{ kind: 'header', missing: ['规章'], lines: [], place: null }] },
  local: { applications: [{ axis: 'row', subtotalOf: null, label: '小计', cells: {} }] },
});
const reading: PageReading = {
  source: sourceOf(audited.report),
  fingerprint: 'f1',
  content: { kind: 'reports', reports: [audited, said] },
  stale: false,
};
/** What messaging does to a value. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('lets a reading through unchanged', () => {
  expect(readingIn(sent({ reading }))).toEqual(reading);
  const kinds = new Set(said.report.claims.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['count', 'judgement', 'list', 'none', 'period']);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 'reading'],
  ['another reply', { revealed: 'shown' }],
  ['a kind that is not known', { reading: { ...reading, content: { kind: 'report' } } }],
  ['a report without tables', { reading: { ...reading, content: { kind: 'reports', reports: [{}] } } }],
  ['a number not in canonical form', sent({ reading: withFirstValue('007') })],
  ['a number that is none', sent({ reading: withFirstValue('NaN') })],
  ['words of an unknown part', sent({ reading: replaced('"passage":"overview"', '"passage":"summary"') })],
  [
    'a quotation without its part',
    sent({ reading: replaced('"kind":"quote","section":"preface",', '"kind":"quote",') }),
  ],
  ['a claim of an unknown kind', sent({ reading: replaced('"kind":"judgement"', '"kind":"opinion"') })],
])('refuses %s as a reading', (_, value) => {
  expect(readingIn(value)).toBeNull();
});

function withFirstValue(value: string): unknown {
  return replaced(/"value":"[^"]*"/, `"value":"${value}"`);
}

function replaced(from: string | RegExp, to: string): unknown {
  const before = JSON.stringify(reading);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return JSON.parse(after);
}

it('tells the other messages apart', () => {
  expect(noticeIn({ type: 'gouji:judged' })).toEqual({ type: 'gouji:judged' });
  expect(noticeIn({ type: 'gouji:explain', rule: 'T3-01' })).toEqual({
    type: 'gouji:explain',
    rule: 'T3-01',
  });
  expect(noticeIn({ type: 'gouji:read' })).toBeNull();
  expect(injectRequestIn({ type: 'gouji:inject', tabId: 7 })).toEqual({ type: 'gouji:inject', tabId: 7 });
  expect(injectRequestIn({ type: 'gouji:inject', tabId: '7' })).toBeNull();
  expect(injectReplyIn({ ok: true, frames: [0, 3] })).toEqual({ ok: true, frames: [0, 3] });
  expect(injectReplyIn({ ok: false, code: 'other' })).toBeNull();
  expect(revealedIn({ revealed: 'hidden' })).toBe('hidden');
  expect(revealedIn({ revealed: 'gone' })).toBeNull();
});

it.each<[string, unknown]>([
  ['a rule there is not', 'T3-99'],
  ['more than an id', 'T3-01#x'],
  ['an address', 'https://outside.example/'],
  ['nothing', ''],
  ['a name every object has', 'constructor'],
  ['no text', 301],
])('opens no page for %s', (_, rule) => {
  expect(noticeIn({ type: 'gouji:explain', rule })).toBeNull();
});
