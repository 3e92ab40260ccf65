import { expect, it, test } from 'vitest';
import { isFinding, outcomeId } from '../../src/core/rule';
import { cellAt, readingOf, saying, withCells } from '../../src/core/sample';
import { auditedOf, consistentFigures } from '../support/sample-report';

it.each(['2019', '2021'] as const)('the sample of form %s is consistent', (form) => {
  const { outcomes } = auditedOf(consistentFigures(form));
  expect(outcomes.filter(isFinding).map(outcomeId)).toEqual([]);
  expect(outcomes.filter((outcome) => outcome.kind === 'pass').length).toBeGreaterThan(40);
});

test('a cell is changed by its path, and no other', () => {
  const figures = consistentFigures();
  expect(cellAt('applications.denied.stateSecret.natural')).toEqual({
    table: 'applications',
    row: 'denied.stateSecret',
    column: 'natural',
  });
  expect(withCells(figures, { 'applications.denied.stateSecret.natural': 3 })).toEqual({
    ...figures,
    applications: {
      ...figures.applications,
      'denied.stateSecret': { ...figures.applications['denied.stateSecret'], natural: 3 },
    },
  });
});

test('a path that names no cell is a mistake', () => {
  const changed = (path: string) => () => withCells(consistentFigures(), { [path]: 1 });
  expect(changed('applications.new.amount')).toThrow('no cell applications.new.amount');
  expect(changed('applications.denied.natural')).toThrow('no cell applications.denied.natural');
  expect(changed('receipts.new.natural')).toThrow('no table receipts.new.natural');
});

test.each([
  [null, { kind: 'blank' }],
  [3, { kind: 'number', value: '3', text: '3', irregular: [] }],
  [14.4321, { kind: 'number', value: '14.4321', text: '14.4321', irregular: [] }],
  ['/', { kind: 'placeholder', text: '/' }],
  ['１２', { kind: 'number', value: '12', text: '１２', irregular: ['fullWidth'] }],
])('a cell of %j is read as %j', (cell, reading) => {
  expect(readingOf(cell)).toEqual(reading);
});

test('the words of a report stand in the order of its parts, and are read', () => {
  const { passages, claims } = saying(
    { overview: '收到政府信息公开申请3件。', preface: '青禾县' },
    2024,
    '青禾县',
  );
  expect(passages).toEqual([
    { passage: 'preface', text: '青禾县' },
    { passage: 'overview', text: '收到政府信息公开申请3件。' },
  ]);
  expect(claims.map(({ kind }) => kind)).toEqual(['count']);
});
