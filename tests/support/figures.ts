/** The figures of a report, row by row, as the exported JSON has them: what a test page is made from. */
import type { FormId, TableId } from '../../src/core/report';
import { type Cell, cellAt, type Figures } from '../../src/core/sample';
import * as form from './form';

export { type Cell, type Cells, type Figures, withCells } from '../../src/core/sample';

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
