import { describe, expect, test } from 'vitest';
import { fingerprintOf, hash } from '../../src/core/fingerprint';
import type { RawCell, RawRow, RawTable } from '../../src/core/grid';
import type { TextLine } from '../../src/core/parse';
import { noProvenance } from '../support/sample-report';

/** Values of cyrb53 as its author publishes them: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
test.each([
  ['a', 7929297801672961],
  ['b', 8684336938537663],
  ['revenge', 4051478007546757],
  ['revenue', 8309097637345594],
])('the hash of %s', (text, value) => {
  expect(hash(text)).toBe(value.toString(36));
});

describe('a page says the same, or not', () => {
  const cell = (text: string, more: Partial<RawCell> = {}): RawCell => ({
    text,
    colSpan: 1,
    rowSpan: 1,
    hidden: false,
    ...more,
  });
  const row = (cells: readonly RawCell[], more: Partial<RawRow> = {}): RawRow => ({
    group: 0,
    hidden: false,
    cells,
    ...more,
  });
  const one: RawTable = {
    ordinal: 1,
    rows: [row([cell('新收'), cell('3')]), row([cell('结转'), cell('0')])],
  };
  const other: RawTable = { ordinal: 2, rows: [row([cell('浏览次数'), cell('100')])] };
  const two: RawTable = { ordinal: 3, rows: [row([cell('审结'), cell('1')])] };
  const line: TextLine = { text: '一、总体情况', after: -1, row: null, inside: true };
  const report = { year: 2024, organ: '青禾县人民政府', provenance: noProvenance };
  const whole = fingerprintOf([one, other, two], [1, 3], [line], [report]);
  const withRows = (...rows: readonly RawRow[]) =>
    fingerprintOf([{ ...one, rows }, other, two], [1, 3], [line], [report]);
  const withCell = (changed: RawCell) =>
    withRows(row([cell('新收'), changed]), row([cell('结转'), cell('0')]));

  test('the same when nothing has changed, or only what is no part of the report', () => {
    expect(withCell(cell('3'))).toBe(whole);
    expect(fingerprintOf([one, two], [1, 3], [line], [report])).toBe(whole);
    expect(
      fingerprintOf([one, { ...other, rows: [row([cell('101')])] }, two], [1, 3], [line], [report]),
    ).toBe(whole);
    expect(fingerprintOf([one, other, two], [1, 3], [{ ...line, inside: false }], [report])).toBe(whole);
  });

  test('every change of the report gives another digest, and each a different one', () => {
    const changed = {
      'a figure': withCell(cell('4')),
      'a cell hidden': withCell(cell('3', { hidden: true })),
      'a cell over two columns': withCell(cell('3', { colSpan: 2 })),
      'a cell over two rows': withCell(cell('3', { rowSpan: 2 })),
      'a cell down to the end': withCell(cell('3', { rowSpan: 0 })),
      'a cell over two columns, and hidden': withCell(cell('3', { colSpan: 2, hidden: true })),
      'a row hidden': withRows(
        row([cell('新收'), cell('3')], { hidden: true }),
        row([cell('结转'), cell('0')]),
      ),
      'a cell in the next row': withRows(row([cell('新收')]), row([cell('3'), cell('结转'), cell('0')])),
      'a row gone': withRows(row([cell('新收'), cell('3')])),
      'all rows gone': withRows(),
      'a line gone': fingerprintOf([one, other, two], [1, 3], [], [report]),
      'other words': fingerprintOf([one, other, two], [1, 3], [{ ...line, text: '一、概述' }], [report]),
      'a line in another place': fingerprintOf([one, other, two], [1, 3], [{ ...line, after: 0 }], [report]),
      'lines that run together': fingerprintOf([one, other, two], [1, 3], [line, line], [report]),
      'another table of the form': fingerprintOf([one, other, two], [1, 2, 3], [line], [report]),
      'one less': fingerprintOf([one, other, two], [1], [line], [report]),
      'a table in another place': fingerprintOf(
        [{ ...one, ordinal: 0 }, other, two],
        [0, 3],
        [line],
        [report],
      ),
      'a title that came later': fingerprintOf(
        [one, other, two],
        [1, 3],
        [line],
        [{ ...report, year: null }],
      ),
      'another organ': fingerprintOf(
        [one, other, two],
        [1, 3],
        [line],
        [{ ...report, organ: '青禾县教育局' }],
      ),
      'a day of publication': fingerprintOf(
        [one, other, two],
        [1, 3],
        [line],
        [{ ...report, provenance: { ...noProvenance, publishedMeta: '2025-01-20' } }],
      ),
    };
    expect(new Set([whole, ...Object.values(changed)]).size).toBe(1 + Object.keys(changed).length);
  });

  test('words cut in another place are other words', () => {
    expect(withRows(row([cell('新'), cell('收')]))).not.toBe(withRows(row([cell('新收'), cell('')])));
  });
});
