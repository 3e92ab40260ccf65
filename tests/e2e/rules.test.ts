/** From a finding to the page of its rule: from the card on the page and from the popup, and not otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { examples } from '../../src/core/examples/index';
import { RULE_IDS } from '../../src/core/rules/ids';
import { cardOn } from './card';
import { popupWithReport, sample, sampleUrls, zh } from './fixtures';
import { built, type Gouji, kinds, only, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const { secure } = sampleUrls;
/** A cell with a card that says what is wrong. */
const MARKED = ':is([data-gouji-mark=error], [data-gouji-mark=culprit])';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: { [secure]: sample } });
  });
  afterAll(() => gouji?.close());

  test('a click on the card opens the page of the rule beside the report', async () => {
    const page = await gouji.visit(secure);
    await page.waitForSelector(MARKED);
    await (await page.$(MARKED))?.hover();
    await expect.poll(() => cardOn(gouji, page)).not.toBeNull();
    const card = await cardOn(gouji, page);
    const [, rule] = new RegExp(`(\\w+-\\d+)\\s+${zh('card_rule')}`).exec(card?.text ?? '') ?? [];
    expect(rule).toBeDefined();

    // The page cannot press it: what it makes up stays outside the closed root.
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[data-gouji-card]');
      host?.click();
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    await page.mouse.click(card?.about.x ?? 0, card?.about.y ?? 0);
    await expect.poll(() => rulesOpen(gouji)).toEqual([`#${rule}`]);
    const [first, second] = await Promise.all([gouji.tabOf(page), onlyRules(gouji)]);
    const [of, at] = await gouji.inExtension(
      (...ids: number[]) => Promise.all(ids.map(async (id) => (await browser.tabs.get(id)).index)),
      first,
      second,
    );
    expect(at).toBe((of ?? 0) + 1);
    await closeRules(gouji);
    await page.close();
  });

  test('the keyboard goes from a cell into its card, opens the page, and comes back', async () => {
    const page = await gouji.visit(secure);
    await page.waitForSelector(MARKED);
    await page.focus(MARKED);
    await expect.poll(() => cardOn(gouji, page)).not.toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cardOn(gouji, page))?.focused).toBe(true);
    expect(await rulesOpen(gouji)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => rulesOpen(gouji)).toEqual([expect.stringMatching(/^#\w+-\d+$/)]);
    await closeRules(gouji);
    await page.bringToFront();
    await page.focus(MARKED);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cardOn(gouji, page))?.focused).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$('[data-gouji-card]')).toBeNull();
    expect(await page.evaluate((marked) => document.activeElement?.matches(marked), MARKED)).toBe(true);
    await page.close();
  });

  test('a link in the popup opens the page of the rule of its finding', async () => {
    const page = await gouji.visit(secure);
    await page.waitForSelector(MARKED);
    const popup = await popupWithReport(gouji, page);
    const link = await popup.waitForSelector('.finding > .rule-id');
    const rule = await link?.evaluate((it) => it.textContent);
    expect(await link?.evaluate((it) => it.getAttribute('aria-label'))).toBe(zh('rule_link', [rule ?? '']));
    // A popup closes with the press, and no longer hears of the release.
    await link?.click().catch(() => null);
    await expect.poll(() => rulesOpen(gouji)).toEqual([`#${rule}`]);
    await closeRules(gouji);
    await page.close();
  });

  test('a message with anything but the id of a rule opens nothing', async () => {
    const page = await gouji.visit(secure);
    await page.waitForSelector(MARKED);
    const tab = await gouji.tabOf(page);
    const forged = ['T3-99', 'T3-01?x', '../popup.html', 'https://outside.example/', '', 7, null, ['T3-01']];
    for (const rule of [...forged, 'N-01']) {
      const message = { type: 'gouji:explain', rule };
      await gouji.inExtension(
        (tabId, said) =>
          browser.scripting.executeScript({
            target: { tabId },
            // In the page, with the rights of a content script.
            func: (words: unknown) =>
              void (globalThis as { chrome?: Sender }).chrome?.runtime.sendMessage(words),
            args: [said],
          }),
        tab,
        message,
      );
    }
    // The last one was sound, so the others have been heard.
    await expect.poll(() => rulesOpen(gouji)).toEqual(['#N-01']);
    await closeRules(gouji);
    await page.close();
  });

  test('the page shows the rule that its address names, and follows it', async () => {
    const rules = await gouji.extensionPage('rules.html#STR-04');
    await rules.waitForSelector('h1');
    expect(await rules.title()).toBe(`STR-04 ${zh('rule_STR_04_title')} · 勾稽`);
    expect(await rules.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await rules.$eval('.example.error', (it) => (it as HTMLElement).innerText)).toContain(
      '有 16 个数据格，应为 15 个',
    );
    await rules.locator(`aria/${zh('rules_next')} STR-05`).click();
    await rules.waitForFunction(() => document.title.startsWith('STR-05'));
    await rules.locator(`aria/${zh('copy_rules_title')}`).click();
    await rules.waitForSelector('.group');
    expect(await rules.$$eval('.group li', (all) => all.length)).toBe(RULE_IDS.length);
    await rules.goBack();
    await rules.waitForFunction(() => document.title.startsWith('STR-05'));
    await rules.close();
  });

  only('chromium', kind)('every rule fits one sheet of paper', async () => {
    const rules = await gouji.extensionPage('rules.html');
    await rules.emulateMediaType('print');
    await rules.setViewport({ width: 700, height: 1000 });
    const heights: (readonly [id: string, height: number])[] = [];
    for (const id of RULE_IDS) {
      await show(rules, id);
      heights.push([id, await rules.evaluate(() => document.body.scrollHeight)]);
    }
    const tallest = heights.sort(([, a], [, b]) => b - a).slice(0, 3);
    for (const [id] of tallest) {
      await show(rules, id);
      expect(sheetsOf(await rules.pdf({ format: 'A4', preferCSSPageSize: true })), id).toBe(1);
    }
    await rules.close();
  });
});

test.each(kinds)('%s: the examples come with the page of the rules and with nothing else', (kind) => {
  const words = examples['N-01'].fails.texts?.overview ?? '';
  const said = (file: string) => readFileSync(join(built(kind), file), 'utf8').includes(words);
  expect(words).not.toBe('');
  expect(['reader.js', 'background.js', 'detector.js'].filter(said)).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(built(kind), 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

type Sender = { readonly runtime: { readonly sendMessage: (message: unknown) => void } };

/** Hashes of the open pages of rules. */
function rulesOpen(gouji: Gouji): Promise<readonly string[]> {
  return gouji.inExtension(() =>
    browser.tabs
      .query({})
      .then((tabs) =>
        tabs.flatMap(({ url = '' }) => (url.includes('/rules.html') ? [new URL(url).hash] : [])),
      ),
  );
}

/** The tab of the one page of rules. */
function onlyRules(gouji: Gouji): Promise<number> {
  return gouji.inExtension(async () => {
    const tabs = await browser.tabs.query({});
    return tabs.find(({ url }) => url?.includes('/rules.html'))?.id ?? -1;
  });
}

async function closeRules(gouji: Gouji): Promise<void> {
  await gouji.inExtension(async (id) => browser.tabs.remove(id), await onlyRules(gouji));
  await expect.poll(() => rulesOpen(gouji)).toEqual([]);
}

async function show(rules: Page, id: string): Promise<void> {
  await rules.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await rules.waitForFunction((start) => document.title.startsWith(start), {}, `${id} `);
}

const sheetsOf = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page[^s]/g),
  ].length;
