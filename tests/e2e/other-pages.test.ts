import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlOf, press, sample, sampleErrors, samplePath, says, untilMarked, zh } from './fixtures';
import { type Gouji, kinds, only, open } from './setup';

const elsewhere = 'http://report.example.org/a.html';
/** Ends alike, but is no government's. */
const alike = 'https://www.test-gov.cn/a.html';

describe.each(kinds)('%s: outside gov.cn', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: { [elsewhere]: sample, [alike]: sample } });
  });
  afterAll(() => gouji?.close());

  test('nothing runs by itself, and the popup says what to do', async () => {
    const pages = [await gouji.visit(elsewhere), await gouji.visit(alike)];
    const popups: Page[] = [];
    for (const page of pages) popups.push(await gouji.popupFor(page));
    for (const popup of popups) await says(popup, zh('state_forbidden_site'));
    for (const page of pages) {
      expect(await htmlOf(page)).not.toContain('gouji');
      expect(await gouji.badge(page)).toBe('');
    }
    await Promise.all([...pages, ...popups].map((it) => it.close()));
  });

  test('the toolbar button has this page read, and no other', async () => {
    const page = await gouji.visit(elsewhere);
    const popup = await gouji.openPopup(page);
    await says(popup, `${sampleErrors} 处错误`);
    await untilMarked(page, 3);
    await press(popup, '复制 JSON');
    await popup.waitForSelector('aria/已复制');
    expect(JSON.parse((await gouji.clipboard()).text ?? '').source.url).toBe(elsewhere);
    expect(await gouji.badge(page)).toBe(String(sampleErrors));

    const other = await gouji.visit(alike);
    await gouji.popupFor(other).then((it) => says(it, zh('state_forbidden_title')));
    expect(await htmlOf(other)).not.toContain('gouji');
    await Promise.all([page, other].map((it) => it.close()));
  });

  only('firefox', kind)('so does the shortcut', async () => {
    const page = await gouji.visit(elsewhere);
    await gouji.pressShortcut(page, 'J');
    await untilMarked(page, 3);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    await page.close();
  });

  test('a saved file is read the same way', async () => {
    const page = await gouji.visit(pathToFileURL(samplePath).href);
    const popup = await gouji.openPopup(page);
    await says(popup, `${sampleErrors} 处错误`);
    await untilMarked(page, 3);
    expect(await gouji.badge(page)).toBe(String(sampleErrors));
    await page.close();
  });
});
