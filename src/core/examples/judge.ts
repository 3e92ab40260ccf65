/** An example as its rule judges it, and the cells of both reports to draw beside each other. */
import { audit, numberIn } from '../audit';
import { sum } from '../decimal';
import { layoutOf } from '../layouts/index';
import { type Entry, type Report, TABLES } from '../report';
import {
  type Comparison,
  cellsIn,
  type Finding,
  isFinding,
  type Operand,
  type Outcome,
  type Rule,
  type Side,
} from '../rule';
import { cellsOf } from '../rules/reading';
import { type Example, reportWith } from './example';

export type Judged = {
  readonly report: Report;
  /** All that the rule says of it. */
  readonly outcomes: readonly Outcome[];
  readonly finding: Finding | null;
  /** In the order of the form; the first of the finding's is the one to mark. */
  readonly cells: readonly Operand[];
  /** The comparison the rule is about: for what holds, that of the same line. */
  readonly comparison: Comparison | null;
};

export type JudgedExample = { readonly holds: Judged; readonly fails: Judged };

export function judgeExample(rule: Rule, example: Example): JudgedExample {
  const [holding, failing] = [reportWith(example.holds), reportWith(example.fails)];
  const said = (report: Report) => audit(report, layoutOf(report.form), [rule]);
  const outcomes = said(failing);
  const finding = outcomes.find(isFinding) ?? null;
  const pointed = finding
    ? cellsIn(finding).filter(({ row }) => row !== '' || finding.at === 'remedies')
    : [];
  const shown = (report: Report) => cellsNamed(report, example.show ?? []);
  const comparison = finding?.comparison ?? null;
  const soundOutcomes = said(holding);
  return {
    holds: {
      report: holding,
      outcomes: soundOutcomes,
      finding: soundOutcomes.find(isFinding) ?? null,
      cells: together(
        holding,
        pointed.flatMap((cell) => inReport(cell, holding) ?? []),
        shown(holding),
      ),
      comparison: comparison && comparisonIn(holding, comparison),
    },
    fails: {
      report: failing,
      outcomes,
      finding,
      cells: together(failing, pointed, shown(failing)),
      comparison,
    },
  };
}

/** The cells of these rows, and these cells, as far as the report has them. */
function cellsNamed(report: Report, paths: readonly string[]): readonly Operand[] {
  return TABLES.flatMap((table) => cellsOf(report, table)).filter(({ table, row, column }) =>
    paths.some((path) => path === `${table}.${row}` || path === `${table}.${row}.${column}`),
  );
}

/** Both, each cell once, in the order of the form; what the form does not have comes last. */
function together(report: Report, cells: readonly Operand[], more: readonly Operand[]): readonly Operand[] {
  const path = ({ table, row, column }: Operand) => `${table}.${row}.${column}`;
  const order = TABLES.flatMap((table) => cellsOf(report, table)).map(path);
  const rank = (cell: Operand) => (order.indexOf(path(cell)) + order.length + 1) % (order.length + 1);
  const all = new Map([...more, ...cells].map((cell) => [path(cell), cell]));
  return [...all.values()].sort((a, b) => rank(a) - rank(b));
}

/** The same cell in another report; null when it has none. */
function inReport({ table, row, column }: Operand, report: Report): Operand | null {
  const local = report[table]?.local.find(({ label }) => row === `x_${label}`)?.cells[column];
  const entry: Entry | undefined = report[table]?.rows[row]?.[column] ?? local;
  return entry ? { table, row, column, entry } : null;
}

/** The same sides with the figures of another report. */
function comparisonIn(report: Report, { left, relation, right }: Comparison): Comparison {
  const side = ({ operands }: Side): Side => {
    const own = operands.flatMap((operand) => inReport(operand, report) ?? []);
    const known = own.map(numberIn).filter((value) => value !== null);
    return { operands: own, known: sum(known), open: known.length < operands.length };
  };
  return { left: side(left), relation, right: side(right) };
}
