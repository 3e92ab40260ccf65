import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decimal, toDecimal } from '../../../src/core/decimal';
import { layoutOf } from '../../../src/core/layouts/index';
import type { Entry, LocalLine, Reading, TableId } from '../../../src/core/report';
import { tablesAsHtml, tablesAsText } from '../../../src/export/tables';
import type { AuditedReport } from '../../../src/protocol';
import { type Cell, type Figures, withCells } from '../../support/figures';
import { law } from '../../support/law';
import { said, saidOf } from '../../support/said-report';
import {
  auditedOf,
  consistentFigures,
  placeOf,
  readingOf,
  type SampleOptions,
} from '../../support/sample-report';
import { wordsOf } from '../../support/words';

const words = wordsOf();

const textOf = (figures: Figures, options?: SampleOptions) =>
  tablesAsText(auditedOf(figures, options), words);
const htmlOf = (figures: Figures, options?: SampleOptions) =>
  tablesAsHtml(auditedOf(figures, options), words);

/** The tab-separated lines below a heading, with ` | ` for a tab. */
function linesOf(text: string, heading: string): readonly string[] {
  const block = text.split('\n\n').find((part) => part.startsWith(heading)) ?? '';
  return block
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('\t', ' | '));
}

/** What a spreadsheet makes of the tables: every slot with the text of the cell that covers it, `<` and `^` for the covered. */
function sheetOf(html: string, table: number): readonly string[] {
  const $ = cheerio.load(html);
  const slots: string[][] = [];
  $('table')
    .eq(table)
    .find('tr')
    .each((top, tr) => {
      let left = 0;
      $(tr)
        .find('td')
        .each((_, td) => {
          const [down, across] = ['rowspan', 'colspan'].map((name) => Number($(td).attr(name) ?? 1)) as [
            number,
            number,
          ];
          while (slots[top]?.[left] !== undefined) left++;
          for (let y = 0; y < down; y++) {
            for (let x = 0; x < across; x++) {
              const row = slots[top + y] ?? [];
              slots[top + y] = row;
              expect(row[left + x], 'cells must not overlap').toBeUndefined();
              row[left + x] = x > 0 ? '<' : y > 0 ? '^' : $(td).text();
            }
          }
        });
    });
  return slots.map((row) => Array.from(row, (text) => text ?? 'hole').join(' | '));
}

function cellsOf(html: string) {
  const $ = cheerio.load(html);
  return $('td')
    .toArray()
    .map((td) => ({
      text: $(td).text(),
      style: $(td).attr('style') ?? '',
      title: $(td).attr('title') ?? '',
    }));
}

test('table 2 of the form of 2021', () => {
  expect(sheetOf(htmlOf(consistentFigures()), 0)).toEqual([
    '第二十条第（一）项 | < | < | <',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 0 | 0 | 0',
    '行政规范性文件 | 1 | 4 | 28',
    '第二十条第（五）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    '行政许可 | 7661 | < | <',
    '第二十条第（六）项 | < | < | <',
    '信息内容 | 本年处理决定数量 | < | <',
    '行政处罚 | 151 | < | <',
    '行政强制 | 0 | < | <',
    '第二十条第（八）项 | < | < | <',
    '信息内容 | 本年收费金额（单位：万元） | < | <',
    '行政事业性收费 | 14.4321 | < | <',
  ]);
});

test('table 2 of the form of 2019', () => {
  expect(sheetOf(htmlOf(consistentFigures('2019')), 0)).toEqual([
    '第二十条第（一）项 | < | < | <',
    '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
    '规章 | 0 | 0 | 0',
    '规范性文件 | 6 | 6 | 41',
    '第二十条第（五）项 | < | < | <',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
    '行政许可 | 302 | -15 | 5210',
    '其他对外管理服务事项 | 0 | 0 | 0',
    '第二十条第（六）项 | < | < | <',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
    '行政处罚 | 0 | 0 | 0',
    '行政强制 | 0 | 0 | 0',
    '第二十条第（八）项 | < | < | <',
    '信息内容 | 上一年项目数量 | 本年增/减 | <',
    '行政事业性收费 | 0 | 0 | <',
    '第二十条第（九）项 | < | < | <',
    '信息内容 | 采购项目数量 | 采购总金额 | <',
    '政府集中采购 | 6 | 251000 | <',
  ]);
});

