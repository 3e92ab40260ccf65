/** What goes wrong around an extension: its background, its version, its storage, the clipboard; each twenty times. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { keyOf } from '../../src/decisions/page';
import { cardOn } from './card';
import { cardsOn, complaintsOf, LONG, pause, TIMES, times } from './faults';
import {
  addressOf,
  marksOf,
  press,
  sample,
  sampleErrors,
  sampleUrls,
  says,
  testPages,
  untilMarked,
  zh,
} from './fixtures';
import { type Gouji, kinds, only, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const url = sampleUrls.secure;
const bare = 'https://www.sample.gov.cn/bare.html';
const clean = addressOf('fenyong-2024');
const errors = String(sampleErrors);
/** How many cells of the sample are marked, of all levels. */
const MARKED = 38;

const decisions = keyOf(url);
const decision = {
  report: '2024 ',
  rule: 'T3-01',
  at: 'granted',
  state: 'dismissed',
  note: '',
  decidedAt: '2026-11-21',
};
/** What another version, another program or a failing disk may leave in the storage. */
const SPOILT: readonly { readonly [key: string]: unknown }[] = [
  { marks: 'no' },
  { marks: null, version: 0 },
  { rulesOff: 'T3-01' },
  { rulesOff: [{}, 7, null, 'T3-99', '__proto__'] },
  { severities: ['T3-01'] },
  { severities: { 'T3-01': 'fatal', 'T9-01': 'info', constructor: 'info' } },
  { departmentsDeadline: '02-30' },
  { governmentsDeadline: 331 },
  { othersDeadline: '13-01' },
  { sitesOff: 'www.sample.gov.cn' },
  { sitesOff: [null, '', '..', 'HTTPS://WWW.SAMPLE.GOV.CN/'] },
  { settings: { marks: false, rulesOff: ['T3-01'] } },
  { marks: { on: false }, rulesOff: {}, severities: 7, sitesOff: {} },
  { [decisions]: 'dismissed' },
  { [decisions]: null },
  { [decisions]: [{}] },
  { [decisions]: [decision, { ...decision, state: 'deleted' }, { ...decision, report: null }] },
  { [decisions]: [{ ...decision, figures: {}, note: ['x'] }] },
  { [decisions]: { 0: decision, length: 1 } },
  { [decisions]: Array.from({ length: 5000 }, (_, at) => ({ ...decision, at: String(at) })) },
];

