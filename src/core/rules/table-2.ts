/** Relations of 表二 that are no sums. */
import { compare, sum, ZERO } from '../decimal';
import type { Report } from '../report';
import { type CheckRule, fail, type Note, notApplicable, type Operand, pass, type Verdict } from '../rule';
import { numbersOf, operandsOf, tableProblem } from './reading';

type RowCheck = Pick<CheckRule, 'id' | 'severity' | 'basis' | 'forms'> & {
  readonly rows: readonly string[];
  /** The cells it reads; the first is the one to mark. */
  readonly columns: readonly string[];
  /** What is odd about a row whose cells are the numbers given, in the order of `columns`; null if nothing is. */
  readonly odd: (...values: readonly Parameters<typeof compare>[0][]) => Note | null;
};

const isZero = (value: string | undefined) => value === ZERO;
const isPositive = (value: Parameters<typeof compare>[0] | undefined) =>
  value !== undefined && compare(value, ZERO) > 0;

const rowChecks: readonly RowCheck[] = [
  {
    id: 'T2-09',
    severity: 'warning',
    basis: { sources: ['F60', 'practice'], certainty: 'derived' },
    forms: ['2019'],
    rows: ['licenses', 'otherServices', 'penalties', 'coercion'],
    columns: ['decisions', 'itemsPrev', 'itemsDelta'],
    odd: (decisions, previous = ZERO, delta = ZERO) =>
      isPositive(decisions) && isZero(sum([previous, delta])) ? { code: 'decisionsWithoutItems' } : null,
  },
  {
    id: 'T2-10',
    severity: 'warning',
    basis: { sources: ['F60', 'arithmetic'], certainty: 'derived' },
    forms: ['2019'],
    rows: ['procurement'],
    columns: ['items', 'amount'],
    odd: (items, amount) => {
      if (isZero(items) === isZero(amount)) return null;
      return { code: isZero(items) ? 'amountWithoutItems' : 'itemsWithoutAmount' };
    },
  },
  {
    id: 'T2-12',
    severity: 'info',
    basis: { sources: ['arithmetic'], certainty: 'derived' },
    forms: ['2021'],
    rows: ['rules', 'normativeDocuments'],
    columns: ['repealed', 'made', 'inForce'],
    odd: (repealed, made, inForce) =>
      isPositive(repealed) && isZero(made) && isZero(inForce) ? { code: 'repealedAlone' } : null,
  },
];

export const table2Rules: readonly CheckRule[] = rowChecks.map(({ rows, columns, odd, ...head }) => ({
  ...head,
  check: (report) => rows.map((row) => judgeRow(report, head, row, columns, odd)),
}));

function judgeRow(
  report: Report,
  head: Pick<CheckRule, 'severity' | 'forms'>,
  at: string,
  columns: readonly string[],
  odd: RowCheck['odd'],
): Verdict {
  const problem = tableProblem(report, 'proactive', head.forms);
  if (problem) return notApplicable(at, problem);
  const cells: readonly Operand[] = operandsOf(report, 'proactive', at, columns);
  const values = numbersOf(cells);
  if (values === null) return notApplicable(at, { code: 'notRead' });
  const note = odd(...values);
  if (note === null) return pass(at);
  return fail(at, head.severity, note, cells);
}
