/** Patterns in drawn tables: a row is a line, `.` a cell that was not read. */
import { describe, expect, test } from 'vitest';
import { patchesIn } from '../../../src/core/causes/patterns';
import type { Figure } from '../../../src/core/causes/system';
import type { Line, TableLayout } from '../../../src/core/layout';
import { layoutOf } from '../../../src/core/layouts/index';
import type { TableId } from '../../../src/core/report';

type Table = { readonly id: TableId; readonly layout: TableLayout; readonly figures: readonly Figure[] };

/** A table as drawn. With `totals` its last row and its last column add up all others. */
function table(
  drawing: string,
  totals: readonly ('rows' | 'columns')[] = [],
  id: TableId = 'remedies',
): Table {
  const cells = drawing.split('/').map((line) => line.trim().split(/ +/));
  const lines = (count: number, axis: 'rows' | 'columns'): readonly Line[] => {
    const ids = Array.from({ length: count }, (_, at) => `${at}`);
    const isTotal = (line: string) => totals.includes(axis) && line === ids[count - 1];
    return ids.map((line) => ({ id: line, label: line, ...(isTotal(line) && { parts: ids.slice(0, -1) }) }));
  };
  const layout = { id, rows: lines(cells.length, 'rows'), columns: lines(cells[0]?.length ?? 0, 'columns') };
  const figures = cells.flatMap((line, row) =>
    line.flatMap((cell, column): readonly Figure[] => {
      if (cell === '.') return [];
      const operand = { table: id, row: `${row}`, column: `${column}`, entry: null };
      return [{ operand, value: Number(cell), terms: [] }];
    }),
  );
  return { id, layout, figures };
}

/** `exchanged: 4 12 _`: what each figure would be, `_` where it stays; `4+` for as much at least. */
function found(...tables: readonly Table[]): readonly string[] {
  const layout = Object.fromEntries(tables.map((one) => [one.id, one.layout]));
  const figures = tables.flatMap((one) => one.figures);
  return patchesIn({ figures, identities: [] }, { ...layoutOf('2021'), ...layout }).map(
    ({ pattern, changes }) => {
      const after = figures.map((_, figure) => {
        const change = changes.find((one) => one.figure === figure);
        return change ? `${change.value}${change.atLeast ? '+' : ''}` : '_';
      });
      return `${pattern}: ${after.join(' ')}`;
    },
  );
}

const shifted = (drawing: string) => found(table(drawing)).filter((patch) => patch.startsWith('shifted'));

describe('two neighbours', () => {
  test.each<[string, string, readonly string[]]>([
    ['exchanged, or one figure cut in two', '12 4', ['exchanged: 4 12', 'split: 124 0', 'split: 0 124']],
    ['or two run together beside a zero', '0 12', ['exchanged: 12 0', 'joined: 1 2']],
    [
      'a figure has no zero in front, and none is joined with nothing',
      '1020 0',
      ['exchanged: 0 1020', 'split: 10200 0', 'split: 0 10200', 'joined: 10 20'],
    ],
    ['alike', '5 5', []],
    ['below zero', '-1 5', []],
    ['below zero, the other', '5 -1', []],
    [
      'as long as a figure can be',
      '9007199 254740991',
      ['exchanged: 254740991 9007199', 'split: 9007199254740991 0', 'split: 0 9007199254740991'],
    ],
    ['longer than a figure can be', '9007199 254740992', ['exchanged: 254740992 9007199']],
    ['one above the other', '0 / 12', ['exchanged: 12 0', 'joined: 1 2']],
    ['with a hole between', '12 . 4', []],
    ['beyond a hole', '3 . 0 5', ['exchanged: _ 5 0']],
  ])('%s: %s', (_, drawing, patches) => {
    expect(found(table(drawing))).toEqual(patches);
  });
});

describe('a stretch of figures one cell too far', () => {
  test.each<[string, string, readonly string[]]>([
    ['to the right', '0 5 7', ['shifted: 5 7 0']],
    ['to the left', '5 7 0', ['shifted: 0 5 7']],
    ['down', '0 / 5 / 7', ['shifted: 5 7 0']],
    ['the zero right before it, not one further away', '0 0 5 7', ['shifted: _ 5 7 0']],
    ['the zero right behind it, not one further away', '5 7 0 0', ['shifted: 0 5 7 _']],
    ['over a zero', '0 5 0 7', ['shifted: 5 0 7 0']],
    ['over a zero, to the left', '5 0 7 0', ['shifted: 0 5 0 7']],
    ['either way', '0 5 7 0', ['shifted: 5 7 0 _', 'shifted: _ 0 5 7']],
    ['shorter or longer', '0 5 7 3', ['shifted: 5 7 0 _', 'shifted: 5 7 3 0']],
    ['shorter or longer, to the left', '3 5 7 0', ['shifted: 0 3 5 7', 'shifted: _ 0 5 7']],
    ['a figure that stays the same is none that changes', '0 5 5 7', ['shifted: 5 _ 7 0']],
    ['two figures that change are an exchange', '0 5 5', []],
    ['two figures that change are an exchange, to the left', '5 5 0', []],
    ['not without a zero', '5 7 3', []],
    ['not past a figure below zero', '0 5 -1 7', []],
    ['not past a figure below zero, to the left', '7 -1 5 0', []],
    ['not up to a figure below zero', '0 5 -1', []],
    ['not from a figure below zero', '-1 5 0', []],
    ['not past a hole', '0 5 . 7', []],
  ])('%s: %s', (_, drawing, patches) => {
    expect(shifted(drawing)).toEqual(patches);
  });
});

describe('totals that were not filled in', () => {
  const filled = (drawing: string, totals: readonly ('rows' | 'columns')[] = ['rows', 'columns']) =>
    found(table(drawing, totals)).filter((patch) => patch.startsWith('totalsEmpty'));

  test.each<[string, string, readonly string[]]>([
    [
      'all of them, or those of one side',
      '1 2 0 / 3 4 0 / 0 0 0',
      ['totalsEmpty: _ _ 3 _ _ 7 4 6 10', 'totalsEmpty: _ _ _ _ _ _ 4 6 _', 'totalsEmpty: _ _ 3 _ _ 7 _ _ _'],
    ],
    ['only where they are empty', '1 2 9 / 3 4 7 / 4 0 16', ['totalsEmpty: _ _ _ _ _ _ _ 6 _']],
    [
      'at least so much, where a part was not read, and so the total of totals',
      '1 . 0 / 3 4 0 / 0 0 0',
      ['totalsEmpty: _ 1+ _ _ 7 4 4+ 8+', 'totalsEmpty: _ _ _ _ _ 4 4+ _', 'totalsEmpty: _ 1+ _ _ 7 _ _ _'],
    ],
    ['none that was not read', '1 2 . / 3 4 7 / 4 6 10', []],
    ['none over zeros', '0 0 0 / 0 0 0 / 0 0 0', []],
    ['none', '1 2 3 / 3 4 7 / 4 6 10', []],
  ])('%s: %s', (_, drawing, patches) => {
    expect(filled(drawing)).toEqual(patches);
  });

  test('a table without totals has none', () => {
    expect(filled('1 2 0 / 3 4 0', [])).toEqual([]);
    expect(filled('1 2 0 / 3 4 0', ['columns'])).toEqual(['totalsEmpty: _ _ 3 _ _ 7']);
  });
});

test('each table has patterns of its own', () => {
  const [one, other] = [table('0 12'), table('. 3 / 3 3', [], 'proactive')];
  expect(found(one, other)).toEqual(['exchanged: 12 0 _ _ _', 'joined: 1 2 _ _ _']);
});
