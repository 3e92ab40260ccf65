/** Checks of 表三 beyond its identities. */
import { compare, sum, toDecimal, ZERO } from '../decimal';
import type { Layout } from '../layout';
import type { LocalLine, Report } from '../report';
import { BOTH_FORMS, type CheckRule, fail, notApplicable, type Operand, pass, type Verdict } from '../rule';
import { numbersOf, operandsOf, tableProblem } from './reading';

const FEW_CASES = toDecimal('10') ?? ZERO;

/** T3-05: a local subtotal is the sum of what it stands for. */
const subtotals: CheckRule = {
  id: 'T3-05',
  severity: 'error',
  basis: { sources: ['arithmetic'], certainty: 'derived' },
  forms: BOTH_FORMS,
  check: (report, layout) => {
    const problem = tableProblem(report, 'applications', BOTH_FORMS);
    if (problem) return [notApplicable('applications', problem)];
    const lines = report.applications?.local.filter((line) => line.subtotalOf !== null) ?? [];
    if (lines.length === 0) return [notApplicable('applications', { code: 'noSubtotals' })];
    return lines.flatMap((line) =>
      Object.keys(line.cells).map((crossing) => judgeSubtotal(report, layout, line, crossing)),
    );
  },
};

/** T3-08: of ten applications or more, more than half were carried into the next year. */
const mostCarriedOut: CheckRule = {
  id: 'T3-08',
  severity: 'info',
  basis: { sources: ['TL', 'arithmetic'], certainty: 'derived' },
  forms: BOTH_FORMS,
  check: (report, layout) =>
    layout.applications.columns.map(({ id: at }): Verdict => {
      const problem = tableProblem(report, 'applications', BOTH_FORMS);
      if (problem) return notApplicable(at, problem);
      const cells = ['carriedOut', 'new', 'carriedIn'].flatMap((row) =>
        operandsOf(report, 'applications', row, [at]),
      );
      const [carriedOut, fresh, carriedIn] = numbersOf(cells) ?? [];
      if (!carriedOut || !fresh || !carriedIn) return notApplicable(at, { code: 'notRead' });
      const due = sum([fresh, carriedIn]);
      if (compare(due, FEW_CASES) < 0 || compare(sum([carriedOut, carriedOut]), due) <= 0) return pass(at);
      return fail(at, 'info', { code: 'mostCarriedOut' }, cells);
    }),
};

export const table3Rules: readonly CheckRule[] = [subtotals, mostCarriedOut];

function judgeSubtotal(report: Report, layout: Layout, line: LocalLine, crossing: string): Verdict {
  const group = line.subtotalOf ?? '';
  const at = `${group}.${crossing}`;
  const own: Operand = {
    table: 'applications',
    ...crossingOf(line, `x_${line.label}`, crossing),
    entry: line.cells[crossing] ?? null,
  };
  const parts = partsOf(line, layout).flatMap((id) => {
    const { row, column } = crossingOf(line, id, crossing);
    return operandsOf(report, 'applications', row, [column]);
  });
  const total = numbersOf([own]);
  const values = numbersOf(parts);
  if (total === null || values === null || parts.length === 0) return notApplicable(at, { code: 'notRead' });
  const [reported = ZERO] = total;
  const expected = sum(values);
  if (expected === reported) return pass(at);
  return {
    kind: 'fail',
    at,
    severity: 'error',
    note: { code: 'differs' },
    comparison: {
      left: { operands: parts, known: expected, open: false },
      relation: '=',
      right: { operands: [own], known: reported, open: false },
    },
    cells: [own, ...parts],
    hints: [],
  };
}

function crossingOf(line: LocalLine, id: string, crossing: string): { row: string; column: string } {
  return line.axis === 'row' ? { row: id, column: crossing } : { row: crossing, column: id };
}

function partsOf(line: LocalLine, layout: Layout): readonly string[] {
  if (line.axis === 'column') {
    const total = layout.applications.columns.find((column) => column.id === 'total');
    return total?.parts?.filter((id) => id !== 'natural') ?? [];
  }
  return layout.applications.rows.map((row) => row.id).filter((id) => id.startsWith(`${line.subtotalOf}.`));
}
