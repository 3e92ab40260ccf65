/** The options page and the pages it changes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../support/until.mjs';
import {
  htmlOf,
  popupWithReport,
  press,
  sample,
  sampleErrors,
  sampleUrls,
  says,
  textOf,
  zh,
} from './fixtures';
import { untilWrong, wrongCells } from './heavy';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const url = sampleUrls.secure;
const host = new URL(url).hostname;
/** The same page where the extension has no business. */
const elsewhere = 'http://report.example.org/a.html';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  let bare: string;
  beforeAll(async () => {
    gouji = await open(kind, { pages: { [url]: sample, [elsewhere]: sample } });
    const page = await gouji.visit(elsewhere);
    bare = await htmlOf(page);
    await page.close();
  });
  afterEach(() => gouji.inExtension(() => browser.storage.local.clear()));
  afterAll(() => gouji?.close());

  test('a rule that is switched off: open pages are marked again, and the popup says so', async () => {
    const page = await visitMarked();
    const options = await gouji.extensionPage('options.html');
    await press(options, '启用 T3-01');
    await says(options, '已保存：T3-01');
    await untilWrong(page, 1);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors - 2));
    const popup = await gouji.popupFor(page);
    await says(popup, '已关闭 1 条规则');
    await press(popup, '复制问题清单');
    await popup.waitForSelector('aria/已复制');
    expect((await gouji.clipboard()).text).toContain('在设置中关闭了 1 条规则，未作判断：T3-01');

    // Another severity: the count on the icon follows.
    await options.bringToFront();
    await options.select('select[aria-label="T3-02 的级别"]', 'warning');
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors - 3));

    // The next page is judged so from the start, and everything comes back with the defaults.
    const next = await gouji.visit(url);
    await untilWrong(next, 1);
    await options.bringToFront();
    await press(options, '恢复默认');
    await press(options, '确定恢复默认');
    await untilWrong(page, wrongCells);
    await untilWrong(next, wrongCells);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    await Promise.all([page, next, popup, options].map((it) => it.close()));
  });

  test('a site that is switched off stays as it is, and is checked when asked', async () => {
    const page = await visitMarked();
    const popup = await gouji.popupFor(page);
    await says(popup, host);
    await press(popup, zh('popup_site'));
    await untilWrong(page, 0);
    expect(await htmlOf(page)).toBe(bare);
    await expect.poll(() => gouji.badge(page)).toBe('');
    await popup.close();

    const next = await gouji.visit(url);
    const asked = await popupWithReport(gouji, next);
    await says(asked, `${sampleErrors} 处错误`);
    expect(await textOf(asked)).toContain(zh('popup_site_off', [host]));
    expect(await asked.$eval('aria/显示标注', (it) => it.matches(':disabled'))).toBe(true);
    expect(await htmlOf(next)).toBe(bare);
    expect(await gouji.badge(next)).toBe('');

    await press(asked, zh('popup_site'));
    await untilWrong(next, wrongCells);
    await untilWrong(page, wrongCells);
    await expect.poll(() => gouji.badge(next)).toBe(String(sampleErrors));
    await Promise.all([page, next].map((it) => it.close()));
  });

  test('the popup leads to the settings', async () => {
    const page = await visitMarked();
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    const before = await gouji.browser.pages();
    await press(popup, '设置');
    const options = await until('the options page', async () => {
      const pages = await gouji.browser.pages();
      return pages.find((one) => !before.includes(one)) ?? null;
    });
    await says(options, '不自动核对的网站');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await Promise.all([page, popup, options].map((it) => it.close()));
  });

  async function visitMarked(): Promise<Page> {
    const page = await gouji.visit(url);
    await untilWrong(page, wrongCells);
    return page;
  }
});
