import { describe, expect, it, test } from 'vitest';
import { mayHoldReport } from '../../src/detector';
import { readContent } from '../../src/read-page';
import { arbitraryFigures, arbitraryMarkup } from '../support/arbitrary';
import { law } from '../support/law';
import { expectWithin, walk } from '../support/linear';
import { renderReport } from '../support/page';
import { pageOf } from '../support/parse-page';

const pages: { readonly [path: string]: string } = import.meta.glob('../pages/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test.each(Object.entries(pages))('nothing the reader would find on %s is missed', (_, html) => {
  const page = parse(html);
  if (readContent(page).content.kind !== 'none') expect(mayHoldReport(page)).toBe(true);
});

test.each(['2021', '2019'] as const)(
  'a report on the form of %s is found in any markup, under any title',
  (form) => {
    law(
      [arbitraryFigures(form), arbitraryMarkup],
      (figures, markup) => {
        const page = parse(renderReport(figures, markup));
        page.title = '';
        expect(mayHoldReport(page)).toBe(true);
      },
      60,
    );
  },
);

describe('by its tables', () => {
  const table = (...cells: readonly string[]) =>
    `<table>${cells.map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</table>`;
  test.each([
    ['表二', table('第二十条第（一）项', '规章')],
    ['表三', table('自然人', '四、结转下年度继续办理')],
    ['表四', table('结果维持', '尚未审结')],
    ['words cut by blanks', table('自\n然&nbsp;人', '结 转')],
    ['words cut over elements', table('<p>自</p><p>然人</p>', '<span>结</span>转')],
    ['traditional characters', table('結轉', '尚未審結')],
    ['an older form', table('统计指标', '申请办结数')],
    ['words in two tables', table('规章') + table('行政许可')],
    ['a table in a table', `<table><tr><td>${table('规章', '行政许可')}</td></tr></table>`],
  ])('%s', (_, body) => {
    expect(mayHoldReport(pageOf(body))).toBe(true);
  });

  test.each([
    ['a single word', table('规章', '其他')],
    ['words outside tables', '<p>规章、行政许可、自然人、结转</p>'],
    ['other words', table('姓名', '电话', '地址')],
    ['nothing', ''],
  ])('not by %s', (_, body) => {
    expect(mayHoldReport(pageOf(body))).toBe(false);
  });
});

describe('by its title, when its tables are pictures or files', () => {
  test.each([
    ['青禾县2024年政府信息公开工作年度报告', true],
    ['2024年青禾县政府信息公开年报_青禾县人民政府', true],
    ['青禾县政府信息公开工作2024年度报告', true],
    ['政府信息公开年度报告', false],
    ['青禾县2024年政府工作报告', false],
    ['青禾县人民政府', false],
    ['', false],
  ])('%s: %s', (title, found) => {
    expect(mayHoldReport(pageOf('', `<title>${title}</title>`))).toBe(found);
  });
});

describe('costs next to nothing', () => {
  it.each([
    ['a page of a megabyte without tables', `<p>${'规章与行政许可。'.repeat(70_000)}</p>`],
    ['a table of a million characters', `<table><tr><td>${'自 '.repeat(500_000)}</td></tr></table>`],
    ['thousands of tables', '<table><tr><td>甲</td></tr></table>'.repeat(10_000)],
    ['an endless title', ''],
  ])('on %s', (_, body) => {
    const page = pageOf(body, `<title>${'2024信息公开'.repeat(body === '' ? 100_000 : 1)}</title>`);
    expectWithin(
      20,
      () => mayHoldReport(page),
      () => walk(page),
    );
    expect(mayHoldReport(page)).toBe(false);
  });
});
