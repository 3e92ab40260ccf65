import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type Console, consoleOf } from './console';
import { addressOf, errorsOf, testPages } from './fixtures';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

/** Frames of its own site with four errors, with one, and one that a script wrote. */
const frames = 'https://www.example.gov.cn/frames.html';

/** Address → what the toolbar button says over it. */
const badges: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({
      'fenyong-2024': '✓',
      'zhanhe-2024': '1',
      'ganzhou-dangqun-2024': String(errorsOf('ganzhou-dangqun-2024')),
      'xisaishan-2024': '✓',
      'fenyong-qiaowu-2020': '1',
      'hangzhou-2025': '✓',
      'hongze-2024': '✓',
      'huaian-2024': '✓',
      'pingtan-2019': '✓',
      'pingtan-2021': '✓',
      'pingtan-2022': '✓',
      'pingtan-2024': '✓',
      'pingtan-gaj-2022': '✓',
      'shanghai-office-2019': String(errorsOf('shanghai-office-2019')),
      'shuyang-2025': '✓',
      'shuyang-fgj-2023': '✓',
      'unnamed-2023': '✓',
      'attachment-only': '?',
      pictures: '?',
      'older-2014': '?',
      'two-reports': '✓',
      'list-page': '',
      'half-table': '1',
      'text-in-cells': '4',
      late: '✓',
      framed: '4',
      'no-report': '',
    }).map(([slug, badge]) => [addressOf(slug), badge]),
  ),
  [frames]: '9',
};

describe.each(kinds)('%s: every test page at once', (kind) => {
  let gouji: Gouji;
  let ears: Console;
  const tabs = new Map<string, Page>();
  beforeAll(async () => {
    gouji = await open(kind, { pages: { ...testPages, [frames]: frameset() } });
    ears = await consoleOf(gouji);
    await Promise.all(
      Object.keys(badges).map(async (url) => {
        const page = await gouji.browser.newPage();
        await ears.listenTo(page);
        await page.goto(url);
        tabs.set(url, page);
      }),
    );
  });
  afterAll(() => gouji?.close());

  test('has its badge', async () => {
    expect(Object.keys(badges)).toEqual(
      expect.arrayContaining(Object.keys(testPages).filter((url) => url.endsWith('/page.html'))),
    );
    await expect.poll(allBadges).toEqual(badges);
  });

  test('a page that is drawn again has a new badge', async () => {
    const late = tabs.get(addressOf('late'));
    await late?.$eval('#other', (button) => (button as HTMLButtonElement).click());
    await expect.poll(allBadges).toEqual({ ...badges, [addressOf('late')]: '4' });
  });

  test('the badge goes with the report and comes back with it', async () => {
    const url = addressOf('ganzhou-dangqun-2024');
    const page = tabs.get(url);
    const now = () => page && gouji.badge(page);
    await page?.goto(addressOf('no-report'));
    await expect.poll(now).toBe('');
    // Firefox tells its driver nothing of a page that it brings back whole.
    await page?.evaluate(() => history.back());
    await expect.poll(now).toBe(badges[url]);
  });

  test('nothing was said in a console', async () => {
    expect(await ears.heard()).toEqual([]);
    // It would have been heard.
    const page = tabs.get(addressOf('no-report'));
    await gouji.inExtension(
      (tabId) =>
        browser.scripting.executeScript({
          target: { tabId },
          func: () => {
            console.warn('said');
            setTimeout(() => {
              throw new Error('thrown');
            });
          },
        }),
      page ? await gouji.tabOf(page) : 0,
    );
    await expect.poll(async () => (await ears.heard()).join('\n')).toMatch(/said[\s\S]*thrown/);
  });

  test('nothing was asked for but the pages', () => {
    const asked = new Set(gouji.asked().map(({ method, url }) => `${method} ${url}`));
    const inner = addressOf('framed', 'inner.html');
    expect([...asked].sort()).toEqual([...Object.keys(badges), inner].map((url) => `GET ${url}`).sort());
    expect(gouji.refused()).toEqual([]);
  });

  function allBadges(): Promise<Readonly<Record<string, string>>> {
    return gouji.inExtension(async () => {
      const open = (await browser.tabs.query({})).filter(({ url }) => url?.startsWith('http'));
      const texts = open.map(async ({ id, url }) => [
        url,
        await browser.action.getBadgeText({ tabId: id ?? -1 }),
      ]);
      return Object.fromEntries(await Promise.all(texts));
    });
  }
});

function frameset(): string {
  const [four, one] = [addressOf('framed', 'inner.html'), addressOf('zhanhe-2024')];
  return `<!doctype html><title>年度报告</title>
<iframe src="${four}"></iframe><iframe src="${one}"></iframe><iframe id="written"></iframe>
<script>document.getElementById('written').srcdoc = ${JSON.stringify(testPages[four]).replaceAll('<', '\\u003c')};</script>`;
}
