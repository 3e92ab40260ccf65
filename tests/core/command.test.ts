import { expect, test } from 'vitest';
import { commandIn } from '../../src/command';
import type { Command } from '../../src/protocol';

const cell = { kind: 'cell', table: 1, row: 2, col: 3 } as const;
const quote = { kind: 'quote', section: 'overview', exact: '231 件', nth: 0 } as const;
const reveal = { type: 'gouji:reveal', fingerprint: 'f1', report: 1 } as const;

test.each<[string, Command]>([
  ['a reading', { type: 'gouji:read' }],
  ['another reading', { type: 'gouji:recheck' }],
  ['the marks', { type: 'gouji:marks', on: false }],
  ['the next finding', { type: 'gouji:goTo', stop: { index: 0, number: 1, total: 5, around: 'last' } }],
  ['where a link leads', { type: 'gouji:follow', report: 0, finding: 'T3-01@new' }],
  ['a word on a page without findings', { type: 'gouji:sayNothing', hasReports: true }],
  ['the card to go', { type: 'gouji:hideCard' }],
  ['a cell', { ...reveal, place: cell }],
  ['words of a part', { ...reveal, place: quote }],
  ['words before the first part', { ...reveal, place: { ...quote, section: 'preface' } }],
])('understands who asks for %s', (_, command) => {
  expect(commandIn(JSON.parse(JSON.stringify(command)))).toEqual(command);
});

test('hands on nothing that was not asked for', () => {
  const more = { ...reveal, place: { ...cell, extra: 1 }, extra: 1 };
  expect(commandIn(more)).toEqual({ ...reveal, place: cell });
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['words', 'gouji:read'],
  ['a notice', { type: 'gouji:found' }],
  ['marks neither on nor off', { type: 'gouji:marks', on: 'yes' }],
  ['a place of no report', { ...reveal, report: undefined, place: cell }],
  ['a report before the first', { ...reveal, report: -1, place: cell }],
  ['no fingerprint', { ...reveal, fingerprint: 1, place: cell }],
  ['no place', reveal],
  ['a row before the first', { ...reveal, place: { ...cell, row: -1 } }],
  ['half a column', { ...reveal, place: { ...cell, col: 0.5 } }],
  ['words of an unknown part', { ...reveal, place: { ...quote, section: 'summary' } }],
  ['no stop', { type: 'gouji:goTo' }],
  ['a stop around no end', { type: 'gouji:goTo', stop: { index: 0, number: 1, total: 5, around: 'both' } }],
  ['a link to no finding', { type: 'gouji:follow', report: 0, finding: 7 }],
  ['a page of which nothing is known', { type: 'gouji:sayNothing' }],
  ['no words', { ...reveal, place: { ...quote, exact: null } }],
  ['an occurrence that is none', { ...reveal, place: { ...quote, nth: Number.NaN } }],
])('refuses %s', (_, message) => {
  expect(commandIn(message)).toBeNull();
});
