import { describe, expect, it, test } from 'vitest';
import { formGrid, type RawTable } from '../../src/core/grid';
import { innermostTables, readTable, readTables } from '../../src/dom/read-tables';
import { drawn, lines } from '../support/draw';
import { expectWithin, walk } from '../support/linear';
import { pageOf } from '../support/parse-page';

/** Slots of the first table of a page, hidden cells and rows left out. */
function slotsOf(body: string): string {
  const [raw] = readTables(pageOf(body)).tables;
  return raw ? slots(raw) : 'no table';
}

function slots(raw: RawTable): string {
  const grid = formGrid({ ...raw, rows: raw.rows.map(tidied) });
  return grid ? drawn(grid) : 'too wide';
}

const tidied = (row: RawTable['rows'][number]) => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, text: cell.text.trim() === '' ? '_' : cell.text.trim() })),
});

describe('tables without tables in them', () => {
  test('in document order, whatever they stand in', () => {
    const page = pageOf(`
      <table id="outer"><tr><td><table id="a"></table></td><td><div><table id="b"></table></div></td></tr></table>
      <table id="c"><tr><td>1</td></tr></table>
      <table id="layout"><tr><td><table id="middle"><tr><td><table id="d"></table></td></tr></table></td></tr></table>`);
    expect(innermostTables(page).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an element called table that is no table of HTML is passed over', () => {
    const page = pageOf('<svg><g></g></svg><math></math><table id="real"><tr><td>1</td></tr></table>');
    for (const namespace of ['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML']) {
      page.body.prepend(page.createElementNS(namespace, 'table'));
    }
    expect(innermostTables(page).map(({ id }) => id)).toEqual(['real']);
  });

  test('ordinals count all of them, read or not', () => {
    const other = `<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(5)}</table>`;
    const page = pageOf(
      `${other}<table><tr><td>规章</td></tr></table>${other}<table><tr><td>总计</td></tr></table>`,
    );
    expect(readTables(page).tables.map(({ ordinal }) => ordinal)).toEqual([1, 3]);
  });
});

describe('rows and cells are those the browser makes', () => {
  test.each([
    [
      'tr and td that are not closed',
      '<table><tr><td>总计<td>1<tr><td>其他<td>2</table>',
      `总计 1
       其他 2`,
    ],
    [
      'a foot written before the body comes last',
      '<table><thead><tr><th>总计<tfoot><tr><td>下<tbody><tr><td>中</table>',
      `总计
       中
       下`,
    ],
    [
      'no cell reaches out of its row group',
      '<table><thead><tr><td rowspan="9">总计<td>甲</thead><tbody><tr><td>乙<td>丙</tbody></table>',
      `总计 甲
       乙 丙`,
    ],
    [
      'nor out of a body into the next',
      '<table><tbody><tr><td rowspan="0">总计<td>甲<tr><td>乙<tbody><tr><td>丙<td>丁</table>',
      `总计 甲
       总计 乙
       丙 丁`,
    ],
    [
      'what stands between rows is thrown out of the table',
      '<table><tr><td>总计</td></tr><p>甲</p><div>乙</div>丙<tr><td>1</td></tr></table>',
      `总计
       1`,
    ],
    [
      'a form between table and row stays no obstacle',
      '<table><form><tr><td>总计</td><td><input value="7"></td></tr></form><tr><td>其他</td><td>2</td></tr></table>',
      `总计 _
       其他 2`,
    ],
    [
      'spans as the DOM has them: text, zero and beyond all bounds',
      '<table><tr><td colspan="2px">总计<td colspan="0">甲<tr><td colspan="x">乙<td rowspan="-1">丙<td>丁</table>',
      `总计 总计 甲
       乙 丙 丁`,
    ],
    [
      'words cut over elements, and none from comments',
      '<table><tr><td><p>总</p><span>计<!-- 不是 --></span><td>8329<b>95</b></table>',
      '总计 832995',
    ],
  ])('%s', (_, body, expected) => {
    expect(slotsOf(body)).toBe(lines(expected));
  });
});

describe('what the markup hides is marked as hidden', () => {
  test.each([
    ['a hidden row', '<tr hidden><td>旧</td></tr>'],
    ['a row that is not displayed', '<tr style="display:none"><td>旧</td></tr>'],
    ['a row that is not displayed, in capitals', '<tr STYLE="DISPLAY: NONE !important"><td>旧</td></tr>'],
    ['a row that is not visible', '<tr style="visibility:hidden"><td>旧</td></tr>'],
    ['a row that is collapsed', '<tr style="visibility:collapse"><td>旧</td></tr>'],
    ['an empty row without height', '<tr height="0"><td>&nbsp;</td><td></td></tr>'],
    ['a hidden cell', '<tr><td hidden>旧</td></tr>'],
    ['a cell that is not displayed', '<tr><td style="display:none">旧</td></tr>'],
    ['an empty cell without width', '<tr><td width="0"></td></tr>'],
  ])('%s', (_, row) => {
    const [raw] = readTables(pageOf(`<table><tr><td>总计</td></tr>${row}</table>`)).tables;
    expect(
      formGrid(raw ?? { ordinal: 0, rows: [] })?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ).toEqual(['总计']);
  });

  test.each([
    ['a row of height 0 with words', '<tr height="0"><td>1</td></tr>'],
    ['a cell of width 0 with words', '<tr><td width="0">1</td></tr>'],
    [
      'a style that only speaks of hiding',
      '<tr style="border-style:none;overflow:hidden;border-collapse:collapse"><td>1</td></tr>',
    ],
    [
      'cells after a hidden one with the same words',
      '<tr><td style="display:none">旧</td><td style="color:red">1</td></tr>',
    ],
    ['a cell after a row that hides itself', '<tr style="display:none"><td>旧</td></tr><tr><td>1</td></tr>'],
  ])('%s is shown', (_, row) => {
    expect(slotsOf(`<table><tr><td>总计</td></tr>${row}</table>`)).toMatch(/1$/);
  });
});

describe('which tables are read', () => {
  test.each([
    ['in simplified characters', '本年结转'],
    ['in traditional ones', '本年結轉'],
    ['with blanks between them', '结\u3000 转'],
    ['over several lines', '规<br>\n章'],
  ])('those with words of the form %s', (_, word) => {
    const rows = `${'<tr><td>甲</td></tr>'.repeat(6)}<tr><td>${word}</td></tr>`;
    expect(readTables(pageOf(`<table>${rows}</table>`)).tables).toHaveLength(1);
  });

  test('tiny ones in any case: they may be a piece of a form', () => {
    expect(readTables(pageOf('<table><tr><td>1<td>2<td>3</table>')).tables).toHaveLength(1);
    expect(readTables(pageOf(`<table>${'<tr><td>1</td></tr>'.repeat(9)}</table>`)).tables).toEqual([]);
  });
});

describe('pages made to be slow', () => {
  const small = '<table><tr><td>规章</td><td>1</td></tr></table>';
  const big = (rows: number, cells: number, word = '规章') =>
    `<table>${`<tr>${`<td>${word}</td>`.repeat(cells)}</tr>`.repeat(rows)}</table>`;

  it.each([
    ['a million cells in few rows', big(500, 2000)],
    ['a hundred thousand rows', big(100_000, 2)],
  ])('%s: said to be too large, within bounds, and the other tables are still read', (_, table) => {
    const page = pageOf(`${small}${table}${small}`);
    expectWithin(
      20,
      () => readTables(page),
      () => walk(page),
    );
    const { tables, tooLarge } = readTables(page);
    expect(tooLarge).toBe(true);
    expect(tables.map(({ ordinal }) => ordinal)).toEqual([0, 2]);
  });

  it('a large table that has nothing to do with the form is no matter', () => {
    const { tables, tooLarge } = readTables(pageOf(big(700, 60, '甲') + small));
    expect(tooLarge).toBe(false);
    expect(tables.map(({ ordinal }) => ordinal)).toEqual([1]);
  });

  it('many large tables are not all read in vain', () => {
    const page = pageOf(big(500, 70).repeat(30));
    expectWithin(
      20,
      () => readTables(page),
      () => walk(page),
    );
    expect(readTables(page)).toEqual({ tables: [], tooLarge: true });
  });

  it('a hundred reports’ tables are all read', () => {
    const page = pageOf(big(30, 11).repeat(100));
    expect(readTables(page)).toMatchObject({ tooLarge: false, tables: { length: 100 } });
  });

  it('thousands of tables within each other', () => {
    const page = pageOf('');
    let inner: Element = page.body;
    for (let depth = 0; depth < 4000; depth++) {
      const table = page.createElement('table');
      const cell = table.insertRow().insertCell();
      inner.append(table);
      inner = cell;
    }
    expectWithin(
      20,
      () => readTables(page),
      () => walk(page),
    );
    expect(readTables(page).tables.length).toBeLessThanOrEqual(1);
  });
});

test('a table is read without changing the page', () => {
  const page = pageOf('<table><tr height="0"><td style="display:none">1</td></tr></table>');
  const before = page.documentElement.outerHTML;
  const [table] = innermostTables(page);
  if (table) readTable(table, 0);
  expect(page.documentElement.outerHTML).toBe(before);
});
