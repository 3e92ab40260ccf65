/** Pages that come and go, change and never rest, each twenty times. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { cardsOn, complaintsOf, LONG, TIMES, times } from './faults';
import { marksOf, press, sample, sampleErrors, sampleUrls, says, untilMarked } from './fixtures';
import { type Gouji, kinds, only, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const url = sampleUrls.secure;
const bare = 'https://www.sample.gov.cn/bare.html';
const errors = String(sampleErrors);
const report = sample.slice(sample.indexOf('<body>') + '<body>'.length, sample.indexOf('</body>'));

describe.each(kinds)('%s', { timeout: LONG }, (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, {
      pages: { [url]: sample, [bare]: '<!doctype html><title>甲</title><main><p>乙</p></main>' },
    });
  });
  afterAll(() => gouji?.close());

  test('the scripts are brought in again and again', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    const marks = await marksOf(page);
    const tab = await gouji.tabOf(page);
    await times(async (time) => {
      await gouji.inExtension(
        (tabId, file) => browser.scripting.executeScript({ target: { tabId }, files: [file] }),
        tab,
        time % 2 ? '/reader.js' : '/detector.js',
      );
    });
    await (await page.$('[data-gouji-mark=error]'))?.hover();
    await expect.poll(() => cardsOn(page)).toBe(1);
    expect(await marksOf(page)).toEqual(marks);
    expect(await gouji.badge(page)).toBe(errors);
    await page.close();
  });

  test('back, from the cache', async () => {
    const page = await gouji.visit(url);
    await page.evaluate((href) => {
      document.body.prepend(
        Object.assign(document.createElement('a'), { href, id: 'away', innerText: '去' }),
      );
      window.addEventListener('pageshow', ({ persisted }) => {
        if (persisted) window.name += 'x';
      });
    }, bare);
    await times(async () => {
      await untilMarked(page, 3);
      // Firefox tells its driver nothing of a page that it brings back whole.
      await page.click('#away');
      await expect.poll(() => gouji.badge(page)).toBe('');
      await page.evaluate(() => history.back());
      await expect.poll(() => gouji.badge(page)).toBe(errors);
    });
    await untilMarked(page, 3);
    expect(await page.evaluate(() => window.name)).toBe('x'.repeat(TIMES));
    await page.close();
  });

  test('a page that goes on without loading', async () => {
    const page = await gouji.visit(bare);
    const said = complaintsOf(page);
    await times(async (time) => {
      const html = time % 2 ? '<p>丙</p>' : report;
      await page.evaluate((at) => history.pushState({}, '', `/app/${at}`), time);
      await page.$eval('main', (main, content) => Object.assign(main, { innerHTML: content }), html);
      await expect.poll(() => gouji.badge(page)).toBe(time % 2 ? '' : errors);
    });
    expect(said()).toEqual([]);
    await page.close();
  });

  test('a thousand changes a second', async () => {
    const page = await gouji.visit(bare);
    await page.evaluate(() => {
      const ticker = document.body.appendChild(document.createElement('p'));
      const started = performance.now();
      let tick = 0;
      // No timer is called more often than every four milliseconds.
      setInterval(() => {
        while (tick < performance.now() - started) ticker.replaceChildren(String(++tick));
        window.name = String(tick);
      });
    });
    await times(async (time) => {
      const html = time % 2 ? '<p>丙</p>' : report;
      await page.$eval('main', (main, content) => Object.assign(main, { innerHTML: content }), html);
      await expect.poll(() => gouji.badge(page)).toBe(time % 2 ? '' : errors);
    });
    const ticks = () => page.evaluate(() => Number(window.name));
    expect(await ticks()).toBeGreaterThan(1000);
    await page.close();
  });

  test('frames that come and go', async () => {
    const page = await gouji.visit(bare);
    await times(async () => {
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, url);
      await expect.poll(() => gouji.badge(page)).toBe(errors);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await expect.poll(() => gouji.badge(page)).toBe('');
    });
    await page.close();
  });

  test('one report in two tabs', async () => {
    const [one, two] = [await gouji.visit(url), await gouji.visit(url)];
    await Promise.all([one, two].map((page) => untilMarked(page, 3)));
    const popup = await gouji.popupFor(one);
    await popup.waitForSelector('[data-stop="T3-01@granted"]');
    await popup.click('[data-stop="T3-01@granted"]');
    await times(async (time) => {
      await press(popup, '排除');
      const badge = time % 2 ? errors : String(sampleErrors - 1);
      await says(popup, `${badge} 处错误`);
      for (const page of [one, two]) await expect.poll(() => gouji.badge(page)).toBe(badge);
    });
    await Promise.all([one, two, popup].map((page) => page.close()));
  });

  only('chromium', kind)('a thousand checks leave nothing behind in memory', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    const tab = await gouji.tabOf(page);
    const recheck = (count: number) =>
      gouji.inExtension(
        async (tabId, wanted) => {
          const command = { type: 'gouji:recheck' };
          for (let done = 0; done < wanted; done++) await browser.tabs.sendMessage(tabId, command);
        },
        tab,
        count,
      );
    // What is kept for speed (compiled code, shapes seen) is there by then.
    await recheck(700);
    const before = await usedBy(page);
    await recheck(1000);
    const after = await usedBy(page);
    expect({ ...after, bytes: 0 }).toEqual({ ...before, bytes: 0 });
    // One kilobyte left behind by each check would be a fifth.
    expect(after.bytes / before.bytes).toBeLessThan(1.05);
    await page.close();
  });
});

/** What a page holds, the extension's part of it included, after everything that can go has gone. */
async function usedBy(page: Page) {
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.enable');
  for (let each = 0; each < 3; each++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  await devtools.detach();
  return { nodes, listeners, bytes };
}
