import { expect, test } from 'vitest';
import { type Finding, type Outcome, outcomeId } from '../../src/core/rule';
import { findingsInPageOrder, summaryOf } from '../../src/core/summary';
import { withCells } from '../support/figures';
import { auditedOf, consistentFigures, placeOf } from '../support/sample-report';

const { outcomes } = auditedOf(
  withCells(consistentFigures(), {
    'remedies.review.total': 13,
    'applications.carriedIn.total': 8,
    'applications.granted.natural': null,
    'proactive.normativeDocuments.made': 40,
  }),
  {
    headings: [
      { section: 'overview', text: '一、总体情况', exact: true, numbered: true, inTable: false, order: 0 },
    ],
  },
);

test('findings go down the page; those without a cell come first, in order of the rules', () => {
  expect(findingsInPageOrder(outcomes).map(outcomeId)).toEqual([
    'STR-01@proactive',
    'STR-01@applications',
    'STR-01@remedies',
    'STR-01@issues',
    'STR-01@otherMatters',
    'T2-01@normativeDocuments',
    'T3-01@carriedIn',
    'CEL-01@applications',
    'T3-01@granted',
    'T3-02@natural',
    'T3-03@total',
    'T4-01@review',
  ]);
});

test('what points at nothing comes before the words of the preface, whatever came first', () => {
  const about = (rule: string, cells: Finding['cells']): Finding => ({
    kind: 'fail',
    rule,
    at: '1',
    severity: 'error',
    note: { code: 'differs' },
    comparison: null,
    cells,
    hints: [],
  });
  const row = { table: 'applications', row: 'new' } as const;
  const entry = { place: placeOf('applications', 1, 1), reading: { kind: 'blank' } } as const;
  const findings = [
    about('cell', [
      { ...row, column: 'natural', entry: null },
      { ...row, column: 'business', entry },
    ]),
    about('words', [{ quote: { kind: 'quote', section: 'preface', exact: '统计期限', nth: 0 } }]),
    about('missing cell', [{ ...row, column: 'total', entry: null }]),
    about('nothing', []),
  ];
  const inOrder = findingsInPageOrder(findings).map(({ rule }) => rule);
  expect(inOrder).toEqual(['missing cell', 'nothing', 'words', 'cell']);
});

test('words of a part come in the order of the text, before its figures', () => {
  const text = '办结 1 件。收到 2 件。又办结 1 件。';
  const about = (rule: string, exact: string, nth = 0): Outcome => ({
    kind: 'fail',
    rule,
    at: '1',
    severity: 'error',
    note: { code: 'differs' },
    comparison: null,
    cells: [{ quote: { kind: 'quote', section: 'applications', exact, nth } }],
    hints: [],
  });
  const told = [about('N-01', '收到 2 件'), about('N-02', '办结 1 件', 1), about('N-03', '办结 1 件')];
  const passages = [{ passage: 'applications', text }] as const;
  const ordered = findingsInPageOrder([...outcomes, ...told], passages).map(({ rule }) => rule);
  const from = ordered.indexOf('N-03');
  expect(ordered.slice(from, from + 4)).toEqual(['N-03', 'N-01', 'N-02', 'T3-01']);
});

test('the order does not depend on the order of the outcomes, and takes nothing away from them', () => {
  const before = structuredClone(outcomes);
  const backwards = findingsInPageOrder([...outcomes].reverse()).map(outcomeId);
  expect(backwards.filter((id) => !id.startsWith('STR-01'))).toEqual(
    findingsInPageOrder(outcomes)
      .map(outcomeId)
      .filter((id) => !id.startsWith('STR-01')),
  );
  expect(outcomes).toEqual(before);
});

test('a summary counts every outcome once, and only fails by severity', () => {
  const summary = summaryOf(outcomes);
  expect(summary).toEqual({
    errors: 8,
    warnings: 1,
    infos: 1,
    undetermined: 2,
    passed: expect.any(Number),
    notApplicable: expect.any(Number),
  });
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  expect(summary.passed).toBe(of('pass'));
  expect(summary.notApplicable).toBe(of('notApplicable'));
  expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(outcomes.length);
});
