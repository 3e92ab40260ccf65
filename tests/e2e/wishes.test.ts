/**
 * What a reader asks of Firefox (colours of their own, dark pages, larger ones, stillness), and how the built extension
 * bears it. In Chromium its components are tested so, each in every state (tests/ui, tests/dom), by the same looks.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { setPreferences } from '../support/firefox-window.mjs';
import { until } from '../support/until.mjs';
import { ENLARGED, FORCED, LOOKS, type Look, TEXTS } from '../support/wishes';
import { inCard } from './card';
import { addressOf, errorsOf, press, testPages } from './fixtures';
import { bringInPage, type InPage } from './in-page';
import { type Gouji, open } from './setup';

/** What the functions that run in a page find there. */
declare const browser: Browser;
declare const inPage: InPage;

const slug = 'ganzhou-dangqun-2024';
const url = addressOf(slug);
/** What is 320 by 256 at 400 %. */
const WINDOW = { width: 1280, height: 1024 };
const isForced = (look: Look) => FORCED.some((forced) => forced === look);

let gouji: Gouji;
/** What there is to look at: the report with its marks, and the extension's own pages, each with something chosen. */
let page: Page;
let own: { readonly popup: Page; readonly catalogue: Page; readonly rule: Page; readonly options: Page };

beforeAll(async () => {
  gouji = await open('firefox', { pages: testPages });
  page = await gouji.visit(url);
  await page.waitForSelector('[data-gouji-mark=error]');
  own = {
    popup: await popupWithChoices(),
    catalogue: await gouji.extensionPage('rules.html'),
    rule: await gouji.extensionPage('rules.html#T3-01'),
    options: await optionsWithChanges(),
  };
  await Promise.all([own.catalogue, own.rule].map((it) => it.waitForSelector('h1')));
  for (const it of [page, ...Object.values(own)]) {
    // Before anything is enlarged: Firefox waits until the page sees these very figures.
    await it.bringToFront();
    await it.setViewport(WINDOW);
    await bringInPage(it);
  }
});
afterAll(() => gouji?.close());

describe.each(LOOKS)('%s', (look) => {
  beforeAll(() => prefer(look));

  test.each(['popup', 'catalogue', 'rule', 'options'] as const)('%s', async (name) => {
    const it = own[name];
    await useKeyboard(it);
    const seen = await it.evaluate(async (forced) => {
      const { body } = document;
      const { violations, faintWords, unseenFocus, foreignColours } = inPage;
      return {
        violations: await violations(body),
        faint: faintWords(body),
        unseen: unseenFocus(body),
        foreign: forced ? foreignColours(body) : [],
      };
    }, isForced(look));
    expect(seen).toEqual({ violations: [], faint: [], unseen: [], foreign: [] });
  });

  if (isForced(look))
    test('marks on the page are told apart by their lines alone, and seen', async () => {
      await useKeyboard(page);
      expect(await page.evaluate(() => inPage.marksSeen())).toEqual({ alike: [], faint: [], foreign: [] });
    });

  test('the card', async () => {
    const cell = await page.$('[data-gouji-mark=error]');
    await page.bringToFront();
    await cell?.focus();
    const lookAtCard = () =>
      inCard(gouji, page, function () {
        const badges = [...this.querySelectorAll('.badge')].map((it) => it.textContent);
        return { badges, faint: inPage.faintWords(this), foreign: inPage.foreignColours(this) };
      });
    await expect.poll(lookAtCard).toMatchObject({ badges: ['错误', '错误'], faint: [] });
    if (isForced(look)) expect((await lookAtCard())?.foreign).toEqual([]);
  });
});

test.each([
  ['no-preference', ['gouji-flash'], ['6px', '0px']],
  ['reduce', [], ['2px']],
] as const)('motion, %s: a cell gone to flashes, or stands out at rest', async (motion, flashes, offsets) => {
  await prefer('light', motion);
  await own.popup.bringToFront();
  await own.popup.click('[data-stop^="T3-01"]');
  await page.waitForSelector('[data-gouji-flash]');
  const seen = await page.$eval('[data-gouji-flash]', (cell) => ({
    flashes: cell.getAnimations().map((it) => (it as CSSAnimation).animationName),
    offsets: inPage.flashOffsets(),
  }));
  expect(seen).toEqual({ flashes, offsets });
  const moving = await own.popup.evaluate(() => inPage.moving(document.body));
  expect(moving.length > 0).toBe(motion !== 'reduce');
});

