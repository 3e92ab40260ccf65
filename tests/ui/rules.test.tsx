import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../entrypoints/rules/style.css';
import { exampleTexts } from '../../src/example-words';
import { ruleTexts } from '../../src/rule-words';
import { RulesPage, titleOfPage } from '../../src/ui/rules-page';
import { expectAccessible, prefer } from '../support/accessibility';
import { expectFits, withText } from '../support/fit';
import { foreignColours } from '../support/in-page/forced-colours';
import { ENLARGED, FORCED, LOOKS, TEXTS } from '../support/wishes';
import { wordsOf } from '../support/words';

const words = wordsOf();
const rules = ruleTexts(words);

beforeEach(() => page.viewport(1000, 800));
afterEach(cleanup);

function renderRules(wanted: string, language: 'zh_CN' | 'en' = 'zh_CN') {
  const onPrint = vi.fn();
  const own = wordsOf(language);
  const all = ruleTexts(own);
  const whole = (id: string) => (
    <RulesPage
      words={own}
      rules={all}
      wanted={id}
      examplesOf={({ id: rule }) => exampleTexts(own, rule)}
      onPrint={onPrint}
    />
  );
  const { container, rerender } = render(whole(wanted));
  return { container, onPrint, show: (id: string) => rerender(whole(id)) };
}

/** The sections of a rule's page by their headings. */
function sectionsIn(container: Element): { readonly [heading: string]: string } {
  return Object.fromEntries(
    [...container.querySelectorAll('section')].map((section) => [
      section.querySelector('h2')?.textContent ?? '',
      [...section.children]
        .slice(1)
        .map((child) => child.textContent)
        .join(' '),
    ]),
  );
}

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  it.each(rules.map(({ id }) => id))('%s has a page with all there is to say', (id) => {
    const { container } = renderRules(id, language);
    const own = wordsOf(language);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(id);
    const sections = sectionsIn(container);
    const heads = ['relation', 'why', 'basis', 'example', 'verdicts', 'blanks', 'caution'];
    expect(Object.keys(sections)).toEqual(heads.map((head) => own(`rules_${head}`)));
    for (const text of Object.values(sections)) expect(text.trim()).not.toBe('');
    const [holds, fails] = [...container.querySelectorAll('.example')];
    expect(holds?.textContent).toContain(own('rules_says_nothing'));
    expect(fails?.querySelector('.badge')).not.toBeNull();
    // Something of the report is drawn in either, and not the same.
    const drawn = [holds, fails].map((example) =>
      [...(example?.querySelectorAll('.facts, .scroll, .formula') ?? [])].map((it) => it.textContent).join(),
    );
    expect(drawn[0]).not.toBe('');
    expect(drawn[1]).not.toBe(drawn[0]);
  });
});

describe.each(LOOKS)('%s', (look) => {
  beforeEach(() => prefer(look));

  it('every rule is accessible', { timeout: 120_000 }, async () => {
    for (const { id } of rules) {
      const { container } = renderRules(id);
      await expectAccessible(container);
      cleanup();
    }
  });

  it('the catalogue is accessible, also with a search and with an unknown rule', async () => {
    const { container } = renderRules('Z-99');
    await expectAccessible(container);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '小计' } });
    await expectAccessible(container);
  });
});

it('draws a formula by the labels of the form, and both examples in numbers', () => {
  const { container } = renderRules('T3-03');
  const relation = container.querySelector('.relation-text')?.textContent;
  expect(relation).toBe(
    '表三（收到和处理政府信息公开申请情况），每一列：' +
      '一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量' +
      '= （七）总计 + 四、结转下年度继续办理',
  );
  const [holds, fails] = [...container.querySelectorAll('.example .formula')].map((it) => it.textContent);
  expect(holds).toMatch(/212.* 9 = 221= .*210.* 11 = 221$/);
  expect(fails).toMatch(/= 221≠ .*210.* 1 = 211 相差 10$/);
  expect(container.querySelector('.example.error .wrong')?.textContent).toBe('210');
});

