import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AS_DECLARED } from '../../src/core/judging';
import { findingsInPageOrder, summaryOf } from '../../src/core/summary';
import { type Decision, decide, reportIdOf } from '../../src/decisions/decision';
import type { AuditedReport, Revealed } from '../../src/protocol';
import { type View, withDecisions } from '../../src/ui/view';
import { expectAccessible, prefer } from '../support/accessibility';
import { consistent, foundOf, views, wrong } from '../support/popup-views';
import { said, saidOf } from '../support/said-report';
import { auditedOf, consistentFigures, sourceOf } from '../support/sample-report';
import { LOOKS } from '../support/wishes';
import { button, finding, renderPopup, words } from './render-popup';

beforeEach(() => page.viewport(400, 600));
afterEach(cleanup);

const passedOf = ({ outcomes }: AuditedReport) => summaryOf(outcomes).passed;

const reportView = { kind: 'reports', found: [foundOf(wrong)] } as const;
const untidyView = views.untidy ?? reportView;
const saidView = { kind: 'reports', found: [foundOf(said)] } as const;

it('says which report it is', () => {
  const { container } = renderPopup(reportView);
  expect(container.querySelector('h1')?.textContent).toBe('青禾县人民政府2024年政府信息公开工作年度报告');
  expect([...container.querySelectorAll('.facts li')].map((fact) => fact.textContent)).toEqual([
    '青禾县人民政府',
    '2024 年度',
    '2021 年格式',
    '2025-01-24 发布',
  ]);
});

it('says what is not known of it', () => {
  const audited = auditedOf(consistentFigures(), { title: null, organ: null, year: null });
  const source = sourceOf(audited.report, { title: null, publishedAt: null });
  const { container } = renderPopup({ kind: 'reports', found: [foundOf(audited, { source })] });
  expect(container.querySelector('.report-head')?.textContent).toBe(
    '（没有找到标题）未注明机关未注明年度2021 年格式未注明发布日期',
  );
});

it('sums it up in one line', () => {
  const { container, show } = renderPopup(reportView);
  const line = () => container.querySelector('.verdict')?.textContent;
  expect(line()).toBe(`4 处错误 · 1 处提示 · 1 处留意 · 3 处待核 · ${passedOf(wrong)} 项通过`);
  expect(container.querySelector('.verdict')?.getBoundingClientRect().height).toBeLessThan(24);
  show(views.consistent ?? reportView);
  expect(line()).toBe(`0 处错误 · ${passedOf(consistent)} 项通过`);
  screen.getByText('核对过的各项全部对得上。');
});

it('lists the findings by part, in page order, with the formula in numbers', () => {
  const { container } = renderPopup(reportView);
  expect([...container.querySelectorAll('.findings h2')].map((heading) => heading.textContent)).toEqual([
    '二、主动公开政府信息情况 1',
    '三、收到和处理政府信息公开申请情况 8',
  ]);
  expect(finding(1).innerText.replace(/\s+/g, ' ').trim()).toBe(
    '错误 总计等于各类申请人之和 “一、本年新收政府信息公开申请数量”各类申请人合计 230，总计填 213，相差 17。 ' +
      '自然人 212 + 商业企业 18 + 其余 4 项均为 0 = 230 ≠ 总计 213 相差 17',
  );
  const blank = [...container.querySelectorAll('.undetermined .formula')].map(
    (formula) => formula.textContent,
  );
  expect(blank[0]).toBe('21 项均为 0 = 0≟ （七）总计 空白（至少 0）');
});

it('goes to the first cell of a finding, by click and by Enter', async () => {
  const { onReveal } = renderPopup(reportView);
  fireEvent.click(finding(1));
  expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 1, col: 7 });
  expect(finding(1).getAttribute('aria-current')).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  finding(2).focus();
  await userEvent.keyboard('{Enter}');
  expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 24, col: 7 });
});

