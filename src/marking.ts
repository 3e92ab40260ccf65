/** Where the findings of a reading stand on the page: cells by an attribute, words by a highlight. */
import { cellsIn, type Finding, isFinding, isList, outcomeId, quotesIn } from './core/rule';
import { type Decided, type Decision, NONE_DECIDED, standingCulprits } from './decisions/decision';
import { levelOf } from './dom/explain';
import { createHighlighter } from './dom/highlight';
import { locator } from './dom/locate';
import { quoteLocator } from './dom/locate-quote';
import { createMarks, type Level } from './dom/mark';
import type { AuditedReport, PageReading } from './protocol';
import type { PageWords } from './read-page';

/** A finding together with the report it is of. */
export type Explained = {
  readonly finding: Finding;
  readonly audited: AuditedReport;
  readonly decision: Decision | undefined;
};

export type Marking = {
  /**
   * Marks what a reading found, and only that.
   * @param decided what a person decided on each of its reports
   * @param words where the words of its reports stand now; asked for only if there are any to mark
   */
  readonly paint: (reading: PageReading, decided: readonly Decided[], words: PageWords) => void;
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

const levelOnPage = ({ finding, decision }: Explained): Level =>
  decision?.state === 'dismissed' ? 'dismissed' : levelOf(finding);

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
    const { finding, decision } = explained;
    const level = levelOnPage(explained);
    const found = cellsIn(finding).flatMap(({ entry }) => (entry ? (locate(entry.place) ?? []) : []));
    const inWords = quotesIn(finding).length > 0;
    // Each cell of a list of blanks is one of them, and a cell that words contradict is the other end of the finding.
    const all = inWords || isList(finding);
    const listed = level === 'error' || level === 'warning' ? level : 'info';
    found.forEach((cell, index) => {
      if (index > 0 && finding.kind === 'undetermined' && !inWords) return;
      // What was dismissed is left to itself: its own cells faintly, those it was reckoned from not at all.
      if (decision?.state === 'dismissed') {
        if (index === 0 || all) marks.put(cell, 'dismissed');
      } else if (index > 0 || inWords) marks.put(cell, all && !inWords ? listed : 'operand');
      else marks.put(cell, level);
      if (index === 0 || all) cells.set(cell, withOne(cells.get(cell) ?? [], explained));
    });
  };

  /** The figures most likely wrong, each with the findings it would explain. */
  const markCulprits = (
    audited: AuditedReport,
    findings: readonly Finding[],
    decided: Decided,
    locate: ReturnType<typeof locator>,
  ) => {
    for (const cause of audited.causes) {
      const cleared = findings
        .filter((finding) => cause.clears.includes(outcomeId(finding)))
        .map((finding) => ({ finding, audited, decision: decided.get(outcomeId(finding)) }));
      for (const { operand } of standingCulprits(cause, findings, decided)) {
        const cell = operand.entry ? locate(operand.entry.place) : null;
        if (!cell) continue;
        marks.putCulprit(cell);
        // The card tells the cause, and of what it would explain only where this figure stands in.
        const own = cleared.filter(({ finding }) =>
          cellsIn(finding).some(({ entry }) => entry === operand.entry),
        );
        const told = own.length > 0 ? own : cleared.slice(0, 1);
        cells.set(cell, told.reduce(withOne, cells.get(cell) ?? []));
      }
    }
  };

  return {
    paint({ content }, decided, words) {
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
        const own = decided[ordinal] ?? NONE_DECIDED;
        markCulprits(audited, findings, own, locate);
        for (const finding of findings) {
          const decision = own.get(outcomeId(finding));
          const explained = { finding, audited, decision };
          markCells(explained, locate);
          for (const quote of quotesIn(finding)) {
            const range = locateQuote(quote);
            if (!range) continue;
            marked.set(range, [explained]);
            const level = levelOnPage(explained);
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
