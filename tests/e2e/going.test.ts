/** Going to findings on the page itself: by shortcut, and by a link to one of them. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { cardOn } from './card';
import { htmlOf, popupWithReport, sample, sampleFindings, sampleUrls, zh } from './fixtures';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in the extension find there. */
declare const browser: Browser;

const { secure } = sampleUrls;
const inner = 'https://www.sample.gov.cn/inner.html';
const outer = 'https://www.sample.gov.cn/outer.html';
const routed = 'https://www.sample.gov.cn/routed.html';
const plain = 'https://www.sample.gov.cn/plain.html';
/** Something on the page is marked as wrong. */
const MARKED = '[data-gouji-mark=error], [data-gouji-culprit]';
const total = sampleFindings.length;
const ids = sampleFindings.map(({ id }) => id);
const step = (number: number, of = total) => zh('card_step', [String(number), String(of)]);
/** The report published again, with the total of the first row put right. */
const corrected = sample.replace(/(新收政府信息公开申请数量.*>)0(<.*)/, '$11$2');
/** What routers do as soon as they start: write the address that they see. */
const router =
  '<script>window.seen = location.href; history.replaceState({}, "", location.href); onhashchange = () => { window.routed = location.hash; };</script>';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, {
      pages: {
        [secure]: sample,
        [inner]: sample,
        [outer]: sample.replace(
          '</body>',
          `<iframe src="${inner}" width="900" height="700"></iframe></body>`,
        ),
        [routed]: sample.replace('<head>', `<head>${router}`),
        [plain]: '<!doctype html><title>通知</title><p>没有报告。',
      },
    });
  });
  afterAll(() => gouji?.close());

  /** Chromium takes shortcuts from a real keyboard only: there the event is raised where the browser would. */
  async function go(page: Page, command: 'next' | 'previous'): Promise<void> {
    if (kind === 'firefox') return gouji.pressShortcut(page, command === 'next' ? 'Down' : 'Up');
    await gouji.raiseCommand(page, command);
  }

  const remark = async (page: Page) => (await cardOn(gouji, page))?.text ?? '';

  test('the shortcuts walk through all findings of the page, with their cards, and around', async () => {
    const page = await gouji.visit(secure);
    await page.setViewport({ width: 1000, height: 500 });
    await page.waitForSelector(MARKED);
    const before = await htmlOf(page);
    for (const [index, { rule }] of sampleFindings.entries()) {
      await go(page, 'next');
      await expect.poll(() => remark(page)).toContain(`${step(index + 1)}\n`);
      expect(await remark(page)).toContain(rule);
      // Words are selected; only a cell flashes.
      const flashes = rule.startsWith('T3');
      expect(await cardOn(gouji, page)).toMatchObject({
        visible: true,
        ...(flashes ? { covers: false } : {}),
      });
    }
    await go(page, 'next');
    await expect.poll(() => remark(page)).toContain(`${step(1)} · ${zh('card_step_first')}`);
    await go(page, 'previous');
    await expect.poll(() => remark(page)).toContain(`${step(total)} · ${zh('card_step_last')}`);
    await go(page, 'previous');
    await expect.poll(() => remark(page)).toContain(`${step(total - 1)}\n`);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardOn(gouji, page)).toBeNull();
    await expect.poll(() => htmlOf(page), { timeout: 4000 }).toBe(before);
    await page.close();
  });

  test('what was gone to from the popup is where the shortcuts go on', async () => {
    const page = await gouji.visit(secure);
    const popup = await gouji.popupFor(page);
    await popup.waitForSelector('.report-head');
    await popup.click('[data-stop="T3-01@granted"]');
    await go(page, 'next');
    await expect.poll(() => remark(page)).toContain(step(ids.indexOf('T3-01@granted') + 2));
    await Promise.all([page, popup].map((it) => it.close()));
  });

  test('they go on into frames, and out again; one card at a time', async () => {
    const page = await gouji.visit(outer);
    await page.waitForSelector(MARKED);
    const frame = await frameWithMarks(page);
    for (let number = 1; number <= total; number++) await go(page, 'next');
    await expect.poll(() => remark(page)).toContain(step(total, 2 * total));
    await go(page, 'next');
    await expect.poll(() => hosts(page)).toEqual([0, 1]);
    for (let number = 2; number <= total; number++) await go(page, 'next');
    await expect.poll(() => frame.$('[data-gouji-flash]')).not.toBeNull();
    await go(page, 'next');
    await expect.poll(() => hosts(page)).toEqual([1, 0]);
    expect(await remark(page)).toContain(`${step(1, 2 * total)} · ${zh('card_step_first')}`);
    await page.close();
  });

  test('a page without findings says so', async () => {
    const page = await gouji.visit(plain);
    await go(page, 'next');
    await expect.poll(() => remark(page)).toContain(zh('card_no_report'));
    await page.close();
  });

  test('a link to a finding, copied from the popup, leads to it and shows the site nothing', async () => {
    const page = await gouji.visit(secure);
    const popup = await popupWithReport(gouji, page);
    const item = await popup.waitForSelector('[data-stop="T3-01@granted"]');
    await item?.focus();
    const copy = await popup.evaluateHandle(() =>
      document.activeElement?.closest('li')?.querySelector<HTMLElement>('[aria-label=复制链接]'),
    );
    await (copy.asElement() as Awaited<ReturnType<Page['$']>>)?.click();
    await popup.waitForSelector('aria/已复制');
    const { text } = await gouji.clipboard();
    expect(text).toBe(`${secure}#:~:gouji=T3-01%40granted`);
    await page.close();

    const asked = gouji.asked().length;
    const linked = await gouji.visit(text ?? '');
    await expect.poll(() => remark(linked)).toContain('T3-01');
    expect(await flashed(linked)).toContain('予以公开');
    expect(await linked.evaluate(() => [location.href, document.URL])).toEqual([secure, secure]);
    expect(
      gouji
        .asked()
        .slice(asked)
        .map(({ url }) => url),
    ).not.toContainEqual(expect.stringContaining('gouji'));

    // Another one, put into the address of the same tab, loads nothing anew.
    const tabId = await gouji.tabOf(linked);
    const address = `${secure}#:~:gouji=T3-03%40natural`;
    await gouji.inExtension((id, url) => browser.tabs.update(id, { url }).then(() => null), tabId, address);
    await expect.poll(() => remark(linked)).toContain('T3-03');
    await linked.close();
  });

  test('a page that routes by its fragment keeps its route', async () => {
    const page = await gouji.visit(`${routed}#/reports/7:~:gouji=T3-01%40granted`);
    expect(await page.evaluate(() => [location.hash, (window as { seen?: string }).seen])).toEqual([
      '#/reports/7',
      `${routed}#/reports/7`,
    ]);
    // Where the page has rewritten its address before it was read, Firefox has forgotten the link.
    if (kind === 'chromium') await expect.poll(() => remark(page)).toContain('T3-01');
    else await page.waitForSelector(MARKED);
    await page.close();
  });

  test('a finding that is no longer there is said to be gone', async () => {
    expect(corrected).not.toBe(sample);
    gouji.serve('https://www.sample.gov.cn/corrected.html', corrected);
    const page = await gouji.visit('https://www.sample.gov.cn/corrected.html#:~:gouji=T3-01%40new');
    await expect.poll(() => remark(page)).toContain(zh('card_link_lost', ['T3-01@new']));
    await page.close();
  });
});

async function frameWithMarks(page: Page): Promise<Frame> {
  const frame = page.frames()[1];
  if (!frame) throw new Error('there is no frame');
  await frame.waitForSelector(MARKED);
  return frame;
}

function hosts(page: Page): Promise<readonly number[]> {
  return Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('[data-gouji-card]').length)),
  );
}

function flashed(page: Page): Promise<string> {
  return page.$eval('[data-gouji-flash]', (cell) => cell.closest('tr')?.textContent ?? '');
}
