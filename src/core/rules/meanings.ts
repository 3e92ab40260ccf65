/** What a figure or a statement of the text speaks of: the cells of the tables, in every reading that its words allow. */
import type { Claim } from '../claims/claim';
import { ZERO } from '../decimal';
import type { Layout } from '../layout';
import type { Report } from '../report';
import type { Severity } from '../rule';
import { textOf } from './reading';

export type Counted = Extract<Claim, { kind: 'count' }>;

/** How many a claim says there are: 「未制发规范性文件」, said plainly, counts none. */
export function countOf(claim: Claim): Counted | null {
  if (claim.kind === 'count') return claim;
  if (claim.kind !== 'none' || !claim.plain) return null;
  return { ...claim, kind: 'count', value: ZERO, inexact: false, within: ZERO, includesCarriedIn: false };
}

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
/** The whole of a group, or a single reason where the words give one. */
const ofGroup = ({ scope }: Counted, rows: Cells): readonly Cells[] =>
  scope === 'part' ? [rows, ...rows.map((row) => [row])] : [rows];
const applicants = (...columns: readonly string[]): Cells =>
  columns.map((column) => ['applications', 'new', column]);

const ORGANISATIONS = ['business', 'research', 'welfare', 'legal', 'otherOrg'];

/** What a figure of the text may be, for each measure that a table counts. The first is what the words usually mean. */
export function readingsOf(claim: Counted, report: Report, printed: Layout): readonly Cells[] {
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
      return carriedOver(claim, report);
    case 'granted':
      return [applications('granted'), applications('granted', 'partial')];
    case 'partial':
      return [applications('partial')];
    case 'denied':
    case 'unavailable':
    case 'notProcessed':
      return ofGroup(claim, group(printed, of));
    case 'otherResult':
      return ofGroup(claim, group(printed, 'other'));
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

/**
 * The figures that have to be zero for a statement to be true, in every reading of it, and how grave it is if in none
 * they are.
 */
export function contradictedBy(
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
        return { zero: carriedOver(claim, report), severity: 'error' };
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

/** 「申请 0 件」 says that there was none: N-07 judges it. */
export const saysNone = (claim: Claim): boolean =>
  claim.kind === 'count' && claim.value === ZERO && !claim.inexact;

/** The words just before a figure. */
export function around(claim: Claim, report: Report): string {
  const text = textOf(claim.span.passage, report);
  return text.slice(Math.max(0, claim.span.start - 16), claim.span.end);
}

/** What was carried over: out of the year, and into it as well where the words do not say which. */
const carriedOver = (claim: Claim, report: Report): readonly Cells[] =>
  saysWhereTo(claim, report)
    ? [applications('carriedOut')]
    : [applications('carriedOut'), applications('carriedIn')];

/** 「新收 12 件，结转 2 件」 or 「跨年办理 2 件」 does not say whether they came from last year or went into the next. */
function saysWhereTo(claim: Claim, report: Report): boolean {
  const clause =
    around(claim, report)
      .split(/[，,；;。、]/)
      .pop() ?? '';
  return !/结\s*转|跨\s*年/.test(clause) || WHERE_TO.test(clause);
}

/** 「结转 2025 年」 says it by the year behind; the year before 「2024 年结转 2 件」 is that of the report. */
const WHERE_TO = /下|次|明|翌|后|继续|(?:转|跨|延)\D{0,4}20\d\d/;
