import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWindow } from '../support/firefox-window.mjs';
import { until } from '../support/until.mjs';
import { addressOf, popupWithReport, press, says, testPages, textOf, untilMarked } from './fixtures';
import { type Gouji, kinds, open } from './setup';

const wrong = addressOf('ganzhou-dangqun-2024');
const findings = ['T3-01@new', 'T3-01@granted', 'T3-02@natural', 'T3-03@natural'];
const copies = ['复制表格', '复制 JSON', '复制问题清单'];

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: testPages });
  });
  afterAll(() => gouji?.close());

  test.each([
    ['no-report', '本页没有找到年度报告', '请打开报告正文页'],
    ['list-page', '本页没有找到年度报告', '请打开报告正文页'],
    ['pictures', '报告的表格是图片', '有 3 张图片'],
    ['attachment-only', '报告只在附件里', '年度报告（盖章版）.pdf'],
    ['older-2014', '这是旧格式的报告', '2014 至 2018 年度'],
  ])('%s: %s', async (slug, title, words) => {
    const page = await gouji.visit(addressOf(slug));
    const popup = await gouji.openPopup(page);
    await says(popup, title);
    expect(await textOf(popup)).toContain(words);
    for (const name of copies) {
      const button = await popup.waitForSelector(`aria/${name}`);
      expect(await button?.evaluate((it) => [it.matches(':disabled'), describedBy(it)])).toEqual([
        true,
        '没有读到报告，无可复制。',
      ]);
    }
    if (slug === 'attachment-only') {
      expect(await popup.$$eval('a', (links) => links.map(({ href }) => href))).toEqual([
        addressOf(slug, 'P020250124001.docx'),
        addressOf(slug, 'P020250124002.pdf'),
      ]);
    }
    await page.close();

    function describedBy(it: Element) {
      return document.getElementById(it.getAttribute('aria-describedby') ?? '')?.textContent;
    }
  });

  test('says which report this is, the verdict, and every finding in page order', async () => {
    const page = await gouji.visit(wrong);
    const popup = await popupWithReport(gouji, page);
    const said = await textOf(popup);
    expect(said).toContain('赣州经开区党群工作部2024年政府信息公开工作年度报告');
    for (const fact of ['2024 年度', '2021 年格式', '2025-01-22 发布']) expect(said).toContain(fact);
    expect(said.replace(/\s+/g, ' ')).toContain('4 处错误 · 78 项通过');
    expect(await listed(popup)).toEqual(findings);
    expect(said).toMatch(/自然人 1 \+ 其余 5 项均为 0 = 1\s+≠\s*总计 0\s+相差 1/);
    expect(said).toContain('可能是“总计”一列没有填');

    const fold = await popup.$('summary');
    expect(await fold?.evaluate((it) => it.textContent)).toBe('全部核对：78 项通过，15 项未判断');
    expect(said).not.toContain('未判断（15 项）');
    await fold?.click();
    await says(popup, /通过（78 项）[\s\S]*T3-03[\s\S]*未判断（15 项）[\s\S]*T2-05[\s\S]*不适用于/);
    await page.close();
  });

  test('a click, Enter and the step buttons bring the page to the cell', async () => {
    const page = await gouji.visit(wrong);
    await page.setViewport({ width: 1000, height: 400 });
    await untilMarked(page, 3);
    expect(await page.$$eval('[data-gouji-mark=error]', (cells) => cells.some(isInWindow))).toBe(false);
    const popup = await popupWithReport(gouji, page);
    const buttons = await popup.$$('.finding-body');

    await buttons[0]?.click();
    expect(await flashed(page)).toEqual({ cell: 'new.total', visible: true });
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    expect(await flashed(page)).toEqual({ cell: 'granted.total', visible: true });
    expect(await position(popup)).toBe('第 2 处，共 4 处');

    await press(popup, '下一处');
    expect(await flashed(page)).toEqual({ cell: 'closedTotal.natural', visible: true });
    expect(await position(popup)).toBe('第 3 处，共 4 处');
    expect(await popup.$eval('[aria-current=true]', (it) => it.textContent)).toContain('T3-02');
    await press(popup, '上一处');
    await press(popup, '上一处');
    await press(popup, '上一处');
    await expect.poll(() => position(popup)).toBe('第 4 处，共 4 处');
    // The flash goes by itself; the mark stays.
    await expect.poll(() => page.$('[data-gouji-flash]'), { timeout: 4000 }).toBeNull();
    await untilMarked(page, 3);
    await page.close();
  });

  test('a cell that the page does not show now is said to be hidden', async () => {
    const page = await gouji.visit(wrong);
    const popup = await popupWithReport(gouji, page);
    await page.evaluate(() => document.body.style.setProperty('display', 'none'));
    await press(popup, '下一处');
    await says(popup, '这一格现在没有显示出来');
    await page.close();
  });

  test('a page that changed without notice is stale, and is checked again on demand', async () => {
    const page = await gouji.visit(wrong);
    await expect.poll(() => gouji.badge(page)).toBe('4');
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    // Nothing is drawn: a row is only hidden.
    await page.$$eval('tr', (rows) => {
      for (const row of rows) if (row.textContent?.includes('上年结转')) row.hidden = true;
    });
    await press(popup, '下一处');
    await says(popup, '页面在读取之后有变化');
    await press(popup, '重新校验');
    await says(popup, '缺少：二、上年结转政府信息公开申请数量');
    expect(await textOf(popup)).not.toContain('页面在读取之后有变化');
    expect(await listed(popup)).toContain('STR-03@applications');
    await expect.poll(() => gouji.badge(page)).not.toBe('4');
    await Promise.all([page.close(), says(popup, '标签页已经关闭')]);
    await popup.close();
  });

  test('tables that could not be read are named, with the reason', async () => {
    const page = await gouji.visit(addressOf('zhanhe-2024'));
    const popup = await popupWithReport(gouji, page);
    await says(popup, '未能读取表四（行政复议、行政诉讼情况）：有 16 个数据格，应为 15 个。');
    expect(await listed(popup)).toEqual(['STR-04@remedies']);
    expect(await textOf(popup)).toMatch(/可能原因\s*只有一种改法能让三组都对上/);
    await page.close();
  });

  test('of several reports one is chosen, shown and copied', async () => {
    const page = await gouji.visit(addressOf('two-reports'));
    const popup = await popupWithReport(gouji, page);
    const choice = await popup.waitForSelector('aria/本页有 2 份报告，请选择');
    const options = await choice?.$$eval('option', (all) => all.map((one) => [one.value, one.textContent]));
    expect(options?.map(([, words]) => words)).toEqual([
      '2021 年度 · 青禾县人民政府 · 0 处错误',
      '2020 年度 · 青禾县人民政府 · 0 处错误',
    ]);
    await choice?.select(options?.[1]?.[0] ?? '');
    await says(popup, '2019 年试行格式');
    await press(popup, '复制 JSON');
    await popup.waitForSelector('aria/已复制');
    const { text } = await gouji.clipboard();
    expect(JSON.parse(text ?? '').report).toMatchObject({ form: '2019', year: 2020 });
    await page.close();
  });

  test('opens in a window of its own, for the same tab', async () => {
    const page = await gouji.visit(wrong);
    const tab = await gouji.tabOf(page);
    const popup = await popupWithReport(gouji, page);
    const before = await gouji.browser.pages();
    await press(popup, '在新窗口打开');
    const opened = await until('a window', async () => {
      const after = await gouji.browser.pages();
      return after.find((one) => !before.includes(one)) ?? null;
    });
    await expect.poll(() => opened.evaluate(() => location.search).catch(() => '')).toBe(`?tab=${tab}`);
    await says(opened, '4 处错误');
    await press(opened, '下一处');
    expect(await flashed(page)).toMatchObject({ cell: 'new.total' });
    await opened.close();
    await page.close();
  });

  test('on a page of the browser itself Gouji says that it may not run there', async () => {
    const page = await gouji.browser.newPage();
    const popup = await gouji.popupFor(page);
    await says(popup, '勾稽不能在本页运行');
    expect(await textOf(popup)).toMatch(/其他网站[\s\S]*保存的文件[\s\S]*浏览器页面、扩展商店/);
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test.runIf(kind === 'firefox')('permission that was taken away is asked for, and used', async () => {
    await inWindow(gouji.browser, REVOKE);
    const page = await gouji.visit(wrong);
    const popup = await gouji.popupFor(page);
    await says(popup, '勾稽不能在本页运行');
    expect(await gouji.badge(page)).toBe('');
    await popup.bringToFront();
    await press(popup, '授权访问');
    await says(popup, '4 处错误');
    await untilMarked(page, 3);
    await expect.poll(() => gouji.badge(page)).toBe('4');
    await Promise.all([popup, page].map((it) => it.close()));
  });
});

