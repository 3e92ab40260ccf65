import { describe, expect, it, test } from 'vitest';
import { headingOf, readHeadings, titleOf, titlesIn } from '../../src/core/headings';
import { expectLinear } from '../support/linear';

describe('the form’s headings, in its own words and as reports vary them', () => {
  test.each([
    ['一、总体情况', 'overview'],
    ['\u3000\u3000一、总体情况', 'overview'],
    ['一、 总体情况', 'overview'],
    ['总体情况', 'overview'],
    ['一、總體情況', 'overview'],
    ['（一）总体情况', 'overview'],
    ['二、主动公开政府信息情况', 'proactive'],
    ['二、行政机关主动公开政府信息情况', 'proactive'],
    ['三、收到和处理政府信息公开申请情况', 'applications'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'applications'],
    ['三、收到和处理政府信息公开\n申请情况', 'applications'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'remedies'],
    ['四、政府信息公开行政复议行政诉讼情况', 'remedies'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'remedies'],
    ['四、因政府信息公开工作被申请行政复议提起行政诉讼情况', 'remedies'],
    ['四、政府信息公开行政法复议、行政诉讼情况', 'remedies'],
    ['五、存在的主要问题及改进情况', 'issues'],
    ['五、存在问题及改进情况', 'issues'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'issues'],
    ['五、存在的主要问题及改进措施', 'issues'],
    ['六、其他需要报告的事项', 'otherMatters'],
    ['六、其他报告的事项', 'otherMatters'],
    ['六、其它需要报告的事项', 'otherMatters'],
  ])('%s', (text, section) => {
    expect(headingOf(text)).toMatchObject({ section, exact: true });
  });
});

test.each([
  ['一、概述', 'overview'],
  ['二、主动公开情况', 'proactive'],
  ['三、依申请公开情况', 'applications'],
  ['四、复议诉讼', 'remedies'],
  ['五、工作中的不足和下一步打算', 'issues'],
  ['六、需要说明的事项', 'otherMatters'],
])('%s is a heading under another name', (text, section) => {
  expect(headingOf(text)).toMatchObject({ section, exact: false });
});

test.each<[string, ReturnType<typeof headingOf>]>([
  ['一、总体情况', { section: 'overview', exact: true, numbered: true }],
  ['总体情况', { section: 'overview', exact: true, numbered: false }],
  ['二、总体情况', { section: 'overview', exact: true, numbered: false }],
  ['（一）总体情况', { section: 'overview', exact: true, numbered: false }],
  ['四、政府信息公开行政法复议、行政诉讼情况', { section: 'remedies', exact: true, numbered: true }],
  ['三、政府信息公开行政法复议、行政诉讼情况', { section: 'remedies', exact: true, numbered: false }],
  ['一、概述', { section: 'overview', exact: false, numbered: true }],
])('%s has the number of its part, or has not', (text, heading) => {
  expect(headingOf(text)).toEqual(heading);
});

test('a heading has sixty characters at most, blanks not counted, and not very many of these', () => {
  const sections = (...texts: readonly string[]) => texts.map((text) => headingOf(text)?.section);
  expect(sections(`一、概述${'甲'.repeat(56)}`, `一、概述${'甲'.repeat(57)}`)).toEqual([
    'overview',
    undefined,
  ]);
  expect(sections(`一、概述${' '.repeat(236)}`, `一、概述${' '.repeat(237)}`)).toEqual([
    'overview',
    undefined,
  ]);
});

describe('what only looks like a heading', () => {
  test.each([
    ['a row of 表三', '一、本年新收政府信息公开申请数量'],
    ['a row of 表三', '二、上年结转政府信息公开申请数量'],
    ['a row of 表三', '三、本年度办理结果'],
    ['a row of 表三', '四、结转下年度继续办理'],
    ['a row of 表三', '（六）其他处理'],
    ['a row of 表三', '3.其他'],
    ['a sentence', '三、本年共收到政府信息公开申请三件；均已办结。'],
    [
      'a sentence',
      '一、总体情况良好，主动公开信息三百条。其中规范性文件两件，行政许可一万余件，行政处罚三百件，没有发生复议和诉讼',
    ],
    ['a heading about another matter', '一、指导思想'],
    ['a heading of another part', '二、机构设置'],
    ['the heading of a part under the number of another', '二、概述'],
    ['a heading under another name without its number', '本年度概述'],
    ['a slip of the pen without a number', '政府信息公开行政法复议、行政诉讼情况'],
    ['a number alone', '一、'],
    ['a figure', '2024'],
    ['nothing', ''],
    ['prose', '总体情况'.repeat(40)],
  ])('%s: %s', (_, text) => {
    expect(headingOf(text)).toBeNull();
  });
});

test('the headings among lines, in the order they come', () => {
  const texts = [
    '某县人民政府',
    '一、总体情况',
    '本年新收三件',
    ' 六、其他需要报告的事项 ',
    '二、主动公开情况',
  ];
  expect(
    readHeadings(texts.map((text, order) => ({ text, order: order + 10, inTable: false }))),
  ).toMatchObject([
    { section: 'overview', exact: true, text: '一、总体情况', order: 11 },
    { section: 'otherMatters', exact: true, text: '六、其他需要报告的事项', order: 13 },
    { section: 'proactive', exact: false, text: '二、主动公开情况', order: 14 },
  ]);
});

