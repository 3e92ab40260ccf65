/** What was decided is found again on the same page with the same figures, and merged in any order to the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFinding, outcomeId } from '../../../src/core/rule';
import { seenIn } from '../../../src/core/seen';
import {
  type Decision,
  decide,
  decidedIn,
  decisionsIn,
  idOf,
  isDismissed,
  MAX_NOTE,
  merge,
  reportIdOf,
  standingCauses,
  standingCulprits,
  withoutDismissed,
} from '../../../src/decisions/decision';
import { pageOf } from '../../../src/decisions/page';
import { bounded, MAX_BYTES, MAX_DECISIONS } from '../../../src/decisions/store';
import { arbitraryDecision } from '../../support/decisions';
import { withCells } from '../../support/figures';
import { law } from '../../support/law';
import { auditedOf, consistentFigures } from '../../support/sample-report';

const url = 'https://www.qinghe.gov.cn/a.html?id=7';
const wrong = (total: number) =>
  auditedOf(withCells(consistentFigures(), { 'applications.new.total': total }));
const audited = wrong(213);
const finding = audited.outcomes.filter(isFinding).find(({ rule }) => rule === 'T3-01');
if (!finding) throw new Error('nothing is wrong');
const report = reportIdOf(url, 0, audited.report);
const now = new Date('2026-11-21T08:00:00.000Z');
const dismissal = decide(report, finding, { state: 'dismissed', note: '已电话核实' }, now);

test('a decision says on what, what, and when', () => {
  expect(dismissal).toEqual({
    page: url,
    ordinal: 0,
    organ: '青禾县人民政府',
    year: 2024,
    rule: 'T3-01',
    at: 'new',
    seen: seenIn(finding),
    state: 'dismissed',
    note: '已电话核实',
    decidedAt: '2026-11-21T08:00:00.000Z',
  });
  const long = decide(report, finding, { state: 'open', note: '注'.repeat(900) }, now);
  expect(long.note).toHaveLength(MAX_NOTE);
});

test('it holds for the same figures of the same report, and for nothing else', () => {
  const holds = (of: typeof audited, where = url, ordinal = 0) => [
    ...decidedIn([dismissal], reportIdOf(where, ordinal, of.report), of.outcomes).keys(),
  ];
  expect(holds(audited)).toEqual(['T3-01@new']);
  expect(holds(audited, `${url}#tables`)).toEqual(['T3-01@new']);
  expect(holds(wrong(214))).toEqual([]);
  expect(holds(audited, 'https://www.qinghe.gov.cn/a.html?id=8')).toEqual([]);
  expect(holds(audited, url, 1)).toEqual([]);
  const other = { ...audited, report: { ...audited.report, year: 2023 } };
  expect(holds(other)).toEqual([]);
});

test('what was dismissed does not count; what was confirmed, or only noted, does', () => {
  for (const state of ['confirmed', 'dismissed', 'open'] as const) {
    const decided = decidedIn([{ ...dismissal, state }], report, audited.outcomes);
    expect(isDismissed(decided, finding)).toBe(state === 'dismissed');
    const left = withoutDismissed(audited.outcomes, decided).map(outcomeId);
    expect(left.includes('T3-01@new')).toBe(state !== 'dismissed');
    expect(left.length).toBe(audited.outcomes.length - (state === 'dismissed' ? 1 : 0));
  }
});

test('a cause stands as long as something it explains does, and so do the figures it says are wrong', () => {
  const { causes, outcomes } = audited;
  const findings = outcomes.filter(isFinding);
  const after = (dismissed: readonly string[]) => {
    const decided = decidedIn(
      findings
        .filter((one) => dismissed.includes(outcomeId(one)))
        .map((one) => decide(report, one, { state: 'dismissed', note: '' }, now)),
      report,
      outcomes,
    );
    const culprits = causes.flatMap((cause) => standingCulprits(cause, findings, decided));
    return [
      standingCauses(causes, outcomes, decided).length,
      culprits.map(({ operand }) => `${operand.row}.${operand.column}`),
    ];
  };
  expect(findings.map(outcomeId)).toEqual(['T3-01@new', 'T3-03@total']);
  expect(after([])).toEqual([1, ['new.total']]);
  // The same figure is still wrong for the other.
  expect(after(['T3-01@new'])).toEqual([1, ['new.total']]);
  expect(after(['T3-01@new', 'T3-03@total'])).toEqual([0, []]);
});

test('a later word is later, whatever the clock says', () => {
  for (const decidedAt of ['2026-11-21T09:00:00.000Z', '9999-12-30T00:00:00.000Z']) {
    const before = { ...dismissal, decidedAt };
    const again = decide(report, finding, { state: 'confirmed', note: '' }, now, before);
    expect(merge([before], [again])).toEqual([again]);
  }
});

describe('merging', () => {
  const list = fc.array(arbitraryDecision, { maxLength: 8 });

  test('is the same in any order, and twice is as good as once', () => {
    law([list, list, list], (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    });
  });

  test('keeps for everything that was decided the latest word on it, and loses nothing', () => {
    law([list, list], (a, b) => {
      const merged = merge(a, b);
      expect(new Set(merged.map(idOf))).toEqual(new Set([...a, ...b].map(idOf)));
      expect(new Set(merged.map(idOf)).size).toBe(merged.length);
      for (const decision of [...a, ...b]) {
        const kept = merged.find((one) => idOf(one) === idOf(decision));
        expect(kept && kept.decidedAt >= decision.decidedAt).toBe(true);
      }
    });
  });
});

test('whatever is stored, decisions come out; what was stored comes back', () => {
  law([fc.anything({ maxDepth: 3, withNullPrototype: true })], (stored) => {
    expect(decisionsIn(stored, url)).toEqual([]);
  });
  law([fc.array(arbitraryDecision, { maxLength: 5 })], (decisions) => {
    const own = decisions.map((decision) => ({ ...decision, page: url }));
    const spoilt = [null, 7, { ...own[0], state: 'deleted' }, { ...own[0], note: 'x'.repeat(501) }];
    const stored: unknown = JSON.parse(JSON.stringify([...spoilt, ...own, { decidedAt: 'soon' }]));
    expect(decisionsIn(stored, url)).toEqual(own);
  });
});

test('too many: the oldest go first', () => {
  const many = Array.from({ length: MAX_DECISIONS + 3 }, (_, index): Decision => {
    const decidedAt = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return { ...dismissal, note: '', seen: String(index), page: `https://p${index % 40}.gov.cn/`, decidedAt };
  });
  const kept = bounded([...many].reverse());
  expect(kept).toEqual(many.slice(3));
  const heavy = many.map((decision) => ({ ...decision, note: '注'.repeat(MAX_NOTE) }));
  const left = bounded(heavy);
  expect(JSON.stringify(left).length).toBeLessThan(MAX_BYTES);
  expect(left).toEqual(heavy.slice(-left.length));
  expect(left.length).toBeGreaterThan(2000);
});

test.each([
  ['https://x.gov.cn/a.html#t3', 'https://x.gov.cn/a.html'],
  ['https://x.gov.cn/a.jsp?id=7&utm_source=wx&x=%C4%EA#a', 'https://x.gov.cn/a.jsp?id=7&x=%C4%EA'],
  ['https://x.gov.cn/a.jsp?x=%C4%EB', 'https://x.gov.cn/a.jsp?x=%C4%EB'],
  ['https://x.gov.cn/a.html?spm=1&isappinstalled=0', 'https://x.gov.cn/a.html'],
  ['https://x.gov.cn/a.html?', 'https://x.gov.cn/a.html'],
  ['https://x.gov.cn/?from=2024&page=2', 'https://x.gov.cn/?from=2024&page=2'],
  ['file:///C:/a%20b.html', 'file:///C:/a%20b.html'],
  ['', ''],
])('the page of %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
  expect(pageOf(page)).toBe(page);
});

test('a long address is kept short, and told from its neighbour', () => {
  const long = (end: string) => pageOf(`https://x.gov.cn/${'a'.repeat(5000)}${end}`);
  expect(long('1').length).toBeLessThanOrEqual(1000);
  expect(long('1')).not.toBe(long('2'));
});
