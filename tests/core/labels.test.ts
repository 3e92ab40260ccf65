import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editDistance, indexLabels, lookUp, remember } from '../../src/core/labels';
import { law } from '../support/law';
import { expectLinear } from '../support/linear';

const fruit = () =>
  indexLabels([
    ['一、红色的大苹果', 'apple'],
    ['二、黄色的小香蕉', 'banana'],
    ['三、其他水果', 'other'],
    ['梨', 'pear'],
    ['（四）梨', 'pear of the fourth kind'],
    ['五、青色的李子干', 'plum'],
    ['六、紫色的李子干', 'prune'],
  ]);

describe('a label is found', () => {
  test.each([
    ['as it is', '一、红色的大苹果', ['apple']],
    ['under another number', '（九）红色的大苹果', ['apple']],
    ['with a note', '红色的大苹果（不含青苹果）', ['apple']],
    ['cut by blanks', ' 红色\n的 大\u3000苹果', ['apple']],
    ['with a wrong character', '红色的太苹果', ['apple']],
    ['with a character too many', '红色的的大苹果', ['apple']],
    ['inside a longer one', '本店今年收到的红色的大苹果数量', ['apple']],
    ['by its beginning alone', '黄色的小香', ['banana']],
    ['with every meaning it has', '梨', ['pear', 'pear of the fourth kind']],
  ])('%s', (_, text, meanings) => {
    expect(lookUp(fruit(), text)).toEqual(meanings);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['when two labels are as near', '红色的李子干'],
    ['when two labels begin alike', '色的李子干'],
    ['from a short word that is nearly right', '栗'],
    ['from half a label', '水果'],
    ['from a number', '2024'],
    ['from nothing', ''],
    ['from blanks', ' \u3000\u00a0'],
    ['from words of another thing', '黑色的自行车'],
    ['from prose', `${'我们今年种了很多树，'.repeat(20)}红色的大苹果`],
  ])('%s', (_, text) => {
    expect(lookUp(fruit(), text)).toEqual([]);
  });
});

describe('how near is near enough', () => {
  const found = (labels: readonly string[], text: string) =>
    lookUp(indexLabels(labels.map((label) => [label, label] as const)), text);
  const [long, longer] = ['甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊己子丑寅卯辰巳'];

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['three characters of ten are wrong', [long], '甲乙丙丁戊己庚天地人', [long]],
    ['four of ten', [long], '甲乙丙丁戊己天地玄黄', []],
    ['two of seven', ['甲乙丙丁戊己庚'], '甲乙丙丁戊天地', ['甲乙丙丁戊己庚']],
    ['three of seven', ['甲乙丙丁戊己庚'], '甲乙丙丁天地玄', []],
    ['one of four', ['甲乙丙丁'], '甲乙丙天', ['甲乙丙丁']],
    ['one that tells another line', ['上年结转的水果数量'], '下年结转的水果数量', []],
    ['the same beside the right one', ['上年结转的水果数量'], '上下年结转的水果数量', ['上年结转的水果数量']],
    ['the right one left out', ['上年结转的水果数量'], '年结转的水果数量', ['上年结转的水果数量']],
    ['the other way round', ['下年结转的水果数量'], '上年结转的水果数量', []],
    ['处分 is no slip for 处罚', ['苹果处罚'], '苹果处分', []],
    ['nor 处理', ['苹果处罚'], '苹果处理', []],
    ['处伐 is', ['苹果处罚'], '苹果处伐', ['苹果处罚']],
    ['a part of it by name', ['红色的大苹果'], '其中红色的大苹果', []],
    ['a part of it further in', ['红色的大苹果'], '红色的大苹果其中', ['红色的大苹果']],
    ['two of four', ['甲乙丙丁'], '甲乙天地', []],
    ['one of three', ['甲乙丙'], '甲乙丙丁', []],
    ['three of thirteen are missing', [`${long}子丑寅`], long, [`${long}子丑寅`]],
    ['a character of a text of three', ['甲乙丙丁'], '甲乙丙', []],
    [
      'the nearest, though two others are as near as each other',
      ['甲乙天地戊己', '甲乙玄黄戊己', '甲乙丙丁戊天'],
      '甲乙丙丁戊己',
      ['甲乙丙丁戊天'],
    ],
    [
      'the nearest, the others behind it',
      ['甲乙丙丁戊天', '甲乙天地戊己', '甲乙玄黄戊己'],
      '甲乙丙丁戊己',
      ['甲乙丙丁戊天'],
    ],
    ['six characters in a longer text', ['甲乙丙丁戊己'], `天地玄黄${long}宇宙洪荒`, ['甲乙丙丁戊己']],
    ['five characters in a longer text', ['甲乙丙丁戊'], `天地玄黄${long}宇宙洪荒`, []],
    ['the longest of several', ['甲乙丙丁戊己', long, '乙丙丁戊己庚'], `天地玄黄${long}宇宙洪荒`, [long]],
    ['the first six characters', [longer], '甲乙丙丁戊己', [longer]],
    ['the first five characters', [longer], '甲乙丙丁戊', []],
    ['the last six characters', [longer], '子丑寅卯辰巳', []],
    ['the first six characters of two', [longer, `${longer}午`], '甲乙丙丁戊己', []],
    ['a figure', ['2024年'], '2024', []],
    ['words with a figure', ['2024年'], '2023年', ['2024年']],
  ])('%s', (_, labels, text, meanings) => {
    expect(found(labels, text)).toEqual(meanings);
  });

  test('what is too long to be a label is not looked up', () => {
    const sixty = '甲乙丙丁戊己'.repeat(10);
    expect(found([sixty], sixty)).toEqual([sixty]);
    expect(found([`${sixty}庚`], `${sixty}庚`)).toEqual([]);
    expect(found([long], long.padEnd(400))).toEqual([long]);
    expect(found([long], long.padEnd(401))).toEqual([]);
  });
});