describe('titles', () => {
  test.each<[string, string | null, number | null]>([
    ['青禾县人民政府2024年政府信息公开工作年度报告', '青禾县人民政府', 2024],
    ['青禾县人民政府 2024 年政府信息公开工作年度报告', '青禾县人民政府', 2024],
    ['2022年云岭市政府信息公开工作年度报告', '云岭市', 2022],
    ['云岭市教育局2024年度政府信息公开工作年度报告', '云岭市教育局', 2024],
    ['白石镇2023年度政府信息公开年度报告', '白石镇', 2023],
    ['青禾县人民政府政府信息公开工作年度报告', '青禾县人民政府', null],
    ['2024年政府信息公开工作年度报告', null, 2024],
    ['政府信息公开工作年度报告', null, null],
    ['青禾县司法局2023年政府信息公开年报', '青禾县司法局', 2023],
    ['青禾县司法局政府信息公开2023年度报告', '青禾县司法局', 2023],
    ['关于青禾县２０２４年政府信息公开工作年度报告', '关于青禾县', 2024],
    ['青禾县人民政府办公室\n2024年政府信息公开\n工作年度报告', '青禾县人民政府办公室', 2024],
  ])('%s', (text, organ, year) => {
    expect(titleOf(text)).toMatchObject({ organ, year });
  });

  test('the text of a title is without blanks', () => {
    expect(titleOf(' 青禾县 2024年\u3000政府信息公开工作年度报告\n')?.text).toBe(
      '青禾县2024年政府信息公开工作年度报告',
    );
  });

  test('a title has few words before it and behind it, and no more blanks than a page may have', () => {
    const title = '2024年政府信息公开工作年度报告';
    const isTitle = (before: string, after: string) => titleOf(before + title + after) !== null;
    expect([isTitle('', '全'.repeat(12)), isTitle('', '全'.repeat(13))]).toEqual([true, false]);
    expect([isTitle('县'.repeat(75), ''), isTitle('县'.repeat(76), '')]).toEqual([true, false]);
    const rest = 100 - 75 - title.length;
    expect([
      isTitle('县'.repeat(75), '全'.repeat(rest)),
      isTitle('县'.repeat(75), '全'.repeat(rest + 1)),
    ]).toEqual([true, false]);
    const blanks = 400 - title.length;
    expect([isTitle(' '.repeat(blanks), ''), isTitle(' '.repeat(blanks + 1), '')]).toEqual([true, false]);
  });

  test.each([
    ['a sentence that names the report', '根据要求，现公布青禾县2024年政府信息公开工作年度报告。'],
    [
      'a sentence that begins like a title',
      '2024年政府信息公开工作年度报告由总体情况、主动公开政府信息情况等六部分组成',
    ],
    ['a law', '《中华人民共和国政府信息公开条例》'],
    ['another report', '青禾县人民政府2024年工作报告'],
    ['a guide', '青禾县政府信息公开指南'],
    ['a heading', '三、收到和处理政府信息公开申请情况'],
    ['nothing', ''],
    ['prose', `青禾县人民政府2024年政府信息公开工作年度报告${'全县'.repeat(60)}`],
  ])('%s is none', (_, text) => {
    expect(titleOf(text)).toBeNull();
  });
});

test.each<[string, readonly string[]]>([
  ['青禾县2024年政府信息公开工作年度报告', ['青禾县2024年政府信息公开工作年度报告']],
  ['青禾县2024年政府信息公开工作年度报告_青禾县人民政府', ['青禾县2024年政府信息公开工作年度报告']],
  ['青禾县2024年政府信息公开工作年度报告|公开|青禾县', ['青禾县2024年政府信息公开工作年度报告']],
  ['青禾县2024年政府信息公开工作年度报告 - 青禾县', ['青禾县2024年政府信息公开工作年度报告']],
  ['青禾县2024年政府信息公开工作年度报告-青禾县', ['青禾县2024年政府信息公开工作年度报告']],
  ['政府信息公开年报_2024年政府信息公开工作年度报告', ['政府信息公开年报', '2024年政府信息公开工作年度报告']],
  ['青禾县人民政府', []],
  [`青禾县2024年政府信息公开工作年度报告_${'县'.repeat(379)}`, ['青禾县2024年政府信息公开工作年度报告']],
  [`青禾县2024年政府信息公开工作年度报告_${'县'.repeat(380)}`, []],
])('what a page calls itself: %s', (text, titles) => {
  expect(titlesIn(text).map((title) => title.text)).toEqual(titles);
});

it.each(['一、', '总体', '(', '2024年', '政府信息公开', ' ', '一'])(
  'reads endless %j in linear time',
  (unit) => {
    expectLinear((size) => headingOf(unit.repeat(size)));
    expectLinear((size) => titleOf(unit.repeat(size)));
  },
);
