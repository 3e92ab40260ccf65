/** What a rule is, and what it can say. Rules name lines of the form, never labels or positions. */

import type { Claim, Measure } from './claims/claim';
import type { Decimal } from './decimal';
import type { Given } from './judging';
import type { Layout } from './layout';
import type { Entry, FormId, Irregularity, QuoteRef, Report, SectionId, TableId } from './report';

export type Severity = 'error' | 'warning' | 'info';

/** The documents a rule rests on; their names are in `_locales` under `source_<id>`. */
export type SourceId =
  | 'TL'
  | 'F30'
  | 'F60'
  /** 《政府信息公开信息处理费管理办法》 */
  | 'FEE'
  /** 《中华人民共和国立法法》 */
  | 'LL'
  /** 《政府网站发展指引》 */
  | 'SITE'
  | 'practice'
  | 'arithmetic';

/** How sure the basis is: printed on the form or in a text; follows by arithmetic or logic; custom of the field. */
export type Certainty = 'stated' | 'derived' | 'practice';

export type Basis = { readonly sources: readonly SourceId[]; readonly certainty: Certainty };

/** A term of a formula: one line, or the parts a line is the sum of according to the layout. */
export type Term = { readonly line: string } | { readonly partsOf: string };

/**
 * An identity of the form. `each: 'column'` names rows and is judged in every column, `each: 'row'` the reverse.
 * `left` is what the parts give, `right` what the page reports.
 */
export type Formula = {
  readonly table: TableId;
  readonly each: 'row' | 'column';
  /** The lines it is judged for; without it, every line of the layout. */
  readonly over?: readonly string[];
  readonly left: readonly Term[];
  readonly relation: '=' | '<=';
  readonly right: readonly Term[];
  /** What an operand that was not read as a number does: opens the interval of a sum of counts, or puts the rule out of play. */
  readonly unread: 'open' | 'notApplicable';
};

/** What most rules speak of. */
export const BOTH_FORMS: readonly FormId[] = ['2019', '2021'];

type Head = {
  readonly id: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** The forms it speaks of; on another form it is not applicable. */
  readonly forms: readonly FormId[];
};

export type FormulaRule = Head & {
  readonly formula: Formula;
  /** Likely causes of a fail at one line. */
  readonly hints?: (report: Report, at: string) => readonly Hint[];
};
export type CheckRule = Head & {
  readonly check: (report: Report, layout: Layout, given: Given) => readonly Verdict[];
};
export type Rule = FormulaRule | CheckRule;

/** A cell by its name on the form. `entry` is null when the page has no such cell. */
export type Operand = {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly entry: Entry | null;
};

/** The name a cell goes by, unique in a report: `table.row.column`. */
export const cellKey = ({ table, row, column }: Omit<Operand, 'entry'>): string =>
  `${table}.${row}.${column}`;

/** Words of the report's text: which part, which words exactly, which occurrence of them. */
export type Quotation = { readonly quote: QuoteRef };

/** What a finding points at. */
export type Evidence = Operand | Quotation;

export const isCell = (evidence: Evidence): evidence is Operand => 'table' in evidence;

/** The cells a finding points at, without the words. */
export const cellsIn = (finding: { readonly cells: readonly Evidence[] }): readonly Operand[] =>
  finding.cells.filter(isCell);

/** The words a finding points at, without the cells. */
export const quotesIn = (finding: { readonly cells: readonly Evidence[] }): readonly QuoteRef[] =>
  finding.cells.flatMap((evidence) => (isCell(evidence) ? [] : [evidence.quote]));

/** One side of a formula. `known` is the sum of the figures read; `open` says that more may have to be added. */
export type Side = { readonly operands: readonly Operand[]; readonly known: Decimal; readonly open: boolean };

export type Comparison = { readonly left: Side; readonly relation: '=' | '<='; readonly right: Side };

/** What 总体情况 has to speak of: the five aspects of the form, and what governments add under art. 50 (4). */
export type Matter =
  | 'disclosure'
  | 'applications'
  | 'management'
  | 'platform'
  | 'supervision'
  | 'assessment'
  | 'publicReview'
  | 'accountability';

/** Where a deadline comes from. */
export type DeadlineSource = 'law' | 'custom' | 'own';

/** What a title lacks, or has too much of. */
export type TitleFlaw = 'noOrgan' | 'noYear' | 'twice' | 'name';

