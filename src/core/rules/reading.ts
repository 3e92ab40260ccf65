/** Small questions several checks ask of a report. */
import type { Span } from '../claims/claim';
import type { Decimal } from '../decimal';
import type { FormId, FormTable, Passage, PassageText, Report, TableId } from '../report';
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

/** The text of a passage; empty where the report has none. */
export const textOf = (passage: Passage, report: Report): string =>
  report.passages.find((found) => found.passage === passage)?.text ?? '';

/** The words of a span as a quotation that can be found again. */
export function quoteOf({ passage, start, end }: Span, report: Report): Quotation {
  const source = report.passages.find((candidate) => candidate.passage === passage);
  const exact = source?.text.slice(start, end) ?? '';
  return {
    quote: { kind: 'quote', section: passage, exact, nth: source ? countBefore(start, exact, source) : 0 },
  };
}

/** How often a passage says some words before an offset. Goes on from where the same words were asked for last. */
function countBefore(start: number, exact: string, source: PassageText): number {
  const known = counted.get(source) ?? new Map<string, Count>();
  counted.set(source, known);
  const last = known.get(exact);
  let { at, nth } = last && last.at < start ? last : { at: -1, nth: 0 };
  for (;;) {
    const next = source.text.indexOf(exact, at + 1);
    if (next < 0 || next >= start) break;
    at = next;
    nth++;
  }
  known.set(exact, { at, nth });
  return nth;
}

/** The last occurrence that was counted, and how many there are up to it. */
type Count = { readonly at: number; readonly nth: number };

/** A page of the same words over and over would otherwise be read from its beginning for each of them. */
const counted = new WeakMap<PassageText, Map<string, Count>>();
