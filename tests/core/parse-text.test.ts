/** Which words of a page are which report's, and what the tables around them are taken for. */
import { describe, expect, test } from 'vitest';
import {
  findFormTables,
  olderForm,
  type ParsedReport,
  parseReports,
  type TextLine,
} from '../../src/core/parse';
import type { Report } from '../../src/core/report';
import { drawTable, onePage } from '../support/draw';
import {
  applications2021,
  applicationsHeader,
  figuresIn,
  headings,
  proactive2021,
  remedies,
  reportsIn,
  title,
} from '../support/drawn-form';
import { noProvenance } from '../support/sample-report';

const whole = [proactive2021, applications2021, remedies];
const line = (text: string, after = -1): TextLine => ({ text, after, row: null, inside: true });
const behind = (tables: number) => headings.map(({ text, after }) => line(text, after + tables));

/** What is read of a page with these tables and lines, which calls itself by `titles`. */
function read(
  drawings: readonly string[],
  lines: readonly TextLine[],
  titles: readonly string[] = [],
  provenance = noProvenance,
): readonly ParsedReport[] {
  return parseReports(findFormTables(onePage(...drawings.map(drawTable))), lines, titles, provenance);
}

const nameOf = ({ title, organ, year }: Report) => ({ title, organ, year });

describe('what a report is called', () => {
  const named = (lines: readonly string[], titles: readonly string[] = []) =>
    read([applications2021], [...lines.map((text) => line(text)), ...headings], titles).map(({ report }) =>
      nameOf(report),
    )[0];
  const of = (title: string | null, organ: string | null, year: number | null) => ({ title, organ, year });
  const full = '青禾县人民政府2024年政府信息公开工作年度报告';
  const known = of(full, '青禾县人民政府', 2024);

  test.each([
    ['one line', [full], known],
    ['two lines, cut before the year', ['青禾县人民政府', '2024年政府信息公开工作年度报告'], known],
    ['two lines, cut behind the year', ['青禾县人民政府2024年', '政府信息公开工作年度报告'], known],
    [
      'a line without an organ, and before it a sentence',
      ['现将有关情况公布如下。', '2024年政府信息公开工作年度报告'],
      of('2024年政府信息公开工作年度报告', null, 2024),
    ],
    [
      'a line without a year, and before it one that adds none',
      ['首页', '青禾县人民政府政府信息公开工作年度报告'],
      of('青禾县人民政府政府信息公开工作年度报告', '青禾县人民政府', null),
    ],
    ['the first of two that tell as much', [full, '云岭市2023年政府信息公开工作年度报告'], known],
    ['the one that tells more', ['政府信息公开工作年度报告', '政府信息公开年报', full], known],
    [
      'the year rather than the organ',
      ['青禾县政府信息公开年报', '现公布如下。', '政府信息公开工作2024年度报告'],
      of('政府信息公开工作2024年度报告', null, 2024),
    ],
    [
      'the year in the line before',
      ['2024年', '青禾县政府信息公开工作年度报告'],
      of('2024年青禾县政府信息公开工作年度报告', '青禾县', 2024),
    ],
    [
      'the year and the organ',
      ['现公布如下。', '2024年政府信息公开工作年度报告', '现公布如下。', full],
      known,
    ],
    [
      'the organ rather than nothing',
      ['政府信息公开工作年度报告', '青禾县政府信息公开年报'],
      of('青禾县政府信息公开年报', '青禾县', null),
    ],
    ['no title', ['青禾县人民政府'], of(null, null, null)],
  ])('%s', (_, lines, name) => {
    expect(named(lines)).toEqual(name);
  });

  test('what the page calls itself is asked where the report’s own words tell less', () => {
    expect(named([], [full])).toEqual(known);
    expect(named(['政府信息公开工作年度报告'], [`${full}_青禾县`])).toEqual(known);
    expect(named([full], ['云岭市2023年政府信息公开工作年度报告'])).toEqual(known);
    expect(named([], ['首页', full, '云岭市2023年政府信息公开工作年度报告'])).toEqual(known);
    expect(named([], ['首页'])).toEqual(of(null, null, null));
  });
});