it('leads the findings of one cause with it, and goes to the cell that is most likely wrong', () => {
  const { container, onReveal } = renderPopup(reportView);
  const groups = [...container.querySelectorAll<HTMLElement>('li.cause')].map((group) => [
    group.querySelector('.cause-lead')?.textContent,
    [...group.querySelectorAll('.rule-id')].map((id) => id.textContent),
  ]);
  expect(groups).toEqual([
    [
      '一、本年新收政府信息公开申请数量 · 总计 应为 230（现为 213）：1 处改动可消除 2 处不符',
      ['T3-01', 'T3-03'],
    ],
    ['（一）予以公开 · 自然人 应为 121（现为 122）：1 处改动可消除 2 处不符', ['T3-01', 'T3-02']],
  ]);
  const [first] = container.querySelectorAll<HTMLElement>('.cause-caution button');
  if (first) fireEvent.click(first);
  expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 1, col: 7 });
});

it('shows the basis of the finding the reader is at', () => {
  const { container } = renderPopup(reportView);
  expect(container.textContent).not.toContain('表三表头');
  fireEvent.click(finding(1));
  expect(container.textContent).toContain('表三表头');
});

it('steps through all findings, around the ends, and into a crowd', () => {
  const { container } = renderPopup(untidyView);
  const current = () => container.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop;
  const total = Number(container.querySelector('.position')?.textContent?.match(/\d+/));
  expect(container.querySelector('.crowd.open')).toBeNull();
  const seen = Array.from({ length: total }, () => {
    fireEvent.click(button('下一处'));
    return current();
  });
  expect(new Set(seen).size).toBe(total);
  expect(container.querySelectorAll('.crowd.open').length).toBeGreaterThan(0);
  fireEvent.click(button('下一处'));
  expect(current()).toBe(seen[0]);
  fireEvent.click(button('上一处'));
  expect(current()).toBe(seen.at(-1));
  expect(container.querySelector('.position')?.textContent).toBe(`第 ${total} 处，共 ${total} 处`);
});

it('brings the finding it steps to into view, clear of what stays in view', async () => {
  const { container } = renderPopup(reportView);
  for (let step = 0; step < 9; step++) {
    fireEvent.click(button('下一处'));
    await waitFor(() => {
      const item = container.querySelector('.finding.current .message')?.getBoundingClientRect();
      const bar = container.querySelector('.bar')?.getBoundingClientRect();
      const copies = container.querySelector('.copy-bar')?.getBoundingClientRect();
      expect(item?.top).toBeGreaterThanOrEqual(bar?.bottom ?? Number.NaN);
      expect(item?.bottom).toBeLessThanOrEqual(copies?.top ?? Number.NaN);
    });
  }
});

it('is one stop for Tab; arrow keys, Home and End move within', async () => {
  const { container } = renderPopup(reportView);
  const tabbable = () => [...container.querySelectorAll('[data-stop][tabindex="0"]')];
  expect(tabbable()).toEqual([finding(0)]);
  finding(0).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(finding(1));
  await waitFor(() => expect(tabbable()).toEqual([finding(1)]));
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(finding(8));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(finding(8));
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(finding(0));
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('复制此条');
});

it('lets a finding be confirmed, dismissed and opened again', async () => {
  const { container, onDecide, show } = renderPopup(reportView);
  expect(container.querySelector('.decide')).toBeNull();
  fireEvent.click(finding(1));
  fireEvent.click(button('排除'));
  const [found, decided, wish] = onDecide.mock.lastCall ?? [];
  expect([found?.key, decided?.rule, decided?.at, wish]).toEqual([
    '0/0',
    'T3-01',
    'new',
    { state: 'dismissed', note: '' },
  ]);
  show(decidedView({ state: 'dismissed', note: '' }));
  expect(button('排除').getAttribute('aria-pressed')).toBe('true');
  expect(container.querySelector('.verdict')?.textContent).toMatch(/^3 处错误.* · 已排除 1 处$/);
  fireEvent.click(button('确认'));
  expect(onDecide.mock.lastCall?.[2]).toEqual({ state: 'confirmed', note: '' });
  fireEvent.click(button('排除'));
  expect(onDecide.mock.lastCall?.[2]).toEqual({ state: 'open', note: '' });
});

