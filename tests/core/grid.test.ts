import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formGrid, type RawTable } from '../../src/core/grid';
import { drawn, lines, table } from '../support/draw';
import { law } from '../support/law';
import { expectWithin } from '../support/linear';

const formed = (raw: RawTable): string => {
  const grid = formGrid(raw);
  return grid === null ? 'too wide' : drawn(grid);
};

/** Spans in the markup on the left, slots on the right. */
describe('a table is formed as the standard forms it', () => {
  test.each([
    [
      'without spans',
      table`
        A | B
        C | D`,
      `A B
       C D`,
    ],
    [
      'with cells over several columns and rows',
      table`
        A(2x1) | B(1x3)
        C(1x2) | D
        E`,
      `A A B
       C D B
       C E B`,
    ],
    [
      'with a block in the middle',
      table`
        A | B(2x2) | C
        D | E
        F | G | H | I`,
      `A B B C
       D B B E
       F G H I`,
    ],
    [
      'rows of unequal length leave holes at their end',
      table`
        A | B | C
        D`,
      `A B C
       D`,
    ],
    [
      'a hole in the middle, where a cell from above starts further right',
      table`
        A | B | C(1x2)
        D`,
      `A B C
       D . C`,
    ],
    [
      'rowspan=0 reaches to the end of the table',
      table`
        A(1x0) | B
        C
        D`,
      `A B
       A C
       A D`,
    ],
    [
      'rowspan=0 reaches to the end of its row group, and not beyond',
      table`
        A(1x0) | B
        C
        ---
        D | E`,
      `A B
       A C
       D E`,
    ],
    [
      'no rowspan reaches out of its row group',
      table`
        A(1x9) | B
        ---
        C | D
        E | F`,
      `A B
       C D
       E F`,
    ],
    [
      'nor out of the table',
      table`
        A | B
        C(1x65534) | D`,
      `A B
       C D`,
    ],
    [
      'cells that overlap both keep their slots',
      table`
        A | B(1x2)
        C(2x1) | D`,
      `A B
       C B+C D`,
    ],
    [
      'a row without cells is passed through by cells from above',
      { ordinal: 0, rows: withEmptyRow() },
      `A B
       A
       A C`,
    ],
  ])('%s', (_, raw, slots) => {
    expect(formed(raw)).toBe(lines(slots));
  });
});

describe('what is hidden', () => {
  test('a cell takes its place in forming the table, and is left out of it', () => {
    expect(
      formed(table`
        A | ~B | C
        D | E | F`),
    ).toBe(
      lines(`A . C
             D E F`),
    );
  });

  test('a row is left out with all its cells; a cell from above still runs through it', () => {
    const grid = formGrid(table`
      A(1x3) | B
      ~~C
      D`);
    expect(grid?.rows.map((row) => row.index)).toEqual([0, 2]);
    expect(grid?.rows.flatMap((row) => row.cells).map((cell) => cell.text)).toEqual(['A', 'B', 'D']);
    expect(grid?.rows[1]?.cells[0]).toMatchObject({ row: 2, col: 1 });
  });

  test('cells are counted with the hidden ones, as the page counts them', () => {
    const grid = formGrid(table`~A | B | ~C | D`);
    expect(grid?.rows[0]?.cells.map((cell) => cell.index)).toEqual([1, 3]);
  });
});

test('every row knows the cells of rows above that reach into it', () => {
  const grid = formGrid(table`
    A(1x3) | B(1x2) | C
    D
    E | F
    ---
    G`);
  const above = grid?.rows.map((row) => row.above.map((cell) => cell.text));
  expect(above).toEqual([[], ['A', 'B'], ['A'], []]);
});

test('an empty table, and rows without cells', () => {
  expect(formGrid({ ordinal: 3, rows: [] })).toEqual({ ordinal: 3, rows: [] });
  expect(formed({ ordinal: 0, rows: [{ group: 0, hidden: false, cells: [] }] })).toBe('');
});

