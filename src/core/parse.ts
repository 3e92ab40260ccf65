/** From what a page says to the reports on it. */

import { extractClaims } from './claims/extract';
import { formGrid, type Grid, type RawTable } from './grid';
import { type Line, readHeadings, type Title, titleOf, titlesIn } from './headings';
import { parseApplications } from './parse-applications';
import { type Proactive, parseProactive } from './parse-proactive';
import { parseRemedies } from './parse-remedies';
import { assignBlocks, passageTexts } from './passages';
import { findPieces, type HeadingRow, type LabelledRow, linesOf, type Piece, type RowRef } from './pieces';
import { type FormId, type Passage, type Provenance, type Report, TABLES, type TableId } from './report';
import { headingChain } from './sections';

/** The form's tables as found among a page's tables, before the text around them has been read. */
export type FormTables = {
  readonly pieces: readonly Piece[];
  readonly headings: readonly HeadingRow[];
  readonly prose: readonly RowRef[];
  /** Ordinals of the page tables that hold them. */
  readonly ordinals: readonly number[];
};

/**
 * A block of text outside the form's figures. `after` is the last form table before it, or -1, or with a `row` the
 * table that has the text in that row; `inside` says whether it is in the part of the page that holds the report and
 * nothing else.
 */
export type TextLine = {
  readonly text: string;
  readonly after: number;
  readonly row: number | null;
  readonly inside: boolean;
};

/** A report, and which lines of the page its passages were read from. */
export type ParsedReport = {
  readonly report: Report;
  readonly passages: readonly { readonly passage: Passage; readonly lines: readonly number[] }[];
};

export function findFormTables(tables: readonly RawTable[]): FormTables {
  const grids = tables.map(formGrid).filter((grid): grid is Grid => grid !== null);
  const { pieces, headings, prose } = findPieces(grids);
  const ordinals = new Set(pieces.flatMap((piece) => piece.rows.map((row) => row.table)));
  return { pieces, headings, prose, ordinals: [...ordinals].sort((a, b) => a - b) };
}

/**
 * The reports on a page, in reading order.
 * @param lines the text around the form's tables, in reading order
 * @param titles titles the page gives itself elsewhere (meta tags, document title), best first
 */
export function parseReports(
  found: FormTables,
  lines: readonly TextLine[],
  titles: readonly string[],
  provenance: Provenance,
): readonly ParsedReport[] {
  const groups = groupPieces(found.pieces).filter(isReport);
  const ordered = orderLines(lines, found.headings);
  const named = ordered.flatMap((line, at) => nameOf(line, ordered[at - 1]));
  return groups.map((group, index): ParsedReport => {
    const start = index === 0 ? Number.NEGATIVE_INFINITY : startOf(group, groups[index - 1], named);
    const next = groups[index + 1];
    const end = next === undefined ? Number.POSITIVE_INFINITY : startOf(next, group, named);
    const own = between(ordered, start, end);
    const title = chooseTitle(between(named, start, end), index === 0 ? titles : []);
    const headings = readHeadings(own);
    const text = own.filter((line) => line.index !== null);
    const assigned = assignBlocks(text, headingChain(headings));
    const passages = passageTexts(text, assigned);
    const tables = readTables(group, title);
    const claims = extractClaims(passages, tables.year, tables.organ);
    return {
      report: {
        ...tables,
        headings,
        reportsOnPage: groups.length,
        passages,
        claims,
        // The page was published once; with several reports on it, that says nothing of each.
        provenance: groups.length > 1 ? withoutDates(provenance) : provenance,
      },
      passages: assigned.map(({ passage, blocks }) => ({
        passage,
        lines: blocks.flatMap((at) => text[at]?.index ?? []),
      })),
    };
  });
}

const withoutDates = (provenance: Provenance): Provenance => ({
  ...provenance,
  publishedMeta: null,
  publishedShown: null,
  publishedUrl: null,
});

/** One report's pieces by table, with the tables that are printed again. */
type Group = {
  readonly tables: { readonly [table in TableId]: readonly Piece[] };
  readonly repeated: readonly TableId[];
  readonly first: number;
  readonly last: number;
};

/**
 * Pieces that follow each other and do not say the same lines again are one form table. A table that comes again is
 * the next report's when the order of the form starts over, else a repetition.
 */
function groupPieces(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  let tables: { [table in TableId]: Piece[] } = { proactive: [], applications: [], remedies: [] };
  let repeated: TableId[] = [];
  let last: TableId | null = null;
  let skipping: TableId | null = null;
  const close = () => {
    const all = TABLES.flatMap((kind) => tables[kind]).map(orderOf);
    if (all.length > 0) groups.push({ tables, repeated, first: Math.min(...all), last: Math.max(...all) });
    tables = { proactive: [], applications: [], remedies: [] };
    repeated = [];
    last = null;
  };
  for (const piece of pieces) {
    const { kind } = piece;
    const before = tables[kind];
    const again = saysAgain(piece, before);
    if (skipping === kind && !again) continue;
    skipping = null;
    if (again || (before.length > 0 && last !== kind)) {
      const startsOver = last !== null && TABLES.indexOf(kind) < TABLES.indexOf(last);
      if (!startsOver) {
        if (!repeated.includes(kind)) repeated.push(kind);
        skipping = kind;
        last = kind;
        continue;
      }
      close();
    }
    tables[kind].push(piece);
    last = kind;
  }
  close();
  return groups;
}

