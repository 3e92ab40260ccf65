/** Which rows of a page belong to which of the form's tables, by their words alone. */
import { describe, expect, test } from 'vitest';
import { formGrid, type Grid } from '../../src/core/grid';
import { findPieces, hasFigures, isApplicationsHeader, isFigure } from '../../src/core/pieces';
import { termsOf } from '../../src/core/vocabulary';
import { drawTable, onePage } from '../support/draw';
import { applications2021, figuresIn, proactive2021, remedies, reportIn } from '../support/drawn-form';
import { expectLinear } from '../support/linear';

/** What many a report has in its first part. */
const OTHER = '渠道 | 件数\n网站 | 80\n其他 | 20\n合计 | 100';

const gridsOf = (drawings: readonly string[]): readonly Grid[] =>
  onePage(...drawings.map(drawTable)).flatMap((drawn) => formGrid(drawn) ?? []);

/** `remedies 0.0 0.1`: the pieces of drawn tables, each row by its table and its place there. */
function found(...drawings: readonly string[]) {
  const { pieces, headings } = findPieces(gridsOf(drawings));
  return {
    pieces: pieces.map(({ kind, rows }) =>
      [kind, ...rows.map(({ table, row }) => `${table}.${row.index}`)].join(' '),
    ),
    headings: headings.map(({ text, table, row }) => `${table}.${row} ${text}`),
  };
}
const pieces = (...drawings: readonly string[]) => found(...drawings).pieces;

describe('rows belong to the table whose words they hold', () => {
  test('each table of the form', () => {
    expect(pieces('规章 | 1\n行政许可 | 2')).toEqual(['proactive 0.0 0.1']);
    expect(pieces('（一）予以公开 | 1\n（二）部分公开 | 2')).toEqual(['applications 0.0 0.1']);
    expect(pieces('结果维持 | 结果纠正\n1 | 2')).toEqual(['remedies 0.0 0.1']);
  });

  test('several in one page table, and one cut over several', () => {
    expect(
      pieces(
        '规章 | 1\n行政许可 | 2\n（一）予以公开 | 3\n（二）部分公开 | 4\n结果维持 | 结果纠正\n5 | 6',
        '结果维持 | 其他结果\n7 | 8',
      ),
    ).toEqual(['proactive 0.0 0.1', 'applications 0.2 0.3', 'remedies 0.4 0.5', 'remedies 1.0 1.1']);
  });

  test('rows without words go with those before them, at the top with those that follow', () => {
    expect(pieces('单位 | 件\n规章 | 1\n行政许可 | 2\n说明 | 无')).toEqual(['proactive 0.0 0.1 0.2 0.3']);
  });

  test('the most words tell', () => {
    expect(pieces('结果维持 | 结果纠正 | 规章')).toEqual(['remedies 0.0']);
    expect(pieces('规章 | 行政许可 | 结果维持')).toEqual(['proactive 0.0']);
  });

  test('with as many of each, the table before goes on; without one, the first of the form begins', () => {
    const both = '规章 | 结果维持';
    expect(pieces(`结果维持 | 结果纠正\n${both}`)).toEqual(['remedies 0.0 0.1']);
    expect(pieces(`规章 | 行政许可\n${both}`)).toEqual(['proactive 0.0 0.1']);
    expect(pieces(`（一）予以公开 | 1\n（二）部分公开 | 1\n${both}\n行政许可 | 2`)).toEqual([
      'applications 0.0 0.1',
      'proactive 0.2 0.3',
    ]);
  });

  test('a word of several tables is of the one before, or of the first', () => {
    expect(pieces('结果维持 | 结果纠正\n总计 | 1')).toEqual(['remedies 0.0 0.1']);
    expect(pieces('（一）予以公开 | 1\n总计 | 1')).toEqual(['applications 0.0 0.1']);
    expect(pieces('总计 | 1\n（一）予以公开 | 1')).toEqual(['applications 0.0 0.1']);
    expect(pieces('规章 | 1\n行政许可 | 2\n总计 | 3\n（一）予以公开 | 1')).toEqual([
      'proactive 0.0 0.1',
      'applications 0.2 0.3',
    ]);
  });

  test('and weighs less than any word of one table, however often it comes', () => {
    expect(pieces('结果维持 | 结果纠正\n总计 | 总计 | 总计 | 规章\n行政许可 | 1')).toEqual([
      'remedies 0.0',
      'proactive 0.1 0.2',
    ]);
  });

  test('a cell as long as prose has no words of the form', () => {
    const rowOf = (text: string) => ({
      group: 0,
      hidden: false,
      cells: [text, '行政许可'].map((each) => ({ text: each, colSpan: 1, rowSpan: 1, hidden: false })),
    });
    const kinds = (text: string) =>
      findPieces([formGrid({ ordinal: 0, rows: [rowOf(text)] })].flatMap((grid) => grid ?? [])).pieces.map(
        ({ kind }) => kind,
      );
    expect(kinds(`规章${' '.repeat(198)}`)).toEqual(['proactive']);
    expect(kinds(`规章${' '.repeat(199)}`)).toEqual([]);
  });
});