describe.each(ENLARGED)('at %s', (_, width, height) => {
  beforeAll(() => prefer('light'));

  test.each(Object.keys(TEXTS))('nothing is cut off or hidden: %s', async (text) => {
    for (const [name, it] of Object.entries(own)) {
      await zoomTo(it, width, height);
      const lost = await it.evaluate((wish) => {
        const undress = inPage.dress(wish);
        const found = inPage.misfits(document.body);
        undress();
        return found;
      }, text);
      expect(lost, name).toEqual([]);
    }
  });

  test('the card is inside the window, and whole; also one that is there when the page is enlarged', async () => {
    const cells = await page.$$('[data-gouji-mark=error]');
    await zoomTo(page, WINDOW.width, WINDOW.height);
    await leaveCells();
    await cells[0]?.focus();
    await expect.poll(fitOfCard).toEqual(WHOLE);
    await zoomTo(page, width, height);
    // It has gone if its cell is out of sight now.
    await expect.poll(async () => (await fitOfCard()) ?? WHOLE).toEqual(WHOLE);
    for (const cell of cells) {
      await leaveCells();
      await cell.focus();
      await expect.poll(fitOfCard).toEqual(WHOLE);
    }
  });
});

type Fit = { readonly inside: boolean; readonly sideways: number; readonly lost: readonly string[] };
const WHOLE: Fit = { inside: true, sideways: 0, lost: [] };

const leaveCells = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

function fitOfCard(): Promise<Fit | null> {
  return inCard(gouji, page, function () {
    const { left, top, right, bottom } = this.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return {
      inside: left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight,
      sideways: this.scrollWidth - this.clientWidth,
      lost: inPage.lostWords(this),
    };
  });
}

/** A filter, a finding gone to, a decision and the fold: all that can be chosen. */
async function popupWithChoices(): Promise<Page> {
  const popup = await gouji.popupFor(page);
  await popup.waitForSelector('.report-head');
  await press(popup, `错误 ${errorsOf(slug)}`);
  await popup.click('[data-stop^="T3-01"]');
  await popup.waitForSelector('.finding.current');
  await press(popup, '确认');
  await popup.waitForSelector('.confirmed[aria-pressed=true]');
  await popup.click('summary');
  return popup;
}

/** A rule is off, and a question is asked. */
async function optionsWithChanges(): Promise<Page> {
  const options = await gouji.extensionPage('options.html');
  await press(options, '启用 CEL-01');
  await options.waitForSelector('[aria-checked=false]');
  await press(options, '恢复默认');
  await options.waitForSelector('aria/确定恢复默认');
  return options;
}

const SCHEME = 'layout.css.prefers-color-scheme.content-override';
/** A reader's own colours, whatever the page says. Where their ground is dark, Firefox is dark. */
const COLOURS = 'browser.display.document_color_use';
const OWN_COLOURS = [
  'browser.display.background_color',
  'browser.display.foreground_color',
  'browser.anchor_color',
];

function preferencesFor(look: Look): Readonly<Record<string, number | string | null>> {
  const colours = { 'forced dark': ['#000000', '#ffffff', '#ffff00'] }[look as string] ?? [null, null, null];
  return {
    [SCHEME]: look === 'dark' ? 0 : 1,
    [COLOURS]: isForced(look) ? 2 : null,
    ...Object.fromEntries(OWN_COLOURS.map((name, at) => [name, colours[at] ?? null])),
  };
}

/** Tells Firefox of the reader's wishes, until every page has heard of them. */
async function prefer(look: Look, motion: 'reduce' | 'no-preference' = 'no-preference'): Promise<void> {
  await setPreferences(gouji.browser, {
    ...preferencesFor(look),
    'ui.prefersReducedMotion': motion === 'reduce' ? 1 : 0,
  });
  const wanted = [isForced(look), look.endsWith('dark'), motion === 'reduce'];
  for (const it of [page, ...Object.values(own)]) {
    // Behind another one a page may hear of it many seconds later.
    await it.bringToFront();
    await until(`${look}, ${motion}`, async () => {
      const heard = await it.evaluate(() =>
        ['(forced-colors: active)', '(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
      return String(heard) === String(wanted) || null;
    });
  }
}

/** From one control to the next, so that what takes the focus from now on is shown to have it. */
async function useKeyboard(it: Page): Promise<void> {
  await it.bringToFront();
  await it.focus('button, a[href]');
  await it.keyboard.press('Tab');
}

/** Enlarges a page, as a person does, until it sees a window of this size. */
async function zoomTo(it: Page, width: number, height: number): Promise<void> {
  await it.bringToFront();
  await gouji.inExtension(
    (tab, factor) => browser.tabs.setZoom(tab, factor),
    await gouji.tabOf(it),
    1280 / width,
  );
  await expect.poll(() => it.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}
