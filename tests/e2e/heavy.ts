import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** How many there are in the sample. */
export const wrongCells = 4;

/** Waits until as many cells are marked as wrong: because an identity ends there, or because that one is likely the cause. */
export async function untilWrong(page: Page, count: number): Promise<void> {
  const marked = () => page.$$eval('[data-gouji-mark=error], [data-gouji-culprit]', (cells) => cells.length);
  await expect.poll(marked).toBe(count);
}
