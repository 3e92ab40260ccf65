/** One reading of one document: find, read, parse, judge. Everything Gouji says comes from here. */
import { audit } from './core/audit';
import { fingerprintOf } from './core/fingerprint';
import type { RawTable } from './core/grid';
import { headingOf, titleOf } from './core/headings';
import { layoutOf } from './core/layouts/index';
import { type FormTables, findFormTables, olderForm, parseReports, type TextLine } from './core/parse';
import type { Report } from './core/report';
import { rules } from './core/rules/index';
import { readLines } from './dom/read-lines';
import { readSource, titlesOf } from './dom/read-source';
import { innermostTables, readTables } from './dom/read-tables';
import { readUntabled } from './dom/read-untabled';
import type { PageContent, PageReading } from './protocol';

/**
 * Reads and judges a page.
 * @param now when, for `source.readAt`
 */
export function readPage(page: Document, now: Date): PageReading {
  const { content, fingerprint } = readContent(page);
  return { source: readSource(page, now), fingerprint, content, stale: false };
}

export type Content = { readonly content: PageContent; readonly fingerprint: string };

/** The reports of a page with everything said of them; without the page's particulars. */
export function readContent(page: Document): Content {
  const { tables, tooLarge } = readTables(page);
  const all = readReports(page, tables);
  const shown = sayTwice(all) ? shownTables(page, tables) : tables;
  const { reports, fingerprint } = shown.length < tables.length ? readReports(page, shown) : all;
  return reports.length > 0
    ? { content: { kind: 'reports', reports: reports.map(judge) }, fingerprint }
    : { content: contentWithoutReport(page, tables, tooLarge), fingerprint: '' };
}

type Reports = { readonly reports: readonly Report[]; readonly fingerprint: string };

function readReports(page: Document, tables: readonly RawTable[]): Reports {
  const found = findFormTables(tables);
  if (found.pieces.length === 0) return { reports: [], fingerprint: '' };
  const lines = linesAround(page, found);
  return {
    reports: parseReports(found, lines, titlesOf(page)),
    fingerprint: fingerprintOf(tables, found.ordinals, lines),
  };
}

function contentWithoutReport(page: Document, tables: readonly RawTable[], tooLarge: boolean): PageContent {
  const older = olderForm(tables);
  if (older) {
    const title = titlesOf(page).find((text) => titleOf(text) !== null) ?? null;
    return { kind: 'older', form: older, title };
  }
  return tooLarge ? { kind: 'tooLarge' } : readUntabled(page);
}

const judge = (report: Report) => ({ report, outcomes: audit(report, layoutOf(report.form), rules) });

/** Sites carry a second copy of an article for phones or for print, and hide one of the two. */
const sayTwice = ({ reports }: Reports): boolean =>
  reports.length > 1 || reports.some(({ repeatedTables }) => repeatedTables.length > 0);

/** The tables the page shows now; all of them where it shows none. Asks for layout, so only where there are copies. */
function shownTables(page: Document, tables: readonly RawTable[]): readonly RawTable[] {
  const innermost = innermostTables(page);
  const shown = tables.filter(({ ordinal }) => (innermost[ordinal]?.getClientRects().length ?? 0) > 0);
  return shown.length > 0 ? shown : tables;
}

function linesAround(page: Document, found: FormTables): readonly TextLine[] {
  const innermost = innermostTables(page);
  const tables = found.ordinals.flatMap((ordinal): (readonly [number, Element])[] => {
    const table = innermost[ordinal];
    return table ? [[ordinal, table]] : [];
  });
  return readLines(tables, (lines) => lines.some(isTitle) && lines.some(isOverview));
}

const isTitle = ({ text }: TextLine): boolean => titleOf(text) !== null;
const isOverview = ({ text }: TextLine): boolean => headingOf(text)?.section === 'overview';
