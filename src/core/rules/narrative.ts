/**
 * The words against the tables. A figure in the text is held against every reading of it that the words allow;
 * agreement with one of them passes. Where none fits, a plain sentence fails and any other is left to a person.
 */
import type { Claim, Measure } from '../claims/claim';
import { compare, type Decimal, distance, sum, ZERO } from '../decimal';
import type { Layout } from '../layout';
import { layoutOf } from '../layouts/index';
import type { Report } from '../report';
import {
  type CheckRule,
  notApplicable,
  type Operand,
  pass,
  type Severity,
  type Verdict,
  type Why,
} from '../rule';
import { numbersOf, quoteOf, tableProblem } from './reading';
import { MAX_PLACES } from './said';

const BOTH_FORMS = ['2019', '2021'] as const;

type Counted = Extract<Claim, { kind: 'count' }>;
/** Cells whose sum a figure of the text may be. */
export type Cells = readonly (readonly [
  table: 'proactive' | 'applications' | 'remedies',
  row: string,
  column: string,
])[];

const applications = (...rows: readonly string[]): Cells => rows.map((row) => ['applications', row, 'total']);
const remedies = (...rows: readonly string[]): Cells => rows.map((row) => ['remedies', row, 'total']);
/** All rows of a group as the form prints it: one that the page lacks leaves the sum open. */
const group = (printed: Layout, id: string): Cells =>
  applications(
    ...printed.applications.rows.map((row) => row.id).filter((row) => row === id || row.startsWith(`${id}.`)),
  );
const applicants = (...columns: readonly string[]): Cells =>
  columns.map((column) => ['applications', 'new', column]);

const ORGANISATIONS = ['business', 'research', 'welfare', 'legal', 'otherOrg'];

/** What a figure of the text may be, for each measure that a table counts. The first is what the words usually mean. */
function readingsOf(claim: Counted, report: Report, printed: Layout): readonly Cells[] {
  const { of } = claim;
  switch (of) {
    case 'received':
      return claim.includesCarriedIn
        ? [applications('new', 'carriedIn')]
        : [applications('new'), applications('new', 'carriedIn')];
    case 'closed':
      // 办理 alone may mean what was dealt with, closed or not.
      return /(?:办理|处理)(?!完)/.test(around(claim, report))
        ? [applications('closedTotal'), applications('new', 'carriedIn'), applications('new')]
        : [applications('closedTotal')];
    case 'carriedIn':
      return [applications('carriedIn')];
    case 'carriedOut':
      return saysWhereTo(claim, report)
        ? [applications('carriedOut')]
        : [applications('carriedOut'), applications('carriedIn')];
    case 'granted':
      return [applications('granted'), applications('granted', 'partial')];
    case 'partial':
      return [applications('partial')];
    case 'denied':
    case 'unavailable':
    case 'notProcessed':
      return [group(printed, of)];
    case 'otherResult':
      return [group(printed, 'other')];
    case 'natural':
      return [applicants('natural'), [...applicants('natural'), ['applications', 'carriedIn', 'natural']]];
    case 'organisations':
      return [applicants(...ORGANISATIONS)];
    case 'review':
      return [remedies('review')];
    case 'suit':
      return [remedies('directSuit', 'suitAfterReview'), remedies('directSuit'), remedies('suitAfterReview')];
    case 'disputes':
      return [remedies('review', 'directSuit', 'suitAfterReview'), remedies('review', 'directSuit')];
    case 'directSuit':
    case 'suitAfterReview':
      return [remedies(of)];
    case 'rules.made':
    case 'rules.repealed':
    case 'rules.inForce':
    case 'normativeDocuments.made':
    case 'normativeDocuments.repealed':
    case 'normativeDocuments.inForce': {
      const [row = '', column = ''] = of.split('.');
      return [[['proactive', row, column]]];
    }
    case 'licenses':
    case 'penalties':
    case 'coercion':
      return [[['proactive', of, 'decisions']]];
    default:
      return [];
  }
}