/** What a person does in about:addons. */
const REVOKE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ['*://*.gov.cn/*'] }, extension);`;

function listed(popup: Page): Promise<readonly (string | undefined)[]> {
  return popup.$$eval('.finding-body', (buttons) => buttons.map((it) => (it as HTMLElement).dataset.stop));
}

function position(popup: Page): Promise<string | null> {
  return popup.$eval('.position', (it) => it.textContent);
}

/** Which cell flashes, and whether it can be seen. The flash of the step before may still be there. */
async function flashed(page: Page) {
  await page.waitForSelector('[data-gouji-flash]', { timeout: 2000 });
  return page.$$eval('[data-gouji-flash]', (cells) => {
    const cell = cells.at(-1) as HTMLTableCellElement;
    const row = [...(cell.closest('tr')?.cells ?? [])].map((it) => it.textContent?.replace(/\s/g, '') ?? '');
    const label = row.find((text) => /新收|予以公开|总计/.test(text)) ?? '';
    const line = /新收/.test(label) ? 'new' : /予以公开/.test(label) ? 'granted' : 'closedTotal';
    const column = cell === cell.closest('tr')?.cells[row.length - 1] ? 'total' : 'natural';
    const { top, bottom } = cell.getBoundingClientRect();
    return { cell: `${line}.${column}`, visible: top >= 0 && bottom <= innerHeight };
  });
}

function isInWindow(cell: Element): boolean {
  const { top, bottom } = cell.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
