/** The form at a glance, the filters, and keeping one's place, with a real page behind the popup. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, popupWithReport, press, says, testPages, textOf, zh } from './fixtures';
import { type Gouji, kinds, open } from './setup';

const wrong = addressOf('ganzhou-dangqun-2024');
/** Something on the page is marked as wrong. */
const MARKED = '[data-gouji-mark=error], [data-gouji-mark=culprit]';
const errorCell = '“（一）予以公开”各类申请人合计 1，总计填 0，相差 1。';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, { pages: testPages });
  });
  afterAll(() => gouji?.close());

  test('a cell of the drawing leads to the cell on the page, and to its finding', async () => {
    const page = await gouji.visit(wrong);
    await page.setViewport({ width: 1000, height: 400 });
    await page.waitForSelector(MARKED);
    const popup = await popupWithReport(gouji, page);
    if (await popup.$('.glance-fold[aria-expanded=false]')) await popup.click('.glance-fold');
    const granted = '.applications tr:nth-child(3) td:last-child';
    await popup.hover(granted);
    await says(popup, `（一）予以公开 · 总计：0 ${errorCell}`);
    await popup.click(granted);
    await untilFlashed(page, '予以公开', 7);
    expect(await current(popup)).toBe('T3-01@granted');
    expect(await popup.$$eval('.emphasised', (cells) => cells.length)).toBe(7);

    // By keyboard on to the cell above, and from there to its left neighbour, which has passed.
    for (const key of ['ArrowUp', 'ArrowLeft', 'Enter'] as const) await popup.keyboard.press(key);
    await untilFlashed(page, '上年结转', 6);
    expect(await current(popup)).toBe('T3-01@granted');
    await page.close();
  });

  test('filters narrow the list that the step buttons walk through', async () => {
    const page = await gouji.visit(wrong);
    await page.setViewport({ width: 1000, height: 400 });
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.filters');
    await popup.select('select[aria-label=按规则筛选]', 'T3-01');
    await says(popup, zh('popup_filter_shown', ['2', String(await inAll(popup))]));
    await press(popup, '下一处');
    await untilFlashed(page, '本年新收', 7);
    await press(popup, '下一处');
    await untilFlashed(page, '予以公开', 7);
    await press(popup, '下一处');
    await untilFlashed(page, '本年新收', 7);
    await popup.type('input[type=search]', '予以公开');
    await expect.poll(() => listed(popup)).toEqual(['T3-01@granted']);
    await press(popup, '清除筛选');
    expect((await listed(popup)).length).toBe(await inAll(popup));
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test('the list keeps its place when the page is checked again, changes, or is loaded again', async () => {
    const page = await gouji.visit(wrong);
    await page.waitForSelector(MARKED);
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.filters');
    await press(popup, '错误 5');
    await popup.click('[data-stop="T3-01@granted"]');
    const before = await listed(popup);
    const all = await inAll(popup);
    const place = async () => [await current(popup), await listed(popup)];

    await press(popup, '重新校验');
    await expect.poll(place).toEqual(['T3-01@granted', before]);
    await page.reload();
    await page.waitForSelector(MARKED);
    await says(popup, zh('popup_filter_shown', [String(before.length), String(all)]));
    await expect.poll(place).toEqual(['T3-01@granted', before]);

    // The figure is put right while the popup is open.
    await page.$$eval('tr', (rows) => {
      const row = rows.find((one) => one.textContent?.includes('予以公开'));
      const cell = row?.querySelector('td:last-child');
      if (cell) cell.textContent = '1';
    });
    await expect.poll(() => listed(popup)).not.toContain('T3-01@granted');
    const left = before.filter((id) => id !== 'T3-01@granted');
    await expect.poll(async () => left.includes((await current(popup)) ?? '')).toBe(true);
    expect(await popup.$eval('.chip.error', (chip) => chip.getAttribute('aria-pressed'))).toBe('true');
    await Promise.all([popup, page].map((it) => it.close()));
  });

  test('in a window the drawing is open beside the findings; on paper only what can be read is left', async () => {
    const page = await gouji.visit(wrong);
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.glance-tables');
    if (kind === 'chromium') {
      await popup.emulateMediaType('print');
      const paper = await textOf(popup);
      expect(paper).toContain(errorCell);
      expect(paper).toContain('表三');
      for (const control of ['复制', '下一处', '重新校验', '清除筛选', zh('glance_hint')])
        expect(paper).not.toContain(control);
    }
    await Promise.all([popup, page].map((it) => it.close()));
  });
});

function listed(popup: Page): Promise<readonly (string | undefined)[]> {
  return popup.$$eval('.finding-body', (buttons) => buttons.map((it) => (it as HTMLElement).dataset.stop));
}

async function inAll(popup: Page): Promise<number> {
  const counts = await popup.$$eval('.findings .number', (all) => all.map((one) => Number(one.textContent)));
  const said = /共 (\d+) 处/.exec((await popup.$eval('.filter-shown', (it) => it.textContent)) ?? '')?.[1];
  return said ? Number(said) : counts.reduce((sum, count) => sum + count, 0);
}

function current(popup: Page): Promise<string | null> {
  return popup.evaluate(
    () => document.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop ?? null,
  );
}

/** Waits until the figure of a row (counted from 1) flashes, inside the window. */
async function untilFlashed(page: Page, label: string, figure: number): Promise<void> {
  await expect
    .poll(
      () =>
        page.$$eval('[data-gouji-flash]', (cells) =>
          cells.map((cell) => {
            const row = [...(cell.closest('tr')?.cells ?? [])];
            const { top, bottom } = cell.getBoundingClientRect();
            const text = row.map((it) => it.textContent?.replace(/\s/g, '')).join();
            return [
              text,
              row.indexOf(cell as HTMLTableCellElement) - row.length + 8,
              top >= 0 && bottom <= innerHeight,
            ];
          }),
        ),
      { timeout: 3000 },
    )
    .toContainEqual([expect.stringContaining(label), figure, true]);
}
