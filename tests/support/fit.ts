/** What is lost when a page is enlarged: https://www.w3.org/TR/WCAG22/#resize-text, #reflow and #text-spacing. */
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { hiddenControls, lostWords } from './in-page/fit';

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
