import { expect, test } from 'vitest';
import { wordsOf } from '../support/words';
import { cardOn } from './card';
import { popupWithReport, press, sample, sampleErrors, sampleUrls, textOf, untilMarked } from './fixtures';
import { kinds, open } from './setup';

const url = sampleUrls.secure;
const en = wordsOf('en');
/** Besides Chinese names, English text holds the words of the form and titles of documents. */
const controls = [
  'Check again',
  'New window',
  'Previous',
  'Next',
  'Show marks',
  'Copy tables',
  'Copy JSON',
  'Settings',
  'Check this site automatically',
];

test.each(kinds)('%s in English', async (kind) => {
  const gouji = await open(kind, { pages: { [url]: sample }, language: 'en' });
  try {
    const page = await gouji.visit(url);
    const popup = await popupWithReport(gouji, page);
    for (const name of controls) expect(await popup.$(`aria/${name}`), name).not.toBeNull();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    const said = await textOf(popup);
    expect(said).toContain(en('popup_errors', [String(sampleErrors)]));
    expect(said).toContain(en('rule_T3_01_title'));
    await press(popup, 'Copy findings');
    await popup.waitForSelector('aria/Copied');
    expect((await gouji.clipboard()).text).toContain(en('copy_head_year', ['2024']));
  } finally {
    await gouji.close();
  }
});

test('chromium without the native `browser`, as before 148', async () => {
  const gouji = await open('chromium', { pages: { [url]: sample }, withoutBrowser: true });
  try {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    const popup = await popupWithReport(gouji, page);
    // The first finding is of words, the second of a cell.
    await press(popup, '下一处');
    await press(popup, '下一处');
    await page.waitForSelector('[data-gouji-flash]');
    await press(popup, '复制表格');
    await popup.waitForSelector('aria/已复制');
    const { text, html } = await gouji.clipboard();
    expect(text).toMatch(/一、本年新收政府信息公开申请数量\t1\t0/);
    expect(html).toContain('<table');
  } finally {
    await gouji.close();
  }
});

test('chromium with `scripting` as it was in 90 still marks, counts and copies', async () => {
  const gouji = await open('chromium', {
    pages: { [url]: sample },
    withoutBrowser: true,
    oldScripting: true,
  });
  try {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    // The shortcut; a real one comes from a keyboard only.
    await gouji.raiseCommand(page, 'next');
    await expect.poll(async () => (await cardOn(gouji, page))?.text).toContain('第 1 处');

    const popup = await popupWithReport(gouji, page);
    await press(popup, '复制表格');
    await popup.waitForSelector('aria/已复制');
    expect((await gouji.clipboard()).text).toMatch(/一、本年新收政府信息公开申请数量\t1\t0/);
  } finally {
    await gouji.close();
  }
});