const table3Head = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | <',
  '^ | < | < | 自然人 | 法人或其他组织 | < | < | < | < | 总计',
  '^ | < | < | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^',
  '一、本年新收政府信息公开申请数量 | < | < | 212 | 18 | 0 | 0 | 0 | 0 | 230',
  '二、上年结转政府信息公开申请数量 | < | < | 9 | 0 | 0 | 0 | 0 | 0 | 9',
  '三、本年度办理结果 | （一）予以公开 | < | 121 | 11 | 0 | 0 | 0 | 0 | 132',
  '^ | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | < | 20 | 0 | 0 | 0 | 0 | 0 | 20',
  '^ | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 4.保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 5.属于三类内部事务信息 | 7 | 0 | 0 | 0 | 0 | 0 | 7',
  '^ | ^ | 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | （四）无法提供 | 1.本机关不掌握相关政府信息 | 46 | 7 | 0 | 0 | 0 | 0 | 53',
  '^ | ^ | 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | （五）不予处理 | 1.信访举报投诉类申请 | 13 | 0 | 0 | 0 | 0 | 0 | 13',
  '^ | ^ | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  '^ | ^ | 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
];
const table3Tail = [
  '^ | （七）总计 | < | 210 | 18 | 0 | 0 | 0 | 0 | 228',
  '四、结转下年度继续办理 | < | < | 11 | 0 | 0 | 0 | 0 | 0 | 11',
];
const noCorrection = '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
const feeUnpaid = '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';

test('table 3 of the form of 2021', () => {
  expect(sheetOf(htmlOf(consistentFigures()), 1)).toEqual([
    ...table3Head,
    `^ | （六）其他处理 | 1.${noCorrection} | 0 | 0 | 0 | 0 | 0 | 0 | 0`,
    `^ | ^ | 2.${feeUnpaid} | 0 | 0 | 0 | 0 | 0 | 0 | 0`,
    '^ | ^ | 3.其他 | 3 | 0 | 0 | 0 | 0 | 0 | 3',
    ...table3Tail,
  ]);
});

test('table 3 of the form of 2019, and of the form of 2021 with 其他处理 in one row', () => {
  const inOneRow = [...table3Head, '^ | （六）其他处理 | < | 3 | 0 | 0 | 0 | 0 | 0 | 3', ...table3Tail];
  expect(sheetOf(htmlOf(consistentFigures('2019')), 1)).toEqual(inOneRow);
  const { applications } = consistentFigures('2019');
  expect(sheetOf(htmlOf({ ...consistentFigures('2021'), applications }), 1)).toEqual(inOneRow);
});

test('三、本年度办理结果 spans 22 rows of the form of 2021 and 20 of that of 2019', () => {
  const spanOf = (html: string) => cheerio.load(html)('td:contains("三、本年度办理结果")').attr('rowspan');
  expect([spanOf(htmlOf(consistentFigures('2021'))), spanOf(htmlOf(consistentFigures('2019')))]).toEqual([
    '22',
    '20',
  ]);
});

