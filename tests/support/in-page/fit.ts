/** What an enlarged page has lost, or hides. */
import { TEXTS } from '../wishes';

/** Shows text as a reader wants it; what it gives takes that back. */
export function dress(wish: string): () => void {
  const style = document.createElement('style');
  style.textContent = TEXTS[wish] ?? null;
  document.head.append(style);
  return () => style.remove();
}

/** Words cut off, a page wider than its window, and controls that lie under something. */
export function misfits(area: Element): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wider = scrollWidth > clientWidth ? [`${scrollWidth} pixels in a window of ${clientWidth}`] : [];
  return [...lostWords(area), ...wider, ...hiddenControls(area)];
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
    const sides = { left: 0, right: document.documentElement.clientWidth };
    if ((!scroller && beyond(sides)) || clips.some((clip) => beyond(clip.getBoundingClientRect())))
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
