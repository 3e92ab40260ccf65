/** What is lost when a page is enlarged: https://www.w3.org/TR/WCAG22/#resize-text, #reflow and #text-spacing. */
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

/** A window as enlarged pages see it. 1.4.10 asks for 320 by 256; 1280 by 1024 at 200 % are 640 by 512. */
export const ENLARGED = [
  ['200 %', 640, 512],
  ['400 %', 320, 256],
] as const;

/** What a reader may do to the text of a page. */
export const TEXTS: { readonly [wish: string]: string } = {
  'text as it is': '',
  'text spaced out': `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`,
  'no text below 18 pixels': '* { font-size: max(18px, 1em) !important }',
};

/** Shows text as a reader wants it, until the end of the test. */
export function withText(wish: string): void {
  const style = document.createElement('style');
  style.textContent = TEXTS[wish] ?? null;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** In a window of this size nothing is cut off, and nothing has to be scrolled sideways but tables in a box of their own. */
export async function expectFits(area: Element, width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  expect(lostWords(area)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(hiddenControls(area)).toEqual([]);
}

/** Words beyond the sides of the window, or beyond the box that clips them. */
export function lostWords(area: Element): readonly string[] {
  const walker = area.ownerDocument.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const lost: string[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const around = ancestorsOf(node);
    if (node.textContent?.trim() === '' || around.some((it) => it.matches(UNSEEN))) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    const scroller = around.find((it) => /auto|scroll/.test(getComputedStyle(it).overflowX));
    const clips = around.filter((it) => getComputedStyle(it).overflowX === 'hidden');
    const beyond = (box: { readonly left: number; readonly right: number }) =>
      left < box.left - 1 || right > box.right + 1;
    const window = { left: 0, right: document.documentElement.clientWidth };
    if ((!scroller && beyond(window)) || clips.some((clip) => beyond(clip.getBoundingClientRect())))
      lost.push(node.textContent?.trim() ?? '');
  }
  return lost;
}

/** What takes the focus and then cannot be seen, because something lies over it. */
function hiddenControls(area: Element): readonly string[] {
  const all = area.querySelectorAll<HTMLElement>(
    'button, select, input, textarea, a[href], summary, [tabindex="0"]',
  );
  return [...all].flatMap((it) => {
    it.focus();
    if (document.activeElement !== it) return [];
    const { left, top, width, height } = it.getBoundingClientRect();
    const seen = [0.1, 0.5, 0.9].some((part) => {
      const over = document.elementFromPoint(left + part * width, top + part * height);
      return over !== null && (it.contains(over) || over.contains(it));
    });
    return seen ? [] : [it.outerHTML];
  });
}

/** For screen readers only, or for nobody now. */
const UNSEEN = '.visually-hidden, option, style, details:not([open]) > :not(summary)';

function ancestorsOf(node: Node): readonly Element[] {
  const parent = node.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