describe('laws', () => {
  const cell = fc.record({
    text: fc.constant('x'),
    colSpan: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 })),
    rowSpan: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 5 })),
    hidden: fc.constant(false),
  });
  const row = fc.record({
    group: fc.constant(0),
    hidden: fc.constant(false),
    cells: fc.array(cell, { maxLength: 6 }),
  });
  const anyTable = fc
    .tuple(fc.array(row, { maxLength: 8 }), fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }))
    .map(([rows, steps]): RawTable => {
      let group = 0;
      const grouped = rows.map((each, index) => {
        group += steps[index] === 0 ? 1 : 0;
        return { ...each, group };
      });
      return { ordinal: 0, rows: grouped };
    });

  test('every cell stands where the standard puts it', () => {
    law(
      [anyTable],
      (raw) => {
        const cells = formGrid(raw)?.rows.flatMap((each) => each.cells) ?? [];
        expect(cells.map(({ row: y, col, width, height }) => ({ y, x: col, width, height }))).toEqual(
          asTheStandardSays(raw),
        );
      },
      1000,
    );
  });

  test('no slot is covered twice unless the markup makes cells overlap', () => {
    law([anyTable], (raw) => {
      const rows = formGrid(raw)?.rows ?? [];
      const covered = new Map<string, number>();
      for (const each of rows.flatMap(({ cells }) => cells)) {
        for (let y = each.row; y < each.row + each.height; y++) {
          for (let x = each.col; x < each.col + each.width; x++) {
            covered.set(`${y} ${x}`, (covered.get(`${y} ${x}`) ?? 0) + 1);
          }
        }
      }
      const wide = raw.rows.some(({ cells }) => cells.some(({ colSpan }) => colSpan > 1));
      // A cell one column wide always finds a free slot; only wider ones can run into a cell from above.
      if (!wide) expect(Math.max(0, ...covered.values())).toBeLessThanOrEqual(1);
      for (const { cells } of rows) {
        const own = cells.flatMap(({ col, width }) => Array.from({ length: width }, (_, x) => col + x));
        expect(new Set(own).size).toBe(own.length);
      }
    });
  });
});

describe('spans made to be costly', () => {
  const cell = (colSpan: number, rowSpan: number) => ({ text: 'x', colSpan, rowSpan, hidden: false });
  const tableOf = (rows: number, cells: number, colSpan: number, rowSpan: number): RawTable => ({
    ordinal: 0,
    rows: Array.from({ length: rows }, () => ({
      group: 0,
      hidden: false,
      cells: Array.from({ length: cells }, () => cell(colSpan, rowSpan)),
    })),
  });

  it('a table wider than any form is no form', () => {
    expect(formGrid(tableOf(1, 3, 1000, 1))).toBeNull();
    expect(formGrid(tableOf(1, 2001, 1, 1))).toBeNull();
    expect(formGrid(tableOf(1, 2, 1000, 1))).not.toBeNull();
  });

  it.each([
    ['one cell of 1000 × 65534 slots', tableOf(600, 1, 1000, 65534)],
    ['rows that all reach to the end', tableOf(600, 3, 1, 65534)],
    ['many cells side by side that all reach to the end', tableOf(600, 50, 1, 0)],
    ['broad cells under each other', tableOf(600, 2, 900, 1)],
  ])('%s are formed without building the slots', (_, raw) => {
    expectWithin(
      20,
      () => formGrid(raw),
      () => formGrid(tableOf(600, 50, 1, 1)),
    );
  });
});

/** The algorithm of https://html.spec.whatwg.org/#forming-a-table, step by step and slot by slot. */
function asTheStandardSays({ rows }: RawTable) {
  const slots = new Set<string>();
  const cells: { y: number; x: number; width: number; height: number }[] = [];
  rows.forEach((row, y) => {
    const groupEnd = rows.findIndex((each, index) => index > y && each.group !== row.group);
    const end = groupEnd < 0 ? rows.length : groupEnd;
    let x = 0;
    for (const { colSpan, rowSpan } of row.cells) {
      while (slots.has(`${y} ${x}`)) x++;
      const height = rowSpan === 0 ? end - y : Math.min(rowSpan, end - y);
      for (let dy = 0; dy < height; dy++)
        for (let dx = 0; dx < colSpan; dx++) slots.add(`${y + dy} ${x + dx}`);
      cells.push({ y, x, width: colSpan, height });
      x += colSpan;
    }
  });
  return cells;
}

function withEmptyRow(): RawTable['rows'] {
  const [first, last] = table`
    A(1x3) | B
    C`.rows;
  const empty = { group: 0, hidden: false, cells: [] };
  return [first ?? empty, empty, last ?? empty];
}
