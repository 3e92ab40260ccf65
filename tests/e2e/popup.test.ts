import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportJson } from '../../src/export/schema';
import { inWindow } from '../support/firefox-window.mjs';
import { until } from '../support/until.mjs';
import {
  addressOf,
  expectedOf,
  popupWithReport,
  press,
  says,
  testPages,
  textOf,
  untilMarked,
  zh,
} from './fixtures';
import { type Gouji, kinds, only, open } from './setup';

/** What Chromium's own page of extensions calls. */
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
  };
};

const wrong = addressOf('ganzhou-dangqun-2024');
const { findings, summary } = expectedOf('ganzhou-dangqun-2024') as ReportJson;
const ids = findings.map(({ id }) => id);
const errors = String(summary.errors);
/** Three more apply where the page has an address of a government. */
const passed = String(summary.passed + 3);
const notMade = String(summary.notApplicable - 3);
const firstOfCells = ids.indexOf('T3-01@new');
const nth = (index: number) => `第 ${index + 1} 处，共 ${ids.length} 处`;
const copies = ['复制表格', '复制 JSON', '复制问题清单'];

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: testPages });
  });
  afterAll(() => gouji?.close());

  test.each([
    ['no-report', 'state_none', ''],
    ['list-page', 'state_none', ''],
    ['pictures', 'state_pictures', '有 3 张图片'],
    ['attachment-only', 'state_attachments', '年度报告（盖章版）.pdf'],
    ['older-2014', 'state_older', '2014 至 2018 年度'],
  ])('%s is told apart, with what to do', async (slug, state, words) => {
    const page = await gouji.visit(addressOf(slug));
    const popup = await gouji.popupFor(page);
    await says(popup, zh(`${state}_title`));
    for (const said of [words, zh(`${state}_do`)]) expect(await textOf(popup)).toContain(said);
    for (const name of copies) {
      const button = await popup.waitForSelector(`aria/${name}`);
      const reason = await button?.evaluate((it) => {
        const id = it.matches(':disabled') ? it.getAttribute('aria-describedby') : null;
        return document.getElementById(id ?? '')?.textContent;
      });
      expect(reason).toBe(zh('popup_nothing_to_copy'));
    }
    if (slug === 'attachment-only') {
      expect(await popup.$$eval('a', (links) => links.map(({ href }) => href))).toEqual([
        addressOf(slug, 'P020250124001.docx'),
        addressOf(slug, 'P020250124002.pdf'),
      ]);
    }
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test('says which report this is, the verdict, and every finding in page order', async () => {
    const page = await gouji.visit(wrong);
    const popup = await popupWithReport(gouji, page);
    const said = await textOf(popup);
    expect(said).toContain('赣州经开区党群工作部2024年政府信息公开工作年度报告');
    for (const fact of ['2024 年度', '2021 年格式', '2025-01-22 发布']) expect(said).toContain(fact);
    expect(said).toContain(`${errors} 处错误 · 1 处留意 · ${passed} 项通过`);
    expect(await listed(popup)).toEqual(ids);
    expect(said).toMatch(/自然人 1 \+ 其余 5 项均为 0 = 1\s+≠\s*总计 0\s+相差 1/);
    expect(said).toContain('总计没有填写：4 处改动可消除 5 处不符');

    const fold = await popup.$('summary');
    expect(await fold?.evaluate((it) => it.textContent)).toBe(zh('popup_checks', [passed, notMade]));
    expect(said).not.toContain(zh('popup_checks_not_made', [notMade]));
    await fold?.click();
    await says(popup, zh('popup_checks_not_made', [notMade]));
    const [made, others] = (await textOf(popup)).split(zh('popup_checks_not_made', [notMade]));
    expect(made).toContain(`T3-03 ${zh('rule_T3_03_title')} 商业企业`);
    expect(others).toMatch(/不适用于.* T2-05 /);
    await page.close();
  });

  test('a click, Enter and the step buttons bring the page to the cell', async () => {
    const page = await gouji.visit(wrong);
    await page.setViewport({ width: 1000, height: 400 });
    await untilMarked(page, 3);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const popup = await popupWithReport(gouji, page);
    const buttons = await popup.$$('.finding-body');

    await buttons[firstOfCells]?.click();
    await untilFlashed(page, 'new.total');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await untilFlashed(page, 'granted.total');
    expect(await position(popup)).toBe(nth(firstOfCells + 1));

    await press(popup, '下一处');
    await untilFlashed(page, 'closedTotal.natural');
    expect(await position(popup)).toBe(nth(firstOfCells + 2));
    expect(await popup.$eval('.finding.current', (it) => it.textContent)).toContain('T3-02');
    for (let back = 0; back <= firstOfCells + 2; back++) await press(popup, '上一处');
    await expect.poll(() => position(popup)).toBe(nth(ids.length - 1));
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
    await says(popup, zh('popup_hidden'));
    await page.close();
  });

  test('a page that changed without notice is stale, and is checked again on demand', async () => {
    const page = await gouji.visit(wrong);
    await expect.poll(() => gouji.badge(page)).toBe(errors);
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    // Nothing is drawn: a row is only hidden.
    await page.$$eval('tr', (rows) => {
      for (const row of rows) if (row.textContent?.includes('本年新收')) row.hidden = true;
    });
    await press(popup, '下一处');
    await says(popup, zh('popup_stale'));
    await press(popup, '重新校验');
    await says(popup, '缺少：一、本年新收政府信息公开申请数量');
    expect(await textOf(popup)).not.toContain(zh('popup_stale'));
    expect(await listed(popup)).toEqual([
      'STR-07@1',
      'N-01@1',
      'STR-03@applications',
      'T3-01@granted',
      'T3-02@natural',
    ]);
    // What the words say of a row that is not there stays open.
    await expect.poll(() => gouji.badge(page)).toBe('3');
    await Promise.all([page.close(), says(popup, zh('state_gone_title'))]);
    await popup.close();
  });

  test('a day of publication that the page brings later is judged', async () => {
    const page = await gouji.visit(addressOf('pingtan-gaj-2022'));
    const popup = await popupWithReport(gouji, page);
    expect(await textOf(popup)).not.toContain('2024-06-01');
    await page.evaluate(() => {
      document.head.append(
        Object.assign(document.createElement('meta'), { name: 'PubDate', content: '2024-06-01' }),
      );
    });
    await says(popup, '2024-06-01');
    await Promise.all([page, popup].map((it) => it.close()));
  });

  test('tables that could not be read are named, with the reason', async () => {
    const page = await gouji.visit(addressOf('zhanhe-2024'));
    const popup = await popupWithReport(gouji, page);
    await says(popup, zh('popup_unread', [zh('table_remedies'), zh('popup_unread_figures', ['16', '15'])]));
    expect(await listed(popup)).toEqual(['STR-04@remedies']);
    expect(await textOf(popup)).toContain('11 0 1 0 12 0 0 0 0 0 0 0 2 1 3');
    await page.close();
  });

  test('of several reports one is chosen, shown and copied', async () => {
    const page = await gouji.visit(addressOf('two-reports'));
    const popup = await popupWithReport(gouji, page);
    const choice = await popup.waitForSelector(`aria/${zh('popup_choose', ['2'])}`);
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
    await says(opened, `${errors} 处错误`);
    await page.setViewport({ width: 1000, height: 400 });
    for (let index = 0; index <= firstOfCells; index++) await press(opened, '下一处');
    await untilFlashed(page, 'new.total');
    await opened.close();
    await page.close();
  });

  test('on a page of the browser itself Gouji says that it may not run there', async () => {
    const page = await gouji.browser.newPage();
    const popup = await gouji.popupFor(page);
    await says(popup, zh('state_forbidden_title'));
    for (const kindOfPage of ['gov', 'site', 'file', 'browser']) {
      expect(await textOf(popup)).toContain(zh(`state_forbidden_${kindOfPage}`));
    }
    await Promise.all([popup, page].map((it) => it.close()));
  });

  only('chromium', kind)('where it may run only on a click, it waits for the click', async () => {
    const settings = await gouji.browser.newPage();
    await settings.goto('chrome://extensions');
    const [id] = (await gouji.browser.extensions()).keys();
    await settings.evaluate(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      id ?? '',
    );
    const page = await gouji.visit(wrong);
    const tab = await gouji.popupFor(page);
    await says(tab, zh('state_forbidden_title'));
    expect(await tab.$('aria/授权访问')).not.toBeNull();
    await gouji.pressButton(page);
    await untilMarked(page, 3);
    await Promise.all([settings, tab, page].map((it) => it.close()));
  });

  only('firefox', kind)('permission that was taken away is asked for, and used', async () => {
    await inWindow(gouji.browser, REVOKE);
    const page = await gouji.visit(wrong);
    const popup = await gouji.popupFor(page);
    await says(popup, zh('state_forbidden_title'));
    expect(await gouji.badge(page)).toBe('');
    await popup.bringToFront();
    await press(popup, '授权访问');
    await says(popup, `${errors} 处错误`);
    await untilMarked(page, 3);
    await expect.poll(() => gouji.badge(page)).toBe(errors);
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

/** Waits until this cell flashes, inside the window of a page that was scrolled there. */
async function untilFlashed(page: Page, cell: string): Promise<void> {
  await expect
    .poll(() => page.$$eval('[data-gouji-flash]', placesOf), { timeout: 3000 })
    .toContainEqual({ cell, visible: true });
}

/** Runs in the page. A flash of the step before may still be there. */
function placesOf(cells: readonly Element[]) {
  return cells.map((cell) => {
    const row = [...(cell.closest('tr')?.cells ?? [])];
    const label = row.map((it) => it.textContent?.replace(/\s/g, '')).join();
    const line = /新收/.test(label) ? 'new' : /予以公开/.test(label) ? 'granted' : 'closedTotal';
    const { top, bottom } = cell.getBoundingClientRect();
    return {
      cell: `${line}.${cell === row[row.length - 1] ? 'total' : 'natural'}`,
      visible: scrollY > 0 && top >= 0 && bottom <= innerHeight,
    };
  });
}
