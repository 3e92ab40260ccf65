import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { optionsFor } from '../support/browser-options.mjs';
import { startProxy } from '../support/proxy.mjs';
import { shuffled, spreadOf } from './statistics.mjs';

/**
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {{ load: number, cpu: number, script: number }} Cost of one opening of a page, in milliseconds:
 *   `load` from the response's last byte to the end of the load event, by the page's own Navigation Timing;
 *   `cpu` what the page's main thread worked until it was idle, and `script` the scripts in it, by DevTools
 * @typedef {{ with: Spread, empty: Spread, without: Spread, perEmpty: Spread, perWithout: Spread, noise: Spread }} Comparison
 *   of three spreads and, round by round, of two ratios; `empty` is an extension whose script does nothing, which is
 *   what any extension costs; `noise` how many times as much one browser without took as another, whichever took more
 * @typedef {{ [measure in keyof Cost]: Comparison }} Costs
 */

const SITE = 'https://www.example.gov.cn';
const BROWSERS = /** @type {const} */ (['without', 'again', 'empty', 'with']);

/**
 * What opening pages without a report costs with the built extension and without it: four browsers, one with it, one with
 * an extension that does nothing, two with none, which go from page to page as by links, in turns.
 * @param {string} extension its folder
 * @param {ReadonlyMap<string, string>} pages path → HTML of the pages without a report
 * @param {string} report a page with a report that has errors
 * @param {number} rounds
 * @returns {Promise<{ [path: string]: Costs }>}
 */
export async function measureNavigation(extension, pages, report, rounds) {
  const all = new Map([...pages, ['/report', report]]);
  const proxy = await startProxy(({ pathname }) => all.get(pathname) ?? null);
  const empty = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  writeFileSync(join(empty, 'empty.js'), '');
  writeFileSync(join(empty, 'manifest.json'), JSON.stringify(EMPTY));
  const folders = { without: null, again: null, empty, with: extension };
  /** @type {Map<string, Awaited<ReturnType<typeof openTab>>>} */
  const tabs = new Map();
  try {
    for (const name of BROWSERS) tabs.set(name, await openTab(proxy.port, folders[name]));
    await provesAtWork(tabs);
    /** @type {Map<string, { [name: string]: Cost }[]>} path → rounds → browser → cost */
    const costs = new Map([...pages.keys()].map((path) => [path, []]));
    let order = shuffled(BROWSERS);
    for (let round = -2; round < rounds; round++) {
      // Forth and back, so that whatever slowly changes weighs the same on all.
      order = round % 2 === 0 ? shuffled(BROWSERS) : [...order].reverse();
      for (const path of pages.keys()) {
        /** @type {{ [name: string]: Cost }} */
        const cost = {};
        for (const name of order) {
          const opened = await tabs.get(name)?.go(path);
          if (opened) cost[name] = opened;
        }
        // The first ones find nothing compiled or cached.
        if (round >= 0) costs.get(path)?.push(cost);
      }
    }
    return Object.fromEntries([...costs].map(([path, each]) => [path, costsOf(each)]));
  } finally {
    for (const { browser } of tabs.values()) await browser.close();
    await proxy.close();
    rmSync(empty, { recursive: true });
  }
}

/** What a page has to do for any extension that has a script in it, whatever the script does. */
const EMPTY = {
  manifest_version: 3,
  name: 'empty',
  version: '1',
  content_scripts: [
    { matches: ['*://*.gov.cn/*'], js: ['empty.js'], run_at: 'document_idle', all_frames: true },
  ],
};

/** @param {number} proxyPort @param {string | null} extension */
async function openTab(proxyPort, extension) {
  const browser = await puppeteer.launch(optionsFor('chromium', { extensionDir: '', proxyPort }));
  if (extension !== null) await browser.installExtension(resolve(extension));
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  let visits = 0;
  await page.goto(SITE);
  return {
    browser,
    page,
    /** Goes there as a link would: in the same renderer, as a person walks through a site. @param {string} path */
    async go(path) {
      const url = `${SITE}${path}?${++visits}`;
      await Promise.all([
        page.waitForNavigation({ waitUntil: 'load' }),
        page.evaluate((href) => location.assign(href), url),
      ]);
      const load = await page.evaluate(idleAndLoad);
      const { metrics } = await devtools.send('Performance.getMetrics');
      // They begin anew with every document.
      const metric = (/** @type {string} */ name) =>
        1000 * (metrics.find((each) => each.name === name)?.value ?? Number.NaN);
      return { load, cpu: metric('ThreadTime'), script: metric('ScriptDuration') };
    },
  };
}

/**
 * Waits until the page has nothing more to do: scripts of extensions run after the load event at the latest
 * (`document_idle`). Runs in the page.
 */
async function idleAndLoad() {
  for (let turn = 0; turn < 2; turn++) await new Promise((idle) => requestIdleCallback(idle));
  const [timing] = performance.getEntriesByType('navigation');
  if (!(timing instanceof PerformanceNavigationTiming)) throw new Error('no navigation timing');
  return timing.loadEventEnd - timing.responseEnd;
}

/** That the extension works where it is, and nowhere else. @param {ReadonlyMap<string, { page: import('puppeteer-core').Page }>} tabs */
async function provesAtWork(tabs) {
  for (const { page } of tabs.values()) await page.goto(`${SITE}/report`);
  await tabs.get('with')?.page.waitForSelector('[data-gouji-mark]', { timeout: 20_000 });
  for (const [name, { page }] of tabs)
    if (name !== 'with' && (await page.$('[data-gouji-mark]')))
      throw new Error('a browser without it has marks');
}

/** @param {readonly { [name: string]: Cost }[]} rounds @returns {Costs} */
function costsOf(rounds) {
  const compare = (/** @type {keyof Cost} */ measure) => {
    const each = rounds.map((round) => {
      const of = (/** @type {string} */ name) => round[name]?.[measure] ?? Number.NaN;
      const pair = [of('without'), of('again')];
      return {
        with: of('with'),
        empty: of('empty'),
        // Of two, so that luck in how one browser came to lie in memory counts for half.
        without: Math.sqrt(pair.reduce((product, time) => product * time, 1)),
        noise: Math.max(...pair) / Math.min(...pair),
      };
    });
    return {
      with: spreadOf(each.map((it) => it.with)),
      empty: spreadOf(each.map((it) => it.empty)),
      without: spreadOf(each.map((it) => it.without)),
      perEmpty: spreadOf(each.map((it) => it.with / it.empty)),
      perWithout: spreadOf(each.map((it) => it.with / it.without)),
      noise: spreadOf(each.map((it) => it.noise)),
    };
  };
  return { load: compare('load'), cpu: compare('cpu'), script: compare('script') };
}
