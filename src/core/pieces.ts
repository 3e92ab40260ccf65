/**
 * Where the form's tables are: rows of any page table sorted by the words they hold. A form table may be cut over
 * several page tables, and one page table may hold several form tables with headings between them.
 */
import type { Grid, GridCell, GridRow } from './grid';
import { headingOf } from './headings';
import { TABLES, type TableId } from './report';
import { RESULTS, type Term, termsOf } from './vocabulary';

/** A row with the meanings of its own cells, in their order. */
export type LabelledRow = {
  readonly table: number;
  readonly row: GridRow;
  readonly terms: readonly (readonly Term[])[];
};

/** Consecutive rows of one page table that belong to one form table. */
export type Piece = { readonly kind: TableId; readonly rows: readonly LabelledRow[] };

/** A row of a page table that is nothing but the heading of a part. */
export type HeadingRow = { readonly text: string; readonly table: number; readonly row: number };

/** A row of a page table, by its position among the table's rows. */
export type RowRef = { readonly table: number; readonly row: number };

export type Found = {
  readonly pieces: readonly Piece[];
  readonly headings: readonly HeadingRow[];
  /** Rows of text, in tables that have headings for rows: a whole report may be printed in one table. */
  readonly prose: readonly RowRef[];
};

/** A cell of more characters is prose. */
const MAX_LABEL = 200;

/** Sorts the rows of a page's tables into pieces of form tables, in reading order. */
export function findPieces(grids: readonly Grid[]): Found {
  const pieces: { kind: TableId; rows: LabelledRow[] }[] = [];
  const headings: HeadingRow[] = [];
  for (const grid of grids) {
    let current = null as { kind: TableId; rows: LabelledRow[] } | null;
    let waiting: LabelledRow[] = [];
    for (const row of grid.rows) {
      const heading = headingText(row);
      if (heading !== null) {
        headings.push({ text: heading, table: grid.ordinal, row: row.index });
        current = null;
        waiting = [];
        continue;
      }
      const labelled: LabelledRow = { table: grid.ordinal, row, terms: row.cells.map(meanings) };
      const kind = kindOf(labelled, current?.kind ?? null);
      if (kind === null) {
        if (isSentence(row)) continue;
        if (current) current.rows.push(labelled);
        else waiting.push(labelled);
        continue;
      }
      if (current?.kind !== kind) {
        current = { kind, rows: waiting };
        pieces.push(current);
      }
      waiting = [];
      current.rows.push(labelled);
    }
    // Figures alone: the rows of a 表四 whose header stands in a table of its own.
    const last = pieces[pieces.length - 1];
    if (last?.kind === 'remedies' && waiting.length === grid.rows.length && !last.rows.some(hasFigures))
      last.rows.push(...waiting.filter(hasFigures));
  }
  const forms = withoutLocalTables(pieces.filter(isForm));
  return { pieces: forms, headings, prose: proseIn(grids, forms, headings) };
}

/**
 * The pieces of the form, without tables of the page's own that say some of its words: 「结果 | 件数」 over 「予以公开 | 132」.
 * Where any piece of a form table has a header, the others are that or go on where one left off.
 */
function withoutLocalTables(pieces: readonly Piece[]): readonly Piece[] {
  const most = { proactive: 0, applications: 0, remedies: 0 };
  for (const piece of pieces) most[piece.kind] = Math.max(most[piece.kind], columnsNamed(piece));
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const named = columnsNamed(piece);
    const before = kept[kept.length - 1];
    if (isHeaded(named, most[piece.kind], piece.kind) || (named === 0 && before && goesOn(piece, before)))
      kept.push(piece);
  }
  // A page may have very many tables: the lines of each are looked for once.
  const lined = new Set(kept.filter((piece) => linesOf(piece).length > 0));
  const kinds = new Set([...lined].map(({ kind }) => kind));
  return kept.filter((piece) => lined.has(piece) || !kinds.has(piece.kind) || !isOfOtherRows(piece));
}

/**
 * Whether a piece without lines of the form has figures in rows of its own: applicants by year, before the form itself.
 * 表四 has no names for its rows.
 */
const isOfOtherRows = ({ kind, rows }: Piece): boolean => kind !== 'remedies' && rows.some(hasFigures);

/** 表二 has other columns in each of its blocks, 表三 and 表四 have all of theirs wherever they have a header. */
function isHeaded(named: number, most: number, kind: TableId): boolean {
  return most === 0 || (kind === 'proactive' ? named > 0 : named * 5 >= most * 4);
}

/** How many columns of its form table a piece names: those of 表三 side by side, of 表四 more than one. */
function columnsNamed({ kind, rows }: Piece): number {
  if (kind === 'applications' && !rows.some(({ terms }) => isApplicationsHeader(terms))) return 0;
  const terms = rows.flatMap(({ terms }) => terms.flat());
  const columns = new Set(
    terms.flatMap(({ table, role, id }) => (table === kind && role === 'column' ? id : [])),
  );
  return kind === 'remedies' && columns.size === 1 ? 0 : columns.size;
}

function goesOn(piece: Piece, before: Piece): boolean {
  const known = new Set(linesOf(before));
  return piece.kind === before.kind && !linesOf(piece).some((line) => known.has(line));
}

