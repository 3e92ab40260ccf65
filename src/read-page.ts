/** One reading of one document: find, read, parse, judge. Everything Gouji says comes from here. */
import { audit } from './core/audit';
import { findCauses } from './core/causes/find-causes';
import { fingerprintOf } from './core/fingerprint';
import type { RawTable } from './core/grid';
import { headingOf, titleOf } from './core/headings';
import { AS_DECLARED, type Judging } from './core/judging';
import { layoutOf } from './core/layouts/index';
import {
  type FormTables,
  findFormTables,
  olderForm,
  type ParsedReport,
  parseReports,
  type TextLine,
} from './core/parse';
import type { Report } from './core/report';
import { rules } from './core/rules/index';
import type { PassageBlocks } from './dom/locate-quote';
import { contains } from './dom/nodes';
import { type Block, commonAncestor, type FormTable, readBlocks } from './dom/read-blocks';
import { readProvenance, readSource, titlesOf } from './dom/read-source';
import { innermostTables, readTables } from './dom/read-tables';
import { readUntabled } from './dom/read-untabled';
import type { AuditedReport, PageContent, PageReading } from './protocol';

/**
 * Reads and judges a page.
 * @param now when, for `source.readAt`
 */
export function readPage(page: Document, now: Date, judging: Judging = AS_DECLARED): PageReading {
  return seePage(page, now, judging).reading;
}

/** The passages of each report as they stand in the page: live nodes, for use before the page changes, never to be kept. */
export type PageWords = () => readonly (readonly PassageBlocks[])[];

/** Reads and judges a page, and tells where on it the words of its reports stand. */
export function seePage(
  page: Document,
  now: Date,
  judging: Judging = AS_DECLARED,
): { readonly reading: PageReading; readonly words: PageWords } {
  const { content, fingerprint, words } = readContent(page, judging);
  return { reading: { source: readSource(page, now), fingerprint, content, stale: false }, words };
}

/** The same reading judged anew, by other settings. */
export function judgeAgain(reading: PageReading, judging: Judging): PageReading {
  const { content } = reading;
  if (content.kind !== 'reports') return reading;
  const reports = content.reports.map(({ report }) => judge(report, judging));
  return { ...reading, content: { kind: 'reports', reports } };
}

export type Content = {
  readonly content: PageContent;
  readonly fingerprint: string;
  readonly words: PageWords;
};

/** The reports of a page with everything said of them; without the page's particulars. */
export function readContent(page: Document, judging: Judging = AS_DECLARED): Content {
  const { tables, tooLarge } = readTables(page);
  const all = readReports(page, tables);
  const shown = sayTwice(all) ? shownTables(page, tables) : tables;
  const { reports, fingerprint, words } = shown.length < tables.length ? readReports(page, shown) : all;
  return reports.length > 0
    ? {
        content: { kind: 'reports', reports: reports.map((report) => judge(report, judging)) },
        fingerprint,
        words,
      }
    : { content: contentWithoutReport(page, tables, tooLarge), fingerprint: '', words };
}

type Reports = {
  readonly reports: readonly Report[];
  readonly fingerprint: string;
  readonly words: PageWords;
};

function readReports(page: Document, tables: readonly RawTable[]): Reports {
  const found = findFormTables(tables);
  if (found.pieces.length === 0) return { reports: [], fingerprint: '', words: () => [] };
  const { parsed, lines, blocks } = parsePage(page, found);
  const reports = parsed.map(({ report }) => report);
  return {
    reports,
    fingerprint: fingerprintOf(tables, found.ordinals, lines, reports),
    words: () => parsed.map((report) => passagesOf(report, blocks)),
  };
}

function passagesOf({ passages }: ParsedReport, blocks: readonly Block[]): readonly PassageBlocks[] {
  return passages.map(({ passage, lines }) => ({
    passage,
    blocks: lines.flatMap((at) => blocks[at] ?? []),
  }));
}

