/** From places in the shared model back to live cells. Nothing is remembered: the page is asked again each time. */
import { formGrid } from '../core/grid';
import type { CellRef } from '../core/report';
import { innermostTables, readTable } from './read-tables';

export type Locate = (place: CellRef) => HTMLTableCellElement | null;

/** A finder of cells for the page as it is now; each table is formed once, when it is first asked for. */
export function locator(page: Document): Locate {
  const tables = innermostTables(page);
  const formed = new Map<number, ReadonlyMap<string, HTMLTableCellElement>>();
  return ({ table, row, col }) => {
    let cells = formed.get(table);
    if (cells === undefined) {
      cells = cellsBySlot(tables[table], table);
      formed.set(table, cells);
    }
    return cells.get(`${row},${col}`) ?? null;
  };
}

function cellsBySlot(
  table: HTMLTableElement | undefined,
  ordinal: number,
): ReadonlyMap<string, HTMLTableCellElement> {
  const cells = new Map<string, HTMLTableCellElement>();
  const grid = table && formGrid(readTable(table, ordinal)?.table ?? { ordinal, rows: [] });
  for (const row of grid?.rows ?? []) {
    const live = table?.rows[row.index]?.cells;
    for (const cell of row.cells) {
      const element = live?.[cell.index];
      if (element) cells.set(`${cell.row},${cell.col}`, element);
    }
  }
  return cells;
}
