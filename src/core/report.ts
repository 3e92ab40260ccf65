/**
 * What a page says, and where it says it: the shared model of an annual report.
 * Plain, readonly data that survives JSON unchanged. Ids are the field's (rows and columns of the official form).
 */
import type { Claim } from './claims/claim';
import type { Decimal } from './decimal';

/** The official form a report follows, named after the year of the notice: 国办公开办函〔2019〕60号, 〔2021〕30号. */
export type FormId = '2019' | '2021';

/** The three statistical tables of parts 二, 三 and 四 of a report. */
export type TableId = 'proactive' | 'applications' | 'remedies';

/** In the order of the form. */
export const TABLES: readonly TableId[] = ['proactive', 'applications', 'remedies'];

/** The six parts of a report, in the order 《政府信息公开条例》第五十条 and the form give them. */
export type SectionId = 'overview' | 'proactive' | 'applications' | 'remedies' | 'issues' | 'otherMatters';

/** Where in a report a sentence stands. `preface`: before the first part, the title included. */
export type Passage = SectionId | 'preface';

/** A stretch of the report's own text, its blocks set apart by line breaks. Chrome, attachments and footers are not in it. */
export type PassageText = { readonly passage: Passage; readonly text: string };

/** A cell: the table's ordinal among the page's innermost tables, and the grid slot of the cell's top-left corner. */
export type CellRef = {
  readonly kind: 'cell';
  readonly table: number;
  readonly row: number;
  readonly col: number;
};

/** Words in the text: which part, which words exactly, and which occurrence of them (from 0). */
export type QuoteRef = {
  readonly kind: 'quote';
  readonly section: Passage;
  readonly exact: string;
  readonly nth: number;
};

export type Place = CellRef | QuoteRef;

/** Ways to write a number that the form does not ask for; the number itself is clear. */
export type Irregularity = 'fullWidth' | 'spaced' | 'separators' | 'unit' | 'remark' | 'sign';

/** What one cell says. Only `number` takes part in arithmetic; a blank is not a zero. */
export type Reading =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly text: string;
      readonly irregular: readonly Irregularity[];
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type Entry = { readonly place: CellRef; readonly reading: Reading };

/** Row id → column id → cell. A cell the page does not have is not in the matrix. */
export type Matrix = { readonly [row: string]: { readonly [column: string]: Entry } };

/** Something in a form table that could not be placed. A table with a fault is not judged by arithmetic. */
export type Fault =
  /** A row (or, for 表四, the whole table) with a wrong number of figures. `row` is null for 表四 read as one row. */
  | {
      readonly kind: 'cellCount';
      readonly row: string | null;
      readonly label: string;
      readonly found: number;
      readonly wanted: number;
      readonly cells: readonly Entry[];
    }
  /** A line of the form that the table has more than once; its figures by column. */
  | {
      readonly kind: 'repeated';
      readonly row: string;
      readonly label: string;
      readonly cells: { readonly [column: string]: Entry };
    }
  /**
   * The header does not say which column is which. `missing` are the labels of the form that the table has nowhere:
   * none when it has as many columns, and still is not understood. `lines` are the rows of figures
   * that could not be placed, as printed.
   */
  | {
      readonly kind: 'header';
      readonly missing: readonly string[];
      readonly lines: readonly (readonly Entry[])[];
      readonly place: CellRef | null;
    };

/** A row or column the form does not have: a local addition, or a subtotal of part of the form. Never summed into the form's own totals. */
export type LocalLine = {
  readonly axis: 'row' | 'column';
  /** What it is the subtotal of (a group of rows, or the organisations' columns), or null for any other addition. */
  readonly subtotalOf: string | null;
  readonly label: string;
  readonly cells: { readonly [crossing: string]: Entry };
};

/** One of the form's tables as found on the page. */
export type FormTable = {
  readonly id: TableId;
  readonly rows: Matrix;
  readonly local: readonly LocalLine[];
  readonly faults: readonly Fault[];
  /** Top-left cell of the first piece: where a finding about the whole table points. */
  readonly place: CellRef;
};

/** A heading of one of the six parts: `exact` when its words are the form's or a known variant of them. */
export type Heading = {
  readonly section: SectionId;
  readonly text: string;
  readonly exact: boolean;
  /** It carries the number the form gives its part. */
  readonly numbered: boolean;
  /** It is a row of a page table. */
  readonly inTable: boolean;
  /** Position in reading order, in common with nothing else; only the order counts. */
  readonly order: number;
};

/** What the page says of its publication. Dates are `YYYY-MM-DD`; what was not found is null. */
export type Provenance = {
  readonly hostname: string;
  /** The names of the meta tags that have something in them, in lower case. */
  readonly metaNames: readonly string[];
  readonly siteDomain: string | null;
  /** The organ by whom (ContentSource, 发布机构). */
  readonly publisher: string | null;
  readonly siteName: string | null;
  /** From the meta tag, and as the page shows it. */
  readonly publishedMeta: string | null;
  readonly publishedShown: string | null;
  /** From the address: `/t20240129_…`, `/art/2023/1/11/`. */
  readonly publishedUrl: string | null;
};

/** One annual report of either current form. */
export type Report = {
  readonly form: FormId;
  /** Labels of the other form found in 表二, as printed; not empty for a mixed table. */
  readonly foreignLabels: readonly string[];
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly headings: readonly Heading[];
  readonly proactive: FormTable | null;
  readonly applications: FormTable | null;
  readonly remedies: FormTable | null;
  /** Form tables that the page prints again inside this report. */
  readonly repeatedTables: readonly TableId[];
  /** How many reports the page holds; this is one of them. */
  readonly reportsOnPage: number;
  readonly passages: readonly PassageText[];
  readonly claims: readonly Claim[];
  readonly provenance: Provenance;
};