describe('two reports on a page', () => {
  const one = [title(2024), line('一、总体情况'), line('甲'), ...headings.slice(1), line('乙', 2)];
  const [, ...rest] = behind(3);
  const two = [
    line('青禾县人民政府2023年政府信息公开工作年度报告', 2),
    line('一、总体情况', 2),
    line('丙', 2),
    ...rest,
    line('丁', 5),
  ];
  const textsOf = ({ passages }: Report) =>
    Object.fromEntries(passages.filter(({ text }) => text !== '').map((each) => [each.passage, each.text]));

  test('each has the words from its title on', () => {
    const reports = read([...whole, ...whole], [...one, ...two]).map(({ report }) => report);
    expect(reports.map(nameOf).map(({ year }) => year)).toEqual([2024, 2023]);
    expect(reports.map(textsOf)).toEqual([
      { preface: '青禾县人民政府2024年政府信息公开工作年度报告', overview: '甲', otherMatters: '乙' },
      { preface: '青禾县人民政府2023年政府信息公开工作年度报告', overview: '丙', otherMatters: '丁' },
    ]);
  });

  test('without a title of its own the second begins at its first table, and is not called as the page is', () => {
    const [, ...untitled] = two;
    const reports = read(
      [...whole, ...whole],
      [...one, ...untitled],
      ['青禾县2022年政府信息公开工作年度报告'],
    );
    expect(reports.map(({ report }) => nameOf(report).year)).toEqual([2024, null]);
    expect(reports.map(({ report }) => report.headings.length)).toEqual([8, 4]);
  });

  test('a title that is said again within the first is not the second’s', () => {
    const again = line('青禾县人民政府2024年政府信息公开工作年度报告', 0);
    const [, ...untitled] = two;
    const reports = read(
      [...whole, ...whole],
      [...one, again, ...untitled].sort((a, b) => a.after - b.after),
    );
    expect(reports.map(({ report }) => nameOf(report).year)).toEqual([2024, null]);
  });

  test('of titles between them the last one begins the second', () => {
    const link = line('云岭市2022年政府信息公开工作年度报告', 2);
    const reports = read([...whole, ...whole], [...one, link, ...two]);
    expect(reports.map(({ report }) => nameOf(report).year)).toEqual([2024, 2023]);
  });

  test('each knows which lines of the page its passages are', () => {
    const lines = [...one, ...two];
    for (const { report, passages } of read([...whole, ...whole], lines)) {
      expect(
        passages.map(({ passage, lines: at }) => ({
          passage,
          text: at.map((index) => lines[index]?.text).join('\n'),
        })),
      ).toEqual(report.passages);
    }
  });

  test('the day the page was published says nothing of either', () => {
    const provenance = {
      ...noProvenance,
      hostname: 'www.qinghe.gov.cn',
      publisher: '青禾县人民政府',
      publishedMeta: '2025-01-24',
      publishedShown: '2025-01-25',
      publishedUrl: '2025-01-26',
    };
    expect(read(whole, one, [], provenance).map(({ report }) => report.provenance)).toEqual([provenance]);
    const dateless = { ...provenance, publishedMeta: null, publishedShown: null, publishedUrl: null };
    expect(
      read([...whole, ...whole], [...one, ...two], [], provenance).map(({ report }) => report.provenance),
    ).toEqual([dateless, dateless]);
  });
});

test('headings in tables of their own have their places, too', () => {
  const inTables = whole.map((table, at) => `${headings[at + 1]?.text} | <*14\n${table}`);
  const [first, , , , ...rest] = headings;
  const [parsed] = read(inTables, [title(2024), first ?? line(''), line('甲'), ...rest, line('乙', 2)]);
  expect(parsed?.report.headings.map(({ section }) => section)).toEqual([
    'overview',
    'proactive',
    'applications',
    'remedies',
    'issues',
    'otherMatters',
  ]);
  expect(parsed?.report.passages.map(({ passage, text }) => `${passage}: ${text}`)).toEqual([
    'preface: 青禾县人民政府2024年政府信息公开工作年度报告',
    'overview: 甲',
    'issues: ',
    'otherMatters: 乙',
  ]);
});

