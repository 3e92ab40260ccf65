/** A decision holds for the values that were seen: the same ones give the same digest, any other another. */
import { describe, expect, test } from 'vitest';
import { fromInteger } from '../../src/core/decimal';
import type { Passage, Reading } from '../../src/core/report';
import {
  type Comparison,
  type Evidence,
  type Finding,
  isFinding,
  type Operand,
  type Side,
} from '../../src/core/rule';
import { seenIn } from '../../src/core/seen';
import { readingIn } from '../../src/protocol-schema';
import { type Cell, cellPaths, withCells } from '../support/figures';
import { said, saidOf } from '../support/said-report';
import { auditedOf, consistentFigures, placeOf, readingOf, sourceOf } from '../support/sample-report';

const cells: { readonly [path: string]: Cell } = {
  'applications.new.total': 213,
  'applications.granted.natural': 122,
  'applications.closedTotal.legal': null,
  'applications.partial.business': '/',
  'remedies.review.upheld': '十一',
};
const figures = withCells(consistentFigures(), cells);
const audited = auditedOf(figures);
const findings = audited.outcomes.filter(isFinding);
const seen = (of: typeof audited) =>
  new Map(of.outcomes.filter(isFinding).map((finding) => [`${finding.rule}@${finding.at}`, seenIn(finding)]));

test('the same figures give the same digest, also by way of a message, and wherever they stand', () => {
  expect(seen(auditedOf(figures))).toEqual(seen(audited));
  for (const one of [audited, said]) {
    const sent = {
      reading: {
        source: sourceOf(one.report),
        fingerprint: 'f',
        content: { kind: 'reports', reports: [one] },
        stale: false,
      },
    };
    const content = readingIn(JSON.parse(JSON.stringify(sent)))?.content;
    const [received] = content?.kind === 'reports' ? content.reports : [];
    expect(received && seen(received)).toEqual(seen(one));
  }
  const moved = findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map((cell) =>
      'table' in cell && cell.entry
        ? { ...cell, entry: { ...cell.entry, place: placeOf('remedies', 40, 40) } }
        : cell,
    ),
  }));
  expect(moved.map(seenIn)).toEqual(findings.map(seenIn));
});

test('how grave it is taken to be does not matter, nor how the number was written', () => {
  const regraded = findings.map((finding) => ({ ...finding, severity: 'info' as const, hints: [] }));
  expect(regraded.map(seenIn)).toEqual(findings.map(seenIn));
  const sum = (text: string) => {
    const reading = { ...readingOf(213), text, irregular: ['unit' as const] };
    return seen(auditedOf(figures, { readings: { 'applications.new.total': reading } })).get('T3-01@new');
  };
  expect(sum('213 件')).toBe(sum('213'));
});

test('any figure a finding rests on that changes gives another digest, and no other figure does', () => {
  const before = seen(audited);
  for (const path of cellPaths(figures)) {
    const [table = '', row = '', column = ''] = /^(\w+)\.(.+)\.(\w+)$/.exec(path)?.slice(1) ?? [];
    const after = auditedOf(withCells(figures, { [path]: 7919 }));
    const now = seen(after);
    for (const finding of after.outcomes.filter(isFinding)) {
      const id = `${finding.rule}@${finding.at}`;
      if (!before.has(id)) continue;
      const rests = finding.cells.some(
        (cell) => 'table' in cell && cell.table === table && cell.row === row && cell.column === column,
      );
      const counts = 'count' in finding.note;
      if (rests) expect(now.get(id), `${id} after ${path}`).not.toBe(before.get(id));
      else if (!counts) expect(now.get(id), `${id} after ${path}`).toBe(before.get(id));
    }
  }
});

test('a blank, a zero and a sign are three things', () => {
  const of = (cell: Cell) =>
    seen(auditedOf(withCells(figures, { 'applications.new.natural': cell }))).get('T3-01@new');
  const digests = [212, 0, null, '/', '无', '—'].map(of);
  expect(new Set(digests).size).toBe(digests.length);
});

test('other words give another digest', () => {
  const of = (count: number) =>
    seen(saidOf({ overview: `收到政府信息公开申请 ${count} 件。` })).get('N-01@1');
  expect(of(231)).toBe(of(231));
  expect(of(231)).not.toBe(of(232));
  expect(of(231)).toMatch(/^[0-9a-z]{1,16}$/);
});

