/** Patterns planted in a table, written without a look at how the search finds them. */
import { PATTERNS } from '../../src/core/causes/cause';
import { below, type Chance, oneOf, PARTS, type Table } from './slips';

/** A copied figure is a slip like any other: `slips.ts` plants it. */
export const planted = PATTERNS.filter((pattern) => pattern !== 'copied');

/** The table with this pattern somewhere in it, or null when the place drawn does not allow it. */
export function plant(
  pattern: (typeof planted)[number],
  table: Table,
  rows: readonly string[],
  columns: readonly string[],
  draw: Chance,
): Table | null {
  const wrong = new Map(table);
  if (pattern === 'totalsEmpty') {
    const way = oneOf(draw, ['rows', 'column', 'both'] as const);
    const keys = [
      ...(way === 'rows' ? [] : rows.map((row) => `${row} total`)),
      ...(way === 'column' ? [] : columns.map((column) => `closedTotal ${column}`)),
    ];
    for (const key of keys) if ((wrong.get(key) ?? -1) > 0) wrong.set(key, 0);
    return [...wrong].filter(([key, value]) => table.get(key) !== value).length > 1 ? wrong : null;
  }
  const line = lineOf(rows, columns, draw);
  const values = line.map((key) => table.get(key) ?? -1);
  const at = below(draw, line.length - 1);
  const [key = '', next = ''] = [line[at], line[at + 1]];
  const [value = -1, after = -1] = [values[at], values[at + 1]];
  if (value < 0 || after < 0) return null;
  const digits = String(value);
  switch (pattern) {
    case 'exchanged':
      return value === after ? null : wrong.set(key, after).set(next, value);
    case 'shifted': {
      // The figures of a stretch that ends in a zero stand one cell too far on.
      const end = at + 2 + below(draw, 4);
      const stretch = values.slice(at, end + 1);
      if (stretch.length < 3 || stretch.some((figure) => figure < 0)) return null;
      if (stretch[stretch.length - 1] !== 0 || stretch.filter((figure) => figure > 0).length < 2) return null;
      stretch.forEach(
        (_, index) => void wrong.set(line[at + index] ?? '', index === 0 ? 0 : (stretch[index - 1] ?? 0)),
      );
      return wrong;
    }
    case 'joined':
      return value === 0 || after === 0 ? null : wrong.set(key, Number(`${value}${after}`)).set(next, 0);
    case 'split': {
      if (digits.length < 2 || after !== 0 || digits[1] === '0') return null;
      return wrong.set(key, Number(digits.slice(0, 1))).set(next, Number(digits.slice(1)));
    }
    case 'transposed': {
      const changed = Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
      return digits.length < 2 || changed === value ? null : wrong.set(key, changed);
    }
    case 'dropped':
      return digits.length < 2 ? null : wrong.set(key, Number(digits.slice(0, -1)));
    case 'doubled':
      return value === 0 ? null : wrong.set(key, Number(digits + digits.slice(-1)));
  }
}

/** A row or a column of the form, as the keys of its cells. */
function lineOf(rows: readonly string[], columns: readonly string[], draw: Chance): readonly string[] {
  const row = oneOf(draw, rows);
  const column = oneOf(draw, PARTS);
  return draw() < 0.5 ? columns.map((id) => `${row} ${id}`) : rows.map((id) => `${id} ${column}`);
}