type CountRule = {
  readonly id: string;
  readonly of: readonly Measure[];
  readonly severity: Severity;
  /** Words beside the figure that allow still another reading, so that a difference only warns. */
  readonly loose?: RegExp;
};

const countRules: readonly CountRule[] = [
  { id: 'N-01', of: ['received'], severity: 'error' },
  { id: 'N-02', of: ['closed'], severity: 'error', loose: /按时|按期|本年|当年|及时|回复|答复/ },
  { id: 'N-03', of: ['carriedOut'], severity: 'error' },
  { id: 'N-04', of: ['carriedIn'], severity: 'error' },
  {
    id: 'N-05',
    of: ['granted', 'partial', 'denied', 'unavailable', 'notProcessed', 'otherResult'],
    severity: 'warning',
  },
  { id: 'N-06', of: ['review', 'suit', 'disputes', 'directSuit', 'suitAfterReview'], severity: 'error' },
  {
    id: 'N-08',
    of: [
      'rules.made',
      'rules.repealed',
      'rules.inForce',
      'normativeDocuments.made',
      'normativeDocuments.repealed',
      'normativeDocuments.inForce',
    ],
    severity: 'warning',
  },
  { id: 'N-09', of: ['licenses', 'penalties', 'coercion'], severity: 'warning' },
  { id: 'N-12', of: ['natural', 'organisations'], severity: 'warning' },
];

export const countedRules: readonly CheckRule[] = countRules.map((rule) => ({
  id: rule.id,
  severity: rule.severity,
  basis: { sources: ['practice'], certainty: 'practice' },
  forms: BOTH_FORMS,
  check: (report, layout) => {
    const claims = countsOf(rule, report);
    if (claims.length === 0) return [notApplicable('report', { code: 'notSaid' })];
    return claims.map((claim, index) => judgeCount(rule, claim, String(index + 1), report, layout));
  },
}));

const countsOf = (rule: CountRule, report: Report): readonly Counted[] =>
  report.claims
    .filter(
      (claim): claim is Counted =>
        claim.kind === 'count' && rule.of.includes(claim.of) && claim.period === 'year' && !saysNone(claim),
    )
    .slice(0, MAX_PLACES);

/** A figure of the text that speaks plainly of this report's own year, and the cells whose sum it may be. */
export type Saying = {
  /** The outcome that judges it: `N-01@1`. */
  readonly id: string;
  readonly readings: readonly Cells[];
  readonly agrees: (value: Decimal) => boolean;
};

/** What the text says of the tables beyond doubt: it may tell which of several figures is the wrong one. */
export function plainSayings(report: Report, printed: Layout): readonly Saying[] {
  const counts = countRules.flatMap((rule) =>
    countsOf(rule, report).flatMap((claim, index) =>
      claim.scope === 'own' && !claim.inexact
        ? [
            {
              id: `${rule.id}@${index + 1}`,
              readings: readingsOf(claim, report, printed),
              agrees: (value: Decimal) => agrees(claim, value),
            },
          ]
        : [],
    ),
  );
  const statements = statementsOf(report).flatMap((claim, index) => {
    const rule = contradictedBy(claim, report);
    return rule?.severity === 'error' && claim.scope === 'own'
      ? [{ id: `N-07@${index + 1}`, readings: rule.zero, agrees: (value: Decimal) => value === ZERO }]
      : [];
  });
  return [...counts, ...statements];
}

const isPlainly = (claim: Claim): boolean => 'plain' in claim && claim.plain;

/** 「申请 0 件」 says that there was none: N-07 judges it. */
const saysNone = (claim: Claim): boolean => claim.kind === 'count' && claim.value === ZERO && !claim.inexact;