test('a heading that is the row of a table has its place among the lines', () => {
  const inTable = `二、主动公开政府信息情况 | <*3\n${proactive2021.trim()}`;
  const [first, , ...rest] = headings;
  const [parsed] = read(
    [inTable, applications2021, remedies],
    [title(2024), first ?? line(''), line('甲'), ...rest],
  );
  expect(
    parsed?.report.headings.map(({ section, inTable }) => `${section}${inTable ? ' in a table' : ''}`),
  ).toEqual(['overview', 'proactive in a table', 'applications', 'remedies', 'issues', 'otherMatters']);
  expect(parsed?.report.passages.map(({ passage, text }) => `${passage}: ${text}`)).toEqual([
    'preface: 青禾县人民政府2024年政府信息公开工作年度报告',
    'overview: 甲',
    'applications: ',
    'remedies: ',
    'issues: ',
    'otherMatters: ',
  ]);
});

describe('which tables make a report, and which are printed again', () => {
  const cut = applications2021.indexOf('\n  ^ | ^ | 6.属于四类过程性信息');
  const half = applications2021.slice(0, cut);
  const other = `${applicationsHeader}${applications2021
    .slice(cut)
    .replace('^ | ^ |', '三、本年度办理结果 | （三）不予公开 |')}`;
  const few = `${applicationsHeader}
  一、本年新收政府信息公开申请数量 | <*2 | 9 | 1 | 0*4 | 10
  二、上年结转政府信息公开申请数量 | <*2 | 1 | 0*5 | 1`;
  const [clause = ''] = proactive2021.split(/\n(?= {2}第二十条第（五）项)/);
  const licenses = '信息内容 | 本年处理决定数量\n行政许可 | 310';
  const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const review = `行政复议 | <*4\n${results}\n0*5`;

  test.each<[string, readonly string[], readonly string[]]>([
    ['表三 alone', [applications2021], ['applications:']],
    ['three rows of it', [`${few}\n  四、结转下年度继续办理 | <*2 | 0*7`], ['applications:']],
    ['two rows of it', [few], []],
    ['two rows of it, and 表二', [few, proactive2021], ['proactive applications:']],
    ['表二 and 表四', [proactive2021, remedies], ['proactive remedies:']],
    ['表二 alone', [proactive2021], []],
    ['表四 alone', [remedies], []],
    ['two rows of 表二 and a group of 表四', [clause, review], []],
    ['a row of 表二, and 表四', [licenses, remedies], []],
    ['表二 twice', [proactive2021, proactive2021, applications2021], ['proactive applications: proactive']],
    [
      '表三 twice',
      [proactive2021, applications2021, applications2021, remedies],
      ['proactive applications remedies: applications'],
    ],
    [
      '表三 three times',
      [applications2021, applications2021, applications2021],
      ['applications: applications'],
    ],
    ['表四 twice', [applications2021, remedies, remedies], ['applications remedies: remedies']],
    [
      '表三 again, cut in two',
      [applications2021, half, other, remedies],
      ['applications remedies: applications'],
    ],
    [
      '表三 cut in two, and again',
      [half, other, half, other, remedies],
      ['applications remedies: applications'],
    ],
    [
      '表三 again behind 表四: another report',
      [applications2021, remedies, applications2021],
      ['applications remedies:', 'applications:'],
    ],
    [
      'the tables in another order',
      [applications2021, remedies, proactive2021],
      ['proactive applications remedies:'],
    ],
    [
      'two rows of 表三 behind 表四: another report that is none',
      [applications2021, remedies, few],
      ['applications remedies:'],
    ],
    [
      '表四 again behind a 表三 that comes late',
      [proactive2021, remedies, applications2021, remedies],
      ['proactive applications remedies: remedies'],
    ],
    [
      'reports in a row',
      [...whole, ...whole, ...whole],
      Array.from({ length: 3 }, () => 'proactive applications remedies:'),
    ],
    [
      'of one report and another, each with a table twice',
      [
        proactive2021,
        applications2021,
        applications2021,
        proactive2021,
        applications2021,
        remedies,
        remedies,
      ],
      ['proactive applications: applications', 'proactive applications remedies: remedies'],
    ],
  ])('%s', (_, drawings, expected) => {
    const reports = reportsIn(drawings);
    expect(
      reports.map((report) => {
        const tables = (['proactive', 'applications', 'remedies'] as const).filter((id) => report[id]);
        return `${tables.join(' ')}: ${report.repeatedTables.join(' ')}`.trim();
      }),
    ).toEqual(expected);
    expect(reports.map(({ reportsOnPage }) => reportsOnPage)).toEqual(reports.map(() => expected.length));
  });

  test('what follows a repetition is part of it', () => {
    const [report, ...others] = reportsIn([half, half, other, remedies]);
    expect([others, report?.repeatedTables]).toEqual([[], ['applications']]);
    expect(Object.keys(report?.applications?.rows ?? {})).not.toContain('carriedOut');
  });

  describe('the same lines again, or more lines of one table', () => {
    const rows = (...labels: readonly string[]) =>
      applicationsHeader + labels.map((label) => `\n  ${label} | <*2 | 0*7`).join('');
    const [a, b, c, d, e] = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '（二）部分公开',
      '（七）总计',
    ];
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const [review, direct, after] = ['行政复议 | 0*5', '未经复议直接起诉 | 0*5', '复议后起诉 | 0*5'];

    test.each<[string, readonly string[], boolean]>([
      ['both of two lines', [rows(a, b, c, d), rows(a, b)], true],
      ['two of four', [rows(a, b, c), rows(a, b, d, e)], true],
      ['two of five', [rows(a, b, c), rows(a, b, d, e, '四、结转下年度继续办理')], false],
      ['one of one', [rows(a, b, c), rows(a)], false],
      [
        'all groups of 表四',
        [applications2021, ` | ${results}\n${review}\n${direct}`, ` | ${results}\n${direct}`],
        true,
      ],
      [
        'two groups of three',
        [
          applications2021,
          ` | ${results}\n${review}\n${direct}`,
          ` | ${results}\n${review}\n${direct}\n${after}`,
        ],
        false,
      ],
    ])('%s', (_, drawings, again) => {
      const [report] = reportsIn(drawings);
      expect(report?.repeatedTables.length).toBe(again ? 1 : 0);
      // What is no repetition is read with the rest, and said twice.
      const faults = [...(report?.applications?.faults ?? []), ...(report?.remedies?.faults ?? [])];
      expect(faults.some(({ kind }) => kind === 'repeated')).toBe(!again);
    });
  });

  test('of a table that is printed again the first is read', () => {
    const [report] = reportsIn([applications2021, applications2021.replace('| 9 |', '| 8 |'), remedies]);
    expect(figuresIn(report?.applications ?? null)[0]).toBe('new: 9 1 0 0 0 0 10');
  });
});

