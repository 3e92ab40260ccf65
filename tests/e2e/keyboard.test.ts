/** The whole job without a pointer: nothing here is clicked, and every stop of the keyboard is looked at. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { ReportJson } from '../../src/export/schema';
import { comeBack, stopOn, tabTo, tour } from '../support/keyboard';
import { until } from '../support/until.mjs';
import { cardOn } from './card';
import { addressOf, expectedOf, popupWithReport, says, testPages, untilMarked, zh } from './fixtures';
import { type Gouji, kinds, only, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const wrong = addressOf('ganzhou-dangqun-2024');
const { summary, findings } = expectedOf('ganzhou-dangqun-2024') as ReportJson;
const errors = String(summary.errors);
/** Three more apply where the page has an address of a government. */
const passed = String(summary.passed + 3);
const notMade = String(summary.notApplicable - 3);
const note = '已电话核实：印刷错误';

const message =
  '错误 总计等于各类申请人之和 “一、本年新收政府信息公开申请数量”各类申请人合计 1，总计填 0，相差 1。';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: testPages });
  });
  afterEach(() => gouji.inExtension(() => browser.storage.local.clear()));
  afterAll(() => gouji?.close());

  test('on the page Tab walks the marked cells with their cards, Enter goes into a card, Escape out', async () => {
    const page = await visitMarked();
    const walked: (readonly string[])[] = [];
    for (let cell = await nextMark(page); cell !== null; cell = await nextMark(page)) {
      expect(await stopOn(page), cell).toMatchObject({ ringed: true, inSight: true });
      await expect.poll(() => cardOn(gouji, page)).toMatchObject({ visible: true, covers: false });
      walked.push([cell, ...rulesIn((await cardOn(gouji, page))?.text)]);
    }
    expect(walked).toEqual([
      ['一、本年新收政府信息公开申请数量', 'T3-01', 'N-01'],
      ['（一）予以公开', 'T3-01'],
      ['（七）总计', 'T3-02', 'T3-03'],
      ['（七）总计', 'T3-01'],
    ]);

    await comeBack(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const cell = await nextMark(page);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cardOn(gouji, page))?.focused).toBe(true);
    await page.keyboard.press('Escape');
    expect(await labelOfFocus(page)).toBe(cell);
    expect(await cardOn(gouji, page)).toBeNull();
    await page.close();
  });

  only('firefox', kind)('a shortcut brings a card, which Enter goes into and Escape leaves', async () => {
    const page = await visitMarked();
    for (const [index, { rule }] of findings.entries()) {
      await gouji.pressShortcut(page, 'Down');
      const step = zh('card_step', [String(index + 1), String(findings.length)]);
      await expect.poll(async () => (await cardOn(gouji, page))?.text).toContain(`${step}\n`);
      expect(rulesIn((await cardOn(gouji, page))?.text)).toEqual([rule]);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await cardOn(gouji, page))?.focused).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => cardOn(gouji, page)).toBeNull();
    }
    await page.close();
  });

  test('in the popup Tab comes to every control once, and out again; backwards as well', async () => {
    const page = await visitMarked();
    const popup = await popupWithReport(gouji, page);
    const glance = [
      '规章 · 本年制发件数，0，核对通过',
      '一、本年新收政府信息公开申请数量 · 自然人，1，所在算式不成立',
      '行政复议 · 结果维持，0，核对通过',
    ];
    const stops = [
      ...['重新校验', '在新窗口打开', '设置', '上一处', '下一处', '显示标注', '全表一览'],
      ...(kind === 'firefox' ? glance : []),
      ...['错误 5', '留意 1', '按部分筛选', '按规则筛选', '搜索问题'],
      expect.stringMatching(/^留意 没有残留的模板提示语/),
      ...['复制此条', '复制链接', 'STR-07 规则说明', '到这一格'],
      expect.stringContaining(message),
      ...['复制此条', '复制链接', 'T3-01 规则说明'],
      expect.stringContaining('全部核对：'),
      ...['在此网站自动核对', '复制表格', '复制 JSON', '复制问题清单'],
    ];
    expect(await tour(popup)).toEqual(stops);
    const back = await tour(popup, 'Shift+Tab');
    expect([...back].reverse().slice(0, 12)).toEqual(stops.slice(0, 12));
    await page.close();
  });

  test('from the verdict to a finding, to its cell, to a decision with a note', async () => {
    const page = await visitMarked();
    await page.setViewport({ width: 1000, height: 400 });
    const popup = await popupFor(page);
    expect(await popup.$eval('p[role=status]', (it) => it.textContent)).toContain(`${errors} 处错误`);

    await tabTo(popup, '错误 5');
    await popup.keyboard.press(' ');
    await says(popup, zh('popup_filter_shown', [errors, String(findings.length)]));
    expect(await named(popup)).toBe('错误 5');
    await tabTo(popup, '按规则筛选');
    await popup.keyboard.type('T3-01');
    await says(popup, zh('popup_filter_shown', ['2', String(findings.length)]));
    await tabTo(popup, '清除筛选');
    await popup.keyboard.press('Enter');
    await expect.poll(() => listed(popup)).toHaveLength(findings.length);
    // The button has gone; what it was for has the focus.
    expect(await named(popup)).toBe('搜索问题');
    await popup.keyboard.type('T3-01 予以公开');
    await expect.poll(() => listed(popup)).toEqual(['T3-01@granted']);

    await tabTo(popup, '清除筛选');
    await popup.keyboard.press(' ');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('End');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await expect.poll(() => flashed(page)).toEqual([expect.stringContaining('予以公开')]);
    await popup.waitForSelector('[aria-current=true][data-stop="T3-01@granted"]:focus');

    await tabTo(popup, '排除');
    await popup.keyboard.press(' ');
    await says(popup, '已排除 1 处');
    expect(await named(popup)).toBe('排除');
    await tabTo(popup, '备注');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('textarea:focus');
    expect(await stopOn(popup)).toMatchObject({ name: '备注', ringed: true, inSight: true });
    await popup.keyboard.type(note);
    await tabTo(popup, zh('popup_checks', [passed, notMade]));
    await expect.poll(() => storedText(gouji)).toContain(note);
    await popup.keyboard.press('Enter');
    await says(popup, zh('popup_checks_not_made', [notMade]));
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test('everything is copied, marks are switched off and on, the page is checked again', async () => {
    const page = await visitMarked();
    const popup = await popupFor(page);
    await tabTo(popup, '下一处');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[aria-current=true]');
    expect(await named(popup)).toBe('下一处');
    await tabTo(popup, '全表一览');
    await popup.keyboard.press('Enter');
    for (const [name, words] of [
      ['复制此条', /规则 STR-07/],
      ['复制链接', /#:~:gouji=STR-07/],
      ['复制表格', /\t/],
      ['复制 JSON', /^\{/],
      ['复制问题清单', /相差 1/],
    ] as const) {
      await gouji.setClipboard('');
      await popup.bringToFront();
      await tabTo(popup, name);
      await popup.keyboard.press('Enter');
      await expect.poll(() => named(popup)).toBe('已复制');
      expect(await popup.$eval('p[role=status]', (it) => it.textContent)).toBe(
        zh('popup_copied_what', [name]),
      );
      expect((await gouji.clipboard()).text).toMatch(words);
    }
    await popup.bringToFront();
    await tabTo(popup, '显示标注', 'Shift+Tab');
    await popup.keyboard.press(' ');
    await untilMarked(page, 0);
    await popup.keyboard.press(' ');
    await untilMarked(page, 3);
    expect(await named(popup)).toBe('显示标注');

    await page.$$eval('tr', (rows) => {
      for (const row of rows) if (row.textContent?.includes('本年新收')) row.hidden = true;
    });
    await tabTo(popup, '重新校验', 'Shift+Tab');
    await popup.keyboard.press('Enter');
    await says(popup, '缺少：一、本年新收政府信息公开申请数量');
    expect(await named(popup)).toBe('重新校验');
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test('to the page of a rule, on to the next, to the catalogue and back', async () => {
    const page = await visitMarked();
    const popup = await popupFor(page);
    await tabTo(popup, zh('rule_link', ['T3-01']));
    await popup.keyboard.press('Enter');
    await expect.poll(() => rulesOpen(gouji)).toEqual(['#T3-01']);
    const rules = await gouji.extensionPage('rules.html#T3-01');
    await rules.waitForSelector('h1');
    const excerpt = `${zh('table_applications')}（节选）`;
    expect(await tour(rules)).toEqual(['规则目录', '上一条 T2-12', '下一条 T3-02', '打印', excerpt, excerpt]);
    await tabTo(rules, '下一条 T3-02');
    await rules.keyboard.press('Enter');
    await expect.poll(() => named(rules)).toMatch(/^T3-02 /);
    await tabTo(rules, '规则目录', 'Shift+Tab');
    await rules.keyboard.press('Enter');
    await expect.poll(() => named(rules)).toMatch(/^T3-02 /);
    expect(await stopOn(rules)).toMatchObject({ ringed: true, inSight: true });
    await Promise.all([popup, page, rules].map((it) => it.close()));
  });

  test('to the settings, where a rule is switched off, a deadline changed, a site added and removed, and back', async () => {
    const page = await visitMarked();
    const popup = await popupFor(page);
    await tabTo(popup, '设置');
    const settings = await opened(() => popup.keyboard.press('Enter'));
    await says(settings, '不自动核对的网站');
    const stops = await tour(settings);
    expect(new Set(stops).size).toBe(stops.length);

    await tabTo(settings, '启用 T3-01');
    await settings.keyboard.press(' ');
    await says(settings, '已保存：T3-01');
    expect(await named(settings)).toBe('启用 T3-01');
    await tabTo(settings, '县级以上人民政府：月');
    await settings.keyboard.press('ArrowUp');
    await says(settings, '已保存：县级以上人民政府 2月28日');
    await tabTo(settings, '网站域名');
    await settings.keyboard.type('www.qinghe.gov.cn');
    await settings.keyboard.press('Enter');
    await says(settings, '已保存：www.qinghe.gov.cn');
    expect(await named(settings)).toBe('网站域名');
    await tabTo(settings, '恢复自动核对 www.qinghe.gov.cn', 'Shift+Tab');
    await settings.keyboard.press('Enter');
    await says(settings, '没有。所有政府网站');
    // The button has gone with its line; the box that lines come from is next.
    expect(await named(settings)).toBe('网站域名');

    await popup.bringToFront();
    await says(popup, '已关闭 1 条规则');
    expect(await named(popup)).toBe('设置');
    await expect.poll(() => gouji.badge(page)).toBe(String(summary.errors - 2));
    await Promise.all([popup, page, settings].map((it) => it.close()));
  });

  async function visitMarked(): Promise<Page> {
    const page = await gouji.visit(wrong);
    await untilMarked(page, 3);
    return page;
  }

  /** The popup in a tab, which stays open when another comes to front. */
  async function popupFor(page: Page): Promise<Page> {
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    return popup;
  }

  /** The tab that a key opens. */
  async function opened(press: () => Promise<void>): Promise<Page> {
    const before = await gouji.browser.pages();
    await press();
    return until('another tab', async () => {
      const after = await gouji.browser.pages();
      return after.find((one) => !before.includes(one)) ?? null;
    });
  }
});

/** On by Tab to the next marked cell: the label of its row, or null where there is none any more. */
async function nextMark(page: Page): Promise<string | null> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const label = await labelOfFocus(page);
    if (label !== null) return label;
    if ((await stopOn(page)) === null) return null;
  }
  throw new Error('the keyboard does not get through the page');
}

/** What the row of the marked cell is called that has the focus. */
function labelOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at?.matches('[data-gouji-mark]')) return null;
    const cells = [...(at.closest('tr')?.cells ?? [])];
    return (cells[cells.length - 8]?.textContent ?? '').replace(/\s/g, '');
  });
}

const rulesIn = (card = ''): readonly string[] => card.match(/\S+(?=\s+规则说明)/g) ?? [];

const named = async (page: Page): Promise<string | null> => (await stopOn(page))?.name ?? null;

function listed(popup: Page): Promise<readonly (string | undefined)[]> {
  return popup.$$eval('.finding-body', (buttons) => buttons.map((it) => (it as HTMLElement).dataset.stop));
}

const flashed = (page: Page): Promise<readonly string[]> =>
  page.$$eval('[data-gouji-flash]', (cells) => cells.map((it) => it.closest('tr')?.textContent ?? ''));

/** Hashes of the open pages of rules. */
const rulesOpen = (gouji: Gouji): Promise<readonly string[]> =>
  gouji.inExtension(() =>
    browser.tabs
      .query({})
      .then((tabs) =>
        tabs.flatMap(({ url = '' }) => (url.includes('/rules.html') ? [new URL(url).hash] : [])),
      ),
  );

const storedText = (gouji: Gouji): Promise<string> =>
  gouji.inExtension(() => browser.storage.local.get().then((all) => JSON.stringify(all)));