function judgeCount(rule: CountRule, claim: Counted, at: string, report: Report, printed: Layout): Verdict {
  const readings = readingsOf(claim, report, printed);
  const found = readings.map((cells) => figures(cells, report));
  const [usual] = found;
  if (!usual) return notApplicable(at, { code: 'notSaid' });
  if ('why' in usual) return notApplicable(at, usual.why);
  const known = found.filter((figure): figure is Exclude<Figures, { why: Why }> => 'sum' in figure);
  if (known.some((figure) => !figure.open && agrees(claim, figure.sum))) return pass(at);
  // A reading that is open upwards is only out of the question when it already gives more than is said.
  const possible = known.some((figure) => figure.open && compare(figure.sum, claim.value) <= 0);
  const contradicts = claim.scope === 'own' && !possible && !claim.inexact;
  const severity = contradicts && rule.loose?.test(around(claim, report)) ? 'warning' : rule.severity;
  return {
    // An error only on plain words.
    kind: contradicts && (severity !== 'error' || claim.plain) ? 'fail' : 'undetermined',
    at,
    severity,
    note: {
      code: 'said',
      of: claim.of,
      said: claim.value,
      stands: possible ? [] : [...new Set(known.map((figure) => figure.sum))],
    },
    comparison: null,
    cells: [quoteOf(claim.span, report), ...usual.cells],
    hints: [],
  };
}

/** Whether a figure of the text can mean this number: 近 and 余 reach half as far again, 1.2万 as far as it rounds. */
function agrees(claim: Counted, value: Decimal): boolean {
  const difference = distance(claim.value, value);
  if (claim.inexact) return compare(sum([difference, difference]), claim.value) <= 0;
  return compare(difference, claim.within) <= 0;
}

type Figures =
  | { readonly cells: readonly Operand[]; readonly sum: Decimal; readonly open: boolean }
  | { readonly why: Why };

/**
 * The cells of a reading and what they give. A total that was left blank is at least the sum of its parts; `open`
 * says that it may be more.
 */
function figures(cells: Cells, report: Report): Figures {
  for (const [table] of cells) {
    const why = tableProblem(report, table, BOTH_FORMS);
    if (why) return { why };
  }
  const found = cells.map((cell) => atLeast(cell, report));
  const operands = found.map(({ operand }) => operand).filter(({ entry }) => entry !== null);
  return { cells: operands, sum: sum(found.map(({ value }) => value)), open: found.some(({ open }) => open) };
}

function atLeast(
  [table, row, column]: Cells[number],
  report: Report,
): { operand: Operand; value: Decimal; open: boolean } {
  const at = (id: string): Operand => ({
    table,
    row,
    column: id,
    entry: report[table]?.rows[row]?.[id] ?? null,
  });
  const operand = at(column);
  const [own] = numbersOf([operand]) ?? [];
  if (own !== undefined) return { operand, value: own, open: false };
  const parts = layoutOf(report.form)[table].columns.find(({ id }) => id === column)?.parts ?? [];
  const known = parts.flatMap((id) => numbersOf([at(id)]) ?? []);
  return { operand, value: sum(known), open: true };
}

/** The words just before a figure. */
function around(claim: Claim, report: Report): string {
  const text = report.passages.find(({ passage }) => passage === claim.span.passage)?.text ?? '';
  return text.slice(Math.max(0, claim.span.start - 16), claim.span.end);
}

/** 「新收 12 件，结转 2 件」 or 「跨年办理 2 件」 does not say whether they came from last year or went into the next. */
function saysWhereTo(claim: Claim, report: Report): boolean {
  const clause =
    around(claim, report)
      .split(/[，,；;。、]/)
      .pop() ?? '';
  return !/结\s*转|跨\s*年/.test(clause) || /下|次|明|翌|后|继续|20\d\d/.test(clause);
}

/** N-07: nothing, everything, all upheld: said in words, contradicted by a figure. */
const contradictions: CheckRule = {
  id: 'N-07',
  severity: 'error',
  basis: { sources: ['practice'], certainty: 'practice' },
  forms: BOTH_FORMS,
  check: (report) => {
    const said = statementsOf(report);
    if (said.length === 0) return [notApplicable('report', { code: 'notSaid' })];
    return said.map((claim, index) => judgeStatement(claim, String(index + 1), report));
  },
};

