/** One reading of one document: find, read, parse, judge. Everything Gouji says comes from here. */
import { audit } from './core/audit';
import { fingerprintOf } from './core/fingerprint';
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

/** The reports of a page with everything said of them; without the page's particulars. */
export function readContent(page: Document): { readonly content: PageContent; readonly fingerprint: string } {
  const { tables, tooLarge } = readTables(page);
  const found = findFormTables(tables);
  if (found.pieces.length === 0) {
    const older = olderForm(tables);
    if (older) {
      const title = titlesOf(page).find((text) => titleOf(text) !== null) ?? null;
      return { content: { kind: 'older', form: older, title }, fingerprint: '' };
    }
    return { content: tooLarge ? { kind: 'tooLarge' } : readUntabled(page), fingerprint: '' };
  }
  const lines = linesAround(page, found);
  const reports = parseReports(found, lines, titlesOf(page));
  if (reports.length === 0)
    return { content: tooLarge ? { kind: 'tooLarge' } : readUntabled(page), fingerprint: '' };
  return {
    content: { kind: 'reports', reports: reports.map(judge) },
    fingerprint: fingerprintOf(tables, found.ordinals, lines),
  };
}

const judge = (report: Report) => ({ report, outcomes: audit(report, layoutOf(report.form), rules) });

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
