/** A report's three tables in miniature: every cell of the form with the worst that was said of it. Data to draw from. */
import { comparisonsOf } from './audit';
import { type Layout, type Line, layoutAsPrinted } from './layout';
import { layoutOf } from './layouts/index';
import { type Entry, type Report, TABLES, type TableId } from './report';
import { cellKey, cellsIn, type Finding, isFinding, isList, type Outcome, outcomeId, quotesIn } from './rule';
import { rules } from './rules/index';

/**
 * How a cell came out, worst first. `operand`: something it is set against fails, and the fault may be here. `passed`:
 * it takes part in an identity that holds. `unjudged`: no identity could be judged with it. A format that was found in
 * order is no verdict: nobody should take it for a figure that adds up.
 */
export const CELL_VERDICTS = [
  'error',
  'warning',
  'undetermined',
  'info',
  'operand',
  'passed',
  'unjudged',
  'blank',
] as const;
export type CellVerdict = (typeof CELL_VERDICTS)[number];

export type GlanceCell = {
  /** `table.row.column`, unique in a report. */
  readonly key: string;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly entry: Entry;
  readonly verdict: CellVerdict;
  /** Everything that points at the cell, what weighs most first. */
  readonly findings: readonly Finding[];
};

/** A row of the form; null where the form or the page has no cell. Rows of one group stand together. */
export type GlanceRow = {
  readonly line: Line;
  readonly group: string;
  readonly cells: readonly (GlanceCell | null)[];
};

export type GlanceTable = { readonly id: TableId } & (
  | { readonly kind: 'read'; readonly columns: readonly Line[]; readonly rows: readonly GlanceRow[] }
  /** The page does not have it. */
  | { readonly kind: 'missing' }
  /** Its rows or columns could not be told apart, so that no cell can be vouched for. */
  | { readonly kind: 'unreadable' }
);

/** Tables 2, 3 and 4 as the report prints them. */
export function glanceOf(report: Report, outcomes: readonly Outcome[]): readonly GlanceTable[] {
  const layout = layoutAsPrinted(layoutOf(report.form), report);
  const said = saidOfCells(outcomes);
  const held = heldCells(report, outcomes, layout);
  return TABLES.map((id): GlanceTable => {
    const table = report[id];
    if (table === null) return { id, kind: 'missing' };
    if (table.faults.length > 0) return { id, kind: 'unreadable' };
    const { columns, rows, columnsOf } = layout[id];
    const cellAt = (row: string, column: string): GlanceCell | null => {
      const entry = table.rows[row]?.[column];
      if (!entry || columnsOf?.[row]?.includes(column) === false) return null;
      const key = cellKey({ table: id, row, column });
      const all = said.get(key) ?? [];
      const verdict = worst([...all.map(({ says }) => says), ownVerdict(entry, held.has(key))]);
      return { key, table: id, row, column, entry, verdict, findings: all.map(({ finding }) => finding) };
    };
    return {
      id,
      kind: 'read',
      columns,
      rows: rows.map((line) => ({
        line,
        group: groupOf(line),
        cells: columns.map((column) => cellAt(line.id, column.id)),
      })),
    };
  });
}

/** Only 表三 is numbered: `一、`, `（三）`; rows of one number are a group. */
function groupOf({ label }: Line): string {
  return /^(?:（.）|.(?=、))/.exec(label)?.[0] ?? '';
}

type Said = { readonly finding: Finding; readonly says: CellVerdict | null };

function saidOfCells(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>();
  for (const finding of outcomes.filter(isFinding)) {
    cellsIn(finding).forEach((cell, index) => {
      const all = said.get(cellKey(cell)) ?? [];
      all.push({ finding, says: verdictFrom(finding, index) });
      said.set(cellKey(cell), all);
    });
  }
  for (const all of said.values()) all.sort((a, b) => weight(a.says) - weight(b.says));
  return said;
}

/** What a finding makes of the cell it names in this place; null for cells it does not blame. Alike to the marks. */
function verdictFrom(finding: Finding, index: number): CellVerdict | null {
  if (finding.note.code === 'blanks') return 'blank';
  const inWords = quotesIn(finding).length > 0;
  if (!inWords && (index === 0 || isList(finding)))
    return finding.kind === 'undetermined' ? 'undetermined' : finding.severity;
  return finding.kind === 'fail' ? 'operand' : null;
}

/** The cells of every formula that holds. */
function heldCells(report: Report, outcomes: readonly Outcome[], layout: Layout): ReadonlySet<string> {
  const passed = new Set(outcomes.filter(({ kind }) => kind === 'pass').map(outcomeId));
  const held = new Set<string>();
  for (const rule of rules) {
    if (!('formula' in rule)) continue;
    for (const { at, comparison } of comparisonsOf(rule, report, layout)) {
      if (!passed.has(`${rule.id}@${at}`)) continue;
      for (const cell of [...comparison.left.operands, ...comparison.right.operands]) held.add(cellKey(cell));
    }
  }
  return held;
}

function ownVerdict({ reading }: Entry, held: boolean): CellVerdict {
  if (reading.kind === 'blank') return 'blank';
  return held ? 'passed' : 'unjudged';
}

function worst(verdicts: readonly (CellVerdict | null)[]): CellVerdict {
  return CELL_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'unjudged';
}

function weight(verdict: CellVerdict | null): number {
  return verdict === null ? CELL_VERDICTS.length : CELL_VERDICTS.indexOf(verdict);
}
