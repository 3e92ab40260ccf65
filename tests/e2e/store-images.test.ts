/** The pictures for the stores, 1280 × 800, in both languages. `UPDATE_IMAGES=1` writes them; otherwise they are only made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample, sampleUrls } from './fixtures';
import { type Gouji, open } from './setup';

const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 430, height: 600 };
/** Around the popup. */
const GAP = 16;
const LIGHT = [{ name: 'prefers-color-scheme', value: 'light' }];
const url = sampleUrls.secure;

describe.each(['zh_CN', 'en'] as const)('%s', (language) => {
  let gouji: Gouji;
  let page: Page;
  beforeAll(async () => {
    gouji = await open('chromium', { pages: { [url]: sample }, language });
    page = await gouji.visit(url);
    await page.setViewport(SIZE);
    await page.emulateMediaFeatures(LIGHT);
    await page.waitForSelector('[data-gouji-mark=error]');
  });
  afterAll(() => gouji?.close());

  test('1-page.png: marks and a card', async () => {
    const cell = await page.$('[data-gouji-mark=error]');
    await cell?.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 180));
    await cell?.hover();
    await page.waitForSelector('[data-gouji-card]');
    keep('1-page', await page.screenshot());
  });

  test('2-popup.png: a page and its popup', async () => {
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[data-gouji-card]') === null);
    await page.setViewport({ ...SIZE, width: SIZE.width - POPUP.width - 2 * GAP });
    await page.$eval('[data-gouji-mark=error]', (it) => scrollBy(0, it.getBoundingClientRect().top - 240));
    const behind = await page.screenshot({ encoding: 'base64' });
    const popup = await gouji.popupFor(page);
    await popup.setViewport(POPUP);
    await popup.emulateMediaFeatures(LIGHT);
    await popup.waitForSelector('.report-head');
    const front = await popup.screenshot({ encoding: 'base64' });
    // A screenshot has only a page in it: what a person sees at once is put together of two, side by side.
    await popup.goto('about:blank');
    await popup.setViewport(SIZE);
    await popup.setContent(`<!doctype html><style>
      body { margin: 0; background: #dfe5ec }
      img { display: block }
      .popup { position: fixed; top: ${GAP}px; right: ${GAP}px; border-radius: 8px; box-shadow: 0 8px 32px #0004 }
    </style><img src="data:image/png;base64,${behind}"><img class="popup" src="data:image/png;base64,${front}">`);
    keep('2-popup', await popup.screenshot());
    await popup.close();
  });

  test('3-rules.png: a rule with its example', async () => {
    const rules = await gouji.extensionPage('rules.html#T3-01');
    await rules.setViewport(SIZE);
    await rules.emulateMediaFeatures(LIGHT);
    await rules.waitForSelector('h1');
    keep('3-rules', await rules.screenshot());
    await rules.close();
  });

  function keep(name: string, png: Uint8Array): void {
    const header = Buffer.from(png);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
    // Stores want no transparency: 2 is plain red, green, blue.
    expect(header.readUInt8(25)).toBe(2);
    expect(png.length).toBeGreaterThan(30_000);
    if (!process.env.UPDATE_IMAGES) return;
    const folder = join(import.meta.dirname, '../../docs/store', language);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), png);
  }
});