/** Whether half of a piece's lines, of 表四 all of them, have been said by the pieces before it. */
function saysAgain(piece: Piece, before: readonly Piece[]): boolean {
  const known = new Set(before.flatMap(linesOf));
  const lines = linesOf(piece);
  const shared = lines.filter((line) => known.has(line)).length;
  if (piece.kind === 'remedies') return lines.length > 0 && shared === lines.length;
  return shared >= 2 && shared * 2 >= lines.length;
}

/** 表三 alone makes a report, or two of the three tables: single words of the others stand in many tables. */
function isReport({ tables }: Group): boolean {
  const rows = new Set(tables.applications.flatMap(linesOf));
  if (rows.size >= 3) return true;
  return TABLES.filter((kind) => tables[kind].some((piece) => linesOf(piece).length > 1)).length > 1;
}

type Tables = Omit<Report, 'headings' | 'reportsOnPage' | 'passages' | 'claims' | 'provenance'>;

function readTables(group: Group, title: Title | null): Tables {
  const rowsOf = (kind: TableId): readonly LabelledRow[] => group.tables[kind].flatMap((piece) => piece.rows);
  const proactive: Proactive | null = parseProactive(rowsOf('proactive'));
  const applications = parseApplications(rowsOf('applications'));
  return {
    form: proactive?.form ?? formWithoutTable2(Object.keys(applications?.rows ?? {}), title?.year ?? null),
    foreignLabels: proactive?.foreignLabels ?? [],
    title: title?.text ?? null,
    organ: title?.organ ?? null,
    year: title?.year ?? null,
    proactive: proactive?.table ?? null,
    applications,
    remedies: parseRemedies(group.tables.remedies),
    repeatedTables: group.repeated,
  };
}

/** Without 表二 the rows of 其他处理 tell the form, and without these the year. */
function formWithoutTable2(rows: readonly string[], year: number | null): FormId {
  if (rows.some((id) => id.startsWith('other.'))) return '2021';
  return year !== null && year < 2021 ? '2019' : '2021';
}

/** Positions in reading order: rows of tables and lines of text on one scale. */
const TABLE_STEP = 1_000_000;

function orderOf(piece: Piece): number {
  const first = piece.rows[0];
  return first ? first.table * TABLE_STEP + first.row.index : 0;
}

type OrderedLine = Line & { readonly inside: boolean; readonly index: number | null };

function orderLines(lines: readonly TextLine[], rows: readonly HeadingRow[]): readonly OrderedLine[] {
  const texts = lines.map(({ text, after, row, inside }, index): OrderedLine => {
    // Lines of one row stand between it and the next.
    const within = row === null ? TABLE_STEP / 2 + index : row + (index + 1) / (lines.length + 1);
    return { text, order: after * TABLE_STEP + within, inTable: false, inside, index };
  });
  const inTables = rows.map(({ text, table, row }): OrderedLine => {
    return { text, order: table * TABLE_STEP + row, inTable: true, inside: true, index: null };
  });
  return [...texts, ...inTables].sort((a, b) => a.order - b.order);
}

type Named = Title & { readonly order: number };

/** Those at `start` or behind it and before `end`, of some in order: found by halves, for a page may hold many reports. */
function between<Ordered extends { readonly order: number }>(
  ordered: readonly Ordered[],
  start: number,
  end: number,
): readonly Ordered[] {
  return ordered.slice(firstFrom(ordered, start), firstFrom(ordered, end));
}

function firstFrom(ordered: readonly { readonly order: number }[], start: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.order ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A title line; one that is broken in two is joined with the line before it. */
function nameOf(line: Line, before: Line | undefined): readonly Named[] {
  const title = titleOf(line.text);
  if (title === null) return [];
  if (title.organ !== null && title.year !== null) return [{ ...title, order: line.order }];
  const joined = before && titleOf(before.text) === null ? titleOf(before.text + line.text) : null;
  const better = joined !== null && joined.year !== null && joined.organ !== null;
  return [{ ...(better ? joined : title), order: line.order }];
}

/** Where a later report begins: at its title, or at its first table. */
function startOf(group: Group, before: Group | undefined, named: readonly Named[]): number {
  const [last] = between(named, (before?.last ?? 0) + 1, group.first).slice(-1);
  return last?.order ?? group.first;
}

/** The first title in the report's own text that tells most, else what the page calls itself. */
function chooseTitle(named: readonly Named[], titles: readonly string[]): Title | null {
  const all: readonly Title[] = [...named, ...titles.flatMap(titlesIn)];
  const weight = (title: Title) => (title.year === null ? 0 : 2) + (title.organ === null ? 0 : 1);
  return all.reduce<Title | null>(
    (best, title) => (best === null || weight(title) > weight(best) ? title : best),
    null,
  );
}

/** The older form a page's tables belong to, by two of its words; null for anything else. */
export function olderForm(tables: readonly RawTable[]): '2014' | '2008' | null {
  const text = tables
    .flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell.text)))
    .join('\n');
  const count = (words: readonly string[]) => words.filter((word) => text.includes(word)).length;
  if (count(['统计指标', '统计数', '申请办结数', '申请答复数', '延期办结数', '收到申请数']) >= 2)
    return '2014';
  return count(['指标名称', '计量单位', '申请总数', '对申请的答复总数', '否决公开答复总数']) >= 2
    ? '2008'
    : null;
}
