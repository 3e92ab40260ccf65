/** Walking through a grid by keyboard, over its holes. */

/** Which places of a grid have a cell. */
export type GridShape = readonly (readonly boolean[])[];
export type GridPlace = { readonly row: number; readonly column: number };

/** The keys of the grid pattern (https://www.w3.org/WAI/ARIA/apg/patterns/grid/), without those that page. */
export type GridKey = { readonly key: string; readonly ctrlKey: boolean };

/** Where a key leads; null where it leads nowhere. Up and down it is the nearest cell of the next row that has any. */
export function stepInGrid(shape: GridShape, from: GridPlace, { key, ctrlKey }: GridKey): GridPlace | null {
  const rows = shape.map((row, index) => (row.some(Boolean) ? index : -1)).filter((index) => index >= 0);
  const at = rows.indexOf(from.row);
  const inRow = (row: number | undefined) =>
    (shape[row ?? -1] ?? []).flatMap((there, column) => (there ? [column] : []));
  const place = (row: number | undefined, column: number | undefined): GridPlace | null =>
    row === undefined || column === undefined ? null : { row, column };
  const own = inRow(from.row);
  switch (key) {
    case 'ArrowRight':
      return place(
        from.row,
        own.find((column) => column > from.column),
      );
    case 'ArrowLeft':
      return place(from.row, last(own.filter((column) => column < from.column)));
    case 'ArrowDown':
    case 'ArrowUp': {
      const row = rows[at + (key === 'ArrowDown' ? 1 : -1)];
      return place(row, nearest(inRow(row), from.column));
    }
    case 'Home': {
      const row = ctrlKey ? rows[0] : from.row;
      return place(row, inRow(row)[0]);
    }
    case 'End': {
      const row = ctrlKey ? last(rows) : from.row;
      return place(row, last(inRow(row)));
    }
    default:
      return null;
  }
}

function nearest(columns: readonly number[], wanted: number): number | undefined {
  return [...columns].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0];
}

const last = (all: readonly number[]): number | undefined => all[all.length - 1];