/** What is wrong or open, as a code with values; `finding-words.ts` makes the sentence. */
export type Note =
  | { readonly code: 'differs' }
  /** A side is open. `holds`: the formula holds if the figures that were not read are zeros. */
  | { readonly code: 'open'; readonly holds: boolean }
  | { readonly code: 'sectionMissing' | 'sectionOrder'; readonly section: SectionId }
  | { readonly code: 'sectionRenamed'; readonly section: SectionId; readonly found: string }
  | { readonly code: 'formOfOtherYear'; readonly form: FormId; readonly year: number }
  | { readonly code: 'formMixed'; readonly form: FormId; readonly labels: readonly string[] }
  | { readonly code: 'rows'; readonly missing: readonly string[]; readonly repeated: readonly string[] }
  /** 其他处理 printed as on the other form. */
  | { readonly code: 'otherRows'; readonly printed: number; readonly wanted: number }
  | {
      readonly code: 'cellCount';
      readonly label: string;
      readonly found: number;
      readonly wanted: number;
      readonly more: number;
    }
  | { readonly code: 'headerMissing'; readonly labels: readonly string[] }
  | { readonly code: 'headerDiffers' }
  | { readonly code: 'localLines'; readonly labels: readonly string[] }
  | { readonly code: 'severalReports'; readonly count: number }
  | { readonly code: 'tableRepeated'; readonly tables: readonly TableId[] }
  | { readonly code: 'blanks'; readonly count: number }
  | { readonly code: 'placeholders'; readonly count: number; readonly texts: readonly string[] }
  | { readonly code: 'negative' | 'fraction' | 'notNumber'; readonly text: string }
  | { readonly code: 'irregular'; readonly text: string; readonly how: readonly Irregularity[] }
  | { readonly code: 'feeDecimals' | 'feeImpossible'; readonly text: string; readonly places: number }
  | { readonly code: 'deltaNotInteger'; readonly text: string }
  | { readonly code: 'itemsBelowZero'; readonly sum: Decimal }
  /** A figure in the text and what the tables give for it, the usual reading first. */
  | {
      readonly code: 'said';
      readonly of: Measure;
      readonly said: Decimal;
      readonly stands: readonly Decimal[];
    }
  /** None of something is said, and there is some. */
  | { readonly code: 'saidNone'; readonly of: Measure; readonly stands: Decimal }
  | {
      readonly code: 'judged';
      readonly of: Extract<Claim, { readonly kind: 'judgement' }>['of'];
      readonly stands: Decimal;
    }
  /** Parts of a total in the text that do not make it up; what comes in and what goes out. */
  | { readonly code: 'listAbove' | 'listBelow' | 'flow'; readonly said: Decimal; readonly stands: Decimal }
  /** A rate in percent, and what the figures give, to two decimals. */
  | { readonly code: 'share'; readonly said: Decimal; readonly stands: readonly Decimal[] }
  | { readonly code: 'feeAboveFees' | 'feeStep'; readonly said: Decimal; readonly stands: Decimal }
  | { readonly code: 'titleForm'; readonly how: readonly TitleFlaw[] }
  /** How many parts the text says there are, and how many were found or are named. */
  | { readonly code: 'partsFound' | 'partsListed'; readonly found: number; readonly wanted: number }
  | { readonly code: 'partsUnnamed'; readonly sections: readonly SectionId[] }
  | { readonly code: 'partEmpty' | 'partNone'; readonly section: SectionId }
  | {
      readonly code: 'partShort' | 'partLong';
      readonly section: SectionId;
      readonly found: number;
      readonly wanted: number;
    }
  | { readonly code: 'matters'; readonly missing: readonly Matter[] }
  | { readonly code: 'metaMissing'; readonly names: readonly string[] }
  /** A year, and the year of the report. */
  | { readonly code: 'periodYear' | 'yearOther'; readonly found: number; readonly wanted: number }
  | { readonly code: 'periodDates'; readonly from: string; readonly to: string }
  /** The day of publication and the last day for it; who set that day: the law, custom, or whoever audits. */
  | {
      readonly code: 'late' | 'lateOrMoved';
      readonly found: string;
      readonly wanted: string;
      readonly setBy: DeadlineSource;
    }
  /** Two things that should be the same, or the first no earlier than the second. */
  | {
      readonly code:
        | 'selfName'
        | 'organDiffers'
        | 'domainDiffers'
        | 'datesDiffer'
        | 'phonesDiffer'
        | 'publishedYear'
        | 'early';
      readonly found: string;
      readonly wanted: string;
    }
  | {
      readonly code:
        | 'leftover'
        | 'layoutCode'
        | 'phone'
        | 'postcode'
        | 'organShort'
        | 'rulesNotMade'
        | 'notGov';
      readonly text: string;
    }
  | {
      readonly code:
        | 'outdatedForm'
        | 'outdatedRegulation'
        | 'outdatedArticle'
        | 'feeWithoutApplications'
        | 'feeUnpaidWithoutNotice'
        | 'feeNotTold'
        | 'rulesInWrongRow'
        | 'decisionsWithoutItems'
        | 'itemsWithoutAmount'
        | 'amountWithoutItems'
        | 'repealedAlone'
        | 'remediesWithoutApplications'
        | 'mostCarriedOut';
    };

