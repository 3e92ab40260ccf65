import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, outcomeId } from '../../src/core/rule';
import { findingsInPageOrder } from '../../src/core/summary';
import {
  type FindingFilter,
  filterChoices,
  filterFindings,
  isFiltering,
  NO_FILTER,
} from '../../src/ui/finding-filter';
import { findingText } from '../../src/ui/finding-text';
import { GRADES } from '../../src/ui/grade';
import { changed, FRESH, keptPlace, type ReportStates } from '../../src/ui/report-state';
import { PARTS } from '../../src/words';
import { law } from '../support/law';
import { untidy, wrong } from '../support/popup-views';
import { said } from '../support/said-report';
import { words } from './render-popup';

const findings = findingsInPageOrder(wrong.outcomes);
const textOf = (finding: Finding) => findingText(words, finding, wrong.report);
const ids = (filter: Partial<FindingFilter>) =>
  filterFindings(findings, { ...NO_FILTER, ...filter }, textOf).map(outcomeId);

describe('a filter', () => {
  it.each<[string, Partial<FindingFilter>, readonly string[]]>([
    ['a grade', { grades: ['warning'] }, ['T2-01@normativeDocuments']],
    ['two grades', { grades: ['warning', 'info'] }, ['T2-01@normativeDocuments', 'CEL-01@applications']],
    ['a part', { part: 'proactive' }, ['T2-01@normativeDocuments']],
    ['a rule', { rule: 'T3-01', grades: ['error'] }, ['T3-01@new', 'T3-01@granted']],
    ['a rule by its number, in any writing', { text: 'ｔ2－01' }, ['T2-01@normativeDocuments']],
    ['a label', { text: '予以公开 总计', grades: ['error'], rule: 'T3-01' }, ['T3-01@granted']],
    ['words that are nowhere', { text: '没有这样的话' }, []],
    ['a rule of another part', { part: 'proactive', rule: 'T3-01' }, []],
  ])('by %s', (_, filter, wanted) => {
    expect(ids(filter)).toEqual(wanted);
  });

  it('finds words that a finding quotes, whatever their width', () => {
    const quoting = findingsInPageOrder(said.outcomes, said.report.passages);
    const text = (finding: Finding) => findingText(words, finding, said.report);
    const found = filterFindings(quoting, { ...NO_FILTER, text: '２３１件' }, text);
    expect(found.map(outcomeId)).toEqual(['N-01@1']);
  });

  const filters: fc.Arbitrary<FindingFilter> = fc.record({
    grades: fc.subarray([...GRADES]),
    part: fc.constantFrom(null, ...PARTS),
    rule: fc.constantFrom(null, 'T3-01', 'CEL-01', 'X-99'),
    text: fc.oneof(fc.constantFrom('', ' ', '总计', 'T3', '自然人 合计'), fc.string()),
  });
  const all = [wrong, untidy, said].map(({ outcomes, report }) => ({
    findings: findingsInPageOrder(outcomes, report.passages),
    textOf: (finding: Finding) => findingText(words, finding, report),
  }));

  it('keeps a part of the list in its order; cleared it keeps all; two are as one after the other', () => {
    law([filters, fc.constantFrom(...all)], (filter, list) => {
      const left = filterFindings(list.findings, filter, list.textOf);
      expect(list.findings.filter((finding) => left.includes(finding))).toEqual(left);
      if (!isFiltering(filter)) expect(left).toEqual(list.findings);
      expect(filterFindings(list.findings, NO_FILTER, list.textOf)).toEqual(list.findings);
      const byGrade = filterFindings(list.findings, { ...NO_FILTER, grades: filter.grades }, list.textOf);
      expect(filterFindings(byGrade, { ...filter, grades: [] }, list.textOf)).toEqual(left);
    });
  });

  it('counts for each grade what it would show', () => {
    law([filters, fc.constantFrom(...all)], (filter, list) => {
      const { grades, parts, rules } = filterChoices(list.findings, filter, list.textOf);
      for (const { grade, count } of grades) {
        expect(filterFindings(list.findings, { ...filter, grades: [grade] }, list.textOf)).toHaveLength(
          count,
        );
      }
      if (filter.part !== null) expect(parts).toContain(filter.part);
      if (filter.rule !== null) expect(rules).toContain(filter.rule);
    });
  });
});

describe('the place in a list that has changed', () => {
  it.each<[string, string, string, string | null, string | null]>([
    ['stays', 'abc', 'xbc', 'b', 'b'],
    ['is the next that is left', 'abcd', 'acd', 'b', 'c'],
    ['is the one before at the end', 'abcd', 'abc', 'd', 'c'],
    ['is the nearest that is left', 'abcdef', 'af', 'c', 'a'],
    ['is the same position where nothing is left', 'abc', 'xyz', 'b', 'y'],
    ['is the last of a shorter list', 'abc', 'x', 'c', 'x'],
    ['is nowhere in an empty list', 'abc', '', 'b', null],
    ['was nowhere', 'abc', 'abc', null, null],
  ])('%s', (_, before, after, current, kept) => {
    expect(keptPlace([...before], [...after], current)).toBe(kept);
  });

  it('is always one of the list, or nowhere', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    law([list, list, fc.constantFrom(...'abcdefgh')], (before, after, current) => {
      const kept = keptPlace(before, after, current);
      if (kept !== null) expect(after).toContain(kept);
      else expect(after.length === 0 || !before.includes(current)).toBe(true);
    });
  });
});

it('remembers what was chosen in the reports that were looked at last', () => {
  let states: ReportStates = new Map();
  for (let page = 0; page < 30; page++) states = changed(states, `${page}`, { current: `at ${page}` });
  states = changed(states, '15', ({ current }) => ({ current: `still ${current}` }));
  expect([...states.keys()]).toEqual([
    ...Array.from({ length: 20 }, (_, at) => `${at + 10}`).filter((key) => key !== '15'),
    '15',
  ]);
  expect(states.get('15')).toEqual({ ...FRESH, current: 'still at 15' });
});
