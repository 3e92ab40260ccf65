/** Every rule and both its examples have their words, in both languages. */
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../../src/example-words';
import { GROUPS, ruleTexts } from '../../src/rule-words';
import { languages, wordsOf } from '../support/words';

const texts = ruleTexts(wordsOf());

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  test.each(ruleTexts(wordsOf(language)))('$id', (rule) => {
    for (const [name, value] of Object.entries(rule)) expect(value, name).not.toBe('');
    const { holds, fails } = exampleTexts(wordsOf(language), rule.id) ?? {};
    expect(holds?.found).toBeNull();
    expect(fails?.found?.message).not.toBe('');
    expect(fails?.found?.finding.rule).toBe(rule.id);
  });
});

test('no rule is explained with the words of another', () => {
  const all = [...texts.map(({ why }) => why), ...texts.map(({ title }) => title)];
  expect(new Set(all).size).toBe(all.length);
});

test('every part of the catalogue has rules, and only dates, names and provenance share one', () => {
  expect([...new Set(texts.map(({ group }) => group))]).toEqual(GROUPS);
  expect(texts.filter(({ group }) => group === 'DP').every(({ id }) => /^[DP]-/.test(id))).toBe(true);
});

test('a formula is told by the lines of its table', () => {
  const relation = (id: string) => texts.find((rule) => rule.id === id)?.relation;
  expect(relation('T2-01')).toEqual({
    where: '表二（主动公开政府信息情况），“规章、行政规范性文件”各行：',
    left: ['本年制发件数'],
    relation: '≤',
    right: ['现行有效件数', '本年废止件数'],
    notes: [],
  });
  expect(relation('T4-01')).toEqual({
    where: '表四（行政复议、行政诉讼情况），每一行：',
    left: ['结果维持', '结果纠正', '其他结果', '尚未审结'],
    relation: '=',
    right: ['总计'],
    notes: [],
  });
  expect(relation('STR-01')).toBeNull();
});

test('no word is kept for a rule there is not', () => {
  const known = new Set(texts.map(({ id }) => id.replace('-', '_')));
  const kept = Object.keys(languages.zh_CN).flatMap(
    (key) => /^(?:why|caution)_([A-Z]\w+)$/.exec(key)?.[1] ?? [],
  );
  expect(kept.filter((id) => !known.has(id))).toEqual([]);
  expect(kept).toHaveLength(2 * known.size);
});