test('the page’s tables that hold the form, in order', () => {
  const others = ['名称 | 数量', ...whole, '浏览次数 | 100'];
  expect(findFormTables(onePage(...others.map(drawTable))).ordinals).toEqual([1, 2, 3]);
  const tooWide = ['一', '二'].map((text) => `${text} | 0*2001`);
  expect(findFormTables(onePage(...[...tooWide, ...whole].map(drawTable))).ordinals).toEqual([2, 3, 4]);
});

describe('older forms are told by two of their words', () => {
  const words2014 = ['统计指标', '统计数', '申请办结数', '申请答复数', '延期办结数', '收到申请数'];
  const words2008 = ['指标名称', '计量单位', '申请总数', '对申请的答复总数', '否决公开答复总数'];
  const older = (...cells: readonly string[]) => olderForm([drawTable(cells.join(' | '))]);

  test.each([
    ...words2014.map((word, at) => [word, words2014[at + 1] ?? words2014[0] ?? '', '2014'] as const),
    ...words2008.map((word, at) => [word, words2008[at + 1] ?? words2008[0] ?? '', '2008'] as const),
  ])('%s, %s: %s', (one, other, form) => {
    expect(older(one, '件', other)).toBe(form);
    expect(older(one, one)).toBeNull();
  });

  test('in any of the tables, but no word out of two cells', () => {
    expect(olderForm([drawTable('统计指标'), drawTable('名称\n统计数')])).toBe('2014');
    expect(older('统计指标', '统计', '数')).toBeNull();
    expect(older('统计指标', '指标名称')).toBeNull();
  });
});

