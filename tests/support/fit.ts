/** What is lost when a page is enlarged: https://www.w3.org/TR/WCAG22/#resize-text, #reflow and #text-spacing. */
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { dress, misfits } from './in-page/fit';

/** Shows text as a reader wants it, until the end of the test. */
export function withText(wish: string): void {
  onTestFinished(dress(wish));
}

/** In a window of this size nothing is cut off, and nothing has to be scrolled sideways but tables in a box of their own. */
export async function expectFits(area: Element, width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  expect(misfits(area)).toEqual([]);
}
