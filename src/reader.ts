/** The reader of one frame: owns its reading, marks and card, and keeps them true as the page changes. */
import type { CellRef } from './core/report';
import { type Finding, isFinding } from './core/rule';
import { summaryOf } from './core/summary';
import { type Card, createCard, HOST } from './dom/card';
import { explain, levelOf } from './dom/explain';
import { locator } from './dom/locate';
import { createMarks, FLASH, MARK, removeLeftovers } from './dom/mark';
import { watch } from './dom/watch';
import type { AuditedReport, FrameSummary, PageReading, Revealed } from './protocol';
import { readPage } from './read-page';
import type { Words } from './words';

export type Reader = {
  readonly reading: () => PageReading;
  readonly recheck: () => PageReading;
  readonly showMarks: (on: boolean) => void;
  readonly reveal: (fingerprint: string, place: CellRef) => Revealed;
  readonly summary: () => FrameSummary;
  /** Takes everything back: marks, card, listeners. */
  readonly stop: () => void;
};

export type ReaderOptions = {
  readonly words: Words;
  readonly marks: boolean;
  /** Called after each reading that says something new. */
  readonly onJudged: () => void;
  /** False once the extension that started this reader is gone. */
  readonly isAlive: () => boolean;
};

/** How long a cell flashes, in milliseconds. */
const FLASH_TIME = 1500;

export function startReader(page: Document, options: ReaderOptions): Reader {
  removeLeftovers(page);
  for (const host of page.querySelectorAll(HOST)) host.remove();
  const marks = createMarks();
  const card = createCard(page);
  const listening = new AbortController();
  let marked: ReadonlyMap<Element, readonly Explained[]> = new Map();
  let marking = options.marks;
  let reading = readPage(page, new Date());

  const paint = () => {
    card.hide();
    marks.clear();
    marked = marking ? markFindings(page, reading, marks.put) : new Map();
  };
  const judge = (): PageReading => {
    reading = readPage(page, new Date());
    paint();
    return reading;
  };
  const unwatch = watch(page, {
    isOwn: card.owns,
    check: () => {
      if (!options.isAlive()) {
        stop();
        return;
      }
      const now = readPage(page, new Date());
      if (now.fingerprint === reading.fingerprint && now.content.kind === reading.content.kind) {
        // Same words in new elements: the site has drawn its tables again.
        if (marking && [...marked.keys()].some((cell) => !cell.isConnected)) paint();
        return;
      }
      reading = now;
      paint();
      options.onJudged();
    },
  });
  const stop = () => {
    listening.abort();
    unwatch();
    card.hide();
    marks.clear();
  };
  explainOnDemand(page, card, (cell) => marked.get(cell) ?? [], options.words, listening.signal);
  paint();

  return {
    reading: () => reading,
    recheck: judge,
    showMarks(on) {
      marking = on;
      paint();
    },
    reveal(fingerprint, place) {
      if (readPage(page, new Date()).fingerprint !== fingerprint) return 'stale';
      const cell = locator(page)(place);
      return cell ? flash(cell) : 'stale';
    },
    summary: () => summarise(reading),
    stop,
  };
}

type Explained = { readonly finding: Finding; readonly audited: AuditedReport };

function markFindings(
  page: Document,
  reading: PageReading,
  put: ReturnType<typeof createMarks>['put'],
): ReadonlyMap<Element, readonly Explained[]> {
  const marked = new Map<Element, Explained[]>();
  if (reading.content.kind !== 'reports') return marked;
  const locate = locator(page);
  for (const audited of reading.content.reports) {
    for (const finding of audited.outcomes.filter(isFinding)) {
      const explained = { finding, audited };
      const cells = finding.cells.flatMap(({ entry }) => (entry ? (locate(entry.place) ?? []) : []));
      const [first, ...operands] = cells;
      if (!first) continue;
      put(first, levelOf(finding));
      marked.set(first, [...(marked.get(first) ?? []), explained]);
      if (finding.kind === 'undetermined') continue;
      // What a failed sum was made of is outlined lightly; each cell of a list of blanks is one of them.
      const isList = finding.severity === 'info' && finding.comparison === null;
      for (const operand of operands) {
        put(operand, isList ? 'info' : 'operand');
        if (isList) marked.set(operand, [...(marked.get(operand) ?? []), explained]);
      }
    }
  }
  return marked;
}

/** Long enough to move the pointer from a cell to its card, in milliseconds. */
const GRACE = 250;

/** Shows the card while the pointer or the keyboard is on a marked cell, or the pointer on the card itself. */
function explainOnDemand(
  page: Document,
  card: Card,
  explainedOf: (cell: Element) => readonly Explained[],
  words: Words,
  signal: AbortSignal,
): void {
  let shown: Element | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(leaving);
    shown = null;
    card.hide();
  };
  const enter = (event: Event) => {
    const { target } = event;
    // A page could act as the pointer; what it makes up is not followed.
    if (!event.isTrusted || !(target instanceof Element)) return;
    clearTimeout(leaving);
    if (card.owns(target)) return;
    const cell = target.closest(`[${MARK}]`);
    const explained = cell ? explainedOf(cell) : [];
    if (!cell || explained.length === 0) {
      if (shown) leaving = setTimeout(hide, GRACE);
      return;
    }
    if (cell === shown) return;
    shown = cell;
    const texts = explained.map(({ finding, audited }) => explain(words, finding, audited.report));
    card.show(cell, texts);
  };
  const follow = () => {
    if (!shown) return;
    const { top, bottom } = shown.getBoundingClientRect();
    if (bottom > 0 && top < page.documentElement.clientHeight) card.place(shown);
    else hide();
  };
  page.addEventListener('mouseover', enter, { signal, passive: true });
  page.addEventListener('focusin', enter, { signal });
  page.addEventListener('focusout', hide, { signal });
  page.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  page.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && hide(), {
    signal,
  });
  page.documentElement.addEventListener('mouseleave', hide, { signal, passive: true });
}

let flashing: { readonly cell: Element; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function flash(cell: HTMLElement): Revealed {
  if (cell.getClientRects().length === 0) return 'hidden';
  clearTimeout(flashing?.timer);
  flashing?.cell.removeAttribute(FLASH);
  cell.scrollIntoView({ block: 'center', inline: 'nearest' });
  cell.setAttribute(FLASH, '');
  flashing = { cell, timer: setTimeout(() => cell.removeAttribute(FLASH), FLASH_TIME) };
  return 'shown';
}

function summarise({ content }: PageReading): FrameSummary {
  switch (content.kind) {
    case 'none':
      return { state: 'none', errors: 0 };
    case 'untabled':
    case 'older':
    case 'tooLarge':
      return { state: 'unreadable', errors: 0 };
    case 'reports': {
      const errors = content.reports.reduce((total, { outcomes }) => total + summaryOf(outcomes).errors, 0);
      const whole = content.reports.every(({ report }) =>
        [report.proactive, report.applications, report.remedies].every((table) => table?.faults.length === 0),
      );
      return { state: whole ? 'read' : 'unreadable', errors };
    }
  }
}
