/** Slips that change several figures at once, found in the figures as they are printed. */
import type { Layout, TableLayout } from '../layout';
import type { TableId } from '../report';
import type { Pattern } from './cause';
import type { System } from './system';

/** A pattern met in the figures, and what each of them would be without it. */
export type Patch = {
  readonly pattern: Pattern;
  readonly changes: readonly PatchedFigure[];
};

/** What a figure would be; `atLeast` where parts of a total were not read and may add to it. */
export type PatchedFigure = { readonly figure: number; readonly value: number; readonly atLeast: boolean };

/** The figures of one table as it is printed; a hole where a cell was not read or stands in no identity. */
type Sheet = { readonly layout: TableLayout; readonly at: (row: string, column: string) => Cell | undefined };
type Cell = { readonly figure: number; readonly value: number };

export function patchesIn(system: System, layout: Layout): readonly Patch[] {
  return [...tablesOf(system)].flatMap((table) => {
    const sheet = sheetOf(system, table, layout[table]);
    const lines = linesOf(sheet);
    return [...emptyTotals(sheet), ...lines.flatMap((line) => [...neighbours(line), ...shifts(line)])];
  });
}

const tablesOf = ({ figures }: System): ReadonlySet<TableId> =>
  new Set(figures.map(({ operand }) => operand.table));

function sheetOf({ figures }: System, table: TableId, layout: TableLayout): Sheet {
  const cells = new Map<string, Cell>();
  figures.forEach(({ operand, value }, figure) => {
    if (operand.table === table) cells.set(`${operand.row} ${operand.column}`, { figure, value });
  });
  return { layout, at: (row, column) => cells.get(`${row} ${column}`) };
}

/** Stretches of cells next to each other, along the rows and down the columns. */
function linesOf({ layout: { rows, columns }, at }: Sheet): readonly (readonly Cell[])[] {
  const across = rows.map((row) => columns.map((column) => at(row.id, column.id)));
  const down = columns.map((column) => rows.map((row) => at(row.id, column.id)));
  return [...across, ...down].flatMap(stretches);
}

function stretches(line: readonly (Cell | undefined)[]): readonly (readonly Cell[])[] {
  const found: Cell[][] = [[]];
  for (const cell of line) {
    if (cell) found[found.length - 1]?.push(cell);
    else found.push([]);
  }
  return found;
}

const change = ({ figure }: Cell, value: number): PatchedFigure => ({ figure, value, atLeast: false });

/** Two figures exchanged, one figure cut in two, two run into one. */
function neighbours(line: readonly Cell[]): readonly Patch[] {
  return line.flatMap((first, index) => {
    const second = line[index + 1];
    return second && first.value !== second.value ? pairsOf(first, second) : [];
  });
}

function pairsOf(first: Cell, second: Cell): readonly Patch[] {
  const [a, b] = [first.value, second.value];
  if (a < 0 || b < 0) return [];
  const patch = (pattern: Pattern, one: number, other: number): Patch => ({
    pattern,
    changes: [change(first, one), change(second, other)],
  });
  const patches = [patch('exchanged', b, a)];
  const whole = Number(`${a}${b}`);
  if (a > 0 && whole <= Number.MAX_SAFE_INTEGER)
    patches.push(patch('split', whole, 0), patch('split', 0, whole));
  const printed = a === 0 ? b : b === 0 ? a : 0;
  for (const [one, other] of cutsOf(printed)) patches.push(patch('joined', one, other));
  return patches;
}

/** 120 as 12 | 0 is no cut: a figure of its own does not begin with a zero, and one of nothing is not joined. */
function cutsOf(printed: number): readonly (readonly [number, number])[] {
  const digits = String(printed);
  return Array.from({ length: digits.length - 1 }, (_, index) => index + 1)
    .filter((at) => digits[at] !== '0')
    .map((at) => [Number(digits.slice(0, at)), Number(digits.slice(at))] as const);
}

/** Figures one cell too far along: a zero that belongs at one end of a stretch stands at the other. */
function shifts(line: readonly Cell[]): readonly Patch[] {
  const patches: Patch[] = [];
  const add = (start: number, end: number, by: 1 | -1) => {
    const changes = line.slice(start, end + 1).flatMap((cell, index, stretch) => {
      const value = stretch[index + by]?.value ?? 0;
      return value === cell.value ? [] : [change(cell, value)];
    });
    // Two changed figures are an exchange.
    if (changes.length > 2) patches.push({ pattern: 'shifted', changes });
  };
  const valueAt = (index: number) => line[index]?.value ?? 0;
  for (let start = 0; start < line.length; start++) {
    for (let end = start + 2; end < line.length && valueAt(end - 1) >= 0; end++) {
      // A longer stretch that only adds zeros is the same shift.
      if (valueAt(start) === 0 && valueAt(start + 1) !== 0 && valueAt(end) > 0) add(start, end, 1);
      if (valueAt(end) === 0 && valueAt(end - 1) !== 0 && valueAt(start) > 0) add(start, end, -1);
    }
  }
  return patches;
}

/** Totals that stand at 0 over parts that do not: all of them, or those of one axis. */
function emptyTotals(sheet: Sheet): readonly Patch[] {
  const patches = [filled(sheet, ['rows', 'columns']), filled(sheet, ['rows']), filled(sheet, ['columns'])];
  const distinct = new Map(patches.map((patch) => [JSON.stringify(patch.changes), patch]));
  return [...distinct.values()].filter(({ changes }) => changes.length > 0);
}

/** The totals of these lines reckoned from their parts, those of columns from filled totals of rows. */
function filled({ layout, at }: Sheet, axes: readonly ('rows' | 'columns')[]): Patch {
  const changed = new Map<number, PatchedFigure>();
  const fill = (total: Cell | undefined, parts: readonly (Cell | undefined)[]) => {
    if (total?.value !== 0) return;
    const known = parts.flatMap((part) =>
      part ? [changed.get(part.figure) ?? change(part, part.value)] : [],
    );
    const value = known.reduce((sum, part) => sum + part.value, 0);
    const atLeast = known.length < parts.length || known.some((part) => part.atLeast);
    if (value > 0) changed.set(total.figure, { figure: total.figure, value, atLeast });
  };
  for (const axis of axes) {
    const [lines, crossing] = axis === 'rows' ? [layout.rows, layout.columns] : [layout.columns, layout.rows];
    for (const { id, parts } of lines) {
      for (const { id: other } of parts ? crossing : []) {
        const cell = (line: string) => (axis === 'rows' ? at(line, other) : at(other, line));
        fill(cell(id), (parts ?? []).map(cell));
      }
    }
  }
  const changes = [...changed.values()].sort((one, other) => one.figure - other.figure);
  return { pattern: 'totalsEmpty', changes };
}