/** A likely cause, told with the finding it explains. Never a correction. */
export type Hint =
  | { readonly code: 'T3-06'; readonly rows: number }
  | {
      readonly code: 'T3-07';
      readonly how: 'joined';
      readonly columns: readonly [string, string];
      readonly value: Decimal;
    }
  | { readonly code: 'T3-07'; readonly how: 'shifted' }
  | { readonly code: 'T3-09'; readonly closed: Decimal; readonly due: Decimal }
  | { readonly code: 'T4-02'; readonly repaired: readonly Decimal[] };

/** Why a rule could not be applied. */
export type Why =
  | { readonly code: 'otherForm'; readonly form: FormId }
  | { readonly code: 'noTable' | 'tableFault'; readonly table: TableId }
  | { readonly code: 'noLine'; readonly labels: readonly string[] }
  | { readonly code: 'noSection'; readonly section: SectionId }
  /** A fault of ours: the rule threw, for this reason. */
  | { readonly code: 'ruleBroken'; readonly reason: string }
  | {
      readonly code:
        | 'noText'
        | 'noTitle'
        | 'noDate'
        | 'noAddress'
        | 'noName'
        | 'organUnknown'
        | 'notGovernment'
        | 'beforeFees'
        | 'republished'
        | 'noFigure'
        | 'notRead'
        | 'noYear'
        | 'noHeadings'
        | 'yearBeforeForms'
        | 'notSaid'
        /** The text speaks of it, but for another year, several years or part of the year. */
        | 'otherTime'
        | 'noSubtotals'
        /** Whoever audits has switched the rule off. */
        | 'switchedOff';
    };

/** What one rule says of one place. `at` makes `rule@at` unique in a report. */
export type Verdict =
  | { readonly kind: 'pass'; readonly at: string }
  | { readonly kind: 'notApplicable'; readonly at: string; readonly why: Why }
  | {
      readonly kind: 'fail' | 'undetermined';
      readonly at: string;
      readonly severity: Severity;
      readonly note: Note;
      readonly comparison: Comparison | null;
      /** Cells and words. The first is the one to mark; the rest explain it. Empty when the page has nothing to point at. */
      readonly cells: readonly Evidence[];
      readonly hints: readonly Hint[];
    };

export type Outcome = Verdict & { readonly rule: string };

/** An outcome a person has to look at. */
export type Finding = Extract<Outcome, { kind: 'fail' | 'undetermined' }>;

/** Whether a finding is a list of cells, each of them as good as the first: blanks, placeholders, remarks. */
export const isList = ({ note, severity, comparison }: Finding): boolean =>
  note.code === 'blanks' || note.code === 'placeholders' || (severity === 'info' && comparison === null);

/** Identity of an outcome within a report, the same on every reading of the same page. */
export const outcomeId = (outcome: Outcome): string => `${outcome.rule}@${outcome.at}`;

export const isFinding = (outcome: Outcome): outcome is Finding =>
  outcome.kind === 'fail' || outcome.kind === 'undetermined';

/** A check that was not made because whoever audits does not want it. */
export const isSwitchedOff = (outcome: Outcome): boolean =>
  outcome.kind === 'notApplicable' && outcome.why.code === 'switchedOff';

export const pass = (at: string): Verdict => ({ kind: 'pass', at });

export const notApplicable = (at: string, why: Why): Verdict => ({ kind: 'notApplicable', at, why });

/** A fail that compares nothing. */
export const fail = (
  at: string,
  severity: Severity,
  note: Note,
  cells: readonly Operand[] = [],
  hints: readonly Hint[] = [],
): Verdict => ({ kind: 'fail', at, severity, note, comparison: null, cells, hints });
