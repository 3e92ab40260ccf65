/** Pages made to be slow or to contradict themselves are read all the same, in bounds. */
import { expect, test } from 'vitest';
import { readContent, readPage } from '../../src/read-page';
import zhanhe from '../pages/zhanhe-2024/figures.json';
import { figuresOf } from '../support/figures';
import { hostileTexts } from '../support/hostile';
import { markupWith } from '../support/markup/markup';
import { renderPage } from '../support/page';

const PATIENCE = 60_000;

/** A report's page with these words in its first part, and something done to its HTML. */
function pageWith(overview: readonly string[], change: (html: string) => string = (html) => html): Document {
  const html = renderPage({
    figures: figuresOf(zhanhe),
    markup: markupWith({ cell: 'bare', heading: 'strong' }),
    prose: { parts: { overview } },
  });
  return new DOMParser().parseFromString(change(html), 'text/html');
}

const reportsOn = (page: Document) => {
  const { content } = readContent(page);
  return content.kind === 'reports' ? content.reports : [];
};

test.each(Object.entries(hostileTexts(100_000)))(
  'a report with %s for its words',
  (_, text) => {
    const [audited] = reportsOn(pageWith([text]));
    expect(audited?.report.organ).toBe('湛河区人民政府');
  },
  PATIENCE,
);

test(
  'a report as deep in its page as a parser allows, with a million characters around it',
  () => {
    const deep = (html: string) =>
      html
        .replace('<main>', `<main>${`<div><p>${'信息'.repeat(1000)}</p>`.repeat(400)}`)
        .replace('</main>', `${'</div>'.repeat(400)}</main>`);
    expect(reportsOn(pageWith(['没有报告标题。'], deep))).toHaveLength(1);
  },
  PATIENCE,
);

test(
  'twenty thousand meta tags that contradict each other: the first counts',
  () => {
    const tags = Array.from(
      { length: 20_000 },
      (_, at) => `<meta name="PubDate" content="20${10 + (at % 80)}-01-01">`,
    );
    const page = pageWith([], (html) => html.replace('<head>', `<head>${tags.join('')}`));
    expect(readPage(page, new Date()).source.publishedAt).toBe('2010-01-01');
  },
  PATIENCE,
);

test(
  'headings without number',
  () => {
    const heading = '<p>一、总体情况</p><p>二、主动公开政府信息情况</p>';
    const page = pageWith([], (html) => html.replace('<main>', `<main>${heading.repeat(20_000)}`));
    expect(reportsOn(page)).toHaveLength(1);
  },
  PATIENCE,
);

test.each([
  'parentElement',
  'parentNode',
  'nextSibling',
  'firstChild',
  'nodeType',
  'localName',
  'textContent',
  'contains',
  'hasAttribute',
  'getAttribute',
])('a report in a form whose field is called %s', (name) => {
  const form = (html: string) =>
    html.replace('<main>', `<form><input name="${name}"><main>`).replace('</main>', '</main></form>');
  const inForm = readContent(pageWith([], form)).content;
  expect(inForm).toEqual(readContent(pageWith([])).content);
});

test('labels with characters that nobody sees', () => {
  const broken = (html: string) => html.replace(/第二十|公开|规章|行政/g, (word) => [...word].join('\u2069'));
  expect(reportsOn(pageWith([], broken))[0]?.report.proactive?.faults).toEqual([]);
});
