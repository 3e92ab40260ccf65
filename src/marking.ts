/** Where the findings of a reading stand on the page: cells by an attribute, words by a highlight. */
import { culpritsOf } from './core/causes/cause';
import { cellsIn, type Finding, isFinding, outcomeId, quotesIn } from './core/rule';
import { levelOf } from './dom/explain';
import { createHighlighter } from './dom/highlight';
import { locator } from './dom/locate';
import { quoteLocator } from './dom/locate-quote';
import { createMarks, type Level } from './dom/mark';
import type { AuditedReport, PageReading } from './protocol';
import type { PageWords } from './read-page';

/** A finding together with the report it is of. */
export type Explained = { readonly finding: Finding; readonly audited: AuditedReport };

export type Marking = {
  /**
   * Marks what a reading found, and only that.
   * @param words where the words of its reports stand now; asked for only if there are any to mark
   */
  readonly paint: (reading: PageReading, words: PageWords) => void;
  /** Takes every mark off. */
  readonly clear: () => void;
  /** What there is to say of a marked cell. */
  readonly ofCell: (cell: Element) => readonly Explained[];
  /** The marked words, each with what there is to say of it. */
  readonly words: () => ReadonlyMap<Range, readonly Explained[]>;
  /** Whether all that was marked is still part of the page. */
  readonly isWhole: () => boolean;
};

/** A figure most likely wrong may be the one its findings are marked at. */
function withOne(known: readonly Explained[], one: Explained): Explained[] {
  return [...known.filter(({ finding }) => finding !== one.finding), one];
}

export function createMarking(page: Document): Marking {
  const marks = createMarks();
  const highlighter = createHighlighter();
  const cells = new Map<Element, Explained[]>();
  const marked = new Map<Range, Explained[]>();
  const clear = () => {
    marks.clear();
    highlighter.clear();
    cells.clear();
    marked.clear();
  };

  const markCells = (explained: Explained, locate: ReturnType<typeof locator>) => {
    const { finding } = explained;
    const level = levelOf(finding);
    const found = cellsIn(finding).flatMap(({ entry }) => (entry ? (locate(entry.place) ?? []) : []));
    const inWords = quotesIn(finding).length > 0;
    // Each cell of a list of blanks is one of them, and a cell that words contradict is the other end of the finding.
    const all = inWords || (finding.severity === 'info' && finding.comparison === null);
    found.forEach((cell, index) => {
      if (index > 0 && finding.kind === 'undetermined' && !inWords) return;
      if (index > 0 || inWords) marks.put(cell, all && !inWords ? 'info' : 'operand');
      else marks.put(cell, level);
      if (index === 0 || all) cells.set(cell, withOne(cells.get(cell) ?? [], explained));
    });
  };

  /** The figures most likely wrong, each with all the findings it would explain. */
  const markCulprits = (
    audited: AuditedReport,
    findings: readonly Finding[],
    locate: ReturnType<typeof locator>,
  ) => {
    for (const cause of audited.causes) {
      const cleared = findings
        .filter((finding) => cause.clears.includes(outcomeId(finding)))
        .map((finding) => ({ finding, audited }));
      for (const { operand } of culpritsOf(cause)) {
        const cell = operand.entry ? locate(operand.entry.place) : null;
        if (!cell) continue;
        marks.putCulprit(cell);
        cells.set(cell, [...(cells.get(cell) ?? []), ...cleared]);
      }
    }
  };

  return {
    paint({ content }, words) {
      clear();
      if (content.kind !== 'reports') return;
      const locate = locator(page);
      let passages: ReturnType<PageWords> | null = null;
      const ranges = new Map<Level, Range[]>();
      content.reports.forEach((audited, ordinal) => {
        const findings = audited.outcomes.filter(isFinding);
        const quoting = findings.some((finding) => quotesIn(finding).length > 0);
        if (quoting) passages ??= words();
        const locateQuote = quoteLocator(passages?.[ordinal] ?? []);
        markCulprits(audited, findings, locate);
        for (const finding of findings) {
          const explained = { finding, audited };
          markCells(explained, locate);
          for (const quote of quotesIn(finding)) {
            const range = locateQuote(quote);
            if (!range) continue;
            marked.set(range, [explained]);
            const level = levelOf(finding);
            ranges.set(level, [...(ranges.get(level) ?? []), range]);
          }
        }
      });
      highlighter.paint(ranges);
    },
    clear,
    ofCell: (cell) => cells.get(cell) ?? [],
    words: () => marked,
    isWhole: () =>
      [...cells.keys()].every((cell) => cell.isConnected) &&
      [...marked.keys()].every((range) => range.startContainer.isConnected && !range.collapsed),
  };
}