test('table 4', () => {
  expect(sheetOf(htmlOf(consistentFigures()), 2)).toEqual([
    '行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | <',
    '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | <',
    '^ | ^ | ^ | ^ | ^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
    '11 | 0 | 1 | 0 | 12 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ]);
});

test('as text a label fills every slot it spans, a figure only the first', () => {
  const text = textOf(consistentFigures());
  expect(text.split('\n\n').map((block) => block.split('\n')[0])).toEqual([
    '青禾县人民政府2024年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ]);
  expect(linesOf(text, '二、').slice(4, 7)).toEqual([
    '第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项',
    '信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量',
    '行政许可 | 7661 |  | ',
  ]);
  expect(linesOf(text, '三、').slice(7, 9)).toEqual([
    '三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    '三、本年度办理结果 | （三）不予公开 | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  ]);
  expect(linesOf(text, '四、').at(-1)).toBe('11 | 0 | 1 | 0 | 12 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0');
});

test('both flavours have the same cells', () => {
  const figures = withCells(consistentFigures(), {
    'applications.new.natural': null,
    'remedies.review.other': '/',
  });
  const headings = ['二、', '三、', '四、'];
  const split = (lines: readonly string[]) => lines.map((line) => line.split(' | '));
  const figuresIn = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.filter((text) => /^(?:-?[\d.]+|\/)$/.test(text)));
  headings.forEach((heading, table) => {
    const sheet = split(sheetOf(htmlOf(figures), table));
    const text = split(linesOf(textOf(figures), heading));
    expect(text.map((row) => row.length)).toEqual(sheet.map((row) => row.length));
    expect(figuresIn(text)).toEqual(figuresIn(sheet));
  });
});

test.each<[string, Cell, string, string]>([
  ['a count', 212, '212', "mso-number-format:'0'"],
  ['an amount keeps its decimals', 14.4321, '14.4321', "mso-number-format:'0\\.0000'"],
  ['a decrease stays a number', -15, '-15', "mso-number-format:'0'"],
  ['a placeholder', '/', '/', "mso-number-format:'\\@'"],
  ['what would be a date', '1/2', '1/2', "mso-number-format:'\\@'"],
  ['words', '详见附件', '详见附件', "mso-number-format:'\\@'"],
  [
    'a formula',
    '=HYPERLINK("http://example.com","点击")',
    '\'=HYPERLINK("http://example.com","点击")',
    "'\\@'",
  ],
  ['a plus', '+1', "'+1", "'\\@'"],
  ['a minus with more', '-2+3', "'-2+3", "'\\@'"],
  ['a lone minus', '-', "'-", "'\\@'"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)", "'\\@'"],
  ['full-width signs', '＝1＋1', "'＝1＋1", "'\\@'"],
  ['behind blanks', '\u3000 \u00a0=1+1', "'=1+1", "'\\@'"],
  ['behind a tab', '\t=1+1', "'=1+1", "'\\@'"],
  ['behind a carriage return', '\r\n=1+1', "'=1+1", "'\\@'"],
  ['behind what nobody sees', '\u200b\ufeff\u0000=1+1', "'=1+1", "'\\@'"],
  ['out of a quoted field', '"=1+1"', '\'"=1+1"', "'\\@'"],
  ['a tab and a line inside', 'a\tb\nc', 'a b c', "'\\@'"],
])('%s in a cell', (_, cell, expected, format) => {
  const readings: { [path: string]: Reading } = {
    'proactive.penalties.decisions':
      typeof cell === 'string' ? { kind: 'text', text: cell } : readingOf(cell),
  };
  expect(linesOf(textOf(consistentFigures(), { readings }), '二、')).toContain(
    `行政处罚 | ${expected} |  | `,
  );
  const html = htmlOf(consistentFigures(), { readings });
  const row = cheerio
    .load(html)('tr')
    .toArray()
    .find((tr) => cheerio.load(tr).text().startsWith('行政处罚'));
  const shown = cellsOf(`<table>${cheerio.load(row ?? '').html('tr')}</table>`)[1];
  expect(shown?.text).toBe(expected);
  expect(shown?.style).toContain(format);
});

test('a number no spreadsheet keeps whole is text in HTML', () => {
  const value = toDecimal('-1234567890123456789') as Decimal;
  const readings = {
    'proactive.licenses.decisions': { kind: 'number', value, text: value, irregular: [] },
  } as const;
  const cell = cellsOf(htmlOf(consistentFigures(), { readings })).find(({ text }) => text === value);
  expect(cell?.style).toContain("mso-number-format:'\\@'");
});

test('nothing a page can say becomes markup or a formula', () => {
  law(
    [
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc
          .array(
            fc.constantFrom(
              '=',
              '+',
              '-',
              '@',
              '\t',
              '\r',
              '\n',
              '"',
              "'",
              '<',
              '&',
              '1',
              ' ',
              '　',
              '＝',
              '\u200b',
            ),
            {
              maxLength: 8,
            },
          )
          .map((parts) => parts.join('')),
      ),
    ],
    (text) => {
      const local: LocalLine = {
        axis: 'row',
        label: text,
        subtotalOf: null,
        cells: { natural: { place: placeOf('applications', 40, 1), reading: { kind: 'text', text } } },
      };
      const options: SampleOptions = {
        title: text,
        readings: { 'applications.new.natural': { kind: 'text', text } },
        local: { applications: [local] },
      };
      const audited = auditedOf(consistentFigures(), options);
      for (const cell of tablesAsText(audited, words).split(/[\t\n]/)) {
        expect(
          /^[\s\p{Cf}\p{Cc}]*[=+\-@"＝＋－＠＂]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell),
          cell,
        ).toBe(false);
      }
      const html = tablesAsHtml(audited, words);
      const $ = cheerio.load(html);
      const names = new Set(
        $('body *')
          .toArray()
          .map((element) => element.tagName),
      );
      expect([...names].sort()).toEqual(['p', 'table', 'tbody', 'td', 'tr']);
      for (const { text: shown } of cellsOf(html)) {
        expect(/^[=+\-@]/.test(shown.normalize('NFKC')) && !/^-?\d+(?:\.\d+)?$/.test(shown), shown).toBe(
          false,
        );
      }
    },
    60,
  );
});

test('failing cells are shaded, with the sentence in the title; the gravest finding gives the colour', () => {
  const figures = withCells(consistentFigures(), {
    'applications.carriedIn.total': 7,
    'applications.granted.legal': null,
    'remedies.review.corrected': -1,
    'remedies.review.total': 11,
  });
  const shaded = cellsOf(htmlOf(figures))
    .filter(({ style }) => style.includes('background'))
    .map(({ text, style, title }) => [text, /background:(#\w+)/.exec(style)?.[1], title]);
  const [red, blue, grey] = ['#f8c9c4', '#dbe8f7', '#e2e2e2'];
  const open = (label: string, sum: number) =>
    `有空白或非数字的格，不能断定。空白按 0 计时，“${label}”两边都是 ${sum}，相等。`;
  expect(shaded).toEqual([
    [
      '7',
      red,
      '最可能有误\n二、上年结转政府信息公开申请数量 · 总计 应为 9（现为 7）：1 处改动可消除 2 处不符\n“二、上年结转政府信息公开申请数量”各类申请人合计 9，总计填 7，相差 2。',
    ],
    ['', blue, '有 1 个空白格。空白不等于 0。'],
    ['132', grey, open('（一）予以公开', 132)],
    ['0', grey, open('法律服务机构', 0)],
    ['228', red, '“总计”一列第一、二项合计 237，第三、四项合计 239，相差 2。'],
    ['-1', red, '件数不能是负数，现为 -1。'],
  ]);
});

test('cells that words contradict are shaded lightly, with the sentence in the title', () => {
  const shaded = (audited: AuditedReport) =>
    cellsOf(tablesAsHtml(audited, words))
      .filter(({ style }) => style.includes('background'))
      .map(({ text, style, title }) => [text, /background:(#\w+)/.exec(style)?.[1], title.split('\n')[0]]);
  const pale = '#fdf6e3';
  expect(shaded(said)).toEqual([
    ['230', pale, '文中：“2024年，共收到政府信息公开申请 231 件，上年结转 9 件；”'],
    ['11', pale, '文中：“办结 228 件，结转下年度 12 件。”'],
    ['1', pale, '文中：“本年度发生行政复议 12 件，均获维持；”'],
  ]);
  // A sum that fails as well is the graver of the two.
  const figures = withCells(consistentFigures(), { 'applications.new.total': 213 });
  const both = shaded(saidOf({}, {}, figures)).find(([text]) => text === '213');
  expect(both?.[1]).toBe('#f8c9c4');
});

test('what is wrong with words alone is not listed below the tables', () => {
  const audited = saidOf({ remedies: '该部分以表格形式报告。本年度发生行政复议 12 件。', issues: '无' });
  expect(audited.outcomes.filter(({ kind }) => kind === 'fail').length).toBeGreaterThan(1);
  expect(tablesAsText(audited, words)).toBe(tablesAsText(saidOf(), words));
});

test('a number keeps what the page prints with it in the title', () => {
  const readings = {
    'proactive.licenses.decisions': {
      kind: 'number',
      value: toDecimal('22') as Decimal,
      text: '22（其中修订 16 件）',
      irregular: ['remark'],
    },
  } as const;
  const cell = cellsOf(htmlOf(consistentFigures(), { readings })).find(({ text }) => text === '22');
  expect(cell?.title).toBe('“22（其中修订 16 件）”写法不规范：带说明。\n页面上写作“22（其中修订 16 件）”。');
});

const entryOf = (table: TableId, value: Cell, col = 1): Entry => ({
  place: placeOf(table, 5, col),
  reading: readingOf(value),
});
const entries = (table: TableId, values: readonly Cell[]) =>
  values.map((value, col) => entryOf(table, value, col));

test('a table 4 that could not be read: its figures in order, under plain words', () => {
  const cells = entries('remedies', [11, 0, 1, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3]);
  const audited = auditedOf(
    { ...consistentFigures(), remedies: {} },
    { faults: { remedies: [{ kind: 'cellCount', row: null, label: '', found: 16, wanted: 15, cells }] } },
  );
  expect(linesOf(tablesAsText(audited, words), '四、')).toEqual([
    '“表四（行政复议、行政诉讼情况）”有 16 个数据格，应为 15 个。无法确定各数属于哪一栏，本表的加总未作判断。',
    '“表四（行政复议、行政诉讼情况）”按页面顺序列出 16 格，未归入各栏：',
    '11 | 0 | 1 | 0 | 12 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 1 | 3',
  ]);
  expect(sheetOf(tablesAsHtml(audited, words), 2).at(-1)).toBe(
    '11 | 0 | 1 | 0 | 12 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 1 | 3',
  );
});

test('a table 4 whose header is not understood: its rows as the page prints them', () => {
  const lines = [entries('remedies', ['结果维持', 11, 0, 2]), entries('remedies', ['结果纠正', 0, 0, 1])];
  const audited = auditedOf(
    { ...consistentFigures(), remedies: {} },
    { faults: { remedies: [{ kind: 'header', missing: [], lines, place: null }] } },
  );
  expect(linesOf(tablesAsText(audited, words), '四、')).toEqual([
    '表头的写法或排列与规定格式不同，无法确定各数属于哪一栏，本表的加总未作判断。',
    '按页面原样列出未归入各栏的行：',
    '结果维持 | 11 | 0 | 2',
    '结果纠正 | 0 | 0 | 1',
  ]);
  expect(sheetOf(tablesAsHtml(audited, words), 2).slice(-2)).toEqual([
    '结果维持 | 11 | 0 | 2',
    '结果纠正 | 0 | 0 | 1',
  ]);
});

test('a row that could not be placed, and one that is there twice, stand below the table', () => {
  const { partial: _, ...applications } = consistentFigures().applications;
  const audited = auditedOf(
    { ...consistentFigures(), applications },
    {
      faults: {
        applications: [
          {
            kind: 'cellCount',
            row: 'partial',
            label: '（二）部分公开',
            found: 3,
            wanted: 7,
            cells: entries('applications', [20, null, 20]),
          },
          {
            kind: 'repeated',
            row: 'granted',
            label: '（一）予以公开',
            cells: Object.fromEntries(
              entries('applications', [121, 11, 0, 0, 0, 0, '=132']).map((entry, index) => [
                layoutOf('2021').applications.columns[index]?.id,
                entry,
              ]),
            ),
          },
        ],
      },
    },
  );
  const lines = linesOf(tablesAsText(audited, words), '三、');
  expect(lines[6]).toBe(
    '三、本年度办理结果 | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  |  |  |  |  |  | ',
  );
  expect(lines.slice(28)).toEqual([
    '“（二）部分公开”有 3 个数据格，应为 7 个。无法确定各数属于哪一栏，本表的加总未作判断。',
    '“（二）部分公开”按页面顺序列出 3 格，未归入各栏：',
    '20 |  | 20',
    '“（一）予以公开”不止一行，另一行按页面顺序列出 7 格：',
    "121 | 11 | 0 | 0 | 0 | 0 | '=132",
  ]);
  const missing = cellsOf(tablesAsHtml(audited, words)).filter(({ title }) => title.startsWith('哪个数'));
  expect(missing).toHaveLength(7);
});

test('local rows and columns stand below the table, with their figures', () => {
  const local: { [table in TableId]?: readonly LocalLine[] } = {
    proactive: [
      {
        axis: 'row',
        label: '其他主动公开文件',
        subtotalOf: null,
        cells: {
          made: entryOf('proactive', 3),
          repealed: entryOf('proactive', 0),
          inForce: entryOf('proactive', 9),
        },
      },
    ],
    applications: [
      {
        axis: 'column',
        label: '法人小计',
        subtotalOf: 'organisations',
        cells: { new: entryOf('applications', 18), granted: entryOf('applications', 11) },
      },
    ],
  };
  const text = textOf(consistentFigures(), { local });
  expect(linesOf(text, '二、').slice(14)).toEqual([
    '规定格式以外的行“其他主动公开文件”，未计入合计：',
    '本年制发件数 | 本年废止件数 | 现行有效件数',
    '3 | 0 | 9',
  ]);
  expect(linesOf(text, '三、').slice(28)).toEqual([
    '规定格式以外的列“法人小计”，未计入合计：',
    '一、本年新收政府信息公开申请数量 | 18',
    '（一）予以公开 | 11',
  ]);
});

test('其他处理 printed in both ways loses nothing', () => {
  const figures = consistentFigures();
  const other = { ...figures.applications['other.misc'], natural: 77 };
  const text = textOf({ ...figures, applications: { ...figures.applications, other } });
  expect(linesOf(text, '三、').slice(-3)).toEqual([
    '规定格式以外的行“（六）其他处理”，未计入合计：',
    '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计',
    '77 | 0 | 0 | 0 | 0 | 0 | 3',
  ]);
});

test('a table that is not there, and one of which nothing was read, say so', () => {
  const text = textOf({ ...consistentFigures(), proactive: {} }, { without: ['remedies'] });
  expect(linesOf(text, '四、')).toEqual(['页面上没有找到这张表。']);
  expect(linesOf(text, '二、')).not.toEqual([]);
  const audited = auditedOf({ ...consistentFigures(), proactive: {} });
  const unjudged: AuditedReport = { ...audited, outcomes: [], causes: [] };
  expect(linesOf(tablesAsText(unjudged, words), '二、')).toEqual(['这张表的行列无法确定，没有按格式列出。']);
});

test('without a title the tables come first; remarks are in the language of the reader', () => {
  const audited = auditedOf(consistentFigures(), { title: null, without: ['remedies'] });
  expect(tablesAsText(audited, words).startsWith('二、主动公开政府信息情况\n')).toBe(true);
  expect(linesOf(tablesAsText(audited, wordsOf('en')), '四、')).toEqual([
    'This table was not found on the page.',
  ]);
});
