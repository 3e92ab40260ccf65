/** Marks on cells: one attribute, styled by the extension's stylesheet with outlines, gone without a trace when cleared. */

export const MARK = 'data-gouji-mark';
export const FLASH = 'data-gouji-flash';

/** How a cell is marked, heaviest first. `culprit`: the figure that is most likely the wrong one of those that do not agree. */
export const LEVELS = ['culprit', 'error', 'warning', 'undetermined', 'info', 'operand'] as const;
export type Level = (typeof LEVELS)[number];

export type Marks = {
  /** Marks a cell; the heavier of two marks stays. Cells with a card can be reached by keyboard. */
  readonly put: (cell: Element, level: Level) => void;
  /** Takes every mark off and puts back what the page had in their place. */
  readonly clear: () => void;
};

export function createMarks(): Marks {
  // What each attribute was before: pages may use the same name, or have made the cell focusable themselves.
  const before = new Map<Element, { readonly mark: string | null; readonly tabIndex: string | null }>();
  return {
    put(cell, level) {
      const old = before.get(cell);
      if (old === undefined) {
        before.set(cell, { mark: cell.getAttribute(MARK), tabIndex: cell.getAttribute('tabindex') });
      } else if (LEVELS.indexOf(cell.getAttribute(MARK) as Level) <= LEVELS.indexOf(level)) return;
      cell.setAttribute(MARK, level);
      if (level !== 'operand' && !cell.hasAttribute('tabindex')) cell.setAttribute('tabindex', '0');
    },
    clear() {
      for (const [cell, { mark, tabIndex }] of before) {
        restore(cell, MARK, mark);
        restore(cell, 'tabindex', tabIndex);
        cell.removeAttribute(FLASH);
      }
      before.clear();
    },
  };
}

/** What a reader that is gone has left on the page. */
export function removeLeftovers(page: Document): void {
  for (const cell of page.querySelectorAll(`[${MARK}], [${FLASH}]`)) {
    if (LEVELS.includes(cell.getAttribute(MARK) as Level)) {
      cell.removeAttribute(MARK);
      if (cell.getAttribute('tabindex') === '0') cell.removeAttribute('tabindex');
    }
    cell.removeAttribute(FLASH);
  }
}

function restore(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
