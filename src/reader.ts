/** The reader of one frame: owns its reading, marks and card, and keeps them true as the page changes. */
import type { Place, QuoteRef } from './core/report';
import { summaryOf } from './core/summary';
import { createCard, HOST } from './dom/card';
import { locator } from './dom/locate';
import { type PassageBlocks, quoteLocator } from './dom/locate-quote';
import { FLASH, removeLeftovers } from './dom/mark';
import { watch } from './dom/watch';
import { explainOnDemand } from './explaining';
import { createMarking } from './marking';
import type { FrameSummary, PageReading, Revealed } from './protocol';
import { type PageWords, seePage } from './read-page';
import type { Words } from './words';

export type Reader = {
  readonly reading: () => PageReading;
  readonly recheck: () => PageReading;
  readonly showMarks: (on: boolean) => void;
  /** Scrolls to a place of a report (by its ordinal on the page) that was read under this fingerprint. */
  readonly reveal: (fingerprint: string, report: number, place: Place) => Revealed;
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
  const marking = createMarking(page);
  const card = createCard(page);
  const listening = new AbortController();
  let wanted = options.marks;
  let reading: PageReading;

  const look = () => seePage(page, new Date());
  const paint = (words: PageWords) => {
    card.hide();
    if (wanted) marking.paint(reading, words);
    else marking.clear();
  };
  const judge = (): PageReading => {
    const seen = look();
    reading = seen.reading;
    paint(seen.words);
    return reading;
  };
  const unwatch = watch(page, {
    isOwn: card.owns,
    check: () => {
      if (!options.isAlive()) {
        stop();
        return;
      }
      const { reading: now, words } = look();
      if (now.fingerprint === reading.fingerprint && now.content.kind === reading.content.kind) {
        // Same words in new elements: the site has drawn its tables again.
        if (wanted && !marking.isWhole()) paint(words);
        return;
      }
      reading = now;
      paint(words);
      options.onJudged();
    },
  });
  const stop = () => {
    listening.abort();
    unwatch();
    card.hide();
    marking.clear();
  };
  explainOnDemand(page, card, marking, options.words, listening.signal);
  judge();

  return {
    reading: () => reading,
    recheck: judge,
    showMarks(on) {
      wanted = on;
      paint(() => look().words());
    },
    reveal(fingerprint, report, place) {
      const { reading: now, words } = look();
      if (now.fingerprint !== fingerprint) return 'stale';
      if (place.kind === 'quote') return revealWords(page, words()[report] ?? [], place);
      const cell = locator(page)(place);
      return cell ? flash(cell) : 'stale';
    },
    summary: () => summarise(reading),
    stop,
  };
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

/** Words are scrolled to and selected, as a find in the page does: a range cannot flash. */
function revealWords(page: Document, passages: readonly PassageBlocks[], quote: QuoteRef): Revealed {
  const range = quoteLocator(passages)(quote);
  const block = range?.startContainer.parentElement;
  if (!range || !block) return 'stale';
  if (range.getClientRects().length === 0) return 'hidden';
  block.scrollIntoView({ block: 'center', inline: 'nearest' });
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
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
