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
  BOTH_FORMS,
  type CheckRule,
  notApplicable,
  type Operand,
  pass,
  type Severity,
  type Verdict,
  type Why,
} from '../rule';
import { around, type Cells, type Counted, contradictedBy, countOf, readingsOf } from './meanings';
import { numbersOf, quoteOf, tableProblem } from './reading';
import { MAX_PLACES, notSaid } from './said';

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
    const said = countsOf(rule, report);
    const claims = ofTheYear(said);
    if (claims.length === 0) return [notApplicable('report', whyNone(said, report))];
    return claims.map((claim, index) => judgeCount(rule, claim, String(index + 1), report, layout));
  },
}));

/** What N-07 judges is left to it: that there was nothing to apply for, or to dispute. */
const countsOf = (rule: CountRule, report: Report): readonly Counted[] =>
  report.claims.flatMap((claim) => {
    const counted = contradictedBy(claim, report) === null ? countOf(claim) : null;
    return counted && rule.of.includes(counted.of) ? [counted] : [];
  });

/** The tables are of the whole year, so only what is said of it is held against them. */
const ofTheYear = <Said extends Claim>(said: readonly Said[]): readonly Said[] =>
  said.filter(({ period }) => period === 'year').slice(0, MAX_PLACES);

/** Why nothing is judged: what was said is of another time, or nothing was said. */
const whyNone = (said: readonly Claim[], report: Report): Why =>
  said.length > 0 ? { code: 'otherTime' } : notSaid(report);

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
    ofTheYear(countsOf(rule, report)).flatMap((claim, index) =>
      accuses(claim, rule.severity) && !claim.inexact
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
  const statements = ofTheYear(statementsOf(report)).flatMap((claim, index) => {
    const rule = contradictedBy(claim, report);
    return rule?.severity === 'error' && accuses(claim, rule.severity)
      ? [{ id: `N-07@${index + 1}`, readings: rule.zero, agrees: (value: Decimal) => value === ZERO }]
      : [];
  });
  return [...counts, ...statements];
}

/** Whether a table that says otherwise is contradicted: an error rests on plain words of the organ's own only. */
const accuses = (claim: Claim, severity: Severity): boolean =>
  claim.scope === 'own' &&
  (severity !== 'error' || claim.kind === 'judgement' || ('plain' in claim && claim.plain));

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
  // A blank is no zero, and no contradiction of one: N-07 leaves it alone as well.
  if (possible && claim.value === ZERO) return notApplicable(at, { code: 'notRead' });
  const contradicts = claim.scope === 'own' && !possible && !claim.inexact;
  const severity = contradicts && rule.loose?.test(around(claim, report)) ? 'warning' : rule.severity;
  return {
    kind: contradicts && accuses(claim, severity) ? 'fail' : 'undetermined',
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

/** N-07: nothing, everything, all upheld: said in words, contradicted by a figure. */
const contradictions: CheckRule = {
  id: 'N-07',
  severity: 'error',
  basis: { sources: ['practice'], certainty: 'practice' },
  forms: BOTH_FORMS,
  check: (report) => {
    const said = statementsOf(report);
    const claims = ofTheYear(said);
    if (claims.length === 0) return [notApplicable('report', whyNone(said, report))];
    return claims.map((claim, index) => judgeStatement(claim, String(index + 1), report));
  },
};

const statementsOf = (report: Report): readonly Claim[] =>
  report.claims.filter((claim) => contradictedBy(claim, report) !== null);

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
    kind: accuses(claim, rule.severity) ? 'fail' : 'undetermined',
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
