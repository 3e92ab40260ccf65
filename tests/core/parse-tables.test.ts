/** Tables as pages draw them, and everything that is read of each: figures, additions, faults. */
import { describe, expect, test } from 'vitest';
import type { Entry, Fault, FormTable, LocalLine } from '../../src/core/report';
import {
  applications2019,
  applications2021,
  applicationsHeader,
  figuresIn,
  proactive2019,
  proactive2021,
  remedies,
  replaced,
  reportIn,
} from '../support/drawn-form';

type Change = readonly [from: string, to: string];

const told = ({ reading }: Entry): string =>
  reading.kind === 'blank' ? '_' : reading.kind === 'number' ? reading.value : reading.text;

const lineOf = ({ axis, subtotalOf, label, cells }: LocalLine): string => {
  const figures = Object.entries(cells).map(([at, entry]) =>
    axis === 'row' ? told(entry) : `${at} ${told(entry)}`,
  );
  return `${axis} ${label}${subtotalOf ? ` of ${subtotalOf}` : ''}: ${figures.join(axis === 'row' ? ' ' : ', ')}`;
};

function faultOf(fault: Fault): string {
  if (fault.kind === 'header') {
    const name = fault.missing.length > 0 ? `header without ${fault.missing.join('、')}` : 'header differs';
    return [name, ...fault.lines.map((line) => line.map(told).join(' '))].join('; ');
  }
  const { kind, row, label, cells } = fault;
  const found = kind === 'cellCount' ? ` ${fault.found} not ${fault.wanted}` : '';
  return `${kind} ${row}${label && ` ${label}`}${found}: ${Object.values(cells).map(told).join(' ')}`;
}

/** What is read of a table besides what was read of another. */
function besides(table: FormTable | null, other: FormTable | null): readonly string[] {
  const known = figuresIn(other);
  const rows = figuresIn(table);
  return [
    ...rows.filter((row) => !known.includes(row)),
    ...known
      .map((row) => row.split(':')[0])
      .filter((id) => !rows.some((row) => row.startsWith(`${id}:`)))
      .map((id) => `no ${id}`),
    ...(table?.local ?? []).map(lineOf),
    ...(table?.faults ?? []).map(faultOf),
  ];
}

test('each table by its name, from its first cell', () => {
  const report = reportIn([proactive2021, applications2021, remedies]);
  expect(
    [report.proactive, report.applications, report.remedies].map((each) => [each?.id, each?.place]),
  ).toEqual(
    ['proactive', 'applications', 'remedies'].map((id, table) => [
      id,
      { kind: 'cell', table, row: 0, col: 0 },
    ]),
  );
});

