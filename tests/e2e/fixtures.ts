/** What the tests open and press. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ReportJson } from '../../src/export/schema';
import { wordsOf } from '../support/words';
import type { Gouji } from './setup';

const root = join(import.meta.dirname, '../..');

/** What the extension says in Chinese. The controls' names are fixed, and tests spell them out. */
export const zh = wordsOf('zh_CN');

/** The report that `npm start` opens: four identities fail, and its words contradict a cell. */
export const sample = readFileSync(join(root, 'assets/sample/report.html'), 'utf8');
/** Where its meta tags say that it is, in both schemes. */
export const sampleUrls = {
  secure: 'https://www.sample.gov.cn/a.html',
  plain: 'http://www.sample.gov.cn/a.html',
} as const;
export const samplePath = join(root, 'assets/sample/report.html');

/** Address → HTML of every page in tests/pages; the addresses are those of its expected.json. */
export const testPages: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(root, 'tests/pages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'recipes')
    .flatMap(({ name: slug }) =>
      readdirSync(join(root, 'tests/pages', slug))
        .filter((file) => file.endsWith('.html'))
        .map((file) => [addressOf(slug, file), served(slug, file)]),
    ),
);

/** Every page calls a site of its own its home; here all of them are on one. */
function served(slug: string, file: string): string {
  const html = readFileSync(join(root, 'tests/pages', slug, file), 'utf8');
  return html.replace(/(<meta name="SiteDomain" content=")[^"]+/i, '$1www.example.gov.cn');
}

export function addressOf(slug: string, file = 'page.html'): string {
  return `https://www.example.gov.cn/${slug}/${file}`;
}

export function expectedOf(slug: string): unknown {
  return JSON.parse(readFileSync(join(root, 'tests/pages', slug, 'expected.json'), 'utf8'));
}

/** How many errors a page of tests/pages has. */
export function errorsOf(slug: string): number {
  return (expectedOf(slug) as ReportJson).summary.errors;
}

/**
 * What is found in the sample: what is found in the page of the same figures, without what Word left behind there.
 */
export const sampleFindings = (expectedOf('ganzhou-dangqun-2024') as ReportJson).findings.filter(
  ({ rule }) => rule !== 'STR-07',
);
export const sampleErrors = sampleFindings.filter(
  ({ verdict, severity }) => verdict === 'fail' && severity === 'error',
).length;

/** Presses the control that people know by this name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}`).click();
}

/** Waits until the popup says this. */
export async function says(popup: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => textOf(popup)).toMatch(words);
}

/** What can be read in the popup, lines and spaces evened out. */
export async function textOf(popup: Page): Promise<string> {
  return (await popup.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
}

/** The popup over a page of gov.cn with a report in it: the real one in Chromium, its page in a tab in Firefox. */
export async function popupWithReport(gouji: Gouji, page: Page): Promise<Page> {
  const popup = await (gouji.kind === 'chromium' ? gouji.openPopup(page) : gouji.popupFor(page));
  await popup.waitForSelector('.report-head');
  return popup;
}

/** Marked cells as `level 行标签 · 列`, the column counted from the first of a row's seven figures. */
export function marksOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableCellElement>('[data-gouji-mark]')].map((cell) => {
      const cells = [...(cell.closest('tr')?.cells ?? [])];
      const column = cells.indexOf(cell) - (cells.length - 7);
      const label = cells[cells.length - 8]?.textContent?.replace(/\s/g, '').replace(/(?<=^.{9}).*/, '…');
      return `${cell.dataset.goujiMark} ${label} ${column}`;
    }),
  );
}

/** Waits until the page shows as many marks of a level. */
export async function untilMarked(page: Page, errors: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('[data-gouji-mark=error]').length))
    .toBe(errors);
}

export function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
