/** `inPage`: what tests look at inside a page (tests/support/in-page), brought into pages of the built extension. */
import type { Page } from 'puppeteer-core';
import { bundleScript } from '../bench/bundle.mjs';

export type InPage = typeof import('../support/in-page');

const script = bundleScript('tests/support/in-page/index.ts', 'inPage');

/** From now on, and until it goes elsewhere, functions that run in the page find `inPage` there. */
export async function bringInPage(page: Page): Promise<void> {
  await page.evaluate(await script);
}