describe('表三', () => {
  const plain = reportIn([proactive2021, applications2021, remedies]).applications;
  const read = (...changes: readonly Change[]) =>
    besides(reportIn([proactive2021, replaced(applications2021, ...changes), remedies]).applications, plain);
  const blanks = '| '.repeat(7);

  test.each<[string, readonly Change[], readonly string[]]>([
    [
      'the name of a group in a row of its own, beside blanks',
      [['（四）无法提供 | 1.本机关', `（四）无法提供 | < ${blanks}\n  ^ | （四）无法提供 | 1.本机关`]],
      [],
    ],
    [
      'and over the whole row',
      [['（四）无法提供 | 1.本机关', '（四）无法提供 | <*8\n  ^ | （四）无法提供 | 1.本机关']],
      [],
    ],
    [
      'labels broken over two rows of the header',
      [
        [
          '^ | <*2 | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^',
          '^ | <*2 | ^ | 商业 | 科研 | 社会公益 | 法律服务 | 其他 | ^\n  ^ | <*2 | ^ | 企业 | 机构 | 组织 | 机构 | ^ | ^',
        ],
      ],
      [],
    ],
    [
      'the name of a group in every row of it',
      [['^ | ^ | 2.重复申请', '^ | （五）不予处理 | 2.重复申请']],
      [],
    ],
    [
      'the name of a row in both cells of its label',
      [['（一）予以公开 | <', '（一）予以公开 | （一）予以公开']],
      [],
    ],
    ['a total by another name', [['（七）总计', '合计']], []],
    ['the total in the column of the groups’ rows', [['  ^ | （七）总计 | <', '  ^ | ^ | （七）总计']], []],
    [
      'a subtotal under the name of the group',
      [['（四）无法提供 | 1.本机关', '（四）无法提供 | < | 2 | 0*5 | 2\n  ^ | （四）无法提供 | 1.本机关']],
      ['row （四）无法提供 of unavailable: 2 0 0 0 0 0 2'],
    ],
    [
      'another one of the group is only kept',
      [
        ['（四）无法提供 | 1.本机关', '（四）无法提供 | < | 2 | 0*5 | 2\n  ^ | （四）无法提供 | 1.本机关'],
        ['2.没有现成', '小 计 | 3 | 0*5 | 3\n  ^ | ^ | 2.没有现成'],
      ],
      ['row （四）无法提供 of unavailable: 2 0 0 0 0 0 2', 'row （四）无法提供小 计: 3 0 0 0 0 0 3'],
    ],
    [
      'a subtotal with a name of its own',
      [['2.没有现成', '无法提供小计 | 2 | 0*5 | 2\n  ^ | ^ | 2.没有现成']],
      ['row 无法提供小计 of unavailable: 2 0 0 0 0 0 2'],
    ],
    [
      'a total of a group, below its name',
      [['  ^ | （五）不予处理 |', '  ^ | ^ | 合计 | 2 | 0*5 | 2\n  ^ | （五）不予处理 |']],
      ['row 合计 of unavailable: 2 0 0 0 0 0 2'],
    ],
    [
      'and beside its name',
      [['  ^ | （五）不予处理 |', '  ^ | （四）无法提供 | 合计 | 2 | 0*5 | 2\n  ^ | （五）不予处理 |']],
      ['row 合计 of unavailable: 2 0 0 0 0 0 2'],
    ],
    [
      'subtotals of groups and of the last one',
      [
        ['2.没有现成', '小计 | 2 | 0*5 | 2\n  ^ | ^ | 2.没有现成'],
        ['  ^ | （七）总计', '  ^ | ^ | 小计 | 0*7\n  ^ | （七）总计'],
      ],
      [
        'row （四）无法提供小计 of unavailable: 2 0 0 0 0 0 2',
        'row （六）其他处理小计 of other: 0 0 0 0 0 0 0',
      ],
    ],
    [
      'a subtotal of nothing, before the groups',
      [['  ^ | （二）部分', '  ^ | 小计 | < | 3 | 0*5 | 3\n  ^ | （二）部分']],
      ['row 小计: 3 0 0 0 0 0 3'],
    ],
    [
      'a subtotal of nothing, behind them',
      [['  四、结转', '  ^ | 小计 | < | 3 | 0*5 | 3\n  四、结转']],
      ['row 小计: 3 0 0 0 0 0 3'],
    ],
    [
      '其他处理 beside figures, with its rows: its subtotal',
      [['（六）其他处理 | 1.申请人', '（六）其他处理 | < | 1 | 0*5 | 1\n  ^ | （六）其他处理 | 1.申请人']],
      ['row （六）其他处理 of other: 1 0 0 0 0 0 1'],
    ],
    [
      'a row without cells',
      [['四、结转下年度继续办理 | <*2 | 1 | 0*5 | 1', '四、结转下年度继续办理 | <*9']],
      ['no carriedOut', 'cellCount carriedOut 四、结转下年度继续办理 0 not 7: 四、结转下年度继续办理'],
    ],
    [
      'a row with too many cells',
      [['四、结转下年度继续办理 | <*2 | 1 | 0*5 | 1', '四、结转下年度继续办理 | <*2 | 1 | 0*6 | 1']],
      ['no carriedOut', 'cellCount carriedOut 四、结转下年度继续办理 8 not 7: 1 0 0 0 0 0 0 1'],
    ],
    [
      'a subtotal with too few cells',
      [['2.没有现成', '小计 | 2 | 0*4 | 2\n  ^ | ^ | 2.没有现成']],
      ['cellCount null 小计 6 not 7: 2 0 0 0 0 2'],
    ],
    [
      'a row twice',
      [['2.重复申请 | 0*7', '2.重复申请 | 0*7\n  ^ | ^ | 2.重复申请 | 1 | 0*5 | 1']],
      ['repeated notProcessed.duplicate 2.重复申请: 1 0 0 0 0 0 1'],
    ],
    [
      'a row the form does not have',
      [['  ^ | （七）总计', '  ^ | （八）撤回 | < | 3 | 0*5 | 3\n  ^ | （七）总计']],
      ['row （八）撤回: 3 0 0 0 0 0 3'],
    ],
    [
      'and under two names',
      [['  ^ | （七）总计', '  ^ | 另有情形 | 撤回 | 3 | 0*5 | 3\n  ^ | （七）总计']],
      ['row 撤回: 3 0 0 0 0 0 3'],
    ],
    [
      'and with a blank beside its name',
      [['  ^ | （七）总计', '  ^ | 撤回 |  | 3 | 0*5 | 3\n  ^ | （七）总计']],
      ['row 撤回: 3 0 0 0 0 0 3'],
    ],
    ['a row of words', [['  ^ | （七）总计', '  ^ | 撤回 | <*8\n  ^ | （七）总计']], []],
  ])('%s', (_, changes, expected) => {
    expect(read(...changes)).toEqual(expected);
  });

  const withColumn = (name: string) =>
    applications2021
      .replace('法人或其他组织 | <*4', '法人或其他组织 | <*5')
      .replace('申请人情况 | <*6', '申请人情况 | <*7')
      .replace('法律服务机构 | 其他 | ^', `法律服务机构 | 其他 | ${name} | ^`)
      .replaceAll('| 0*7', '| 0*8')
      .replaceAll(/0\*([45]) \| (\d+)$/gm, '0*$1 | 7 | $2');

  test.each([
    ['港澳', '港澳'],
    ['小计', '小计 of organisations'],
  ])('a column %s', (name, told) => {
    const more = withColumn(name).replace(
      '  ^ | （七）总计',
      `  ^ | ${name} | < | 3 | 0*6 | 3\n  ^ | （七）总计`,
    );
    const report = reportIn([proactive2021, more, remedies]);
    const sevens = [
      'new',
      'carriedIn',
      'granted',
      'partial',
      'denied.processInfo',
      'unavailable.notHeld',
      'closedTotal',
      'carriedOut',
    ];
    const rows = Object.keys(plain?.rows ?? {}).map((id) => `${id} ${sevens.includes(id) ? 7 : 0}`);
    const row = name === '小计' ? 'row （六）其他处理小计 of other' : `row ${name}`;
    expect(besides(report.applications, plain)).toEqual([
      `column ${told}: ${rows.join(', ')}`,
      `${row}: 3 0 0 0 0 0 3`,
    ]);
  });

  test('a header alone, of a report that has the other tables', () => {
    const { applications } = reportIn([proactive2021, applicationsHeader, remedies]);
    expect(applications).toEqual({
      id: 'applications',
      rows: {},
      local: [],
      faults: [],
      place: { kind: 'cell', table: 1, row: 0, col: 0 },
    });
  });

  test('a second row 其他处理, where the form has one', () => {
    const twice = replaced(applications2019, [
      '（六）其他处理 | < | 0*7',
      '（六）其他处理 | < | 0*7\n  ^ | （六）其他处理 | < | 3 | 0*5 | 3',
    ]);
    const [once, report] = [applications2019, twice].map((drawn) =>
      reportIn([proactive2019, drawn, remedies]),
    );
    expect(besides(report?.applications ?? null, once?.applications ?? null)).toEqual([
      'repeated other （六）其他处理: 3 0 0 0 0 0 3',
    ]);
  });

  test('其他处理 in one row that was left blank', () => {
    const blank = replaced(applications2019, ['（六）其他处理 | < | 0*7', `（六）其他处理 | < ${blanks}`]);
    expect(besides(reportIn([proactive2021, blank, remedies]).applications, plain)).toEqual([
      'other: _ _ _ _ _ _ _',
      'no other.noCorrection',
      'no other.feeUnpaid',
      'no other.misc',
    ]);
  });
});