describe('a report in one table, its headings and its text for rows', () => {
  const row = (text: string) => `${text} | <*14`;
  const part = (section: number, ...rows: readonly string[]) => [row(headings[section]?.text ?? ''), ...rows];
  const whole = (...overview: readonly string[]) =>
    [
      ...part(0, ...overview),
      ...part(1, proactive2021),
      ...part(2, row('申请均已办结。'), applications2021, row('数据由各科室汇总。')),
      ...part(3, remedies),
      ...part(4, row('公开的内容还不够细。')),
      ...part(5),
    ].join('\n');
  const rowsOf = (drawing: string) =>
    drawTable(drawing).rows.map(({ cells }) => cells.map(({ text }) => text.trim()).join(' '));
  const proseIn = (drawing: string) =>
    findFormTables(onePage(drawTable(drawing))).prose.map((at) => rowsOf(drawing)[at.row]);

  test.each([
    ['one row of text', [row('全年平稳。')], ['全年平稳。']],
    [
      'a heading below the part’s',
      [row('（一）主动公开'), row('全年平稳。')],
      ['（一）主动公开', '全年平稳。'],
    ],
    ['a label beside the text', ['公开 | 全年平稳。 | <*13'], ['公开 全年平稳。']],
    ['a blank row', [row(' ')], []],
    ['figures side by side', ['收到申请 | 办结 | <*13', '12件 | 10件 | <*13'], []],
    ['a figure alone', [row('12')], []],
  ])('what is of no form is text, and so is a sentence among the rows of one: %s', (_, overview, texts) => {
    expect(proseIn(whole(...overview))).toEqual([
      ...texts,
      '申请均已办结。',
      '数据由各科室汇总。',
      '公开的内容还不够细。',
    ]);
  });

  test('its lines stand below the headings of their rows; a part without any is not said to be empty', () => {
    const drawing = whole(row('全年平稳。'));
    const { prose } = findFormTables(onePage(drawTable(drawing)));
    const lines = prose.flatMap(({ table, row }): readonly TextLine[] =>
      ['甲', '乙'].map((text) => ({ text: text + rowsOf(drawing)[row], after: table, row, inside: true })),
    );
    const [parsed] = read([drawing], [title(2024), ...lines]);
    expect(
      parsed?.report.passages.map(({ passage, text }) => `${passage}: ${text.replaceAll('\n', '/')}`),
    ).toEqual([
      'preface: 青禾县人民政府2024年政府信息公开工作年度报告',
      'overview: 甲全年平稳。/乙全年平稳。',
      'applications: 甲申请均已办结。/乙申请均已办结。/甲数据由各科室汇总。/乙数据由各科室汇总。',
      'issues: 甲公开的内容还不够细。/乙公开的内容还不够细。',
    ]);
    expect(figuresIn(parsed?.report.applications ?? null)).toEqual(
      figuresIn(reportsIn([applications2021], [])[0]?.applications ?? null),
    );
  });

  test('a table without headings for rows has no text', () => {
    expect(proseIn(`${row('全年平稳。')}\n${applications2021}`)).toEqual([]);
  });
});
