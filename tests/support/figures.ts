/** The figures of a report, row by row, as the exported JSON has them: what a test page is made from. */
import type { FormId, TableId } from '../../src/core/report';
import * as form from './form';

/** A number, a blank (`null`), or words as the page prints them. */
export type Cell = number | string | null;
export type Cells = { readonly [row: string]: { readonly [column: string]: Cell } };

export type Figures = { readonly organ: string; readonly year: number; readonly form: FormId } & {
  readonly [table in TableId]: Cells;
};

/** A consistent report of either form in which nothing happened: every cell is 0. */
export function zeroFigures(
  formId: FormId,
  organ = '青禾县人民政府',
  year = formId === '2021' ? 2024 : 2020,
): Figures {
  const proactive = form.proactiveBlocks[formId].flatMap((block) =>
    block.rows.map((row) => [row.id, zeros(block.columns)] as const),
  );
  const suits = [form.review, ...form.suits].map((row) => [row.id, zeros(form.remedyColumns)] as const);
  return {
    organ,
    year,
    form: formId,
    proactive: Object.fromEntries(proactive),
    applications: Object.fromEntries(applicationRows(formId).map((id) => [id, zeros(applicantColumns)])),
    remedies: Object.fromEntries(suits),
  };
}

export const applicantColumns: readonly form.Leaf[] = [form.natural, ...form.organisations, form.total];

/** Ids of the rows of 表三 in the order of the form, as the form of that year prints 其他处理. */
export function applicationRows(formId: FormId): readonly string[] {
  return [...form.received.map((row) => row.id), ...resultRows(formId), 'closedTotal', 'carriedOut'];
}

/** The rows that add up to 总计 in 表三. */
export function resultRows(formId: FormId): readonly string[] {
  const other = formId === '2021' ? (id: string) => id !== 'other' : (id: string) => !id.startsWith('other.');
  return form.resultGroups.flatMap((group) => group.rows.map((row) => row.id)).filter(other);
}

/** The same figures with some cells changed: `withCells(figures, { 'applications.denied.stateSecret.natural': 3 })`. */
export function withCells(figures: Figures, changes: { readonly [path: string]: Cell }): Figures {
  return Object.entries(changes).reduce(withCell, figures);
}

function withCell(figures: Figures, [path, value]: readonly [string, Cell]): Figures {
  const { table, row, column } = cellAt(path);
  const rows = figures[table];
  if (rows[row]?.[column] === undefined) throw new Error(`no cell ${path}`);
  return { ...figures, [table]: { ...rows, [row]: { ...rows[row], [column]: value } } };
}

/** Ids of rows have dots of their own: the table is the first part of a path, the column the last. */
function cellAt(path: string): { readonly table: TableId; readonly row: string; readonly column: string } {
  const parts = path.split('.');
  const table = parts[0];
  if (table !== 'proactive' && table !== 'applications' && table !== 'remedies')
    throw new Error(`no table ${path}`);
  return { table, row: parts.slice(1, -1).join('.'), column: parts.at(-1) ?? '' };
}

/** Every cell of the figures by its path. */
export function cellPaths(figures: Figures): readonly string[] {
  const tables: readonly TableId[] = ['proactive', 'applications', 'remedies'];
  return tables.flatMap((table) =>
    Object.entries(figures[table]).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => `${table}.${row}.${column}`),
    ),
  );
}

export function cellOf(figures: Figures, path: string): Cell {
  const { table, row, column } = cellAt(path);
  return figures[table][row]?.[column] ?? null;
}

/** The sum of some cells, or `null` if one of them is not a number. */
export function sumOf(cells: readonly (Cell | undefined)[]): number | null {
  return cells.reduce<number | null>(
    (sum, cell) => (sum === null || typeof cell !== 'number' ? null : sum + cell),
    0,
  );
}

/** Figures kept as JSON, whose `form` is only known to be a string. */
export function figuresOf(stored: Omit<Figures, 'form'> & { readonly form: string }): Figures {
  if (stored.form !== '2019' && stored.form !== '2021') throw new Error(`no form ${stored.form}`);
  return { ...stored, form: stored.form };
}

function zeros(columns: readonly form.Leaf[]): { readonly [column: string]: Cell } {
  return Object.fromEntries(columns.map((column) => [column.id, 0]));
}
