/** Small questions several checks ask of a report. */
import type { Span } from '../claims/claim';
import type { Decimal } from '../decimal';
import type { FormId, FormTable, Report, TableId } from '../report';
import type { Operand, Quotation, Why } from '../rule';

/** Why figures of this table cannot be judged by a rule for these forms; null when they can. */
export function tableProblem(report: Report, table: TableId, forms: readonly FormId[]): Why | null {
  if (!forms.includes(report.form)) return { code: 'otherForm', form: report.form };
  const found = report[table];
  if (found === null) return { code: 'noTable', table };
  return found.faults.length > 0 ? { code: 'tableFault', table } : null;
}

/** The named cells of one row. */
export function operandsOf(
  report: Report,
  table: TableId,
  row: string,
  columns: readonly string[],
): readonly Operand[] {
  return columns.map((column) => ({ table, row, column, entry: report[table]?.rows[row]?.[column] ?? null }));
}

/** Every cell of a table, row by row in the order of the page. */
export function cellsOf(report: Report, table: TableId): readonly Operand[] {
  const found = report[table];
  if (found === null) return [];
  const listed = lists.get(found);
  if (listed) return listed;
  const cells: Operand[] = [];
  for (const row in found.rows) {
    const entries = found.rows[row] ?? {};
    for (const column in entries) cells.push({ table, row, column, entry: entries[column] ?? null });
  }
  lists.set(found, cells);
  return cells;
}

/** Several rules ask for every cell, so they are listed once. */
const lists = new WeakMap<FormTable, readonly Operand[]>();

/** The numbers of all cells, or null if one of them was not read as a number. */
export function numbersOf(cells: readonly Operand[]): readonly Decimal[] | null {
  const values: Decimal[] = [];
  for (const { entry } of cells) {
    if (entry?.reading.kind !== 'number') return null;
    values.push(entry.reading.value);
  }
  return values;
}

/** The words of a span as a quotation that can be found again. */
export function quoteOf({ passage, start, end }: Span, report: Report): Quotation {
  const text = report.passages.find((candidate) => candidate.passage === passage)?.text ?? '';
  const exact = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(exact); at >= 0 && at < start; at = text.indexOf(exact, at + 1)) nth++;
  return { quote: { kind: 'quote', section: passage, exact, nth } };
}
