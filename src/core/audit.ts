import { compare, type Decimal, sum } from './decimal';
import { type Layout, layoutAsPrinted, type TableLayout } from './layout';
import type { Report } from './report';
import type {
  Comparison,
  Formula,
  FormulaRule,
  Operand,
  Outcome,
  Rule,
  Side,
  Term,
  Verdict,
  Why,
} from './rule';

/**
 * Every rule speaks for every line it applies to, in the order of the rules.
 * A rule that breaks says so in an outcome of its own and does not hide the others.
 */
export function audit(report: Report, layout: Layout, rules: readonly Rule[]): readonly Outcome[] {
  const printed = layoutAsPrinted(layout, report);
  const outcomes: Outcome[] = [];
  for (const rule of rules) {
    for (const verdict of verdicts(rule, report, printed)) outcomes.push({ rule: rule.id, ...verdict });
  }
  return outcomes;
}

function verdicts(rule: Rule, report: Report, layout: Layout): readonly Verdict[] {
  try {
    return 'formula' in rule ? judgeFormula(rule, report, layout) : rule.check(report, layout);
  } catch {
    return [{ kind: 'notApplicable', at: 'report', why: { code: 'ruleBroken' } }];
  }
}

function judgeFormula(rule: FormulaRule, report: Report, layout: Layout): readonly Verdict[] {
  const { formula } = rule;
  const table = layout[formula.table];
  const lines = formula.over ?? table[formula.each === 'row' ? 'rows' : 'columns'].map((line) => line.id);
  if (!rule.forms.includes(report.form)) {
    return lines.map((at) => notApplicable(at, { code: 'otherForm', form: report.form }));
  }
  const found = report[formula.table];
  if (found === null) return lines.map((at) => notApplicable(at, { code: 'noTable', table: formula.table }));
  if (found.faults.length > 0) {
    return lines.map((at) => notApplicable(at, { code: 'tableFault', table: formula.table }));
  }
  return lines.map((at) => judgeLine(rule, report, table, at));
}

/**
 * A side whose figures were all read is a point, any other the interval [known, ∞), because counts are not negative.
 * Sides that cannot meet fail; two equal points pass; anything else cannot be said.
 */
function judgeLine(rule: FormulaRule, report: Report, table: TableLayout, at: string): Verdict {
  const { formula } = rule;
  const comparison: Comparison = {
    left: side(formula, formula.left, report, table, at),
    relation: formula.relation,
    right: side(formula, formula.right, report, table, at),
  };
  const { left, right } = comparison;
  const operands = [...right.operands, ...left.operands];
  const absent = operands.filter((operand) => operand.entry === null);
  if (absent.length > 0)
    return notApplicable(at, { code: 'noLine', labels: labelsOf(absent, formula, table, at) });
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
  if (!left.open && !right.open) return { kind: 'pass', at };
  return {
    kind: 'undetermined',
    at,
    severity: rule.severity,
    note: { code: 'open', holds: order === 0 },
    comparison,
    cells: operands,
    hints: [],
  };
}

function side(
  formula: Formula,
  terms: readonly Term[],
  report: Report,
  table: TableLayout,
  at: string,
): Side {
  const lines = terms.flatMap((term) =>
    'line' in term ? [term.line] : partsOf(formula, table, term.partsOf),
  );
  const operands = lines.map((line): Operand => {
    const [row, column] = formula.each === 'row' ? [at, line] : [line, at];
    return { table: formula.table, row, column, entry: report[formula.table]?.rows[row]?.[column] ?? null };
  });
  const values = operands.map(numberIn);
  const known = values.filter((value): value is Decimal => value !== null);
  return { operands, known: sum(known), open: known.length < values.length };
}

function partsOf(formula: Formula, table: TableLayout, id: string): readonly string[] {
  const lines = table[formula.each === 'row' ? 'columns' : 'rows'];
  return lines.find((line) => line.id === id)?.parts ?? [];
}

/** The number an operand was read as, or null. */
export function numberIn(operand: Operand): Decimal | null {
  return operand.entry?.reading.kind === 'number' ? operand.entry.reading.value : null;
}

/** What the page has no cell for: the line itself where it is missing as a whole, else the lines that cross it. */
function labelsOf(
  absent: readonly Operand[],
  formula: Formula,
  table: TableLayout,
  at: string,
): readonly string[] {
  const own = formula.each === 'row' ? table.rows : table.columns;
  const crossing = formula.each === 'row' ? table.columns : table.rows;
  const ids = absent.map((operand) => (formula.each === 'row' ? operand.column : operand.row));
  const missing = crossing.filter((line) => ids.includes(line.id)).map((line) => line.label);
  const whole = own.find((line) => line.id === at);
  return formula.each === 'row' && whole ? [whole.label] : missing;
}

function notApplicable(at: string, why: Why): Verdict {
  return { kind: 'notApplicable', at, why };
}
