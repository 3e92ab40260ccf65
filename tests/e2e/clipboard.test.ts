import { type CheerioAPI, load } from 'cheerio';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReportJson, reportSchema } from '../../src/export/schema';
import {
  expectedOf,
  popupWithReport,
  press,
  sample,
  sampleErrors,
  sampleFindings,
  sampleUrls,
  testPages,
  textOf,
  zh,
} from './fixtures';
import { type Gouji, kinds, open } from './setup';

const { plain, secure } = sampleUrls;
const expected = expectedOf('ganzhou-dangqun-2024') as ReportJson;

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: { ...testPages, [plain]: sample, [secure]: sample } });
  });
  afterAll(() => gouji?.close());

  describe.each([plain, secure])('%s', (url) => {
    let page: Page;
    beforeAll(async () => {
      page = await gouji.visit(url);
    });
    afterAll(() => page?.close());

    test('复制表格 gives the official form, with its merged cells, as HTML and as lines with tabs', async () => {
      const { text, html } = await copied(page, '复制表格');
      const $ = load(html ?? '');
      expect($('table')).toHaveLength(3);
      const proactive = slotsOf($, 0);
      const applications = slotsOf($, 1);
      const remedies = slotsOf($, 2);
      expect(proactive.find(([label]) => label === '规章')).toEqual(['规章', '0', '0', '0']);
      expect(proactive.find(([label]) => label === '行政许可')).toEqual(['行政许可', '3', '3', '3']);
      expect(applications).toHaveLength(3 + 25);
      expect(applications.every((row) => row.length === 10)).toBe(true);
      expect(applications.slice(3).map((row) => row.slice(3))).toEqual(
        Object.values(expected.report.applications ?? {}).map((row) => Object.values(row ?? {}).map(String)),
      );
      expect(applications[5]?.slice(0, 3)).toEqual([
        '三、本年度办理结果',
        '（一）予以公开',
        '（一）予以公开',
      ]);
      expect(applications[7]?.slice(0, 3)).toEqual([
        '三、本年度办理结果',
        '（三）不予公开',
        '1.属于国家秘密',
      ]);
      expect(remedies.at(-1)).toEqual(Array(15).fill('0'));
      expect($('[rowspan=22]').text()).toBe('三、本年度办理结果');

      const shaded = $('td[title]').toArray();
      expect(shaded.map((cell) => $(cell).attr('style'))).toEqual(
        Array(4).fill(expect.stringMatching(/background:\s*#/)),
      );
      const reasons = shaded.map((cell) => $(cell).attr('title')).join('\n');
      for (const { message } of sampleFindings) expect(reasons).toContain(message);

      const lines = (text ?? '').split(/\r?\n/).map((line) => line.split('\t'));
      expect(lines.filter((line) => line.length === 10)).toEqual(applications);
      expect(lines.filter((line) => line.length === 15)).toEqual(remedies);
    });

    test('复制 JSON gives the whole report', async () => {
      const { text, html } = await copied(page, '复制 JSON');
      expect(html).toBeNull();
      const json = reportSchema.parse(JSON.parse(text ?? ''));
      expect(json.source).toMatchObject({ url, publishedAt: '2025-01-22T11:05' });
      expect(json.findings.map(({ id }) => id)).toEqual(sampleFindings.map(({ id }) => id));
      expect(json.report.applications).toEqual(expected.report.applications);
      const figures = ({ checks }: ReportJson) => checks.filter(({ id }) => /^(T[234]|N)-/.test(id));
      expect(figures(json)).toEqual(figures(expected));
      expect(json.summary).toMatchObject({ errors: sampleErrors, warnings: 0, infos: 0 });
    });

    test('复制问题清单 gives a letter', async () => {
      const { text, html } = await copied(page, '复制问题清单');
      const $ = load(html ?? '');
      const items = (text ?? '').split(/\n(?=\d+\. )/);
      expect(items).toHaveLength(1 + sampleFindings.length);
      expect($('li')).toHaveLength(sampleFindings.length);
      const [head = '', ...letters] = items;
      for (const said of ['青禾经济开发区党群工作部', '2024', url, zh('copy_head_version', ['0.1.0'])]) {
        expect(head).toContain(said);
        expect($.text()).toContain(said);
      }
      letters.forEach((letter, index) => {
        const { message, basis, rule } = sampleFindings[index] ?? {};
        for (const said of [message, basis, rule, zh('severity_error')]) {
          expect(letter).toContain(said);
          expect($('li').eq(index).text()).toContain(said);
        }
      });
      expect(letters[1]).toContain('自然人 1 + 商业企业 0 + 科研机构 0');
      expect(letters[1]).toContain('一、本年新收政府信息公开申请数量 · 总计');
    });
  });

  test('the JSON of a test page is the whole of what is expected of it', async () => {
    const page = await gouji.visit(expected.source.url);
    const { text } = await copied(page, '复制 JSON');
    await page.close();
    const json: ReportJson = JSON.parse(text ?? '');
    const { readAt } = json.source;
    expect(Math.abs(Date.now() - Date.parse(readAt))).toBeLessThan(60_000);
    // Only an address tells that this is a government's site, and whether it is the one it says.
    const { passed, notApplicable, ...summary } = expected.summary;
    const ofAddress = ['P-01@report', 'P-02@report', 'P-03@report'];
    expect(json).toEqual({
      ...expected,
      source: { ...expected.source, readAt },
      checks: expected.checks.map((check) =>
        ofAddress.includes(check.id) ? { id: check.id, verdict: 'pass' } : check,
      ),
      summary: { ...summary, passed: passed + 3, notApplicable: notApplicable - 3 },
    });
  });

  test('one finding is copied by itself', async () => {
    const page = await gouji.visit(secure);
    const { text } = await copied(page, '复制此条');
    await page.close();
    expect(text).toContain(sampleFindings[0]?.message);
    expect(text).not.toContain(sampleFindings[1]?.message);
  });

  test('if the browser refuses, the reason is said and the text can be selected', async () => {
    const page = await gouji.visit(plain);
    await gouji.setClipboard('旧');
    const popup = await popupWithReport(gouji, page);
    await popup.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('not today', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await press(popup, '复制 JSON');
    const box = await popup.waitForSelector(`aria/${zh('popup_copy_text')}`);
    expect(await textOf(popup)).toContain(zh('popup_copy_failed', ['not today']));
    const seen = await box?.evaluate((it) => {
      const area = it as HTMLTextAreaElement;
      return { text: area.value, selected: area.value.slice(area.selectionStart, area.selectionEnd) };
    });
    expect(JSON.parse(seen?.text ?? '').schema).toBe('gouji.report/1');
    expect(seen?.selected).toBe(seen?.text);
    expect(await popup.$('aria/已复制')).toBeNull();
    expect((await gouji.clipboard()).text).toBe('旧');
    await page.close();
  });

  /** What is on the clipboard after the button was pressed and said so. */
  async function copied(page: Page, name: string) {
    await gouji.setClipboard('旧');
    const popup = await popupWithReport(gouji, page);
    await press(popup, name);
    await popup.waitForSelector('aria/已复制');
    const clipboard = await gouji.clipboard();
    // Chromium's has closed by itself.
    if (kind === 'firefox') await popup.close();
    return clipboard;
  }
});

/** The texts of a table, slot by slot, with spans filled. */
function slotsOf($: CheerioAPI, table: number): readonly (readonly string[])[] {
  const slots: string[][] = [];
  $('table')
    .eq(table)
    .find('tr')
    .each((y, row) => {
      let x = 0;
      $(row)
        .children('td, th')
        .each((_, cell) => {
          while (slots[y]?.[x] !== undefined) x++;
          const span = (name: string) => Number($(cell).attr(name) ?? 1);
          for (let dy = 0; dy < span('rowspan'); dy++) {
            slots[y + dy] ??= [];
            for (let dx = 0; dx < span('colspan'); dx++) (slots[y + dy] as string[])[x + dx] = $(cell).text();
          }
          x += span('colspan');
        });
    });
  return slots;
}
