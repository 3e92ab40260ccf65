import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Irregularity } from '../../src/core/report';
import { compactText, labelKey, readCell, simplified, tidy } from '../../src/core/text';
import { law } from '../support/law';
import { expectLinear } from '../support/linear';

describe('a cell that is a number', () => {
  test.each<[string, string, ...Irregularity[]]>([
    ['0', '0'],
    [' 0', '0'],
    ['0\u00a0', '0'],
    ['\u3000\u30000', '0'],
    ['\n\t  7661\n  ', '7661'],
    ['\u200b12\ufeff', '12'],
    ['\u20681\u2060\u00ad2\u2069', '12'],
    ['\u202a\u180e12\u202c', '12'],
    ['14.4321', '14.4321'],
    ['5949.088667', '5949.088667'],
    ['24252.311082', '24252.311082'],
    ['007', '7'],
    ['-15', '-15'],
    ['－15', '-15', 'fullWidth'],
    ['−15', '-15'],
    ['+1036', '1036', 'sign'],
    ['＋４', '4', 'fullWidth', 'sign'],
    ['１２３', '123', 'fullWidth'],
    ['１４．４３', '14.43', 'fullWidth'],
    ['1,234', '1234', 'separators'],
    ['1，234', '1234', 'fullWidth', 'separators'],
    ['12,345,678', '12345678', 'separators'],
    ['1 234', '1234', 'spaced'],
    ['1, 234', '1234', 'spaced', 'separators'],
    ['1\n2', '12', 'spaced'],
    ['0元', '0', 'unit'],
    ['251000元', '251000', 'unit'],
    ['832995\n元', '832995', 'unit'],
    ['75394432.52元', '75394432.52', 'unit'],
    ['3.5万元', '3.5', 'unit'],
    ['16 件', '16', 'unit'],
    ['22（其中修订 16 件）', '22', 'remark'],
    ['22 (其中修订 16 件)', '22', 'remark'],
    ['1,036件（含上年）', '1036', 'separators', 'unit', 'remark'],
    ['22（其中①修订）', '22', 'remark'],
  ])('%j is %s', (text, value, ...irregular) => {
    expect(readCell(text)).toEqual({ kind: 'number', value, text: tidy(text), irregular });
  });

  test('whatever its size and however it is spaced', () => {
    const space = fc.stringMatching(/^[ \t\n\u00a0\u3000\u200b\ufeff]{0,3}$/);
    law([fc.bigInt({ min: 0n, max: 10n ** 60n }), space, space], (value, before, after) => {
      expect(readCell(`${before}${value}${after}`)).toMatchObject({
        kind: 'number',
        value: String(value),
        irregular: [],
      });
    });
  });
});

test.each([
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\u3000\u3000',
  '\n\t',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u2003',
  '\u200b \u00a0\n',
])('%j is a blank', (text) => {
  expect(readCell(text)).toEqual({ kind: 'blank' });
});

test.each([
  '/',
  '-',
  '--',
  '—',
  '——',
  '－',
  '／',
  '\\',
  '_',
  '*',
  '无',
  '不适用',
  'N/A',
  'n/a',
  'NA',
  '空',
  '暂无',
  ' 无 ',
  '\u00a0/',
])('%j stands for a figure that is not given', (text) => {
  expect(readCell(text)).toEqual({ kind: 'placeholder', text: tidy(text) });
});

test.each([
  ['约5', 'more than a number'],
  ['5左右', 'more than a number'],
  ['一', 'a numeral'],
  ['十二件', 'a numeral'],
  ['12/13', 'two numbers'],
  ['3-5', 'two numbers'],
  ['1.2.3', 'two points'],
  ['1.', 'no digit behind the point'],
  ['.5', 'no digit before the point'],
  ['1,23', 'a group of two'],
  ['1234,567', 'a group of four'],
  [',123', 'nothing before the separator'],
  ['1,', 'nothing behind the separator'],
  ['1--', 'a sign behind'],
  ['+-1', 'two signs'],
  ['1e5', 'an exponent'],
  ['50%', 'a share'],
  ['+ .5', 'a sign before no digit'],
  ['- 件', 'a sign before no digit'],
  [', 123', 'nothing before the separator'],
  ['12人年', 'no unit of a count'],
  ['5²', 'a raised digit'],
  ['5①', 'the mark of a note'],
  ['①', 'the mark of a note'],
  ['1½', 'a fraction'],
  ['见附件', 'words'],
  ['22（其中16（修订））', 'brackets in brackets'],
])('%s stays text: %s', (text) => {
  expect(readCell(text)).toEqual({ kind: 'text', text });
});

test('long text is cut where it is shown', () => {
  expect(readCell('公'.repeat(200))).toEqual({ kind: 'text', text: '公'.repeat(200) });
  const reading = readCell('公'.repeat(100_000));
  expect(reading).toEqual({ kind: 'text', text: `${'公'.repeat(200)}…` });
});

test('any text is read as something, the same whatever blanks are around it', () => {
  law([fc.string({ unit: 'binary' })], (text) => {
    expect(readCell(`\u00a0${text}\n`)).toEqual(readCell(text));
  });
});