describe('表二', () => {
  const report = (...changes: readonly Change[]) =>
    reportIn([replaced(proactive2021, ...changes), applications2021, remedies]);
  const plain = report().proactive;
  const documents = '行政规范性文件 | 2';
  const columns = '本年制发件数 | 本年废止件数 | 现行有效件数';

  test.each<[string, readonly Change[], readonly string[]]>([
    [
      'a row the form does not have',
      [[documents, `其他主动公开文件 | 5 | 0 | 90\n  ${documents}`]],
      ['row 其他主动公开文件: 5 0 90'],
    ],
    [
      'one whose name stands in two columns',
      [[documents, `其他主动公开文件 | < | 5\n  ${documents}`]],
      ['row 其他主动公开文件: 5'],
    ],
    [
      'a row of the other form',
      [['行政强制 | 3 | <*2', '行政强制 | 3 | <*2\n  政府集中采购 | 6 | <*2']],
      ['row 政府集中采购: 6'],
    ],
    ['an amount in 元, under a column of 万元', [['14.4321', '144321元（含往年）']], []],
    ['an amount in 亿元', [['14.4321', '0.00144321亿元']], []],
    ['an amount with the unit of its column', [['14.4321', '14.4321万元']], []],
    ['a row of words', [[documents, `说明 | 无 | 无 | 无\n  ${documents}`]], []],
    [
      'blank cells in place of spans',
      [
        ['信息内容 | 本年处理决定数量 | <*2', '信息内容 | 本年处理决定数量 | | '],
        ['行政许可 | 310 | <*2', '行政许可 | 310 | | '],
      ],
      [],
    ],
    [
      'a figure in one of them',
      [
        ['信息内容 | 本年处理决定数量 | <*2', '信息内容 | 本年处理决定数量 | | '],
        ['行政许可 | 310 | <*2', '行政许可 | 310 | 5 | '],
      ],
      ['no licenses', 'cellCount licenses 行政许可 2 not 1: 310 5 _'],
    ],
    [
      'a column left out',
      [
        [columns, '本年制发件数 | 现行有效件数 | <'],
        ['规章 | 0*3', '规章 | 0 | 0 | <'],
        ['2 | 1 | 17', '2 | 17 | <'],
      ],
      [
        'no rules',
        'no normativeDocuments',
        'cellCount rules 规章 2 not 3: 0 0',
        'cellCount normativeDocuments 行政规范性文件 2 not 3: 2 17',
      ],
    ],
    [
      'a column too many, with its cells',
      [
        [columns, '本年制发件数 | 本年废止件数 | 备注 | 现行有效件数'],
        ['规章 | 0*3', '规章 | 0*4'],
        ['2 | 1 | 17', '2 | 1 | 无 | 17'],
      ],
      [
        'no rules',
        'no normativeDocuments',
        'cellCount rules 规章 4 not 3: 0 0 0 0',
        'cellCount normativeDocuments 行政规范性文件 4 not 3: 2 1 无 17',
      ],
    ],
    ['a header of two rows', [[`信息内容 | ${columns}`, `信息内容 | 件数 | <*2\n  ^ | ${columns}`]], []],
    ['a header with a blank before it', [['信息内容 | 本年制发件数', ' | 本年制发件数']], []],
    [
      'the name of the column in the row itself',
      [['行政许可 | 310 | <*2', '行政许可 | 本年处理决定数量 | 310 | <']],
      ['no licenses', 'cellCount licenses 行政许可 2 not 1: 本年处理决定数量 310'],
    ],
    [
      'a row twice',
      [['行政强制 | 3 | <*2', '行政强制 | 3 | <*2\n  行政强制 | 4 | <*2']],
      ['repeated coercion 行政强制: 4'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(besides(report(...changes).proactive, plain)).toEqual(expected);
  });

  test.each<[string, readonly Change[], string, readonly string[]]>([
    ['the form of 2021', [], '2021', []],
    [
      'two of its labels beside two of the other',
      [
        [columns, '本年新制作数量 | 本年新公开数量 | <'],
        ['信息内容 | 本年处理决定数量 | <*2\n  行政许可', '信息内容 | 数量 | <*2\n  行政许可'],
      ],
      '2021',
      ['本年新制作数量', '本年新公开数量'],
    ],
    [
      'two of its labels beside three of the other',
      [
        [columns, '本年新制作数量 | 本年新公开数量 | 对外公开总数量'],
        ['信息内容 | 本年处理决定数量 | <*2\n  行政许可', '信息内容 | 数量 | <*2\n  行政许可'],
      ],
      '2019',
      ['本年处理决定数量', '本年收费金额（单位：万元）'],
    ],
    [
      'a label between both counts for it',
      [
        [columns, '本年新制发数量 | 本年新公开数量 | 对外公开总数量'],
        ['信息内容 | 本年处理决定数量 | <*2\n  行政许可', '信息内容 | 数量 | <*2\n  行政许可'],
      ],
      '2021',
      ['本年新公开数量', '对外公开总数量', '本年新制发数量'],
    ],
  ])('which form: %s', (_, changes, form, foreignLabels) => {
    expect(report(...changes)).toMatchObject({ form, foreignLabels });
  });
});

describe('表四', () => {
  const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const review = '11 | 0 | 1 | 0 | 12';
  const last = '  11 | 0 | 1 | 0 | 12 | 0*5 | 0*2 | 2 | 1 | 3';
  const none = '0 | 0 | 0 | 0 | 0';
  const [first, second, third] = [
    'review: 11 0 1 0 12',
    'directSuit: 0 0 0 0 0',
    'suitAfterReview: 0 0 0 0 0',
  ];
  /** Results down the side, the group before each of them. */
  const down = (figures: string, group = '') =>
    results
      .split(' | ')
      .map((result, at) => `${group && `${group} | `}${result} | ${figures.split(' | ')[at]}`)
      .join('\n');
  const blank = ' |  |  |  | ';
  const fifteen = '11 0 1 0 12 0 0 0 0 0 0 0 2 1 3';

  const read = (...drawings: readonly string[]) => {
    const table = reportIn([proactive2021, applications2021, ...drawings]).remedies;
    return [...figuresIn(table), ...(table?.faults ?? []).map(faultOf)];
  };

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a group twice',
      [` | ${results}\n行政复议 | ${review}\n行政复议 | ${none}\n未经复议直接起诉 | 0*5\n复议后起诉 | 0*5`],
      [first, second, third, ...Array.from({ length: 5 }, () => 'repeated review 行政复议: 0')],
    ],
    [
      'a group missing',
      [` | ${results}\n行政复议 | ${review}\n未经复议直接起诉 | 0*5`],
      [first, second, 'header without 复议后起诉'],
    ],
    [
      'one group with its name',
      [`行政复议 | <*4\n${results}\n${review}`],
      [first, 'header without 未经复议直接起诉、复议后起诉'],
    ],
    ['one group without', [`${results}\n${review}`], ['cellCount null 5 not 15: 11 0 1 0 12']],
    [
      'two groups with their names',
      [`行政复议 | <*4\n${results}\n${review}`, `复议后起诉 | <*4\n${results}\n0*5`],
      [first, third, 'header without 未经复议直接起诉'],
    ],
    [
      'two groups without',
      [`${results}\n${review}`, `${results}\n0*5`],
      ['cellCount null 5 not 15: 11 0 1 0 12', 'cellCount null 5 not 15: 0 0 0 0 0'],
    ],
    ['down the side, in three tables', [down(review), down(none), down(none)], [first, second, third]],
    [
      'down the side, under a header',
      [
        `项目 | 结果 | 件数\n${down(review, '行政复议')}\n${down(none, '未经复议直接起诉')}\n${down(none, '复议后起诉')}`,
      ],
      [first, second, third],
    ],
    [
      'down the side, one group blank',
      [`${down(review, '行政复议')}\n${down(blank, '未经复议直接起诉')}\n${down(none, '复议后起诉')}`],
      [first, 'directSuit: _ _ _ _ _', third],
    ],
    [
      'down the side, all blank',
      [`${down(blank, '行政复议')}\n${down(blank, '未经复议直接起诉')}\n${down(blank, '复议后起诉')}`],
      ['review: _ _ _ _ _', 'directSuit: _ _ _ _ _', 'suitAfterReview: _ _ _ _ _'],
    ],
    [
      'results down the side, groups across',
      [
        ` | 行政复议 | 未经复议直接起诉 | 复议后起诉\n${results
          .split(' | ')
          .map((result) => `${result} | 1 | 0 | 2`)
          .join('\n')}`,
      ],
      ['header differs; 结果维持 1 0 2; 结果纠正 1 0 2; 其他结果 1 0 2; 尚未审结 1 0 2; 总计 1 0 2'],
    ],
    [
      'down the side, a group twice',
      [`${down(review, '行政复议')}\n${down(none, '行政复议')}\n${down(none, '复议后起诉')}`],
      [first, third, ...Array.from({ length: 5 }, () => 'repeated review 行政复议: 0')],
    ],
    [
      'down the side, a result missing at the end',
      [
        `${down(review, '行政复议')}\n${down(none, '未经复议直接起诉')}\n${down(none, '复议后起诉').replace(/\n.*$/, '')}`,
      ],
      [first, second, 'suitAfterReview: 0 0 0 0', 'cellCount suitAfterReview 复议后起诉 4 not 5: 0 0 0 0'],
    ],
    [
      'down the side, a figure missing at the end',
      [
        `${down(review, '行政复议')}\n${down(none, '未经复议直接起诉')}\n${down(none, '复议后起诉').replace(/ \| 0$/, '')}`,
      ],
      [first, second, 'suitAfterReview: 0 0 0 0', 'cellCount suitAfterReview 复议后起诉 4 not 5: 0 0 0 0'],
    ],
    [
      'blank, and blank once more',
      [replaced(remedies, [last, `${'| '.repeat(14)}\n${'| '.repeat(14)}`])],
      ['review: _ _ _ _ _', 'directSuit: _ _ _ _ _', 'suitAfterReview: _ _ _ _ _'],
    ],
    [
      'blank, below a row that the header reaches through',
      [replaced(remedies, [last, `  ^*15\n${'| '.repeat(14)}`])],
      ['review: _ _ _ _ _', 'directSuit: _ _ _ _ _', 'suitAfterReview: _ _ _ _ _'],
    ],
    [
      'some blank',
      [replaced(remedies, ['11 | 0 | 1 | 0', '11 | | 1 | '])],
      ['review: 11 _ 1 _ 12', second, 'suitAfterReview: 0 0 2 1 3'],
    ],
    [
      'some words',
      [replaced(remedies, ['11 | 0 | 1 | 0', '十一 | 0 | 1 | /'])],
      ['review: 十一 0 1 / 12', second, 'suitAfterReview: 0 0 2 1 3'],
    ],
    [
      'some blank in one of three rows',
      [` | ${results}\n行政复议 | 11 | | 1 | | 12\n未经复议直接起诉 | 0*5\n复议后起诉 | 0*5`],
      ['review: 11 _ 1 _ 12', second, third],
    ],
    ['no figures', [replaced(remedies, [last, ''])], ['cellCount null 0 not 15: ']],
    [
      'a figure too many beside a group',
      [` | ${results}\n行政复议 | ${review} | 1\n未经复议直接起诉 | 0*5\n复议后起诉 | 0*5`],
      [second, third, 'cellCount review 行政复议 6 not 5: 11 0 1 0 12 1'],
    ],
    [
      'a figure too few in one of three tables',
      [`${results}\n${review}`, `${results}\n0*4`, `${results}\n0*5`],
      [first, third, 'cellCount directSuit 未经复议直接起诉 4 not 5: 0 0 0 0'],
    ],
    [
      'groups in another order',
      [
        `行政复议 | <*4 | 复议后起诉 | <*4 | 未经复议直接起诉 | <*4\n${results} | ${results} | ${results}\n${none} | ${review} | ${none}`,
      ],
      ['review: 0 0 0 0 0', second, 'suitAfterReview: 11 0 1 0 12'],
    ],
    [
      'two groups in one table',
      [`行政复议 | <*4 | 复议后起诉 | <*4\n${results} | ${results}\n${none} | ${review}`],
      ['review: 0 0 0 0 0', 'suitAfterReview: 11 0 1 0 12', 'header without 未经复议直接起诉'],
    ],
    [
      'two names over the results of one',
      [`行政复议 | <*2 | 复议后起诉 | <\n${results}\n${review}`],
      ['cellCount null 5 not 15: 11 0 1 0 12'],
    ],
    [
      'another group than its place says, in three tables',
      [
        `行政复议 | <*4\n${results}\n${review}`,
        `复议后起诉 | <*4\n${results}\n${none}`,
        `${results}\n${none}`,
      ],
      [first, third, ...Array.from({ length: 5 }, () => 'repeated suitAfterReview 复议后起诉: 0')],
    ],
    [
      'a result whose name says nothing',
      [replaced(remedies, ['结果纠正', '结果更正与否'])],
      [`header differs; ${fifteen}`],
    ],
    [
      'a column of remarks',
      [`行政复议 | <*5\n${results} | 备注\n${review} | `],
      [first, 'header without 未经复议直接起诉、复议后起诉'],
    ],
    [
      'three times the results, without a name',
      [`${results} | ${results} | ${results}\n${review} | 0*5 | 0*5`],
      [first, second, third],
    ],
  ])('%s', (_, drawings, expected) => {
    expect(read(...drawings)).toEqual(expected);
  });
});
