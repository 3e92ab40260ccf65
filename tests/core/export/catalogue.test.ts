import { expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import { catalogueMarkdown } from '../../../src/export/catalogue';
import { ruleBasis, ruleFormula, ruleTitle } from '../../../src/words';
import { expectInStep } from '../../support/in-step';
import { languages, wordsOf } from '../../support/words';

test('the published catalogue is that of the rules', () => {
  const origin =
    '<!-- 由 src/core/rules 生成；改过规则后运行 UPDATE_DOCS=1 npx vitest run --project core -->';
  expectInStep('rules.md', `${origin}\n\n${catalogueMarkdown(wordsOf())}`);
});

test('every rule is there, once, in order', () => {
  expect(rules.map((rule) => rule.id)).toEqual([
    ...['STR-01', 'STR-02', 'STR-03', 'STR-04', 'STR-05', 'STR-06', 'STR-07', 'STR-08', 'STR-10', 'STR-11'],
    ...['CEL-01', 'CEL-02', 'CEL-03', 'CEL-04', 'CEL-05', 'CEL-07'],
    ...['T2-01', 'T2-03', 'T2-04', 'T2-05', 'T2-06', 'T2-09', 'T2-10', 'T2-12'],
    ...['T3-01', 'T3-02', 'T3-03', 'T3-05', 'T3-08', 'T4-01'],
    ...['X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06'],
    ...['N-01', 'N-02', 'N-03', 'N-04', 'N-05', 'N-06', 'N-07', 'N-08', 'N-09', 'N-10', 'N-11', 'N-12'],
    ...['N-13', 'N-14', 'N-15', 'N-16', 'N-17', 'N-19'],
    ...['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08'],
    ...['P-01', 'P-02', 'P-03', 'P-04'],
  ]);
});

test.each(['zh_CN', 'en'] as const)('every rule has its title, relation and basis in %s', (language) => {
  const words = wordsOf(language);
  for (const { id, basis, forms } of rules) {
    expect(ruleTitle(words, id), id).not.toBe('');
    expect(ruleFormula(words, id), id).not.toBe('');
    expect(ruleBasis(words, id), id).not.toBe('');
    expect(basis.sources, id).not.toEqual([]);
    expect(forms, id).not.toEqual([]);
  }
  expect(
    catalogueMarkdown(words)
      .split('\n')
      .filter((line) => /^\| [A-Z]/.test(line)),
  ).toHaveLength(rules.length + 5 + (language === 'en' ? 2 : 0));
});

test('both languages have the same messages, with the same places to fill', () => {
  const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
  const { zh_CN: chinese, en: english } = languages;
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [key, { message }] of Object.entries(chinese)) {
    expect(message, key).not.toBe('');
    expect(places(english[key]?.message ?? ''), key).toEqual(places(message));
  }
});
