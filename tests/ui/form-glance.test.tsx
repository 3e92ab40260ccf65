import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../entrypoints/popup/style.css';
import { isFinding, outcomeId } from '../../src/core/rule';
import { FormGlance } from '../../src/ui/form-glance';
import { WordsContext } from '../../src/ui/words-context';
import { expectAccessible, prefer } from '../support/accessibility';
import { consistent, foundOf, untidy, views, wrong } from '../support/popup-views';
import { LOOKS } from '../support/wishes';
import { button, renderPopup, words } from './render-popup';

const reportView = { kind: 'reports', found: [foundOf(wrong)] } as const;

beforeEach(() => page.viewport(400, 600));
afterEach(cleanup);

const fold = () => button('全表一览');
const grid = (name: string) => screen.getByRole('grid', { name });
const cell = (name: string | RegExp) => screen.getByRole('gridcell', { name });
const line = () => document.querySelector('.glance-line')?.textContent?.trim();

describe('the fold', () => {
  it('is closed where it would push the findings away, open where it has room beside them', async () => {
    renderPopup(reportView);
    expect(fold().getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryAllByRole('grid')).toEqual([]);
    fireEvent.click(fold());
    expect(screen.getAllByRole('grid')).toHaveLength(3);
    cleanup();

    await page.viewport(880, 760);
    const { container } = renderPopup(reportView);
    expect(screen.getAllByRole('grid')).toHaveLength(3);
    const glance = container.querySelector('.glance')?.getBoundingClientRect();
    const list = container.querySelector('.findings')?.getBoundingClientRect();
    expect(list?.left).toBeGreaterThanOrEqual(glance?.right ?? Number.NaN);
    expect(list?.width).toBeGreaterThan(420);
    fireEvent.click(fold());
    expect(screen.queryAllByRole('grid')).toEqual([]);
  });

  it('fits into the smallest popup, whichever form it is', () => {
    for (const name of ['wrong', 'untidy']) {
      renderPopup(views[name] ?? reportView);
      fireEvent.click(fold());
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
      cleanup();
    }
  });
});

describe('the drawing', () => {
  it('has the tables of the form, with headings for rows and columns', () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    const heads = (name: string, role: 'rowheader' | 'columnheader') =>
      within(grid(name))
        .getAllByRole(role)
        .map((head) => head.querySelector('.visually-hidden')?.textContent ?? head.textContent);
    expect(heads('表二', 'columnheader')).toContain('本年处理决定数量');
    expect(heads('表三', 'columnheader')).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
    expect(heads('表三', 'rowheader')).toHaveLength(25);
    expect(heads('表三', 'rowheader')[4]).toBe('（三）1.属于国家秘密');
    expect(heads('表四', 'rowheader')).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
  });

  it('names every cell by row, column, figure and verdict', () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    cell('一、本年新收政府信息公开申请数量 · 总计，213，错误、可能错在这里');
    cell('一、本年新收政府信息公开申请数量 · 自然人，212，所在算式不成立');
    cell('（七）总计 · 法律服务机构，空白，待核');
    cell('行政复议 · 结果维持，11，核对通过');
    cell('行政许可 · 本年处理决定数量，7661，无从核对');
    const all = screen.getAllByRole('gridcell').filter((one) => one.hasAttribute('aria-label'));
    expect(all).toHaveLength(10 + 175 + 15);
  });

  it('says so of a table that is missing or could not be read', () => {
    renderPopup(views.halfRead ?? reportView);
    fireEvent.click(fold());
    expect(screen.getAllByRole('grid')).toHaveLength(1);
    expect([...document.querySelectorAll('.glance-none')].map((it) => it.textContent)).toEqual([
      '页面上没有找到这张表',
      '行列没有认准，不作标示',
    ]);
  });

  it('explains the signs it uses, and no others', () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    const legend = () =>
      within(screen.getByRole('list', { name: '图例' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    expect(legend()).toEqual([
      '错误',
      '提示',
      '待核',
      '所在算式不成立',
      '核对通过',
      '无从核对',
      '可能错在这里',
    ]);
    cleanup();
    renderPopup({ kind: 'reports', found: [foundOf(consistent)] });
    fireEvent.click(fold());
    expect(legend()).toEqual(['核对通过', '无从核对']);
  });
});