/** The rows of the form that a piece has, by their ids. */
export function linesOf(piece: Piece): readonly string[] {
  const ids = new Set<string>();
  for (const labelled of piece.rows) {
    if (piece.kind === 'applications' && isHeaderRow(labelled)) continue;
    for (const meaning of labelled.terms) {
      for (const term of meaning) if (term.table === piece.kind && term.role === 'row') ids.add(term.id);
    }
  }
  return [...ids];
}

/** In tables with headings: the rows of text that are of no form. */
function proseIn(
  grids: readonly Grid[],
  pieces: readonly Piece[],
  headings: readonly HeadingRow[],
): readonly RowRef[] {
  const headed = new Map<number, Set<number>>();
  for (const { table, row } of headings) headed.set(table, (headed.get(table) ?? new Set()).add(row));
  if (headed.size === 0) return [];
  const placed = new Set(pieces.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return grids.flatMap(({ ordinal, rows }) => {
    const own = headed.get(ordinal);
    if (own === undefined) return [];
    const prose = rows.filter((row) => !own.has(row.index) && !placed.has(row) && isProse(row));
    return prose.map((row) => ({ table: ordinal, row: row.index }));
  });
}

const filledCells = ({ cells }: GridRow): readonly GridCell[] => cells.filter(({ text }) => /\S/.test(text));

/** A row of text: a single cell, or a sentence beside its label. Figures side by side make no sentence. */
function isProse(row: GridRow): boolean {
  const [first, ...others] = filledCells(row);
  if (first === undefined) return false;
  return others.length === 0
    ? !isFigure(first.text)
    : [first, ...others].some(({ text }) => text.includes('。'));
}

/** A row of one sentence or more, said between the rows of a form. */
function isSentence(row: GridRow): boolean {
  const [first, ...others] = filledCells(row);
  return first !== undefined && others.length === 0 && first.text.includes('。');
}

const FIGURE = /^[\s\d,.+\-−０-９]*$/;

export function isFigure(text: string): boolean {
  return FIGURE.test(text) && /[\d０-９]/.test(text);
}

export function hasFigures(labelled: LabelledRow): boolean {
  return labelled.row.cells.some((cell) => isFigure(cell.text));
}

/** Whether a row belongs to 表三's header: 其他 and 总计 are names of columns there, elsewhere of rows. */
export function isApplicationsHeader(terms: LabelledRow['terms']): boolean {
  let column: string | undefined;
  for (const meaning of terms) {
    for (const { table, role, id } of meaning) {
      if (table !== 'applications') continue;
      if (role === 'frame' && id !== RESULTS) return true;
      if (role !== 'column') continue;
      column ??= id;
      if (id !== column) return true;
    }
  }
  return false;
}

/** A row of 表三's header, or of half its labels (商业, 科研 over 企业, 机构), whose last one is whole: 其他. */
export function isHeaderRow({ terms }: LabelledRow): boolean {
  const last = terms[terms.length - 1] ?? [];
  return (
    isApplicationsHeader(terms) ||
    last.some(({ table, role }) => table === 'applications' && role === 'column')
  );
}

const NONE: readonly Term[] = [];

function meanings(cell: GridCell): readonly Term[] {
  const { text } = cell;
  // No word of the form has one character; most figures do.
  if (text.length < 2 || text.length > MAX_LABEL || FIGURE.test(text)) return NONE;
  return termsOf(text);
}

/** The form table most of a row's words belong to. On a tie, and for words that several tables share, the one before. */
function kindOf({ terms }: LabelledRow, before: TableId | null): TableId | null {
  const votes = { proactive: 0, applications: 0, remedies: 0 };
  for (const meaning of terms) {
    const first = meaning[0];
    if (!first) continue;
    // A label that two tables know (总计) says only that some table goes on.
    const shared = meaning.some((term) => term.table !== first.table);
    if (!shared) votes[first.table]++;
    else for (const table of TABLES) if (meaning.some((term) => term.table === table)) votes[table] += 0.1;
  }
  let best: TableId | null = null;
  for (const table of TABLES) {
    const weight = votes[table] + (table === before ? 0.05 : 0);
    if (votes[table] > 0 && (best === null || weight > votes[best] + (best === before ? 0.05 : 0)))
      best = table;
  }
  return best;
}

/** The text of a row that holds one heading and nothing else. */
function headingText(row: GridRow): string | null {
  let text: string | null = null;
  for (const cell of row.cells) {
    if (cell.text.trim() === '') continue;
    if (text !== null) return null;
    text = cell.text;
  }
  return text !== null && headingOf(text) !== null ? text : null;
}

/**
 * A piece counts when it holds enough of the form that no other table could be taken for it: two of its words, one of
 * which can only be one thing. 其他 and 合计, which may be rows or columns here, end many a table.
 */
function isForm({ kind, rows }: Piece): boolean {
  const words = new Set<string>();
  let certain = false;
  for (const meaning of rows.flatMap(({ terms }) => terms)) {
    const ids = new Set(meaning.flatMap(({ table, id }) => (table === kind ? [id] : [])));
    if (ids.size > 0) words.add([...ids].join());
    certain ||= ids.size === 1;
  }
  return certain && words.size > 1;
}
