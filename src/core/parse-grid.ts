/** What reading any of the form's tables needs: header columns, figures of a row, columns without a word in them. */
import type { GridCell } from './grid';
import type { LabelledRow } from './pieces';
import type { CellRef, Entry } from './report';
import { readCell } from './text';

/** One column of a header: the cells above each other in it, top down, without repeats. */
export type HeaderColumn = { readonly col: number; readonly cells: readonly GridCell[] };

export function placeOf(table: number, cell: GridCell): CellRef {
  return { kind: 'cell', table, row: cell.row, col: cell.col };
}

export function entryOf(table: number, cell: GridCell): Entry {
  return { place: placeOf(table, cell), reading: readCell(cell.text) };
}

/** Rows as they are printed, for those that fit no place of the form. */
export const asPrinted = (rows: readonly LabelledRow[]): readonly (readonly Entry[])[] =>
  rows.map(({ table, row }) => row.cells.map((cell) => entryOf(table, cell)));

export const isBlankCell = (cell: GridCell | undefined): boolean =>
  cell !== undefined && !/\S/.test(cell.text);

/** The columns of a header's rows, from left to right. */
export function headerColumns(rows: readonly LabelledRow[]): readonly HeaderColumn[] {
  const columns = new Map<number, GridCell[]>();
  for (const { row } of rows) {
    for (const cell of row.cells) {
      if (isBlankCell(cell)) continue;
      for (let col = cell.col; col < cell.col + cell.width; col++) {
        const above = columns.get(col);
        if (above) above.push(cell);
        else columns.set(col, [cell]);
      }
    }
  }
  return [...columns].sort(([a], [b]) => a - b).map(([col, cells]) => ({ col, cells }));
}

/**
 * The leaf labels of a header from left to right, one per printed column, with what each means. A label may be
 * broken over two header rows (商业 over 企业), so the words of a column are tried from the lowest cell upwards.
 */
export function leaves<Meaning>(
  columns: readonly HeaderColumn[],
  meaningOf: (text: string) => Meaning | undefined,
): readonly {
  readonly column: HeaderColumn;
  readonly text: string;
  readonly meaning: Meaning | undefined;
}[] {
  const found: { column: HeaderColumn; text: string; meaning: Meaning | undefined }[] = [];
  let lowest: GridCell | undefined;
  for (const column of columns) {
    const last = column.cells[column.cells.length - 1];
    // A leaf drawn over several slots is one column.
    if (last === undefined || last === lowest) continue;
    lowest = last;
    found.push({ column, ...meaningFromBelow(column.cells, meaningOf) });
  }
  return found;
}

function meaningFromBelow<Meaning>(
  cells: readonly GridCell[],
  meaningOf: (text: string) => Meaning | undefined,
): { text: string; meaning: Meaning | undefined } {
  let text = '';
  for (let index = cells.length - 1; index >= 0; index--) {
    text = `${cells[index]?.text ?? ''}${text}`;
    const meaning = meaningOf(text);
    if (meaning !== undefined) return { text, meaning };
  }
  return { text: cells[cells.length - 1]?.text ?? '', meaning: undefined };
}

/** The leftmost slots under which any row has a word. A column outside has nothing in it from top to bottom. */
export function columnsWithWords(rows: readonly LabelledRow[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { row } of rows) {
    for (const cell of row.cells) if (!columns.has(cell.col) && !isBlankCell(cell)) columns.add(cell.col);
  }
  return columns;
}

/**
 * The figures of a row when `count` are wanted and there may be more cells than that: columns that are empty
 * throughout do not count, nor do blanks that stand in for a span, beside the label or at the end of the row. The
 * figures are then the rightmost `count` cells with only blanks around them; without such cells, all are returned.
 */
export function figuresOf(
  cells: readonly GridCell[],
  count: number,
  used: ReadonlySet<number>,
): readonly GridCell[] {
  let end = cells.length;
  if (end === count) return cells;
  while (end > count) {
    const last = cells[end - 1];
    if (!last || !isBlankCell(last) || used.has(last.col)) break;
    end--;
  }
  for (let from = end - count; from >= 0; from--) {
    const around = [...cells.slice(0, from), ...cells.slice(from + count, end)];
    if (around.every(isBlankCell)) return cells.slice(from, from + count);
  }
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  return cells.slice(Math.max(first, 0), end);
}
