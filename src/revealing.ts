/** Bringing a place of a report into view: a cell flashes, words are selected. */
import type { Place, QuoteRef } from './core/report';
import type { Marked } from './dom/card';
import { locator } from './dom/locate';
import { type PassageBlocks, quoteLocator } from './dom/locate-quote';
import { FLASH } from './dom/mark';

/** What is shown now; `hidden`: it is there, but the page does not show it; `gone`: it is not there. */
export type Brought =
  | { readonly kind: 'shown'; readonly target: Marked }
  | { readonly kind: 'hidden' | 'gone' };

/** How long a cell flashes, in milliseconds. */
const FLASH_TIME = 1500;

/**
 * Scrolls to a place of a report, and makes it stand out for a moment.
 * @param passages the report's text as it stands in the page now; asked for only where the place is words
 */
export function bringIntoView(
  page: Document,
  place: Place,
  passages: () => readonly PassageBlocks[],
): Brought {
  if (place.kind === 'quote') return bringWords(page, passages(), place);
  const cell = locator(page)(place);
  return cell ? flash(cell) : { kind: 'gone' };
}

let flashing: { readonly cell: Element; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function flash(cell: HTMLElement): Brought {
  if (cell.getClientRects().length === 0) return { kind: 'hidden' };
  clearTimeout(flashing?.timer);
  flashing?.cell.removeAttribute(FLASH);
  cell.scrollIntoView(AT_ONCE);
  cell.setAttribute(FLASH, '');
  flashing = { cell, timer: setTimeout(() => cell.removeAttribute(FLASH), FLASH_TIME) };
  return { kind: 'shown', target: cell };
}

/** Words are scrolled to and selected, as a find in the page does: a range cannot flash. */
function bringWords(page: Document, passages: readonly PassageBlocks[], quote: QuoteRef): Brought {
  const range = quoteLocator(passages)(quote);
  const block = range?.startContainer.parentElement;
  if (!range || !block) return { kind: 'gone' };
  if (range.getClientRects().length === 0) return { kind: 'hidden' };
  // The block may be a form, whose fields may be called anything.
  Element.prototype.scrollIntoView.call(block, AT_ONCE);
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return { kind: 'shown', target: range };
}

/** A page that scrolls softly would still be on its way when the card looks for its place. */
const AT_ONCE: ScrollIntoViewOptions = { behavior: 'instant', block: 'center', inline: 'nearest' };