test('a label looked up again means the same', () => {
  law([fc.array(fc.string({ unit: fc.constantFrom(...'红色的大苹果青紫李子干梨其他水') }))], (texts) => {
    const index = fruit();
    const first = texts.map((text) => lookUp(index, text));
    expect(texts.map((text) => lookUp(index, text))).toEqual(first);
    expect(texts.map((text) => lookUp(fruit(), text))).toEqual(first);
  });
});

test('an answer is remembered, and texts without number do not fill the memory', () => {
  const asked: string[] = [];
  const length = remember((text) => asked.push(text) && text.length);
  expect([length('水果'), length('水果')]).toEqual([2, 2]);
  expect(asked).toEqual(['水果']);
  for (let each = 0; each < 5000; each++) length(`第${each}种水果`);
  asked.length = 0;
  for (let each = 0; each < 5000; each++) length(`第${each}种水果`);
  expect(5000 - asked.length).toBeLessThanOrEqual(500);
  asked.length = 0;
  expect([length('长'.repeat(300)), length('长'.repeat(300))]).toEqual([300, 300]);
  expect(asked).toHaveLength(2);
});

test('five hundred answers to texts of less than two hundred characters are remembered', () => {
  const asked: string[] = [];
  const length = remember((text) => asked.push(text) && text.length);
  const texts = Array.from({ length: 501 }, (_, each) => `${each}`.padStart(each === 0 ? 199 : 3, '零'));
  for (let twice = 0; twice < 2; twice++) for (const text of texts) length(text);
  expect(asked).toEqual([...texts, texts[500]]);
  const again = remember((text) => asked.push(text) && text.length);
  asked.length = 0;
  for (let twice = 0; twice < 2; twice++) again('零'.repeat(200));
  expect(asked).toHaveLength(2);
});

describe('how far two words are apart', () => {
  test.each([
    ['', '', 0],
    ['', '公开', 2],
    ['公开', '公开', 0],
    ['行政法复议', '行政复议', 1],
    ['其他法律行政止公开', '其他法律行政法规禁止公开', 3],
    ['维持', '纠正', 2],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  test('is a measure', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 8 });
    law([word, word, word], (a, b, c) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
    });
  });
});

it.each(['红', '(', '一、', ' ', '梨梨', '1'])('looks up endless %j in linear time', (unit) => {
  expectLinear((size) => lookUp(fruit(), unit.repeat(size)));
});
