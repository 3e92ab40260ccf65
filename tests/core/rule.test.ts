import { expect, test } from 'vitest';
import { fromInteger } from '../../src/core/decimal';
import type { Comparison, Evidence, Finding, Outcome } from '../../src/core/rule';
import {
  cellKey,
  cellsIn,
  fail,
  isFinding,
  isList,
  isSwitchedOff,
  notApplicable,
  outcomeId,
  pass,
  quotesIn,
} from '../../src/core/rule';

const operand = { table: 'applications', row: 'denied.other', column: 'total', entry: null } as const;
const quote = { kind: 'quote', section: 'overview', exact: '3件', nth: 0 } as const;
const of = (verdict: ReturnType<typeof fail>): Outcome => ({ ...verdict, rule: 'T3-01' });

test('an outcome is named by its rule and its place', () => {
  expect(outcomeId(of(pass('new')))).toBe('T3-01@new');
  expect(cellKey(operand)).toBe('applications.denied.other.total');
});

test('what a person has to look at is a finding', () => {
  const outcomes = [
    of(pass('new')),
    of(notApplicable('new', { code: 'noFigure' })),
    of(fail('new', 'error', { code: 'differs' })),
    of({ ...fail('new', 'info', { code: 'open', holds: true }), kind: 'undetermined' } as Finding),
  ];
  expect(outcomes.map(isFinding)).toEqual([false, false, true, true]);
});

test('what nobody wants judged is told apart from what cannot be', () => {
  const outcomes = [
    of(notApplicable('report', { code: 'switchedOff' })),
    of(notApplicable('report', { code: 'noTitle' })),
    of(pass('report')),
    of(fail('report', 'error', { code: 'differs' })),
  ];
  expect(outcomes.map(isSwitchedOff)).toEqual([true, false, false, false]);
});

test('a fail that compares nothing', () => {
  expect(fail('new', 'warning', { code: 'differs' })).toEqual({
    kind: 'fail',
    at: 'new',
    severity: 'warning',
    note: { code: 'differs' },
    comparison: null,
    cells: [],
    hints: [],
  });
  const hints = [{ code: 'T3-07', how: 'shifted' }] as const;
  expect(fail('new', 'warning', { code: 'differs' }, [operand], hints)).toMatchObject({
    cells: [operand],
    hints,
  });
});

test('a finding points at cells and at words', () => {
  const cells: readonly Evidence[] = [{ quote }, operand, { quote }];
  expect(cellsIn({ cells })).toEqual([operand]);
  expect(quotesIn({ cells })).toEqual([quote, quote]);
});

test('a list: blanks, placeholders, and what is only told; never a comparison', () => {
  const side = { operands: [operand], known: fromInteger(1), open: false };
  const comparison: Comparison = { left: side, relation: '=', right: side };
  const finding = (fields: Partial<Finding>): Finding =>
    ({ ...of(fail('new', 'error', { code: 'differs' })), ...fields }) as Finding;
  const blanks = finding({ note: { code: 'blanks', count: 3 } as Finding['note'] });
  const placeholders = finding({ note: { code: 'placeholders', count: 3 } as Finding['note'] });
  const told = finding({ severity: 'info' });
  expect([blanks, placeholders, told].map(isList)).toEqual([true, true, true]);
  expect(
    [finding({}), finding({ severity: 'warning' }), finding({ severity: 'info', comparison })].map(isList),
  ).toEqual([false, false, false]);
});