it('keeps a note as it is written, and shows what was decided', async () => {
  const { container, onDecide, show } = renderPopup(decidedView({ state: 'dismissed', note: '' }));
  expect(container.querySelector('.decided')?.textContent).toBe('已排除');
  // A dismissed finding takes little room until somebody looks at it.
  const folded = finding(1).getBoundingClientRect().height;
  fireEvent.click(finding(1));
  expect(finding(1).getBoundingClientRect().height).toBeGreaterThan(folded);
  fireEvent.click(button('备注'));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
  await waitFor(() => expect(document.activeElement).toBe(box));
  await userEvent.keyboard('已核实{ArrowUp}{Home}');
  expect(document.activeElement).toBe(box);
  await waitFor(() => expect(onDecide.mock.lastCall?.[2]).toEqual({ state: 'dismissed', note: '已核实' }));
  show(decidedView({ state: 'dismissed', note: '已核实' }));
  expect(box.maxLength).toBe(500);
  fireEvent.click(finding(2));
  await waitFor(() => expect(container.querySelector('.decided')?.textContent).toBe('已排除：已核实'));
});

it('says when a decision could not be kept, and keeps what was written', async () => {
  const onDecide = async () => ({ ok: false, reason: 'quota' }) as const;
  renderPopup(reportView, { onDecide });
  fireEvent.click(finding(1));
  fireEvent.click(button('备注'));
  await userEvent.fill(screen.getByRole('textbox', { name: '备注' }), '已核实');
  expect((await screen.findByRole('alert')).textContent).toBe('浏览器没有保存（quota）。');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '备注' }).value).toBe('已核实');
});

it('says what was switched off, and of a site that is off that its pages are not marked', () => {
  const off = auditedOf(consistentFigures(), {}, { ...AS_DECLARED, off: ['CEL-01', 'P-01'] });
  const { container, onSite, onSettings, show } = renderPopup({ kind: 'reports', found: [foundOf(off)] });
  expect(container.querySelector('.verdict')?.textContent).toMatch(/ · 已关闭 2 条规则$/);
  const site = screen.getByRole('switch', { name: '在此网站自动核对' });
  expect(site.getAttribute('aria-checked')).toBe('true');
  expect(site.parentElement?.textContent).toContain('www.qinghe.gov.cn');
  fireEvent.click(site);
  expect(onSite).toHaveBeenCalledWith(false);
  fireEvent.click(button('设置'));
  expect(onSettings).toHaveBeenCalledOnce();
  expect(screen.queryByText(/已关闭在 /)).toBeNull();
  show(reportView, { site: { host: 'www.qinghe.gov.cn', on: false } });
  screen.getByText(/已关闭在 www\.qinghe\.gov\.cn 自动核对/);
  expect(screen.getByRole<HTMLButtonElement>('switch', { name: '显示标注' }).disabled).toBe(true);
  show({ kind: 'none' }, { site: null });
  expect(screen.queryByRole('switch', { name: '在此网站自动核对' })).toBeNull();
});

it.each(LOOKS)('is accessible with decisions, %s', async (look) => {
  await prefer(look);
  const { container } = renderPopup(decidedView({ state: 'dismissed', note: '已电话核实' }), {
    site: { host: 'www.qinghe.gov.cn', on: false },
  });
  await expectAccessible(container);
  fireEvent.click(finding(1));
  await expectAccessible(container);
  fireEvent.click(finding(2));
  fireEvent.click(button('备注'));
  await expectAccessible(container);
});

