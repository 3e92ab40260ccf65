/** What a report says in words: marked without a change to the page, and brought to the eye from the popup. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlOf, popupWithReport, press, sample, sampleUrls, untilMarked } from './fixtures';
import { type Gouji, kinds, open } from './setup';

/** The same page where the extension has no business: what the page is without marks. */
const elsewhere = 'http://report.example.org/a.html';
const contradiction = '[data-stop="N-01@1"]';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: { [sampleUrls.secure]: sample, [elsewhere]: sample } });
  });
  afterAll(() => gouji?.close());

  test('a finding selects its words, and leads to the cell that they contradict', async () => {
    const page = await gouji.visit(sampleUrls.secure);
    await page.setViewport({ width: 1000, height: 400 });
    await untilMarked(page, 3);
    expect(await selected(page)).toEqual({ text: '', visible: false });
    const popup = await popupWithReport(gouji, page);

    await popup.locator(contradiction).click();
    await expect.poll(() => selected(page)).toEqual({ text: '1件', visible: true });
    expect(await page.$('[data-gouji-flash]')).toBeNull();

    await press(popup, '看表中');
    const cell = await page.waitForSelector('[data-gouji-flash]');
    const seen = await cell?.evaluate((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      const row = it.closest('tr');
      const last = it === row?.cells[row.cells.length - 1];
      return {
        row: row?.textContent?.replace(/\s/g, '') ?? '',
        last,
        visible: top >= 0 && bottom <= innerHeight,
      };
    });
    expect(seen).toMatchObject({ row: expect.stringContaining('本年新收'), last: true, visible: true });

    await page.evaluate(() => getSelection()?.removeAllRanges());
    await press(popup, '看文中');
    await expect.poll(() => selected(page)).toEqual({ text: '1件', visible: true });
    await page.close();
  });

  test('marked words leave the page as it is, and lose their mark with the others', async () => {
    const bare = await gouji.visit(elsewhere);
    const html = await htmlOf(bare);
    await bare.close();
    const page = await gouji.visit(sampleUrls.secure);
    await untilMarked(page, 3);
    // Where ranges cannot be painted (Chromium before 105, Firefox before 140) words have no mark, and nothing else changes.
    const able = await page.evaluate(() => 'highlights' in CSS);
    const words = able ? ['1件'] : null;
    await expect.poll(() => highlighted(page)).toEqual(words);
    const popup = await gouji.popupFor(page);
    await press(popup, '显示标注');
    await untilMarked(page, 0);
    await expect.poll(() => highlighted(page)).toEqual(able ? [] : null);
    expect(await htmlOf(page)).toBe(html);
    await press(popup, '显示标注');
    await untilMarked(page, 3);
    await expect.poll(() => highlighted(page)).toEqual(words);
    await Promise.all([page, popup].map((it) => it.close()));
  });
});

function selected(page: Page): Promise<{ readonly text: string; readonly visible: boolean }> {
  return page.evaluate(() => {
    const selection = getSelection();
    const text = String(selection);
    if (!selection || text === '') return { text, visible: false };
    const { top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
    return { text, visible: top >= 0 && bottom <= innerHeight };
  });
}

/** Highlights are the document's: the page's own scripts see them too. Null where there are none. */
function highlighted(page: Page): Promise<readonly string[] | null> {
  return page.evaluate(() => {
    const { highlights } = CSS as unknown as { readonly highlights?: ReadonlyMap<string, Iterable<unknown>> };
    return highlights ? [...(highlights.get('gouji-error') ?? [])].map(String) : null;
  });
}