describe('the bare words of a label', () => {
  test.each<[string, ...string[]]>([
    [
      '予以公开',
      '（一）予以公开',
      '(一)予以公开',
      '(一) 予以公开',
      '（\n一\n）\n予以公开',
      '㈠予以公开',
      '一、予以公开',
    ],
    [
      '属于国家秘密',
      '1.属于国家秘密',
      '1、属于国家秘密',
      '1．属于国家秘密',
      '（1）属于国家秘密',
      '1 属于国家秘密',
      '１．属于国家秘密',
      '⒈属于国家秘密',
      '⑴属于国家秘密',
      '（三）1.属于国家秘密',
    ],
    [
      '本年度办理结果',
      '三、本年度办理结果',
      '三三、本年度办理结果',
      '三、本年度办 理结果',
      '三、本\n年\n度\n办\n理\n结\n果',
    ],
    [
      '部分公开',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开 (区分处理的',
      '部分公开（甲（乙）丙）',
    ],
    [
      '危及三安全一稳定',
      '3.危及“三安全一稳定”',
      '3.危及"三安全一稳定"',
      '3.危及‘三安全一稳定’',
      '3.危及「三安全一稳定」',
    ],
    ['商业企业', '商业\u00a0企业', '商 业 企 业', '商业\u200b企业', '商业企业：', '商业企业*'],
    ['行政许可', '⾏政许可', '行\u00ad政许可'],
    ['总计', '（七）总计', '总 计', '总\u3000计', '(七)总计'],
    ['其他', '3.其他', '其 他'],
    ['行政处罚数量', '行政处罚（件）数量', '行政（含委托（部分））处罚数量', '行政（甲）处罚（乙）数量'],
    ['本年增减', '本年增/减', '本年增／减'],
    ['本年收费金额', '本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
  ])('%s', (key, ...writings) => {
    for (const writing of writings) expect(labelKey(writing), writing).toBe(key);
  });

  test('what stands in brackets is kept when there is nothing else', () => {
    expect(labelKey('（本列数据的勾稽关系为：第一项加第二项之和）')).toBe(
      '本列数据的勾稽关系为第一项加第二项之和',
    );
    expect(labelKey('（一）')).not.toBe('');
  });

  test('have themselves for their bare words', () => {
    law([fc.string({ unit: fc.constantFrom(...'一三（）1.、公开结转总计 \u3000“”（(') })], (text) => {
      expect(labelKey(labelKey(` ${text}`))).toBe(labelKey(labelKey(text)));
      expect(labelKey(text)).not.toMatch(/\s/);
    });
  });
});

test.each([
  ['規範性檔案', '规范性文件'],
  ['行政規範性文件', '行政规范性文件'],
  ['行政許可', '行政许可'],
  ['行政處罰', '行政处罚'],
  ['行政強制', '行政强制'],
  ['本年製發件數', '本年制发件数'],
  ['現行有效件數', '现行有效件数'],
  ['結轉下年度繼續辦理', '结转下年度继续办理'],
  ['屬於國家秘密', '属于国家秘密'],
  ['沒有現成信息需要另行製作', '没有现成信息需要另行制作'],
  ['政府資訊公開', '政府信息公开'],
  ['總計', '总计'],
  ['結果維持', '结果维持'],
  ['未經複議直接起訴', '未经复议直接起诉'],
  ['未經復議直接起訴', '未经复议直接起诉'],
  ['行政訴訟', '行政诉讼'],
  ['存在的主要問題及改進情況', '存在的主要问题及改进情况'],
  ['本列數據的勾稽關係', '本列数据的勾稽关系'],
  ['尚未審結', '尚未审结'],
  ['总体情况', '总体情况'],
])('%s in simplified characters is %s', (traditional, plain) => {
  expect(simplified(traditional)).toBe(plain);
  expect(simplified(plain)).toBe(plain);
});

test.each(['\u202b', '\u202e', '\u2067'])(
  'figures that may be shown the other way round are words',
  (turn) => {
    expect(readCell(`${turn}21`)).toEqual({ kind: 'text', text: `${turn}21` });
    expect(readCell(`2${turn}1`).kind).toBe('text');
  },
);

test('text without blanks, and as a person sees it', () => {
  expect(compactText(' 一 、\u3000总体\u200b情况\n')).toBe('一、总体情况');
  expect(tidy('  本年\n\n 新收\u200b\u00a0 数量 ')).toBe('本年 新收 数量');
});

describe('hostile text takes linear time', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['open brackets', '('],
    ['wide open brackets', '（'],
    ['closed brackets', ')'],
    ['brackets within brackets', '(()'],
    ['blanks', ' '],
    ['wide blanks and words', '\u3000其'],
    ['zero-width blanks', '\u200b'],
    ['digits', '1'],
    ['separators', '1,'],
    ['groups', '1,234'],
    ['points', '1.'],
    ['numbering', '一、'],
    ['numbering in brackets', '(1)'],
    ['dashes', '-'],
    ['traditional characters', '檔案資訊'],
    ['composed characters', '가'],
    ['ligatures that unfold', '\ufdfa'],
  ];
  it.each(texts)('%s', (_, unit) => {
    const text = (size: number) => unit.repeat(Math.ceil(size / unit.length));
    expectLinear((size) => labelKey(text(size)));
    expectLinear((size) => readCell(text(size)));
    expectLinear((size) => readCell(`1${text(size)}`));
    expectLinear((size) => simplified(text(size)));
    expectLinear((size) => tidy(text(size)));
  });

  it('brackets that close in the end', () => {
    expectLinear((size) => labelKey(`${'('.repeat(size / 2)}${')'.repeat(size / 2)}公开`));
  });
});