/** The same view with a decision on its second finding. */
function decidedView(wish: Pick<Decision, 'state' | 'note'>): View {
  const [, second] = findingsInPageOrder(wrong.outcomes);
  if (!second) throw new Error('no second finding');
  const found = foundOf(wrong);
  const report = reportIdOf(found.source.url, 0, wrong.report);
  return withDecisions(reportView, [decide(report, second, wish, new Date('2026-11-21T08:00:00Z'))]);
}

it('folds a crowd of one rule behind one line', () => {
  const { container } = renderPopup(untidyView);
  const crowd = container.querySelector<HTMLElement>('.crowd-head');
  expect(crowd?.getAttribute('aria-expanded')).toBe('false');
  expect(crowd?.textContent).toContain('数字书写规范（4 处）');
  const before = container.querySelectorAll('.finding').length;
  if (crowd) fireEvent.click(crowd);
  expect(crowd?.getAttribute('aria-expanded')).toBe('true');
  expect(container.querySelectorAll('.finding').length).toBe(before + 4);
});

it.each<[Revealed | 'lost', string]>([
  ['hidden', 'popup_hidden'],
  ['stale', 'popup_stale'],
  ['lost', 'popup_lost'],
])('says when a cell cannot be shown: %s', async (result, key) => {
  const { show } = renderPopup(reportView, { onReveal: async () => result });
  fireEvent.click(button('下一处'));
  await screen.findByText(words(key));
  const source = sourceOf(wrong.report, { readAt: '2025-03-03T02:16:00.000Z' });
  show({ kind: 'reports', found: [foundOf(wrong, { source })] });
  await waitFor(() => expect(screen.queryByText(words(key))).toBeNull());
});

it('says when a finding has no cell', () => {
  const { onReveal } = renderPopup(views.halfRead ?? reportView);
  fireEvent.click(screen.getByText(/没有找到“六、其他需要报告的事项”/));
  screen.getByText(words('popup_no_cell'));
  expect(onReveal).not.toHaveBeenCalled();
});

it('keeps the place through a new reading', () => {
  const { container, show } = renderPopup(reportView);
  fireEvent.click(finding(3));
  const at = finding(3).dataset.stop;
  show({ kind: 'reports', found: [foundOf(wrong, { fingerprint: 'f2' })] });
  expect(container.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop).toBe(at);
});

it('leads from every finding, crowd and check to the page of its rule', () => {
  const { container } = renderPopup(untidyView);
  const links = [...container.querySelectorAll<HTMLAnchorElement>('a.rule-id')];
  expect(links.length).toBeGreaterThan(60);
  for (const link of links) {
    expect(link.getAttribute('href')).toBe(`/rules.html#${link.textContent}`);
    expect(link.target).toBe('_blank');
  }
  const names = screen.getAllByRole('link', { name: 'CEL-04 规则说明' });
  expect(names[0]?.closest('li')?.textContent).toContain('数字书写规范（4 处）');
  // One stop for the Tab key: only the link of the finding it stops at.
  expect(
    [...container.querySelectorAll('.findings a')].filter((link) => link.matches('[tabindex="0"]')),
  ).toHaveLength(1);
});

it('shows a likely cause with the finding', () => {
  const { container } = renderPopup(views.halfRead ?? reportView);
  expect(container.querySelector('.finding-more')?.textContent).toMatch(/^线索只有一种改法/);
});

it('lists every check that passed and every one that was not made, with the reason', () => {
  const { container } = renderPopup(reportView);
  const fold = container.querySelector('details');
  expect(fold?.open).toBe(false);
  expect(fold?.querySelector('summary')?.textContent).toBe(
    `全部核对：${passedOf(wrong)} 项通过，${summaryOf(wrong.outcomes).notApplicable} 项未判断`,
  );
  const text = fold?.textContent ?? '';
  expect(text).toContain('STR-01 六个部分齐全、标题规范、顺序正确一、总体情况、二、主动公开政府信息情况');
  const rules = new Set(
    wrong.outcomes.filter(({ kind }) => kind === 'pass' || kind === 'notApplicable').map(({ rule }) => rule),
  );
  for (const rule of rules) expect(text).toContain(`${rule} `);
});