describe('pointing at a cell', () => {
  it('says what it is and what is wrong with it', () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    expect(line()).toBe(words('glance_hint'));
    fireEvent.pointerOver(cell(/^一、本年新收.* · 总计/));
    expect(line()).toBe(
      '一、本年新收政府信息公开申请数量 · 总计：213 “一、本年新收政府信息公开申请数量”各类申请人合计 230，总计填 213，相差 17。（另有 1 处）',
    );
    fireEvent.pointerOver(cell(/^（二）部分公开 · 商业企业/));
    expect(line()).toBe('（二）部分公开 · 商业企业：0 核对通过');
    fireEvent.pointerLeave(grid('表三'));
    expect(line()).toBe(words('glance_hint'));
  });

  it('leads to that cell on the page, and to its finding in the list', () => {
    const { onReveal, container } = renderPopup(reportView);
    fireEvent.click(fold());
    fireEvent.click(cell(/^（一）予以公开 · 商业企业/));
    expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 3, col: 2 });
    expect(container.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop).toBe('T3-01@granted');
    fireEvent.click(cell(/^行政复议 · 结果维持/));
    expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 2, row: 1, col: 1 });
    expect(container.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop).toBe('T3-01@granted');
  });

  it('shows which cells the current finding is about', () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    expect(document.querySelectorAll('.emphasised')).toHaveLength(0);
    const item = document.querySelector<HTMLElement>('[data-stop="T3-01@new"]');
    if (item) fireEvent.click(item);
    const names = [...document.querySelectorAll('.emphasised')].map((it) => it.getAttribute('aria-label'));
    expect(names).toHaveLength(7);
    expect(names.every((name) => name?.startsWith('一、本年新收'))).toBe(true);
  });

  it('lifts a filter that hides the finding', () => {
    const { container } = renderPopup(reportView);
    fireEvent.click(fold());
    fireEvent.click(button('提示 1'));
    expect(container.querySelectorAll('.finding')).toHaveLength(1);
    fireEvent.click(cell(/^（一）予以公开 · 总计/));
    expect(container.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop).toBe('T3-01@granted');
    expect(button('提示 1').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('by keyboard', () => {
  it('each table is one stop; arrows, Home and End move in it; Enter goes', async () => {
    const { onReveal } = renderPopup(reportView);
    fireEvent.click(fold());
    for (const name of ['表二', '表三', '表四'])
      expect(grid(name).querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    fold().focus();
    const focused = () => document.activeElement?.getAttribute('aria-label');
    await userEvent.keyboard('{Tab}');
    expect(focused()).toMatch(/^规章 · 本年制发件数/);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toMatch(/^一、本年新收.* · 自然人/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}');
    expect(focused()).toMatch(/^（一）予以公开 · 总计/);
    expect(line()).toMatch(/^（一）予以公开 · 总计：132 .*相差 1。/);
    await userEvent.keyboard('{Enter}');
    expect(onReveal.mock.lastCall?.[1]).toEqual({ kind: 'cell', table: 1, row: 3, col: 7 });
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toMatch(/^四、结转下年度继续办理 · 总计/);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowLeft}{ArrowUp}');
    expect(focused()).toMatch(/^一、本年新收.* · 自然人/);
    await userEvent.keyboard('{ArrowRight}{Tab}{Shift>}{Tab}{/Shift}');
    await waitFor(() => expect(focused()).toMatch(/^一、本年新收.* · 商业企业/));
  });

  it('what is wrong with a cell is told when it is reached; its name is told with it already', async () => {
    renderPopup(reportView);
    fireEvent.click(fold());
    cell(/^（一）予以公开 · 总计/).focus();
    await waitFor(() =>
      expect(document.querySelector('.glance-line [role=status]')?.textContent).toBe(
        '“（一）予以公开”各类申请人合计 133，总计填 132，相差 1。',
      ),
    );
    expect(document.querySelector('.glance-line b')?.getAttribute('aria-hidden')).toBe('true');
  });
});

it('rings the cells that are likely to be wrong, when there are any', () => {
  const onGo = vi.fn();
  const current = wrong.outcomes.filter(isFinding).find((one) => outcomeId(one) === 'T3-01@granted') ?? null;
  const drawn = (culprits?: ReadonlySet<string>) => (
    <WordsContext.Provider value={words}>
      <FormGlance
        audited={wrong}
        current={current}
        culprits={culprits}
        open={true}
        onOpen={() => {}}
        onGo={onGo}
      />
    </WordsContext.Provider>
  );
  const { container, rerender } = render(drawn());
  expect(container.querySelectorAll('.ring')).toHaveLength(0);
  expect(container.textContent).not.toContain('可能错在这里');
  rerender(drawn(new Set(['applications.granted.natural', 'applications.nowhere.total'])));
  expect([...container.querySelectorAll('td .ring')].map((ring) => ring.closest('td')?.ariaLabel)).toEqual([
    '（一）予以公开 · 自然人，122，所在算式不成立、可能错在这里',
  ]);
  expect(container.querySelector('.glance-legend')?.textContent).toContain('可能错在这里');
  fireEvent.click(cell(/^（一）予以公开 · 自然人/));
  expect(onGo.mock.lastCall?.[0].key).toBe('applications.granted.natural');
});

describe.each(LOOKS)('%s', (look) => {
  beforeEach(() => prefer(look));

  it.each([400, 880])('open, pointed at and filtered it is accessible, %i wide', async (width) => {
    await page.viewport(width, 760);
    for (const audited of [wrong, untidy]) {
      const { container } = renderPopup({ kind: 'reports', found: [foundOf(audited)] });
      if (width === 400) fireEvent.click(fold());
      const [first] = screen.getAllByRole('gridcell').filter((one) => one.hasAttribute('aria-label'));
      if (first) fireEvent.pointerOver(first);
      const [item] = container.querySelectorAll('.finding-body');
      if (item) fireEvent.click(item);
      fireEvent.click(button(/^待核 \d+$/));
      await expectAccessible(container);
      cleanup();
    }
  });
});
