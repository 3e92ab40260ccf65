/** What single cells may hold. */
import { compare, decimalPlaces, isInteger, isNegative, sum, ZERO } from '../decimal';
import { type Report, TABLES, type TableId } from '../report';
import {
  BOTH_FORMS,
  type CheckRule,
  fail,
  type Note,
  notApplicable,
  type Operand,
  pass,
  type Severity,
  type Verdict,
} from '../rule';
import { cellsOf, numbersOf, operandsOf, tableProblem } from './reading';

/** 1 元 and 1 分 in 万元. */
const YUAN_PLACES = 4;
const FEN_PLACES = 6;

const DELTA_ROWS = ['licenses', 'otherServices', 'penalties', 'coercion', 'fees'] as const;

export const cellRules: readonly CheckRule[] = [
  {
    id: 'CEL-01',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) =>
      TABLES.map((table) =>
        judgeTable(report, table, 'blank', (cells) => ({ code: 'blanks', count: cells.length })),
      ),
  },
  {
    id: 'CEL-02',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) =>
      TABLES.map((table) =>
        judgeTable(report, table, 'placeholder', (cells) => ({
          code: 'placeholders',
          count: cells.length,
          texts: [...new Set(cells.map(textOf))],
        })),
      ),
  },
  {
    id: 'CEL-03',
    severity: 'error',
    basis: { sources: ['arithmetic'], certainty: 'derived' },
    forms: BOTH_FORMS,
    check: (report) => TABLES.flatMap((table) => judgeEach(report, table, countProblem)),
  },
  {
    id: 'CEL-04',
    severity: 'info',
    basis: { sources: ['practice'], certainty: 'practice' },
    forms: BOTH_FORMS,
    check: (report) => TABLES.flatMap((table) => judgeEach(report, table, writingProblem)),
  },
  {
    id: 'CEL-05',
    severity: 'warning',
    basis: { sources: ['F30', 'arithmetic'], certainty: 'derived' },
    forms: ['2021'],
    check: (report) => [judgeFee(report)],
  },
  {
    id: 'CEL-07',
    severity: 'error',
    basis: { sources: ['F60', 'practice'], certainty: 'derived' },
    forms: ['2019'],
    check: (report) => DELTA_ROWS.map((row) => judgeDelta(report, row)),
  },
];

type Problem = { readonly severity: Severity; readonly note: Note };

/** One verdict for a whole table: the cells that were read as `kind`, together. */
function judgeTable(
  report: Report,
  table: TableId,
  kind: 'blank' | 'placeholder',
  note: (cells: readonly Operand[]) => Note,
): Verdict {
  const all = cellsOf(report, table);
  if (all.length === 0) return notRead(report, table);
  const cells = all.filter(({ entry }) => entry?.reading.kind === kind);
  if (cells.length === 0) return pass(table);
  return fail(table, 'info', note(cells), cells);
}

/** A verdict for each cell with a problem, or one pass for the table. */
function judgeEach(
  report: Report,
  table: TableId,
  problemOf: (cell: Operand) => Problem | null,
): readonly Verdict[] {
  const cells = cellsOf(report, table);
  if (cells.length === 0) return [notRead(report, table)];
  const fails: Verdict[] = [];
  for (const cell of cells) {
    const problem = problemOf(cell);
    if (!problem) continue;
    fails.push(fail(`${table}.${cell.row}.${cell.column}`, problem.severity, problem.note, [cell]));
  }
  return fails.length > 0 ? fails : [pass(table)];
}

function countProblem(cell: Operand): Problem | null {
  const reading = cell.entry?.reading;
  if (reading?.kind === 'text')
    return { severity: 'warning', note: { code: 'notNumber', text: reading.text } };
  if (reading?.kind !== 'number' || cell.column === 'amount' || cell.column === 'itemsDelta') return null;
  if (isNegative(reading.value)) return { severity: 'error', note: { code: 'negative', text: reading.text } };
  if (!isInteger(reading.value))
    return { severity: 'warning', note: { code: 'fraction', text: reading.text } };
  return null;
}

function writingProblem(cell: Operand): Problem | null {
  const reading = cell.entry?.reading;
  if (reading?.kind !== 'number' || reading.irregular.length === 0) return null;
  // The form of 2019 asks for no unit, and its amounts are customarily printed with one. A change may carry its sign.
  const how = reading.irregular.filter(
    (way) =>
      !(way === 'unit' && cell.row === 'procurement' && cell.column === 'amount') &&
      !(way === 'sign' && cell.column === 'itemsDelta'),
  );
  if (how.length === 0) return null;
  return { severity: 'info', note: { code: 'irregular', text: reading.text, how } };
}

function judgeFee(report: Report): Verdict {
  const at = 'proactive.fees.amount';
  const problem = tableProblem(report, 'proactive', ['2021']);
  if (problem) return notApplicable(at, problem);
  const cells = operandsOf(report, 'proactive', 'fees', ['amount']);
  const reading = cells[0]?.entry?.reading;
  if (reading?.kind !== 'number') return notApplicable(at, { code: 'notRead' });
  const places = decimalPlaces(reading.value);
  if (places <= YUAN_PLACES) return pass(at);
  const impossible = places > FEN_PLACES;
  const code = impossible ? 'feeImpossible' : 'feeDecimals';
  return fail(at, impossible ? 'warning' : 'info', { code, text: reading.text, places }, cells);
}

function judgeDelta(report: Report, row: string): Verdict {
  const at = `proactive.${row}.itemsDelta`;
  const problem = tableProblem(report, 'proactive', ['2019']);
  if (problem) return notApplicable(at, problem);
  const cells = operandsOf(report, 'proactive', row, ['itemsDelta', 'itemsPrev']);
  const values = numbersOf(cells);
  if (values === null) return notApplicable(at, { code: 'notRead' });
  const [delta = ZERO] = values;
  if (!isInteger(delta)) {
    return fail(at, 'error', { code: 'deltaNotInteger', text: delta }, cells);
  }
  const after = sum(values);
  if (compare(after, ZERO) >= 0) return pass(at);
  return fail(at, 'error', { code: 'itemsBelowZero', sum: after }, cells);
}

function textOf({ entry }: Operand): string {
  const reading = entry?.reading;
  return reading && 'text' in reading ? reading.text : '';
}

function notRead(report: Report, table: TableId): Verdict {
  const why =
    report[table] === null ? ({ code: 'noTable', table } as const) : ({ code: 'tableFault', table } as const);
  return { kind: 'notApplicable', at: table, why };
}