it('lists checks that were not made under their reason, each reason once', () => {
  const { container } = renderPopup(saidView);
  const groups = [...container.querySelectorAll('.checks section')].map((section) => ({
    reason: section.querySelector('h3')?.textContent ?? '',
    rules: [...section.querySelectorAll('.rule-id')].map((rule) => rule.textContent),
  }));
  const reasonOf = (rule: string) => groups.find(({ rules }) => rules.includes(rule))?.reason;
  expect(reasonOf('T2-05')).toMatch(/^不适用于2021 年起用的格式.*（\d+ 项）$/);
  expect(reasonOf('N-05')).toMatch(/^文中没有说到（\d+ 项）$/);
  expect(new Set(groups.map(({ reason }) => reason)).size).toBe(groups.length);
  const notMade = said.outcomes.filter(({ kind }) => kind === 'notApplicable');
  const counted = groups.map(({ reason }) => Number(/（(\d+) 项）$/.exec(reason)?.[1]));
  expect(counted.reduce((total, count) => total + count, 0)).toBe(notMade.length);
  expect(new Set(groups.flatMap(({ rules }) => rules))).toEqual(new Set(notMade.map(({ rule }) => rule)));
});

it('counts places in the text that passed, and names none of them', () => {
  const { container } = renderPopup({ kind: 'reports', found: [foundOf(saidOf())] });
  const passed = [...container.querySelectorAll('.checks > ul li')].map((line) => line.textContent);
  expect(passed.filter((line) => line?.startsWith('N-11'))).toEqual([expect.stringMatching(/（2 处）$/)]);
  expect(passed.filter((line) => line?.startsWith('N-02'))).toEqual([expect.not.stringMatching(/处|\d$/)]);
});

