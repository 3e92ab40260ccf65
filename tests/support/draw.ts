/** Tables drawn as text, and text drawn of grids: a case that can be seen at a glance. */
import type { Grid, RawCell, RawRow, RawTable } from '../../src/core/grid';

/**
 * A table drawn slot by slot: one line is one row, `|` stands between slots.
 *
 * - `<` continues the cell to its left, `^` the cell above: `A | < | 1` over `^ | < | 2` is one cell A of 2 × 2.
 * - `0*7` is seven cells of 0; nothing between two bars is a blank cell.
 * - `A(3x2)` asks for colspan 3 and rowspan 2 in the markup, whatever slots that gives.
 * - `~` before a cell hides it, `~~` before a line the row. A line `---` begins another row group.
 *
 * Values may be put in with `${…}`; an array becomes one cell for each of its items.
 */
export function table(drawing: TemplateStringsArray, ...values: readonly Drawable[]): RawTable {
  return drawTable(drawing.reduce((all, part, index) => all + spelled(values[index - 1]) + part));
}

/** The same from a text, for tables that are drawn once and changed in many ways. */
export const drawTable = (text: string): RawTable => ({ ordinal: 0, rows: rowsOf(text) });

export type Drawable = string | number | readonly (string | number | null)[];

/** The tables of one page, numbered in the order they stand in. */
export const onePage = (...tables: readonly RawTable[]): readonly RawTable[] =>
  tables.map((drawn, ordinal) => ({ ...drawn, ordinal }));

/** Which cells cover which slot: rows as lines, `.` where there is none, `A+B` where two overlap. */
export function drawn(grid: Grid): string {
  const height = Math.max(0, ...grid.rows.map((row) => row.index + 1));
  const slots = Array.from({ length: height }, (): string[] => []);
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      for (let y = cell.row; y < Math.min(cell.row + cell.height, height); y++) {
        for (let x = cell.col; x < cell.col + cell.width; x++) {
          const line = slots[y] ?? [];
          line[x] = line[x] === undefined ? cell.text : `${line[x]}+${cell.text}`;
        }
      }
    }
  }
  return grid.rows
    .map(({ index }) => Array.from(slots[index] ?? [], (slot) => slot ?? '.').join(' '))
    .join('\n');
}

/** Lines of a template literal without the indentation they have in the test. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function spelled(value: Drawable | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.map((item) => item ?? '').join(' | ') : String(value);
}

type Drawn = { text: string; colSpan: number; rowSpan: number; hidden: boolean };

function rowsOf(text: string): readonly RawRow[] {
  const rows: RawRow[] = [];
  let group = 0;
  let above: readonly (Drawn | undefined)[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (/^\s*---\s*$/.test(line)) {
      group++;
      above = [];
      continue;
    }
    const hidden = line.trim().startsWith('~~');
    const cells: Drawn[] = [];
    const slots: Drawn[] = [];
    for (const slot of line.replace('~~', '').split('|').flatMap(repeated)) {
      const continued =
        slot === '<' ? slots[slots.length - 1] : slot === '^' ? above[slots.length] : undefined;
      if ((slot === '<' || slot === '^') && !continued) throw new Error(`nothing to continue in: ${line}`);
      const cell = continued ?? cellOf(slot);
      if (!continued) cells.push(cell);
      // The first row of a cell counts its columns, the first column its rows.
      else if (slot === '<' && cells.includes(cell)) cell.colSpan++;
      else if (slot === '^' && slots[slots.length - 1] !== cell) cell.rowSpan++;
      slots.push(cell);
    }
    rows.push({ group, hidden, cells });
    above = slots;
  }
  return rows satisfies readonly { readonly cells: readonly RawCell[] }[];
}

function repeated(slot: string): readonly string[] {
  const [, text, times] = /^(.*)\*(\d+)$/.exec(slot.trim()) ?? [];
  return text === undefined ? [slot.trim()] : Array.from({ length: Number(times) }, () => text);
}

function cellOf(slot: string): Drawn {
  const hidden = slot.startsWith('~');
  const [, text = '', columns = '1', rows = '1'] =
    /^(.*?)(?:\((\d+)x(\d+)\))?$/.exec(hidden ? slot.slice(1) : slot) ?? [];
  return { text, colSpan: Number(columns), rowSpan: Number(rows), hidden };
}
