/** The pictures of the README. `UPDATE_IMAGES=1` writes them; otherwise they are only made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from './fixtures';
import { type Gouji, open } from './setup';

const url = 'https://www.sample.gov.cn/a.html';

let gouji: Gouji;
let page: Page;
beforeAll(async () => {
  gouji = await open('chromium', { pages: { [url]: sample } });
  page = await gouji.visit(url);
  await page.setViewport({ width: 1200, height: 800, deviceScaleFactor: 2 });
  await page.waitForSelector('[data-gouji-mark=error]');
  await page.$eval('[data-gouji-mark=error]', (cell) => cell.scrollIntoView({ block: 'center' }));
});
afterAll(() => gouji?.close());

test('page.png', () => picture(page, 'page'));

test('card.png', async () => {
  const cell = await page.$('[data-gouji-mark=error]');
  await cell?.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 130));
  await cell?.hover();
  await page.waitForSelector('[data-gouji-card]');
  // A clip is counted from the top of the page, not of the window.
  const y = await page.evaluate(() => scrollY);
  await picture(page, 'card', { clip: { x: 600, y, width: 600, height: 640 } });
});

test.each([
  ['popup', 'light'],
  ['popup-dark', 'dark'],
])('%s.png', async (name, scheme) => {
  // The real popup is drawn by the window's own measure; in a tab the picture can be sharper.
  const popup = await gouji.popupFor(page);
  await popup.setViewport({ width: 430, height: 600, deviceScaleFactor: 2 });
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await popup.waitForSelector('.report-head');
  await picture(popup, name);
  await popup.close();
});

async function picture(of: Page, name: string, options: ScreenshotOptions = {}): Promise<void> {
  const png = await of.screenshot({ type: 'png', ...options });
  expect(png.length).toBeGreaterThan(20_000);
  if (!process.env.UPDATE_IMAGES) return;
  const folder = join(import.meta.dirname, '../../docs/images');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), png);
}