type ParsedPage = {
  readonly parsed: readonly ParsedReport[];
  readonly lines: readonly TextLine[];
  readonly blocks: readonly Block[];
};

function parsePage(page: Document, found: FormTables): ParsedPage {
  const tables = formTables(page, found);
  const blocks = joinHeadings(readBlocks(tables));
  // The report is what holds its tables and its headings; the rest of the page is the site's.
  const headings = blocks.filter(({ text }) => headingOf(text)?.numbered).map(({ element }) => element);
  const article = commonAncestor([...tables.map(({ table }) => table), ...headings]);
  const isPreface = prefaceOf(
    tables.find(({ table }) => table === article),
    blocks,
  );
  const lines = blocks.map((block): TextLine => {
    const { text, after, row, element } = block;
    return { text, after, row, inside: (article !== null && contains(article, element)) || isPreface(block) };
  });
  return { parsed: parseReports(found, lines, titlesOf(page), readProvenance(page)), lines, blocks };
}

/** A report in one table has its preface before it: all that is nearer to the table than anything further up the page. */
function prefaceOf(whole: FormTable | undefined, blocks: readonly Block[]): (block: Block) => boolean {
  const before = whole ? blocks.filter(({ after }) => after < whole.ordinal) : [];
  const nearest = before[before.length - 1];
  if (!whole || !nearest) return () => false;
  const around = commonAncestor([whole.table, nearest.element]);
  return ({ after, element }) => after < whole.ordinal && around !== null && contains(around, element);
}

/** A heading may be broken in two by `<br>`; a line break elsewhere may just as well set a heading apart from its text. */
function joinHeadings(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined[joined.length - 1];
    const whole = before && block.broken ? before.text + block.text : '';
    if (before && headingOf(whole)?.exact && !headingOf(before.text)?.exact) {
      joined[joined.length - 1] = { ...before, text: whole, nodes: [...before.nodes, ...block.nodes] };
    } else joined.push(block);
  }
  return joined;
}

function contentWithoutReport(page: Document, tables: readonly RawTable[], tooLarge: boolean): PageContent {
  const older = olderForm(tables);
  if (older) {
    const title = titlesOf(page).find((text) => titleOf(text) !== null) ?? null;
    return { kind: 'older', form: older, title };
  }
  return tooLarge ? { kind: 'tooLarge' } : readUntabled(page);
}

function judge(report: Report, judging: Judging): AuditedReport {
  const layout = layoutOf(report.form);
  const outcomes = audit(report, layout, rules, judging);
  // What a rule that is off would have said is no symptom either.
  const judged = rules.filter(({ id }) => !judging.off.includes(id));
  return { report, outcomes, causes: findCauses(report, layout, judged, outcomes), judging };
}

/** Sites carry a second copy of an article for phones or for print, and hide one of the two. */
const sayTwice = ({ reports }: Reports): boolean =>
  reports.length > 1 || reports.some(({ repeatedTables }) => repeatedTables.length > 0);

/** The tables the page shows now; all of them where it shows none. Asks for layout, so only where there are copies. */
function shownTables(page: Document, tables: readonly RawTable[]): readonly RawTable[] {
  const innermost = innermostTables(page);
  const shown = tables.filter(({ ordinal }) => (innermost[ordinal]?.getClientRects().length ?? 0) > 0);
  return shown.length > 0 ? shown : tables;
}

function formTables(page: Document, found: FormTables): readonly FormTable[] {
  const innermost = innermostTables(page);
  const prose = new Map<number, number[]>();
  for (const { table, row } of found.prose) {
    const rows = prose.get(table) ?? [];
    prose.set(table, rows);
    rows.push(row);
  }
  return found.ordinals.flatMap((ordinal): readonly FormTable[] => {
    const table = innermost[ordinal];
    return table ? [{ ordinal, table, prose: prose.get(ordinal) ?? [] }] : [];
  });
}