const statementsOf = (report: Report): readonly Claim[] =>
  report.claims
    .filter((claim) => contradictedBy(claim, report) !== null && claim.period === 'year')
    .slice(0, MAX_PLACES);

/**
 * The figures that have to be zero for a statement to be true, in every reading of it, and how grave it is if in none
 * they are.
 */
function contradictedBy(
  claim: Claim,
  report: Report,
): { readonly zero: readonly Cells[]; readonly severity: Severity } | null {
  if (claim.kind === 'none' || saysNone(claim)) {
    switch ('of' in claim ? claim.of : null) {
      case 'received':
        return { zero: [applications('new')], severity: 'error' };
      case 'closed':
        return { zero: [applications('closedTotal')], severity: 'error' };
      case 'carriedIn':
        return { zero: [applications('carriedIn')], severity: 'error' };
      case 'carriedOut':
        return {
          zero: saysWhereTo(claim, report)
            ? [applications('carriedOut')]
            : [applications('carriedOut'), applications('carriedIn')],
          severity: 'error',
        };
      case 'review':
        return { zero: [remedies('review')], severity: 'error' };
      case 'disputes':
        return { zero: [remedies('review', 'directSuit', 'suitAfterReview')], severity: 'error' };
      case 'directSuit':
        return { zero: [remedies('directSuit')], severity: 'error' };
      case 'suitAfterReview':
        return { zero: [remedies('suitAfterReview')], severity: 'error' };
      case 'suit':
        return { zero: [remedies('directSuit', 'suitAfterReview')], severity: 'error' };
      default:
        return null;
    }
  }
  if (claim.kind !== 'judgement') return null;
  const results = (...columns: readonly string[]): Cells =>
    ROWS_OF[claim.over].flatMap((row) => columns.map((column): Cells[number] => ['remedies', row, column]));
  switch (claim.of) {
    // What came in December is not late when it is not closed: only a hint to look.
    case 'allClosed':
      return { zero: [applications('carriedOut')], severity: 'warning' };
    case 'allUpheld':
      return { zero: [results('corrected', 'other', 'pending')], severity: 'error' };
    case 'noneCorrected':
      return { zero: [results('corrected')], severity: 'error' };
    // 按期答复 says nothing of what is not due yet.
    case 'allOnTime':
      return null;
  }
}

const ROWS_OF = {
  review: ['review'],
  suit: ['directSuit', 'suitAfterReview'],
  disputes: ['review', 'directSuit', 'suitAfterReview'],
} as const;

function judgeStatement(claim: Claim, at: string, report: Report): Verdict {
  const rule = contradictedBy(claim, report);
  const readings = rule?.zero.map((cells) => figures(cells, report)) ?? [];
  // Where one reading of the words is true, they are.
  const found =
    readings.find((figure) => 'cells' in figure && positiveOf(figure).length === 0) ?? readings[0];
  if (!rule || !found) return notApplicable(at, { code: 'notSaid' });
  if ('why' in found) return notApplicable(at, found.why);
  const positive = positiveOf(found);
  // A blank is no zero: what is said to be none may be there.
  if (positive.length === 0) return found.open ? notApplicable(at, { code: 'notRead' }) : pass(at);
  const stands = sum(numbersOf(positive) ?? []);
  return {
    kind: claim.scope === 'own' && (claim.kind === 'judgement' || isPlainly(claim)) ? 'fail' : 'undetermined',
    at,
    severity: rule.severity,
    note:
      claim.kind === 'judgement'
        ? { code: 'judged', of: claim.of, stands }
        : { code: 'saidNone', of: 'of' in claim && claim.kind !== 'share' ? claim.of : 'received', stands },
    comparison: null,
    cells: [quoteOf(claim.span, report), ...positive],
    hints: [],
  };
}

const positiveOf = ({ cells }: { readonly cells: readonly Operand[] }): readonly Operand[] =>
  cells.filter(({ entry }) => entry?.reading.kind === 'number' && compare(entry.reading.value, ZERO) > 0);

export const narrativeRules: readonly CheckRule[] = [...countedRules, contradictions];
