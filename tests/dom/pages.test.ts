/**
 * Baselines: every page in tests/pages and all that Gouji says of it. What is not in expected.json fails.
 * After a change that is meant: `npx vitest run --project browser tests/dom/pages.test.ts -u`, and read the diff.
 */
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/export/json';
import { reportSchema } from '../../src/export/schema';
import type { PageReading } from '../../src/protocol';
import { readPage } from '../../src/read-page';
import { wordsOf } from '../support/words';

const pages: { readonly [path: string]: string } = import.meta.glob('../pages/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const words = wordsOf('zh_CN');
const NOW = new Date('2026-01-05T02:00:00Z');

describe.each(Object.entries(pages))('%s', (path, html) => {
  const reading = read(html, `https://www.example.gov.cn/${path.replace('../pages/', '')}`);

  it('gives what is expected', async () => {
    const name = path.endsWith('page.html')
      ? 'expected.json'
      : path.replace(/^.*\/(.*)\.html$/, '$1.expected.json');
    await expect(`${JSON.stringify(expectation(reading), null, 2)}\n`).toMatchFileSnapshot(
      `${path.replace(/[^/]*$/, '')}${name}`,
    );
  });

  it('gives JSON that satisfies the schema, and the same again', () => {
    for (const json of reports(reading)) expect(() => reportSchema.parse(json)).not.toThrow();
    expect(read(html, reading.source.url)).toEqual(reading);
  });
});

function read(html: string, url: string): PageReading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // A parsed document takes its address from the test server; links are to be resolved as on the site.
  page.head.prepend(Object.assign(page.createElement('base'), { href: url }));
  const reading = readPage(page, NOW);
  return { ...reading, source: { ...reading.source, url } };
}

function reports({ content, source }: PageReading) {
  return content.kind === 'reports'
    ? content.reports.map((report) => toJson(report, source, words, '0.1.0'))
    : [];
}

/** The JSON of the one report; a list for several; what the page is instead, for none. */
function expectation(reading: PageReading): unknown {
  const all = reports(reading);
  if (all.length === 0) return reading.content;
  return all.length === 1 ? all[0] : all;
}
