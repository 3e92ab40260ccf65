/** What a person decides on findings: in the popup, on the page, on the icon, in the copies and in a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { cardOn } from './card';
import { marksOf, press, sample, sampleErrors, sampleUrls, says, textOf } from './fixtures';
import { untilWrong, wrongCells } from './heavy';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const url = sampleUrls.secure;
const tracked = `${url}?utm_source=wx`;
const left = String(sampleErrors - 1);
const note = '已电话核实，系录入时漏填。';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'decisions-'));
    gouji = await open(kind, { pages: { [url]: sample, [tracked]: sample } });
  });
  afterEach(() => gouji.inExtension(() => browser.storage.local.clear()));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await gouji?.close();
  });

  test('a dismissed finding no longer counts, on this page and after a reload, until its figures change', async () => {
    const page = await gouji.visit(url);
    await untilWrong(page, wrongCells);
    const popup = await dismissGranted(page);
    await says(popup, `${left} 处错误 · `);
    expect(await textOf(popup)).toContain('已排除 1 处');
    await expect.poll(() => gouji.badge(page)).toBe(left);
    await untilWrong(page, wrongCells - 1);
    expect(await marksOf(page)).toContain('dismissed （一）予以公开 6');

    // The shortcuts pass it by.
    const [frame] = await gouji.inExtension(
      (tab) =>
        browser.scripting.executeScript({
          target: { tabId: tab },
          func: () => globalThis.gouji?.reader()?.tour.stops().count,
        }),
      await gouji.tabOf(page),
    );
    expect(String(frame?.result)).toBe(left);

    await press(popup, '复制问题清单');
    await popup.waitForSelector('aria/已复制');
    const { text } = await gouji.clipboard();
    expect(text).toMatch(new RegExp(`经人工排除的（1 处）[^]*T3-01[^]*已排除：${note}`));
    await popup.bringToFront();
    await press(popup, '复制 JSON');
    await expect.poll(async () => (await gouji.clipboard()).text?.[0]).toBe('{');
    const json = JSON.parse((await gouji.clipboard()).text ?? '');
    const decided = json.findings.filter(({ decision }: { decision: unknown }) => decision !== null);
    expect(decided).toMatchObject([{ id: 'T3-01@granted', decision: { state: 'dismissed', note } }]);
    expect(json.summary.errors).toBe(sampleErrors);

    await page.bringToFront();
    await page.reload();
    await untilWrong(page, wrongCells - 1);
    await expect.poll(() => gouji.badge(page)).toBe(left);
    await (await page.$('[data-gouji-mark=dismissed]'))?.hover();
    await expect.poll(async () => (await cardOn(gouji, page))?.text).toContain(`已排除：${note}`);

    // Another address of the same page.
    await page.goto(`${tracked}#tables`);
    await untilWrong(page, wrongCells - 1);

    await page.$$eval('td', (cells) => {
      const label = cells.find((cell) => cell.textContent?.includes('（一）予以公开'));
      const row = [...(label?.closest('tr')?.cells ?? [])];
      const figure = row[row.length - 7];
      if (figure) figure.textContent = '2';
    });
    await expect.poll(async () => (await marksOf(page)).join()).not.toContain('dismissed');
    await says(popup, '相差 2');
    expect(await textOf(popup)).not.toContain('已排除');
    await Promise.all([page, popup].map((it) => it.close()));
  });

  test('every window of the popup says the same; taken back, it counts again', async () => {
    const page = await gouji.visit(url);
    await untilWrong(page, wrongCells);
    const other = await gouji.popupFor(page);
    await says(other, `${sampleErrors} 处错误`);
    const popup = await dismissGranted(page);
    await says(other, '已排除 1 处');
    expect(await textOf(other)).toContain(`已排除：${note}`);
    await press(popup, '排除');
    await says(other, `${sampleErrors} 处错误`);
    await untilWrong(page, wrongCells);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    await Promise.all([page, popup, other].map((it) => it.close()));
  });

  test('out into a file, away, and in again', async () => {
    const page = await gouji.visit(url);
    await untilWrong(page, wrongCells);
    const popup = await dismissGranted(page);
    await says(popup, '已排除 1 处');
    const options = await gouji.extensionPage('options.html');
    await says(options, '保存了 1 条');
    // The file goes wherever the browser saves files; its text is caught on the way.
    await options.evaluate(() => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        blob.text().then((text) => document.body.setAttribute('data-exported', text));
        return create(blob);
      };
    });
    await press(options, '导出');
    await says(options, '已导出 1 条。');
    await options.waitForSelector('[data-exported]');
    const exported = await options.$eval('body', (body) => body.getAttribute('data-exported') ?? '');
    const file = join(folder, `${kind}.json`);
    writeFileSync(file, exported);
    expect(JSON.parse(exported)).toMatchObject({
      schema: 'gouji.decisions/1',
      decisions: [{ page: url, rule: 'T3-01', at: 'granted', state: 'dismissed', note }],
    });

    await press(options, '清空核对意见');
    await press(options, '确定清空核对意见');
    await says(options, '还没有核对意见。');
    await untilWrong(page, wrongCells);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));

    const spoilt = join(folder, `${kind}-spoilt.json`);
    writeFileSync(spoilt, exported.replace('"dismissed"', '"deleted"'));
    await choose(options, spoilt);
    await says(options, '没有导入：第 1 条的“state”不对。');
    await choose(options, file);
    await says(options, '已导入：文件中 1 条，其中 1 条是新的或较新的，现共保存 1 条。');
    await untilWrong(page, wrongCells - 1);
    await expect.poll(() => gouji.badge(page)).toBe(left);
    expect(await popup.$eval('.decide textarea', (box) => (box as HTMLTextAreaElement).value)).toBe(note);
    await Promise.all([page, popup, options].map((it) => it.close()));
  });

  /** Dismisses that the total of 予以公开 is not the sum, with a note. */
  async function dismissGranted(page: Page): Promise<Page> {
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('[data-stop="T3-01@granted"]');
    await popup.click('[data-stop="T3-01@granted"]');
    await press(popup, '排除');
    await press(popup, '备注');
    await popup.waitForSelector('.decide textarea:focus');
    await popup.keyboard.type(note);
    const kept = () =>
      gouji.inExtension(() => browser.storage.local.get().then((all) => JSON.stringify(all)));
    await expect.poll(kept).toContain(note);
    return popup;
  }
});

async function choose(options: Page, file: string): Promise<void> {
  const input = await options.$('input[type=file]');
  if (!input) throw new Error('no file can be chosen');
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(file);
}
