/** Marks on cells: one attribute, styled by the extension's stylesheet with outlines, gone without a trace when cleared. */

export const MARK = 'data-gouji-mark';
export const CULPRIT = 'data-gouji-culprit';
export const FLASH = 'data-gouji-flash';

/** How a cell is marked, heaviest first. */
export const LEVELS = ['error', 'warning', 'undetermined', 'info', 'operand', 'dismissed'] as const;
export type Level = (typeof LEVELS)[number];

export type Marks = {
  /** Marks a cell; the heavier of two marks stays. Cells with a card can be reached by keyboard. */
  readonly put: (cell: Element, level: Level) => void;
  /** Marks a cell besides as the one most likely wrong of those that do not agree. */
  readonly putCulprit: (cell: Element) => void;
  /** Takes every mark off and puts back what the page had in their place. */
  readonly clear: () => void;
};

export function createMarks(): Marks {
  // What each attribute was before: pages may use the same name, or have made the cell focusable themselves.
  const before = new Map<Element, readonly (readonly [name: string, value: string | null])[]>();
  const remember = (cell: Element) => {
    if (before.has(cell)) return;
    before.set(
      cell,
      [MARK, CULPRIT, 'tabindex'].map((name) => [name, cell.getAttribute(name)] as const),
    );
  };
  const reach = (cell: Element) => {
    if (!cell.hasAttribute('tabindex')) cell.setAttribute('tabindex', '0');
  };
  const put: Marks['put'] = (cell, level) => {
    const known = before.has(cell);
    remember(cell);
    if (level !== 'operand') reach(cell);
    const heaviest = LEVELS.indexOf(cell.getAttribute(MARK) as Level);
    if (!known || LEVELS.indexOf(level) < heaviest) cell.setAttribute(MARK, level);
  };
  return {
    put,
    putCulprit(cell) {
      put(cell, 'operand');
      cell.setAttribute(CULPRIT, '');
      reach(cell);
    },
    clear() {
      for (const [cell, attributes] of before) {
        for (const [name, value] of attributes) restore(cell, name, value);
        cell.removeAttribute(FLASH);
      }
      before.clear();
    },
  };
}

function restore(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