it('says how many terms each form adds up where they differ', () => {
  const { container } = renderRules('T3-02');
  expect(container.querySelectorAll('.terms .label')).toHaveLength(22);
  expect([...container.querySelectorAll('.relation-text li')].map((note) => note.textContent)).toEqual([
    words('rules_terms', ['21', '2021']),
    words('rules_terms', ['19', '2019']),
  ]);
  const rows = [...(container.querySelectorAll('.excerpt')[1]?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => row.textContent)).toContain('其余 15 行都是 0');
});

it('tells what is said of words: the sentence, the words in it, the cell, the message', () => {
  const { container } = renderRules('N-01');
  const fails = container.querySelector('.example.error');
  expect(fails?.querySelector('.quote b')?.textContent).toBe('213 件');
  expect(fails?.querySelector('.operand')?.textContent).toBe('230');
  expect(fails?.querySelector('.says')?.textContent).toContain('文中说收到申请数为 213，表中为 230、239。');
});

it('goes to the rules before and after, and to the catalogue', () => {
  renderRules('T3-01');
  const links = within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link');
  expect(links.map(({ hash }) => hash)).toEqual(['#T2-12', '#T3-02']);
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: '规则目录' }).getAttribute('href')).toBe('#');
  cleanup();
  renderRules('STR-01');
  expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(1);
});

it('reads the heading of the rule one goes to, and finds the place one comes back to', () => {
  const { show } = renderRules('T3-01');
  expect(document.activeElement).toBe(document.body);
  show('T3-02');
  expect(document.activeElement?.textContent).toContain('T3-02');
  show('');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: /^T3-02/ }));
});

it('lists every rule once, under its part, and finds them by their words', () => {
  const { container } = renderRules('');
  const listed = () => [...container.querySelectorAll('.group .rule-id')].map((it) => it.textContent);
  expect(listed()).toEqual(rules.map(({ id }) => id));
  expect(container.querySelectorAll('.group h2')).toHaveLength(8);
  const search = screen.getByRole('searchbox', { name: '查找规则' });
  fireEvent.input(search, { target: { value: 't3-03' } });
  expect(listed()).toEqual(['T3-03']);
  expect(screen.getByRole('status').textContent).toBe('1 条');
  fireEvent.input(search, { target: { value: '立法法 错行' } });
  expect(listed()).toEqual(['T2-04']);
  fireEvent.input(search, { target: { value: '没有这样的规则' } });
  expect(listed()).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('没有符合的规则。');
});

it('says that there is no such rule, in few words', () => {
  const { container } = renderRules(`<b>${'x'.repeat(1000)}`);
  expect(container.querySelector('.notice')?.textContent).toBe(
    `没有“<b>${'x'.repeat(37)}…”这一条。全部规则在下面。`,
  );
});

it('is called by what it shows', () => {
  expect(titleOfPage(words, rules, 'T3-01')).toBe('T3-01 总计等于各类申请人之和 · 勾稽');
  expect(titleOfPage(words, rules, 'Z-99')).toBe('规则目录 · 勾稽');
});

it('has nothing to press on paper, and prints when asked to', async () => {
  const { container, onPrint } = renderRules('T3-01');
  fireEvent.click(screen.getByRole('button', { name: '打印' }));
  expect(onPrint).toHaveBeenCalledOnce();
  await prefer('dark', { media: 'print' });
  try {
    const shown = [...container.querySelectorAll<HTMLElement>('button, a')].filter(
      (it) => it.offsetHeight > 0,
    );
    expect(shown).toEqual([]);
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--gouji-ground').trim();
    expect(ground).toBe('#ffffff');
    await expectAccessible(container);
  } finally {
    await prefer('light');
  }
});

describe.each(ENLARGED)('at %s', (_, width, height) => {
  it.each(Object.keys(TEXTS))('every rule and the catalogue fit: %s', async (text) => {
    withText(text);
    for (const id of ['', ...rules.map((rule) => rule.id)]) {
      const { container } = renderRules(id);
      await expectFits(container, width, height);
      cleanup();
    }
  });
});

it.each(FORCED)('%s: every rule uses no colour but the reader’s', async (look) => {
  await prefer(look);
  for (const id of ['', ...rules.map((rule) => rule.id)]) {
    const { container } = renderRules(id);
    expect(foreignColours(container), id).toEqual([]);
    cleanup();
  }
});