describe.each(kinds)('%s', { timeout: LONG }, (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, {
      pages: { ...testPages, [url]: sample, [bare]: '<!doctype html><title>甲</title><p>乙</p>' },
    });
  });
  afterAll(() => gouji?.close());

  test('the background is asleep when a page opens', async () => {
    const page = await gouji.visit(bare);
    await times(async (time) => {
      await gouji.stopBackground();
      await page.goto(time % 2 ? clean : url);
      await expect.poll(() => gouji.badge(page)).toBe(time % 2 ? '✓' : errors);
    });
    await page.close();
  });

  test('the background is stopped in the middle of what it does', async () => {
    const page = await gouji.visit(bare);
    await times(async (time) => {
      await page.goto(bare);
      const opened = page.goto(url);
      await pause(15 * time);
      await gouji.stopBackground();
      await opened;
      await expect.poll(() => gouji.badge(page)).toBe(errors);
      await untilMarked(page, 3);
    });
    await page.close();
  });

  test('the background is stopped while the popup asks for the page', async () => {
    const page = await gouji.visit(url);
    await times(async (time) => {
      const opened = gouji.popupFor(page);
      await pause(15 * time);
      await gouji.stopBackground();
      const popup = await opened;
      await says(popup, `${errors} 处错误`);
      await popup.close();
    });
    await page.close();
  });

  test('updated while a page is open: one reader, one card, no complaint', async () => {
    const page = await gouji.visit(url);
    const said = complaintsOf(page);
    await times(async () => {
      await untilMarked(page, 3);
      await gouji.update();
      await expect.poll(() => gouji.badge(page)).toBe(errors);
      await page.bringToFront();
      await page.mouse.move(1, 1);
      await expect.poll(() => marksOf(page)).toHaveLength(MARKED);
      await (await page.$('[data-gouji-mark=error]'))?.hover();
      await expect.poll(() => cardsOn(page)).toBe(1);
      expect((await cardOn(gouji, page))?.text).toContain('相差');
    });
    expect(said()).toEqual([]);
    await page.close();
  });

  test('the storage is spoilt, or an older version has left it: nothing is lost but what cannot be read', async () => {
    expect(SPOILT).toHaveLength(TIMES);
    const page = await gouji.visit(url);
    await times(async (time) => {
      await gouji.inExtension(async (stored) => {
        await browser.storage.local.clear();
        await browser.storage.local.set(JSON.parse(stored));
      }, JSON.stringify(SPOILT[time]));
      await page.reload();
      await untilMarked(page, 3);
      await expect.poll(() => gouji.badge(page)).toBe(errors);
      const popup = await gouji.popupFor(page);
      await says(popup, `${errors} 处错误`);
      await popup.close();
    });
    await gouji.inExtension(() => browser.storage.local.clear());
    await page.close();
  });

  // Firefox keeps as much as the disk holds.
  only('chromium', kind)('the storage is full: what was not kept is said, and stands as it was', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    await gouji.inExtension(async () => {
      const { QUOTA_BYTES: quota } = browser.storage.local as unknown as { QUOTA_BYTES: number };
      await browser.storage.local.set({ others: 'x'.repeat(quota - 200) });
      const isKept = (at: number) =>
        browser.storage.local.set({ [at]: '' }).then(
          () => true,
          () => false,
        );
      for (let at = 0; await isKept(at); at++);
    });
    const popup = await gouji.popupFor(page);
    const said = complaintsOf(popup);
    await popup.waitForSelector('[data-stop="T3-01@granted"]');
    await popup.click('[data-stop="T3-01@granted"]');
    const [before] = zh('settings_not_saved', ['']).split('（');
    await times(async (time) => {
      await press(popup, time % 2 ? '确认' : '排除');
      await says(popup, before ?? '');
      await says(popup, `${errors} 处错误`);
      await press(popup, '显示标注');
      await popup.waitForSelector('main > [role=alert]');
      await untilMarked(page, time % 2 ? 3 : 0);
      expect(await gouji.badge(page)).toBe(errors);
    });
    expect(said()).toEqual([]);
    await gouji.inExtension(() => browser.storage.local.clear());
    await Promise.all([page, popup].map((each) => each.close()));
  });

  // Firefox lets nobody replace what the browser gives to content scripts.
  only('chromium', kind)(
    'what is kept cannot be read again: the page goes on by what was known',
    async () => {
      const page = await gouji.visit(url);
      await untilMarked(page, 3);
      const set = (values: { readonly [key: string]: unknown }) =>
        gouji.inExtension((stored) => browser.storage.local.set(JSON.parse(stored)), JSON.stringify(values));
      await set({ sitesOff: ['www.sample.gov.cn'] });
      await untilMarked(page, 0);
      // Runs beside the reader, which from now on is told nothing. Gives how often it has asked.
      const askedInVain = async () =>
        gouji.inExtension(
          async (tabId) => {
            const func = () => {
              const world = globalThis as unknown as {
                asked?: number;
                chrome: { storage: { local: { get: unknown } } };
              };
              if (world.asked === undefined)
                world.chrome.storage.local.get = (_: unknown, done: () => void) => {
                  world.asked = (world.asked ?? 0) + 1;
                  done();
                };
              world.asked ??= 0;
              return world.asked;
            };
            const [found] = await browser.scripting.executeScript({ target: { tabId }, func });
            return Number(found?.result);
          },
          await gouji.tabOf(page),
        );
      expect(await askedInVain()).toBe(0);
      await times(async (time) => {
        await set({ rulesOff: time % 2 ? [] : ['T4-01'] });
        await expect.poll(askedInVain).toBe(time + 1);
        expect(await marksOf(page)).toEqual([]);
        expect(await gouji.badge(page)).toBe('');
      });
      await gouji.inExtension(() => browser.storage.local.clear());
      await page.close();
    },
  );

  // Firefox lets nobody take the place of its storage.
  only('chromium', kind)(
    'the storage cannot be read: it is said, all is judged, and nothing is overwritten',
    async () => {
      const page = await gouji.visit(url);
      await untilMarked(page, 3);
      const kept = { rulesOff: ['T4-01'], [decisions]: [decision] };
      await gouji.inExtension(
        (stored) => browser.storage.local.set(JSON.parse(stored)),
        JSON.stringify(kept),
      );
      const [popup, options] = await Promise.all([gouji.popupFor(page), gouji.extensionPage('options.html')]);
      const said = [popup, options].map(complaintsOf);
      for (const each of [popup, options])
        await each.evaluateOnNewDocument(() => {
          const { local } = (globalThis as unknown as { chrome: Browser }).chrome.storage;
          local.get = () => Promise.reject(new Error('disk failed'));
        });
      await times(async () => {
        await Promise.all([popup, options].map((each) => each.reload()));
        await says(popup, zh('popup_not_read', ['disk failed']));
        await says(popup, `${errors} 处错误`);
        await says(options, zh('settings_not_read', ['disk failed']));
        expect(await options.$$('input, select, button')).toEqual([]);
      });
      expect(said.map((complaints) => complaints())).toEqual([[], []]);
      const stored = await gouji.inExtension(async () =>
        JSON.stringify(await browser.storage.local.get(null)),
      );
      expect(JSON.parse(stored)).toEqual(kept);
      await gouji.inExtension(() => browser.storage.local.clear());
      await Promise.all([page, popup, options].map((each) => each.close()));
    },
  );

  test('the clipboard is refused: the text is there to be copied by hand', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    await gouji.setClipboard('旧');
    await popup.bringToFront();
    await popup.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('not today', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    const copies = { 复制表格: '\t', 复制问题清单: '勾稽', '复制 JSON': '"gouji.report/1"' };
    const names = Object.keys(copies) as (keyof typeof copies)[];
    await times(async (time) => {
      const name = names[time % names.length] ?? '复制表格';
      await press(popup, name);
      const shown = () => popup.$$eval('textarea', (boxes) => boxes.map((box) => box.value).join('\n'));
      await expect.poll(shown).toContain(copies[name]);
      await says(popup, zh('popup_copy_failed', ['not today']));
    });
    expect((await gouji.clipboard()).text).toBe('旧');
    await Promise.all([page, popup].map((each) => each.close()));
  });

  test('removed while a page is open: nothing is left to be seen, and nothing complains', async () => {
    // For Firefox what comes back is another extension, at another address: the harness would not find it.
    const gouji = await open(kind, { pages: { [url]: sample } });
    const page = await gouji.visit(url);
    const said = complaintsOf(page);
    await times(async () => {
      await untilMarked(page, 3);
      const [first, second] = await page.$$('[data-gouji-mark=error]');
      await first?.hover();
      await expect.poll(() => cardsOn(page)).toBe(1);
      await gouji.remove();
      await page.bringToFront();
      await second?.hover();
      await page.keyboard.press('Tab');
      await expect.poll(() => outlinesOn(page)).toBe(0);
      // Firefox ends all scripts of an extension at once, and with them what could take the attributes off.
      if (kind === 'chromium') expect(await tracesOn(page)).toBe(0);
      await gouji.update();
      await page.reload();
    });
    expect(said()).toEqual([]);
    await gouji.close();
  });
});

/** How many cells have an outline that the page did not give them. */
const outlinesOn = (page: Page) =>
  page.$$eval('td', (cells) => cells.filter((cell) => getComputedStyle(cell).outlineStyle !== 'none').length);

/** How many elements bear an attribute of ours. */
const tracesOn = (page: Page) =>
  page.$$eval(
    '*',
    (all) => all.filter((it) => it.getAttributeNames().some((name) => /gouji/.test(name))).length,
  );