describe('of two findings that differ in one thing', () => {
  const cell = (reading: Reading | null, fields: Partial<Operand> = {}): Operand => ({
    table: 'applications',
    row: 'new',
    column: 'total',
    entry: reading && { place: placeOf('applications', 1, 7), reading },
    ...fields,
  });
  const words = (exact: string, section: Passage = 'overview', nth = 0): Evidence => ({
    quote: { kind: 'quote', section, exact, nth },
  });
  const side = (fields: Partial<Side> = {}): Side => ({
    operands: [cell(readingOf(3))],
    known: fromInteger(3),
    open: false,
    ...fields,
  });
  const comparison: Comparison = { left: side(), relation: '=', right: side() };
  const finding: Finding = {
    rule: 'T3-01',
    kind: 'fail',
    at: 'new',
    severity: 'error',
    note: { code: 'differs' },
    comparison: null,
    cells: [],
    hints: [],
  };
  const compared = (fields: Partial<Comparison>): Partial<Finding> => ({
    comparison: { ...comparison, ...fields },
  });
  const others: readonly (readonly [string, Partial<Finding>])[] = [
    ['nothing', {}],
    ['the verdict', { kind: 'undetermined' }],
    ['the note', { note: { code: 'open', holds: true } }],
    ['what the note says', { note: { code: 'open', holds: false } }],
    ['a figure', { cells: [cell(readingOf(3))] }],
    ['another figure', { cells: [cell(readingOf(4))] }],
    ['a blank', { cells: [cell(readingOf(null))] }],
    ['a sign', { cells: [cell(readingOf('/'))] }],
    ['another sign', { cells: [cell(readingOf('无'))] }],
    ['a remark', { cells: [cell({ kind: 'text', text: '/' })] }],
    ['no cell', { cells: [cell(null)] }],
    ['a cell of another column', { cells: [cell(readingOf(3), { column: 'legal' })] }],
    ['a cell of another row', { cells: [cell(readingOf(3), { row: 'carriedIn' })] }],
    ['a cell of another table', { cells: [cell(readingOf(3), { table: 'remedies' })] }],
    ['words', { cells: [words('3件')] }],
    ['other words', { cells: [words('4件')] }],
    ['the words of another part', { cells: [words('3件', 'issues')] }],
    ['a comparison', { comparison }],
    ['its relation', compared({ relation: '<=' })],
    ['its left sum', compared({ left: side({ known: fromInteger(4) }) })],
    ['its right sum', compared({ right: side({ known: fromInteger(4) }) })],
    ['a side that is open', compared({ left: side({ open: true }) })],
    ['a figure of a side', compared({ right: side({ operands: [cell(readingOf(4))] }) })],
    ['no figures on a side', compared({ right: side({ operands: [] }) })],
  ];
  const digestOf = (fields: Partial<Finding>) => seenIn({ ...finding, ...fields });

  test('each has a digest of its own', () => {
    const digests = new Map(others.map(([name, fields]) => [digestOf(fields), name]));
    expect([...digests.values()]).toEqual(others.map(([name]) => name));
  });

  test('it is what it was when a decision was made with an earlier version', () => {
    const digests = [
      {},
      { cells: [cell(readingOf(null)), cell(readingOf(3)), words('3件')] },
      { comparison },
    ];
    expect(digests.map(digestOf)).toEqual(['vufaw7gwy', '1uoha65bybz', '8ldz01mqr2']);
  });

  test.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['which of the same words', { cells: [words('3件')] }, { cells: [words('3件', 'overview', 1)] }],
    [
      'the order of the keys',
      { note: { code: 'irregular', text: '３', how: ['fullWidth'] } },
      { note: { how: ['fullWidth'], text: '３', code: 'irregular' } },
    ],
    [
      'the order of other keys',
      { note: { text: '３', how: ['fullWidth'], code: 'irregular' } },
      { note: { text: '３', code: 'irregular', how: ['fullWidth'] } },
    ],
  ])('%s does not matter', (_, one, other) => {
    expect(digestOf(one)).toBe(digestOf(other));
  });
});
