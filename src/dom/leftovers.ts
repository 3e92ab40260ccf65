/** What a reader whose extension was updated or removed has left on the page. */
import { HOST } from './card';
import { createHighlighter } from './highlight';
import { CULPRIT, FLASH, LEVELS, type Level, MARK } from './mark';

/** Heard by the readers of older versions that are still here: a living one does not heed it, whoever says it. */
export const SUCCEEDED = 'gouji:succeeded';

export function removeLeftovers(page: Document): void {
  // Only cells are ever marked; a form of the page's could bear the name too, and have fields called anything.
  const cells = `:is(td, th):is([${MARK}], [${FLASH}])`;
  const hosts = `div[${HOST}]`;
  const highlighter = createHighlighter();
  // Nothing is said where there was nothing to see: a page need not learn that it is read.
  if (!highlighter.isPainted() && !page.querySelector(`${cells}, ${hosts}`)) return;
  // Its own reader knows what the page had in their place.
  page.dispatchEvent(new Event(SUCCEEDED));
  for (const cell of page.querySelectorAll(cells)) {
    if (LEVELS.includes(cell.getAttribute(MARK) as Level)) {
      cell.removeAttribute(MARK);
      cell.removeAttribute(CULPRIT);
      if (cell.getAttribute('tabindex') === '0') cell.removeAttribute('tabindex');
    }
    cell.removeAttribute(FLASH);
  }
  for (const host of page.querySelectorAll(hosts)) host.remove();
  highlighter.clear();
}
