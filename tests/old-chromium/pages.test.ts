/** What is found on every test page, and that no engine is but the one that is meant. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { toJson } from '../../src/export/json';
import type { ReportJson } from '../../src/export/schema';
import type { PageReading } from '../../src/protocol';
import { addressOf, expectedOf, testPages, zh } from '../e2e/fixtures';
import { type Gouji, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

/** `late` draws its report by script, and is told apart by its badge. */
const slugs = Object.keys(testPages)
  .flatMap((url) => /([^/]+)\/page\.html$/.exec(url)?.[1] ?? [])
  .filter((slug) => slug !== 'late');

let gouji: Gouji;
beforeAll(async () => {
  gouji = await open('chromium', { pages: testPages });
});
afterAll(() => gouji?.close());

test('the engine is as old as it says', async () => {
  expect(await gouji.browser.version()).toBe(`HeadlessChrome/${inject('engine').version}`);
});

test.each(slugs)('%s is read and judged as everywhere', async (slug) => {
  const page = await gouji.visit(addressOf(slug));
  const reading = await readingOf(await gouji.tabOf(page));
  expect(foundIn(reading)).toEqual(stripped(expectedOf(slug)));
  await page.close();
});

/** As the popup asks for it. */
function readingOf(tabId: number): Promise<PageReading> {
  return gouji.inExtension(async (tab) => {
    await browser.runtime.sendMessage({ type: 'gouji:inject', tabId: tab });
    const answer = await browser.tabs.sendMessage(tab, { type: 'gouji:read' }, { frameId: 0 });
    return (answer as { readonly reading: PageReading }).reading;
  }, tabId);
}

function foundIn({ content, source }: PageReading): unknown {
  if (content.kind !== 'reports') return content;
  const all = content.reports.map((report) => toJson(report, source, zh, '0.1.0'));
  return stripped(all.length === 1 ? all[0] : all);
}

/** Without what hangs on the time and on the address: the rules on addresses are judged on no saved page. */
function stripped(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(stripped);
  if (!isReport(expected)) return expected;
  const { source, summary, checks, findings, ...rest } = expected;
  const others = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => !id.startsWith('P-'));
  return { ...rest, checks: others(checks), findings: others(findings), title: source.title };
}

const isReport = (expected: unknown): expected is ReportJson =>
  typeof expected === 'object' && expected !== null && 'schema' in expected;