const lineOf = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-stop="${id}"]`)?.closest('li');
  if (!found) throw new Error(`${id} is not listed`);
  return found;
};

it('a finding about words shows the sentence, what it says and what the table says', () => {
  const { container } = renderPopup(saidView);
  expect([...container.querySelectorAll('.findings h2')].map((heading) => heading.textContent)).toEqual([
    '报告整体 2',
    '一、总体情况 3',
    '四、政府信息公开行政复议、行政诉讼情况 1',
  ]);
  const received = lineOf('N-01@1');
  expect(received.querySelector('.quote')?.textContent).toBe(
    '“2024年，共收到政府信息公开申请 231 件，上年结转 9 件；”',
  );
  expect(received.querySelector('.quote b')?.textContent).toBe('231 件');
  expect(received.querySelector('.formula')?.textContent).toBe(
    '文中 231≠ 一、本年新收政府信息公开申请数量 · 总计 230 相差 1',
  );
  // What may be another scope is shown with both figures and no verdict.
  expect(lineOf('N-01@2').querySelector('.formula')?.textContent).toBe(
    '文中 950≟ 一、本年新收政府信息公开申请数量 · 总计 230',
  );
  // A judgement is no figure: only the table has one.
  expect(lineOf('N-07@1').querySelector('.formula')?.textContent).toBe('表中 行政复议 · 其他结果 1');
  expect(lineOf('D-03@1').querySelector('.formula')).toBeNull();
});

it('goes to the words by default, and to either end by its own button', () => {
  const { onReveal } = renderPopup(saidView);
  const quote = { kind: 'quote', section: 'overview', exact: '231 件', nth: 0 };
  const received = within(lineOf('N-01@1'));
  fireEvent.click(lineOf('N-01@1').querySelector('[data-stop]') ?? document.body);
  expect(onReveal.mock.lastCall?.[1]).toEqual(quote);
  fireEvent.click(received.getByRole('button', { name: '看表中' }));
  expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 1, col: 7 });
  expect(lineOf('N-01@1').querySelector('[aria-current=true]')).not.toBeNull();
  fireEvent.click(received.getByRole('button', { name: '看文中' }));
  expect(onReveal.mock.lastCall?.[1]).toEqual(quote);
  expect(onReveal.mock.lastCall?.[0].ordinal).toBe(0);
});

it('offers the way to both ends only where there are two', () => {
  renderPopup({ kind: 'reports', found: [foundOf(said), foundOf(wrong, { key: '0/1', ordinal: 1 })] });
  expect(within(lineOf('D-03@1')).queryByRole('button', { name: /^看/ })).toBeNull();
  expect(screen.getAllByRole('button', { name: '看表中' })).toHaveLength(4);
  fireEvent.change(screen.getByRole('combobox', { name: /份报告/ }), { target: { value: '0/1' } });
  expect(screen.queryAllByRole('button', { name: /^看/ })).toEqual([]);
});

it('the buttons of a finding are reached by Tab from its line, and by no other', async () => {
  renderPopup(saidView);
  lineOf('N-01@1').querySelector<HTMLElement>('[data-stop]')?.focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('看文中');
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.textContent).toBe('看表中');
  expect(document.activeElement?.closest('li')).toBe(lineOf('N-01@1'));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(lineOf('N-03@1').querySelector('[data-stop]'));
});

it('steps from the words of one finding to those of the next, down the page', () => {
  const { onReveal } = renderPopup(saidView);
  const sections = Array.from({ length: 6 }, () => {
    fireEvent.click(button('下一处'));
    const place = onReveal.mock.lastCall?.[1];
    return place?.kind === 'quote' ? `${place.section} ${place.exact}` : place?.kind;
  });
  expect(sections).toEqual([
    'preface 2023年1月1日起至2023年12月31日',
    'preface 2023年1月1日起至2023年12月31日',
    'overview 231 件',
    'overview 12 件',
    'overview 950 件',
    'remedies 均获维持',
  ]);
});

it('switches the marks', () => {
  const { onMarks, show } = renderPopup(reportView);
  const marks = () => screen.getByRole('switch', { name: '显示标注' });
  expect(marks().getAttribute('aria-checked')).toBe('true');
  fireEvent.click(marks());
  expect(onMarks).toHaveBeenCalledWith(false);
  show(reportView, { marks: false });
  expect(marks().getAttribute('aria-checked')).toBe('false');
});

it.each([
  ['复制表格', 'tables 0/0'],
  ['复制 JSON', 'json 0/0'],
  ['复制问题清单', 'findings 0/0'],
])('%s reads 已复制 for a moment', async (name, text) => {
  const { onCopy, container } = renderPopup(reportView);
  const copy = button(name);
  fireEvent.click(copy);
  expect(onCopy).toHaveBeenCalledWith({ text, html: null });
  await waitFor(() => expect(copy.textContent).toBe('已复制'));
  expect(container.querySelector('.visually-hidden[role=status]')?.textContent).toBe(`${name}：已复制`);
  await waitFor(() => expect(copy.textContent).toBe(name), { timeout: 4000 });
});

it('copies one finding by itself', async () => {
  const { onCopy } = renderPopup(reportView);
  const [, second] = screen.getAllByRole('button', { name: '复制此条' });
  if (second) fireEvent.click(second);
  expect(onCopy.mock.lastCall?.[0].text).toBe('finding T3-01@new');
  await screen.findByRole('button', { name: '已复制' });
});

it('a copy that fails gives the reason and the text in a box', async () => {
  const onCopy = vi.fn(async () => ({ ok: false, reason: 'NotAllowedError' }) as const);
  const { show } = renderPopup(reportView, { onCopy });
  fireEvent.click(button('复制表格'));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '要复制的文字' });
  expect(box.value).toBe('tables 0/0');
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 'tables 0/0'.length]);
  expect(screen.getByRole('alert').textContent).toContain('NotAllowedError');
  show(reportView, { onCopy: async () => ({ ok: true }) });
  fireEvent.click(button('复制表格'));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
});
