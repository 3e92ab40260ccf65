/**
 * From rows and cells to slots, as https://html.spec.whatwg.org/#forming-a-table does it, without ever building the
 * slots: a page may ask for 65534 × 1000 of them with one cell.
 */

/** A cell as the page has it. Spans are the DOM's (`colSpan` 1–1000, `rowSpan` 0–65534; 0 is "to the end of the group"). */
export type RawCell = {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly hidden: boolean;
};

/** A row. `group` tells the row groups (thead, tbody, tfoot) apart: no cell reaches out of its own. */
export type RawRow = { readonly group: number; readonly hidden: boolean; readonly cells: readonly RawCell[] };

/** A table of a page that has no table inside it. `ordinal`: which one, in document order. */
export type RawTable = { readonly ordinal: number; readonly rows: readonly RawRow[] };

/**
 * A cell in its place. `row` and `col` are its top-left slot, `width` and `height` in slots after clipping;
 * `index` is its position among the cells of its row, hidden ones included.
 */
export type GridCell = {
  readonly index: number;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
};

/** A row of the grid: its own cells from left to right, and the cells of rows above that reach into it. */
export type GridRow = {
  readonly index: number;
  readonly cells: readonly GridCell[];
  readonly above: readonly GridCell[];
};

/** A table in slots. Hidden rows and cells take part in forming it, as in the standard, and are left out of it. */
export type Grid = { readonly ordinal: number; readonly rows: readonly GridRow[] };

/** More slots across than any form could need; a wider table is not a form. */
const MAX_WIDTH = 2000;

/** The grid of a table, or null when it is too wide to be a form of anything. */
export function formGrid(table: RawTable): Grid | null {
  const rows: GridRow[] = [];
  // For each column: the row below the last one that a cell from above still covers.
  const coveredTo: number[] = [];
  let reaching: readonly GridCell[] = [];
  let groupEnd = 0;

  for (const [index, raw] of table.rows.entries()) {
    if (index === groupEnd) groupEnd = endOfGroup(table.rows, index);
    const left = groupEnd - index;
    const own: GridCell[] = [];
    let col = 0;
    for (const [at, cell] of raw.cells.entries()) {
      while ((coveredTo[col] ?? 0) > index) col++;
      if (col + cell.colSpan > MAX_WIDTH) return null;
      const height = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left);
      // Where a cell runs into one from above, both keep their slots (a table model error in the standard).
      if (height > 1)
        for (let x = col; x < col + cell.colSpan; x++)
          coveredTo[x] = Math.max(coveredTo[x] ?? 0, index + height);
      if (!cell.hidden) {
        own.push({ index: at, row: index, col, width: cell.colSpan, height, text: cell.text });
      }
      col += cell.colSpan;
    }
    if (!raw.hidden) rows.push({ index, cells: own, above: reaching });
    reaching = [...reaching, ...own].filter(({ row, height }) => row + height > index + 1);
  }
  return { ordinal: table.ordinal, rows };
}

/** The row below the last one of the group that begins at `from`. */
function endOfGroup(rows: readonly RawRow[], from: number): number {
  const group = rows[from]?.group;
  let end = from + 1;
  while (rows[end]?.group === group) end++;
  return end;
}
