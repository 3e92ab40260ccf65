import { expect, test } from 'vitest';
import { readBlocks } from '../../src/dom/read-blocks';
import { pageOf } from '../support/parse-page';

/** The blocks of an article with one form table in it, whose rows of text are `prose`; `[1]` is such a row. */
function read(article: string, prose: readonly number[] = []): readonly string[] {
  const page = pageOf(`<p>导航</p><div><h1>政府信息公开工作年度报告</h1><p>一、总体情况</p>${article}</div>`);
  const table = page.querySelector<HTMLTableElement>('#form');
  const blocks = table ? readBlocks([{ ordinal: 3, table, prose }]) : [];
  return blocks
    .slice(2)
    .map(({ text, after, row }) => `${after}${row === null ? '' : `[${row}]`} ${text.trim()}`);
}

const form =
  '<table id="form"><tr><td>总计</td><td>3</td></tr><tr><td><p>全年平稳。</p><p>另有两项</p></td></tr></table>';

test.each([
  ['blocks before and behind the form', `<p>甲</p>${form}<p>乙</p>`, [], ['-1 甲', '3 乙']],
  [
    'the form’s rows of text',
    `<p>甲</p>${form}<p>乙</p>`,
    [1],
    ['-1 甲', '3[1] 全年平稳。', '3[1] 另有两项', '3 乙'],
  ],
  ['a row that is not there', `${form}<p>乙</p>`, [7], ['3 乙']],
  [
    'figures side by side',
    `<table><tr><td>收到</td><td>办结</td></tr><tr><td>12件</td><td>10件</td></tr></table>${form}`,
    [],
    [],
  ],
  [
    'one cell filled',
    `<table><tr><td>（二）依申请公开</td><td> </td></tr></table>${form}`,
    [],
    ['-1 （二）依申请公开'],
  ],
  [
    'a sentence beside its label',
    `<table><tr><td>收到</td><td>全年收到 12 件。</td></tr></table>${form}`,
    [],
    ['-1 收到', '-1 全年收到 12 件。'],
  ],
  [
    'a table for layout, with the form in it',
    `<table><tr><td>左</td><td>右${form}</td></tr></table>`,
    [],
    ['-1 左', '-1 右'],
  ],
])('%s', (_, article, prose, expected) => {
  expect(read(article, prose)).toEqual(expected);
});