describe('what is enough of the form', () => {
  test.each([
    ['two words', '规章 | 行政许可', ['proactive 0.0']],
    [
      'a word that can only be one thing, and one that may be several',
      '商业企业 | 总计',
      ['applications 0.0'],
    ],
    ['one word', '规章 | 1', []],
    ['one word, twice', '规章 | 1\n规章 | 2', []],
    ['one word that is a row here and a group there', '（六）其他处理 | 1', []],
    ['a word of this table and one of another', '规章 | 结果维持', []],
    ['what ends many a table', '网站 | 80\n其他 | 20\n合计 | 100', []],
  ])('%s: %s', (_, drawing, expected) => {
    expect(pieces(drawing)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['before all tables', [OTHER, proactive2021, applications2021, remedies]],
    ['before 表三', [proactive2021, OTHER, applications2021, remedies]],
    ['behind 表三', [proactive2021, applications2021, OTHER, remedies]],
    ['behind all tables', [proactive2021, applications2021, remedies, OTHER]],
  ])('a table of other matters with a total does not stand in a report’s way: %s', (_, drawings) => {
    const tablesOf = (page: readonly string[]) => {
      const { proactive, applications, remedies: suits, repeatedTables } = reportIn(page);
      const tables = [proactive, applications, suits];
      return { figures: tables.map(figuresIn), faults: tables.map((one) => one?.faults), repeatedTables };
    };
    expect(tablesOf(drawings)).toEqual(tablesOf([proactive2021, applications2021, remedies]));
  });
});

describe('headings between rows', () => {
  test('a heading alone in its row ends a table; what stood above it belongs to nothing below', () => {
    expect(
      found(
        '规章 | 1\n行政许可 | 2\n二、主动公开政府信息情况 |  \n行政处罚 | 3\n行政强制 | 4',
        '甲 | 乙\n | 一、总体情况\n规章 | 1\n行政许可 | 2',
      ),
    ).toEqual({
      pieces: ['proactive 0.0 0.1', 'proactive 0.3 0.4', 'proactive 1.2 1.3'],
      headings: ['0.2 二、主动公开政府信息情况', '1.1 一、总体情况'],
    });
  });

  test('in a table with headings, rows with sentences that are of no form are text; sentences stand among a form’s rows', () => {
    const drawings = [
      '一、总体情况 | \n本年度公开工作有序开展。 | 较好\n | \n二、主动公开政府信息情况 | \n规章 | 1\n以上均已核对。 | \n行政许可 | 2\n说明。 | 无',
      '甲 | 乙。',
    ];
    expect(pieces(...drawings)).toEqual(['proactive 0.4 0.6 0.7']);
    expect(findPieces(gridsOf(drawings)).prose).toEqual([
      { table: 0, row: 1 },
      { table: 0, row: 5 },
    ]);
  });

  test('a table without headings has no text', () => {
    const drawing = '规章 | 1\n以上均已核对。 | \n行政许可 | 2';
    expect(pieces(drawing)).toEqual(['proactive 0.0 0.2']);
    expect(findPieces(gridsOf([drawing])).prose).toEqual([]);
  });

  test('beside other words it is none', () => {
    expect(found('一、总体情况 | 见下\n一、总体情况 | 二、主动公开政府信息情况\n | ').headings).toEqual([]);
  });

  test('nor is what is no heading', () => {
    expect(found('说明 | \n | ').headings).toEqual([]);
  });
});

describe('figures of 表四 in a table of their own, under its header', () => {
  const header = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';

  test.each([
    [
      'are its figures, without what else stands there',
      [header, '单位：件 | <*4\n1 | 2 | 3 | 4 | 10'],
      'remedies 0.0 1.1',
    ],
    ['not where it has some', [`${header}\n1 | 2 | 3 | 4 | 10`, '1 | 2 | 3 | 4 | 10'], 'remedies 0.0 0.1'],
    [
      'not below a heading',
      [header, '五、存在的主要问题及改进情况 | <*4\n1 | 2 | 3 | 4 | 10'],
      'remedies 0.0',
    ],
    ['not under another table', ['规章 | 行政许可', '1 | 2'], 'proactive 0.0'],
    ['not below words of another', [header, '1 | 2\n规章 | 3'], 'remedies 0.0'],
  ])('%s', (_, drawings, expected) => {
    expect(pieces(...drawings)).toEqual([expected]);
  });

  test('nothing at all is found where nothing is', () => {
    expect(found('1 | 2', '')).toEqual({ pieces: [], headings: [] });
  });
});

describe('the header of 表三', () => {
  const isHeader = (...words: readonly string[]) => isApplicationsHeader(words.map(termsOf));

  test.each<[boolean, readonly string[]]>([
    [true, ['申请人情况']],
    [true, ['自然人', '商业企业']],
    [true, ['甲', '其他', '总计']],
    [false, ['自然人']],
    [false, ['自然人', '自然人']],
    // It stands before the rows, not above the columns.
    [false, ['三、本年度办理结果']],
    [false, ['（一）予以公开', '（二）部分公开']],
    [false, ['信息内容']],
    [false, ['行政诉讼']],
    [false, ['结果维持', '结果纠正']],
    [false, []],
  ])('%s: %j', (expected, words) => {
    expect(isHeader(...words)).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ['12', true],
  [' 1,234.5 ', true],
  ['-3', true],
  ['−3', true],
  ['＋１２', false],
  ['+12', true],
  ['１２', true],
  ['', false],
  ['-', false],
  ['12件', false],
  ['第12', false],
])('%j is a figure: %s', (text, expected) => {
  expect(isFigure(text)).toBe(expected);
});

test('a row has figures when one of its cells is one', () => {
  const [grid] = gridsOf(['甲 | 12\n甲 | 十二\n12 | 34']);
  const rows = grid?.rows.map((row) => hasFigures({ table: 0, row, terms: [] }));
  expect(rows).toEqual([true, false, true]);
});

test('a page of very many tables with the columns of 表三 and rows of its own', () => {
  const own =
    '年度 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n甲年 | 1*7\n乙年 | 2*7';
  const grids = gridsOf(Array.from({ length: 3000 }, () => own));
  expectLinear((size) => findPieces(grids.slice(0, Math.ceil(size / own.length))));
});
