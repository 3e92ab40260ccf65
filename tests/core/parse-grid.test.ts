/** Which columns a header has and which figures a row, from rows as they are drawn. */
import { describe, expect, test } from 'vitest';
import { formGrid } from '../../src/core/grid';
import {
  columnsWithWords,
  entryOf,
  figuresOf,
  headerColumns,
  isBlankCell,
  leaves,
} from '../../src/core/parse-grid';
import type { LabelledRow } from '../../src/core/pieces';
import { drawTable } from '../support/draw';

const rowsOf = (drawing: string): readonly LabelledRow[] =>
  (formGrid(drawTable(drawing))?.rows ?? []).map((row) => ({ table: 0, row, terms: [] }));

const cellsOf = (drawing: string) => rowsOf(drawing)[0]?.row.cells ?? [];

test('a cell knows its place and what it says', () => {
  const [, cell] = rowsOf('A | B\nC | 12')[1]?.row.cells ?? [];
  expect(cell && entryOf(7, cell)).toEqual({
    place: { kind: 'cell', table: 7, row: 1, col: 1 },
    reading: { kind: 'number', value: '12', text: '12', irregular: [] },
  });
});

test('a cell without words is blank; none is not', () => {
  expect([...cellsOf(' | \u3000 | \u00a0 | 0 | /'), undefined].map(isBlankCell)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('the columns of a header, each with its cells from top to bottom', () => {
  const columns = headerColumns(rowsOf('角(1x2) | 申请人 | < | 总计(1x2)\n自然人 |  \n | 商业'));
  expect(columns.map(({ col, cells }) => [col, ...cells.map(({ text }) => text)])).toEqual([
    [0, '角'],
    [1, '申请人', '自然人', '商业'],
    [2, '申请人'],
    [3, '总计'],
  ]);
});

test('columns go from left to right, whichever row names them first', () => {
  const columns = headerColumns(rowsOf(' | B\nA | '));
  expect(columns.map(({ col }) => col)).toEqual([0, 1]);
});

describe('the leaves of a header', () => {
  const meanings: { readonly [text: string]: number } = { 自然人: 1, 商业企业: 2, 总计: 3, 组织: 4 };
  const read = (drawing: string) =>
    leaves(headerColumns(rowsOf(drawing)), (text) => meanings[text]).map(
      ({ column, text, meaning }) => `${column.col} ${text} ${meaning}`,
    );

  test.each<[string, string, readonly string[]]>([
    ['the lowest cell that means something', '组织 | 组织\n自然人 | 总计', ['0 自然人 1', '1 总计 3']],
    ['words broken over two rows', '商业 | 总计\n企业 | ^', ['0 商业企业 2', '1 总计 3']],
    ['words broken over three rows', '商\n业\n企业', ['0 商业企业 2']],
    ['what stands above, when what is below means nothing', '组织\n宇宙', ['0 宇宙 undefined']],
    ['a cell over several columns is one leaf', '总计 | < | 自然人', ['0 总计 3', '2 自然人 1']],
    ['two columns of one name', '总计 | 总计', ['0 总计 3', '1 总计 3']],
    ['nothing', ' | ', []],
  ])('%s', (_, drawing, expected) => {
    expect(read(drawing)).toEqual(expected);
  });
});

test('columns in which any row has a word', () => {
  expect([...columnsWithWords(rowsOf('A | < | | C\n | | | \n | 3 | | '))]).toEqual([0, 3, 1]);
});

describe('the figures of a row', () => {
  const all = new Set([0, 1, 2, 3, 4, 5, 6]);
  const figures = (drawing: string, count: number, used: ReadonlySet<number> = all) =>
    figuresOf(cellsOf(drawing), count, used)
      .map(({ text }) => text || '_')
      .join(' ');

  test.each<[string, string, number, ReadonlySet<number>, string]>([
    ['as many cells as wanted', '1 | 2 | 3', 3, all, '1 2 3'],
    ['as many cells as wanted, some blank', ' | 2 | ', 3, all, '_ 2 _'],
    ['a column that is empty throughout behind them', '1 | 2 | 3 | ', 3, new Set([0, 1, 2]), '1 2 3'],
    ['two of them', '1 | 2 | 3 | | ', 3, new Set([0, 1, 2]), '1 2 3'],
    ['a blank before them', ' | 1 | 2 | 3', 3, all, '1 2 3'],
    ['a blank behind them', '1 | 2 | 3 | ', 3, all, '1 2 3'],
    ['blanks on both sides', ' | 1 | 2 | 3 | ', 3, all, '1 2 3'],
    [
      'one more blank than is wanted, beside the label or behind: the rightmost that has all figures',
      ' | 1 | 2 | | ',
      3,
      all,
      '1 2 _',
    ],
    ['a figure left out in an empty column', '1 | 2 | ', 2, new Set([0, 1]), '1 2'],
    ['empty columns are left out before blanks', ' | 1 | | ', 2, new Set([0, 1, 2]), '1 _'],
    ['too many figures: all of them', '1 | 2 | 3 | 4', 3, all, '1 2 3 4'],
    ['too many figures, blanks before them', ' | | 1 | 2 | 3 | 4', 3, all, '1 2 3 4'],
    [
      'too many figures, an empty column behind them',
      '1 | 2 | 3 | 4 | ',
      3,
      new Set([0, 1, 2, 3]),
      '1 2 3 4',
    ],
    ['too few', '1 | 2', 3, all, '1 2'],
    ['too few, and a blank before them', ' | 2', 3, all, '2'],
    ['too few, all blank', ' | ', 3, all, '_ _'],
    ['none', '', 3, all, ''],
    ['more blanks than wanted', ' | | | ', 3, all, '_ _ _'],
  ])('%s', (_, drawing, count, used, expected) => {
    expect(figures(drawing, count, used)).toBe(expected);
  });
});
