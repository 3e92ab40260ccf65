import { compare, type Decimal, sum } from './decimal';
import { AS_DECLARED, type Judging } from './judging';
import { type Layout, layoutAsPrinted, type TableLayout } from './layout';
import type { FormTable, Report } from './report';
import {
  type Comparison,
  type Formula,
  type FormulaRule,
  notApplicable,
  type Operand,
  type Outcome,
  pass,
  type Rule,
  type Severity,
  type Side,
  type Term,
  type Verdict,
} from './rule';

/**
 * Every rule speaks for every line it applies to, in the order of the rules.
 * A rule that breaks says so in an outcome of its own and does not hide the others; one that is switched off says that.
 */
export function audit(
  report: Report,
  layout: Layout,
  rules: readonly Rule[],
  judging: Judging = AS_DECLARED,
): readonly Outcome[] {
  const printed = layoutAsPrinted(layout, report);
  const outcomes: Outcome[] = [];
  for (const rule of rules) {
    const severity = judging.severities[rule.id];
    for (const verdict of verdicts(rule, report, printed, judging)) {
      outcomes.push({ ...(severity ? withSeverity(verdict, severity) : verdict), rule: rule.id });
    }
  }
  return outcomes;
}

const withSeverity = (verdict: Verdict, severity: Severity): Verdict =>
  'severity' in verdict ? { ...verdict, severity } : verdict;

function verdicts(rule: Rule, report: Report, layout: Layout, judging: Judging): readonly Verdict[] {
  if (judging.off.includes(rule.id)) return [notApplicable('report', { code: 'switchedOff' })];
  try {
    return 'formula' in rule ? judgeFormula(rule, report, layout) : rule.check(report, layout, judging);
  } catch (thrown) {
    return [notApplicable('report', { code: 'ruleBroken', reason: String(thrown).slice(0, MAX_REASON) })];
  }
}

/** As much of an exception's words as a person would send us. */
const MAX_REASON = 200;

function judgeFormula(rule: FormulaRule, report: Report, layout: Layout): readonly Verdict[] {
  const { formula } = rule;
  const table = layout[formula.table];
  const lines = judgedLines(formula, table);
  if (!rule.forms.includes(report.form)) {
    return lines.map((at) => notApplicable(at, { code: 'otherForm', form: report.form }));
  }
  const found = report[formula.table];
  if (found === null) return lines.map((at) => notApplicable(at, { code: 'noTable', table: formula.table }));
  if (found.faults.length > 0) {
    return lines.map((at) => notApplicable(at, { code: 'tableFault', table: formula.table }));
  }
  const left = linesOf(formula.left, formula, table);
  const right = linesOf(formula.right, formula, table);
  return lines.map((at) => {
    // Nearly every line holds, and then nothing more is said of it.
    const given = total(left, formula, found, at);
    if (given !== null && given === total(right, formula, found, at)) return pass(at);
    const comparison: Comparison = {
      left: side(left, formula, found, at),
      relation: formula.relation,
      right: side(right, formula, found, at),
    };
    return judge(comparison, rule, report, table, at);
  });
}

/** Both sides of a formula at every line it is judged for; none where its table is missing or could not be read. */
export function comparisonsOf(
  { formula, forms }: FormulaRule,
  report: Report,
  layout: Layout,
): readonly { readonly at: string; readonly comparison: Comparison }[] {
  const found = report[formula.table];
  if (!forms.includes(report.form) || found === null || found.faults.length > 0) return [];
  const table = layout[formula.table];
  const left = linesOf(formula.left, formula, table);
  const right = linesOf(formula.right, formula, table);
  return judgedLines(formula, table).map((at) => ({
    at,
    comparison: {
      left: side(left, formula, found, at),
      relation: formula.relation,
      right: side(right, formula, found, at),
    },
  }));
}

/**
 * A side whose figures were all read is a point, any other the interval [known, ∞), because counts are not negative.
 * Sides that cannot meet fail; two equal points pass; anything else cannot be said.
 */
function judge(
  comparison: Comparison,
  rule: FormulaRule,
  report: Report,
  table: TableLayout,
  at: string,
): Verdict {
  const { formula } = rule;
  const { left, right } = comparison;
  const operands = [...right.operands, ...left.operands];
  const absent = operands.filter((operand) => operand.entry === null);
  if (absent.length > 0) return notApplicable(at, { code: 'noLine', labels: labelsOf(absent, table) });
  if (operands.every((operand) => numberIn(operand) === null)) return notApplicable(at, { code: 'noFigure' });
  if (formula.unread === 'notApplicable' && (left.open || right.open))
    return notApplicable(at, { code: 'notRead' });

  const order = compare(left.known, right.known);
  const apart =
    formula.relation === '='
      ? (order > 0 && !right.open) || (order < 0 && !left.open)
      : order > 0 && !right.open;
  if (apart) {
    const hints = rule.hints?.(report, at) ?? [];
    return {
      kind: 'fail',
      at,
      severity: rule.severity,
      note: { code: 'differs' },
      comparison,
      cells: operands,
      hints,
    };
  }
  if (!left.open && !right.open) return pass(at);
  return {
    kind: 'undetermined',
    at,
    severity: rule.severity,
    note: { code: 'open', holds: formula.relation === '=' ? order === 0 : order <= 0 },
    comparison,
    cells: operands,
    hints: [],
  };
}

/** The lines a formula is judged for. */
function judgedLines({ over, each }: Formula, table: TableLayout): readonly string[] {
  return over ?? table[each === 'row' ? 'rows' : 'columns'].map((line) => line.id);
}

/** The ids of the lines that a side of a formula adds up. */
export function linesOf(terms: readonly Term[], formula: Formula, table: TableLayout): readonly string[] {
  const lines = table[formula.each === 'row' ? 'columns' : 'rows'];
  return terms.flatMap((term) =>
    'line' in term ? [term.line] : (lines.find((line) => line.id === term.partsOf)?.parts ?? []),
  );
}

/** What the figures of these lines add up to; null when one of them was not read as a number. */
function total(lines: readonly string[], { each }: Formula, { rows }: FormTable, at: string): Decimal | null {
  const values: Decimal[] = [];
  for (const line of lines) {
    const reading = (each === 'row' ? rows[at]?.[line] : rows[line]?.[at])?.reading;
    if (reading?.kind !== 'number') return null;
    values.push(reading.value);
  }
  return sum(values);
}

function side(lines: readonly string[], formula: Formula, { id, rows }: FormTable, at: string): Side {
  const operands = lines.map((line): Operand => {
    const [row, column] = formula.each === 'row' ? [at, line] : [line, at];
    return { table: id, row, column, entry: rows[row]?.[column] ?? null };
  });
  const known = operands.map(numberIn).filter((value) => value !== null);
  return { operands, known: sum(known), open: known.length < operands.length };
}

/** The number an operand was read as, or null. */
export function numberIn(operand: Operand): Decimal | null {
  return operand.entry?.reading.kind === 'number' ? operand.entry.reading.value : null;
}

/** The rows of which the page has no cell: the row itself where it is missing, else those of a column that are. */
function labelsOf(absent: readonly Operand[], { rows }: TableLayout): readonly string[] {
  return rows.filter(({ id }) => absent.some(({ row }) => row === id)).map(({ label }) => label);
}
