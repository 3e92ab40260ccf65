import { CULPRIT, FLASH, LEVELS, MARK } from '../../../src/dom/mark';
import { contrast, groundOf, over } from './contrast';
import { outlineOf } from './focus';
import { foreignColours, systemColour } from './forced-colours';

export type MarksSeen = {
  /** Marks that without their colours look like another. */
  readonly alike: readonly string[];
  /** Marks that can hardly be seen on the page. */
  readonly faint: readonly string[];
  readonly foreign: readonly string[];
};

/** Every mark there is, in a table that is there only meanwhile. The keyboard must have been used. */
export function marksSeen(): MarksSeen {
  const table = document.createElement('table');
  document.body.append(table);
  const cells = [...LEVELS, 'culprit', 'flash', 'focus'].map((name) => {
    const cell = table.appendChild(document.createElement('td'));
    cell.setAttribute(MARK, LEVELS.find((level) => level === name) ?? 'operand');
    if (name === 'culprit' || name === 'flash') cell.setAttribute(CULPRIT, '');
    if (name === 'flash') cell.setAttribute(FLASH, '');
    cell.tabIndex = 0;
    return { name, cell };
  });
  cells.at(-1)?.cell.focus({ preventScroll: true });
  const lines = cells.map(({ cell }) => outlineOf(cell));
  const named = (wanted: (cell: Element, at: number) => boolean) =>
    cells.filter(({ cell }, at) => wanted(cell, at)).map(({ name }) => name);
  const seen = {
    alike: named((_, at) => lines.indexOf(lines[at] ?? '') !== at),
    faint: named((cell) => {
      const ground = groundOf(cell);
      return contrast(over(getComputedStyle(cell).outlineColor, ground), ground) < 3;
    }),
    foreign: [...foreignColours(table), ...foreignOnWords()],
  };
  table.remove();
  return seen;
}

/** What is painted on words that are marked, but for the reader's own colour under them. */
function foreignOnWords(): readonly string[] {
  const line = systemColour('CanvasText');
  return LEVELS.filter((level) => level !== 'operand').flatMap((level) => {
    const { backgroundColor, textDecorationColor } = getComputedStyle(
      document.body,
      `::highlight(gouji-${level})`,
    );
    const isOwn = backgroundColor.endsWith(', 0)') && textDecorationColor === line;
    return isOwn ? [] : [`${level}: ${backgroundColor} ${textDecorationColor}`];
  });
}
