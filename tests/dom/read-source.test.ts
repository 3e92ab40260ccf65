import { describe, expect, it, test } from 'vitest';
import { readDate, readSource, titlesOf } from '../../src/dom/read-source';
import { expectWithin, walk } from '../support/linear';
import { pageOf } from '../support/parse-page';

const NOW = new Date('2026-01-05T02:00:00Z');
const sourceOf = (head: string, body = '') => readSource(pageOf(body, head), NOW);
const meta = (tags: { readonly [name: string]: string }): string =>
  Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

const full = {
  SiteName: '青禾县人民政府',
  SiteIDCode: '4100000001',
  ColumnName: '政府信息公开年报',
  ArticleTitle: '青禾县2024年政府信息公开工作年度报告',
  PubDate: '2025-01-24 10:00',
  ContentSource: '县政府办公室',
};
const read = {
  title: '青禾县2024年政府信息公开工作年度报告',
  site: '青禾县人民政府',
  siteId: '4100000001',
  column: '政府信息公开年报',
  publisher: '县政府办公室',
  publishedAt: '2025-01-24T10:00',
};
const nothing = { title: null, site: null, siteId: null, column: null, publisher: null, publishedAt: null };

describe('meta tags', () => {
  test('all of them', () => {
    expect(sourceOf(meta(full))).toMatchObject({ ...read, readAt: '2026-01-05T02:00:00.000Z' });
  });

  test('in any case', () => {
    const shouted = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name.toUpperCase(), value]),
    );
    const whispered = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name.toLowerCase(), value]),
    );
    expect(sourceOf(meta(shouted))).toMatchObject(read);
    expect(sourceOf(meta(whispered))).toMatchObject(read);
  });

  test('in the body, inside other elements', () => {
    expect(sourceOf('', `<div class="head">${meta(full)}</div>`)).toMatchObject(read);
  });

  test('the first that says something wins', () => {
    const empty =
      '<meta name="SiteName" content=""><meta name="SiteName"><meta name="SiteName" content=" null ">';
    expect(sourceOf(`${empty}${meta({ SiteName: ' 青禾县 ' })}${meta({ SiteName: '别的' })}`).site).toBe(
      '青禾县',
    );
  });

  test('none, and those that say null, are not there', () => {
    expect(sourceOf('')).toMatchObject(nothing);
    expect(sourceOf(meta({ ColumnName: 'null', ContentSource: '', PubDate: 'null' }))).toMatchObject(nothing);
  });

  test('what is too long for a name is cut', () => {
    expect(sourceOf(meta({ SiteName: '县'.repeat(10_000) })).site).toHaveLength(300);
  });
});

test('titles: the article’s before the window’s', () => {
  expect(titlesOf(pageOf('', `<title> 窗口标题 </title>${meta({ ArticleTitle: '文章标题' })}`))).toEqual([
    '文章标题',
    '窗口标题',
  ]);
  expect(titlesOf(pageOf('', '<title>窗口标题</title>'))).toEqual(['窗口标题']);
  expect(titlesOf(pageOf(''))).toEqual([]);
  expect(sourceOf('<title>窗口标题</title>').title).toBe('窗口标题');
});

describe('the block people see, where tags are missing', () => {
  test.each<[string, string | null, string | null]>([
    ['<p>发布机构：县政府办公室</p><p>发布日期：2025-01-24</p>', '县政府办公室', '2025-01-24'],
    [
      '<td>发布机构</td><td>县政府办公室</td><td>发布日期</td><td>2025年1月24日</td>',
      '县政府办公室',
      '2025-01-24',
    ],
    [
      '<table><tr><td>发布机构<td>县政府办公室<td>发布日期<td>2025/1/24</table>',
      '县政府办公室',
      '2025-01-24',
    ],
    ['来源: 县财政局 发布时间: 2025.01.24 09:30 浏览次数：3', '县财政局', '2025-01-24T09:30'],
    ['信息来源：县财政局　　公开日期：\n 2025-1-4', '县财政局', '2025-01-04'],
    ['成文日期：2024年12月25日 发布日期：2025年1月20日', null, '2025-01-20'],
    ['更新时间：2026-03-15 发布时间：2025-01-20 08:30', null, '2025-01-20T08:30'],
    ['时间：2025-01-20 公开日期：2025-01-21', null, '2025-01-21'],
    ['日期：今天 时间：2025-01-20', null, '2025-01-20'],
    ['成文日期：2024年12月25日', null, null],
    ['统计时间：2024年1月1日至2024年12月31日', null, null],
    ['服务器时间：2026年11月21日', null, null],
    ['时间：2025-01-24 10:05:33', null, '2025-01-24T10:05'],
    ['来源：（略）　日期：今天', null, null],
    ['本县2024年1月1日至12月31日', null, null],
    ['', null, null],
  ])('%s', (body, publisher, publishedAt) => {
    expect(sourceOf('', body)).toMatchObject({ publisher, publishedAt });
  });

  test('tags come first', () => {
    expect(sourceOf(meta(full), '<p>发布机构：别的机关</p><p>发布日期：2020-01-01</p>')).toMatchObject(read);
  });

  test('a tag that is no date gives way to the visible one', () => {
    expect(sourceOf(meta({ PubDate: '近日' }), '发布日期：2025-01-24').publishedAt).toBe('2025-01-24');
  });
});

describe('dates', () => {
  test.each([
    ['2025-01-24', '2025-01-24'],
    ['2025-01-24 10:00', '2025-01-24T10:00'],
    ['2025-01-24 10:00:59', '2025-01-24T10:00'],
    ['2025-01-24T9:05', '2025-01-24T09:05'],
    [' 2025/1/4 ', '2025-01-04'],
    ['2025.1.4', '2025-01-04'],
    ['2025年1月4日', '2025-01-04'],
    ['2025 年 1 月 4 日 8:30', '2025-01-04T08:30'],
    ['2025-01-24 25:00', '2025-01-24'],
    ['2025-01-24 10:75', '2025-01-24'],
    ['2025-13-01', null],
    ['2025-00-01', null],
    ['2025-01-32', null],
    ['2025-01-00', null],
    ['1825-01-01', null],
    ['2025', null],
    ['24-01-2025', null],
    ['近日', null],
    ['', null],
    [null, null],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

it.each([
  ['blanks behind a label', `发布日期${' '.repeat(200_000)}x`],
  ['labels without end', '来源：发布日期：'.repeat(30_000)],
  ['years without end', '日期2025'.repeat(30_000)],
  ['blanks in a date', `日期：2025${' '.repeat(100_000)}`],
  ['names without end', `来源：${'县'.repeat(200_000)}`],
])('%s take no time', (_, text) => {
  const page = pageOf(text, `<title>${text}</title>${meta({ PubDate: text })}`);
  expectWithin(
    20,
    () => readSource(page, NOW),
    () => walk(page),
  );
});
