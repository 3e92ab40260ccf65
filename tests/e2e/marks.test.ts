import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { cardOn } from './card';
import {
  htmlOf,
  marksOf,
  popupWithReport,
  press,
  sample,
  sampleErrors,
  sampleUrls,
  untilMarked,
} from './fixtures';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const { plain, secure } = sampleUrls;
const strict = 'https://strict.test.gov.cn/a.html';
/** The same page where the extension has no business: what the page is without marks. */
const elsewhere = 'http://report.example.org/a.html';

/** Where a card may be. */
const beside = { visible: true, covers: false };

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  let bare: { readonly html: string; readonly geometry: string };
  beforeAll(async () => {
    gouji = await open(kind, {
      pages: {
        [secure]: sample,
        [plain]: sample,
        [elsewhere]: sample,
        [strict]: {
          body: sample,
          headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" },
        },
      },
    });
    const page = await gouji.visit(elsewhere);
    bare = { html: await htmlOf(page), geometry: await geometryOf(page) };
    await page.close();
  });
  afterAll(() => gouji?.close());

  test.each([secure, plain])('%s: what is wrong is marked, and nothing else', async (url) => {
    const page = await visitMarked(url);
    const marks = await marksOf(page);
    // Four identities on three cells: both sums of 自然人 end in the same one.
    expect(marks.filter((mark) => mark.startsWith('error'))).toEqual([
      'error 一、本年新收政府信… 6',
      'error （一）予以公开 6',
      'error （七）总计 0',
    ]);
    const operands = marks.filter((mark) => mark.startsWith('operand'));
    const rows = (label: string) => operands.filter((mark) => mark.startsWith(`operand ${label}`));
    expect(rows('一、本年新收')).toHaveLength(6);
    expect(rows('（一）予以公开')).toHaveLength(6);
    const others = operands.filter((mark) => !/一、本年新收|（一）予以公开/.test(mark));
    expect(others).toHaveLength(23);
    expect(others.filter((mark) => !mark.endsWith(' 0'))).toEqual(['operand （七）总计 6']);
    expect(marks).toHaveLength(3 + 6 + 6 + 23);
    // The totals that were not filled in: three of them stand where a sum ends.
    expect(
      await page.$$eval('[data-gouji-culprit]', (cells) =>
        cells.map((cell) => cell.getAttribute('data-gouji-mark')),
      ),
    ).toEqual(['error', 'error', 'error', 'operand']);
    const [error, operand] = await Promise.all(['error', 'operand'].map((level) => outline(page, level)));
    expect(error).toBe('6px double');
    expect(operand).toBe('1px solid');
    await page.close();
  });

  test('nothing moves, and without marks the page is what it was to the last byte', async () => {
    const page = await visitMarked(secure);
    expect(await geometryOf(page)).toBe(bare.geometry);
    expect(await htmlOf(page)).not.toBe(bare.html);
    const popup = await gouji.popupFor(page);
    await press(popup, '显示标注');
    await untilMarked(page, 0);
    expect(await htmlOf(page)).toBe(bare.html);
    expect(await popup.$eval('aria/显示标注', (it) => it.getAttribute('aria-checked'))).toBe('false');

    // It stays so for the next page.
    const next = await gouji.visit(secure);
    await expect.poll(() => gouji.badge(next)).toBe(String(sampleErrors));
    expect(await htmlOf(next)).toBe(bare.html);

    await popup.bringToFront();
    await press(popup, '显示标注');
    await untilMarked(page, 3);
    expect(await geometryOf(page)).toBe(bare.geometry);
    await Promise.all([page, next, popup].map((it) => it.close()));
  });

  test('the card explains a cell under the pointer, and goes with it', async () => {
    const page = await visitMarked(plain);
    await (await errorCell(page, 0)).hover();
    const card = await untilCard(page);
    expect(card.text).toMatch(/错误\s*总计等于各类申请人之和/);
    expect(card.text).toContain('“一、本年新收政府信息公开申请数量”各类申请人合计 1，总计填 0，相差 1。');
    expect(card.text).toMatch(/自然人\s+1\n[\s\S]*应为\s+1\n[\s\S]*总计\s+0\n[\s\S]*相差\s+1\n/);
    expect(card.text).toMatch(/依据：.*国办公开办函〔2021〕30号.*T3-01/);
    expect(card).toMatchObject({ position: 'fixed', background: 'rgb(255, 255, 255)', ...beside });

    // The jump to the cell may put it under the old card, which then goes; a real pointer moves on.
    const hoverAgain = async () => {
      await page.mouse.move(5, 5);
      await (await errorCell(page, 2)).hover();
      return (await cardOn(gouji, page))?.text;
    };
    await expect.poll(hoverAgain).toMatch(/T3-02[\s\S]*T3-03/);
    expect(await cardOn(gouji, page)).toMatchObject(beside);

    // In the middle of a low window there is room only to the left.
    await page.setViewport({ width: 1000, height: 560 });
    await page.hover('h1');
    await expect.poll(() => hosts(page)).toBe(0);
    const cell = await errorCell(page, 1);
    await cell.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await cell.hover();
    await expect.poll(() => cardOn(gouji, page)).toMatchObject(beside);

    await page.hover('h1');
    await expect.poll(() => cardOn(gouji, page)).toBeNull();
    expect(await hosts(page)).toBe(0);
    await page.close();
  });

  test('the keyboard reaches every marked cell; Escape hides the card', async () => {
    const page = await visitMarked(secure);
    const before = await htmlOf(page);
    for (const rule of ['T3-01', 'T3-01', 'T3-03']) {
      await tabToMark(page);
      await expect.poll(async () => (await cardOn(gouji, page))?.text).toContain(rule);
      expect(await cardOn(gouji, page)).toMatchObject(beside);
    }
    await page.keyboard.press('Escape');
    expect(await hosts(page)).toBe(0);
    expect(await htmlOf(page)).toBe(before);
    await page.close();
  });

  test('a page with the strictest policy gets the same marks and the same card', async () => {
    const page = await visitMarked(strict);
    expect(await outline(page, 'error')).toBe('6px double');
    await (await errorCell(page, 0)).hover();
    const card = await untilCard(page);
    expect(card).toMatchObject({ position: 'fixed', background: 'rgb(255, 255, 255)', ...beside });
    await page.close();
  });

  test('brought in again and again, the reader marks once and takes all of it back', async () => {
    const page = await visitMarked(plain);
    const tabId = await gouji.tabOf(page);
    for (let time = 0; time < 2; time++) {
      await gouji.inExtension(
        (tab) => browser.scripting.executeScript({ target: { tabId: tab }, files: ['/reader.js'] }),
        tabId,
      );
    }
    const popup = await popupWithReport(gouji, page);
    expect(await marksOf(page)).toHaveLength(38);
    await press(popup, '显示标注');
    await untilMarked(page, 0);
    expect(await htmlOf(page)).toBe(bare.html);
    await press(popup, '显示标注');
    await untilMarked(page, 3);
    expect(await marksOf(page)).toHaveLength(38);
    await page.close();
  });

  async function visitMarked(url: string): Promise<Page> {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    return page;
  }

  async function untilCard(page: Page) {
    await expect.poll(() => hosts(page)).toBe(1);
    const card = await cardOn(gouji, page);
    if (card === null) throw new Error('the card has gone again');
    return card;
  }
});

/** Where every cell is, and how large the page. */
function geometryOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll('td, th')].map((cell) =>
      cell.getBoundingClientRect().toJSON(),
    );
    const { scrollWidth, scrollHeight } = document.documentElement;
    return JSON.stringify({ cells, scrollWidth, scrollHeight });
  });
}

function outline(page: Page, level: string): Promise<string> {
  return page.$eval(`[data-gouji-mark=${level}]`, (cell) => {
    const { outlineWidth, outlineStyle } = getComputedStyle(cell);
    return `${outlineWidth} ${outlineStyle}`;
  });
}

async function errorCell(page: Page, index: number): Promise<ElementHandle> {
  const cell = (await page.$$('[data-gouji-mark=error]'))[index];
  if (!cell) throw new Error(`there is no error ${index}`);
  return cell;
}

function hosts(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-gouji-card]').length);
}

/** As often as it takes: the page's own links come first. */
async function tabToMark(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.getAttribute('data-gouji-mark') === 'error'))
      return;
  }
  throw new Error('no marked cell can be reached by keyboard');
}
