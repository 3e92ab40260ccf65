import { describe, expect, test } from 'vitest';
import { headingOf } from '../../src/core/headings';
import { assignBlocks, offsetOf, passageTexts, quotationsIn, type TextBlock } from '../../src/core/passages';
import type { Heading, Passage } from '../../src/core/report';

const OUTSIDE = '~';
const ROW = '|';

/**
 * A page drawn line by line, top down: headings by their words, `~` before what stands outside the report's own part
 * of the page, `|` before a heading that is the row of a table. Gives the text of each passage, its blocks by `/`.
 */
function read(...drawing: readonly string[]): { readonly [passage in Passage]?: string } {
  const blocks: TextBlock[] = [];
  const chain: Heading[] = [];
  drawing.forEach((line, order) => {
    const inTable = line.startsWith(ROW);
    const text = line.replace(/^[~|]/, '');
    const heading = headingOf(text);
    if (heading) chain.push({ ...heading, text, inTable, order });
    if (!inTable) blocks.push({ text, order, inside: !line.startsWith(OUTSIDE) });
  });
  const texts = passageTexts(blocks, assignBlocks(blocks, chain));
  return Object.fromEntries(texts.map(({ passage, text }) => [passage, text.replaceAll('\n', '/')]));
}

describe('which text belongs to which part', () => {
  test('what stands below a heading, up to the next; what comes before the first is the preface', () => {
    expect(read('某县报告', '一、总体情况', '甲', '乙', '二、主动公开政府信息情况', '丙')).toEqual({
      preface: '某县报告',
      overview: '甲/乙',
      proactive: '丙',
    });
  });

  test('a part with nothing below its heading has no text; without words before it there is no preface', () => {
    expect(read('一、总体情况', '五、存在的主要问题及改进情况', '甲')).toEqual({
      overview: '',
      issues: '甲',
    });
  });

  test('a page without headings has no parts', () => {
    expect(read('甲', '乙')).toEqual({});
  });

  test('a preface outside the report is none of its words', () => {
    expect(read('~首页', '一、总体情况', '甲', '~我要纠错', '乙')).toEqual({
      preface: '',
      overview: '甲/乙',
    });
  });

  test('a heading in a table begins its part like any other, but that nothing stands below it is not said', () => {
    expect(
      read(
        '甲',
        '|一、总体情况',
        '乙',
        '|二、主动公开政府信息情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
        '丙',
      ),
    ).toEqual({ preface: '甲', overview: '乙', issues: '', otherMatters: '丙' });
  });

  test('all headings in a table', () => {
    expect(read('|一、总体情况', '甲', '|二、主动公开政府信息情况', '|六、其他需要报告的事项', '乙')).toEqual(
      {
        overview: '甲',
        otherMatters: '乙',
      },
    );
  });
});

describe('what follows a report is none of it', () => {
  const report = ['一、总体情况', '甲', '六、其他需要报告的事项', '乙'];

  test.each([
    '附件：政府信息公开统计表',
    '附件1：统计表.xlsx',
    '附件下载',
    '相关链接',
    ' 相关文章：某县2023年报告',
    '扫一扫在手机打开当前页',
    '打印本页',
    '关闭窗口',
    '上一篇：2023年报告',
    '下一条',
    '分享到：',
    '主办：某县人民政府',
    '承办单位',
    '承办：某县大数据管理局 技术支持：某公司',
    '版权所有：某县人民政府',
    '备案序号',
    '网站标识码：4100000001',
    '责任编辑：王某',
    '信息来源：某县人民政府',
    '来源：某县人民政府',
    '文件下载',
    '【打印】',
    '〖返回〗',
    '返回顶部',
    '联系我们',
    'Copyright 2024',
    '豫ICP备12345678号',
    '豫公网安备 41000000000001号',
    '某县政府网站标识码4100000001',
    '某县人民政府版权所有',
  ])('%s', (line) => {
    expect(read(...report, line, '丙')).toEqual({ overview: '甲', otherMatters: '乙' });
  });

  test.each([
    '来源于群众的意见',
    '上一年',
    '本机关联系我们的群众',
    '政府信息公开附件',
    '承办人大代表建议12件、政协提案8件，均已按期办复。',
    '关闭政务新媒体账号3个。',
    '分享经验做法3次',
    '主办政务公开培训班2期',
    '打印政策汇编500册',
    '备案规范性文件3件。',
    '相关信息已在门户网站公开，欢迎查阅',
    '返回补正的申请2件。',
  ])('%s is', (line) => {
    expect(read(...report, line, '丙')).toEqual({ overview: '甲', otherMatters: `乙/${line}/丙` });
  });

  test('in the middle of a report such words are the report’s own', () => {
    expect(read('一、总体情况', '附件：见下', '甲', '六、其他需要报告的事项', '乙')).toEqual({
      overview: '附件：见下/甲',
      otherMatters: '乙',
    });
  });
});

describe('where a quotation begins', () => {
  const text = '收到3件，办结3件；另有33件';

  test.each([
    ['the first', '3件', 0, 2],
    ['the second', '3件', 1, 7],
    ['the third, within a longer figure', '3件', 2, 13],
    ['not so often', '3件', 3, -1],
    ['not nearly so often', '3件', 4, -1],
    ['not at all', '5件', 0, -1],
    ['at the very beginning', '收到', 0, 0],
    ['words that overlap with themselves', '3', 3, 13],
  ])('%s', (_, exact, nth, at) => {
    expect(quotationsIn(text)({ kind: 'quote', section: 'overview', exact, nth })).toBe(at);
  });

  test('asked for in any order, the same', () => {
    const begins = quotationsIn(text);
    const asked = [2, 0, 1, 3, 1, 0, 2].map((nth) =>
      begins({ kind: 'quote', section: 'overview', exact: '3件', nth }),
    );
    expect(asked).toEqual([13, 2, 7, -1, 7, 2, 13]);
    expect(begins({ kind: 'quote', section: 'overview', exact: '另有', nth: 0 })).toBe(10);
  });

  test('in the passage that it names, and in no other', () => {
    const passages = [
      { passage: 'preface', text: '3件' },
      { passage: 'overview', text },
    ] as const;
    const quote = { kind: 'quote', exact: '3件', nth: 0 } as const;
    expect(offsetOf({ ...quote, section: 'overview' }, passages)).toBe(2);
    expect(offsetOf({ ...quote, section: 'preface' }, passages)).toBe(0);
    expect(offsetOf({ ...quote, section: 'issues' }, passages)).toBe(-1);
  });
});
