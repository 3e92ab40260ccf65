/** Narrowing a long list, and keeping one's place in it. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { withCells } from '../support/figures';
import { consistent, foundOf, views, wrong } from '../support/popup-views';
import { auditedOf, consistentFigures, sourceOf } from '../support/sample-report';
import { button, renderPopup, words } from './render-popup';

beforeEach(() => page.viewport(400, 600));
afterEach(cleanup);

const reportView = { kind: 'reports', found: [foundOf(wrong)] } as const;
const untidyView = views.untidy ?? reportView;
const listed = () => [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((it) => it.dataset.stop);
const current = () => document.querySelector<HTMLElement>('[aria-current=true]')?.dataset.stop;
const shown = () => document.querySelector('.filter-shown [role=status]')?.textContent;
const search = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: '搜索问题' }), { target: { value: text } });
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

it('a short list has no filters', () => {
  renderPopup(views.halfRead ?? reportView);
  expect(screen.queryByRole('search')).toBeNull();
  cleanup();
  renderPopup({ kind: 'reports', found: [foundOf(consistent)] });
  expect(screen.queryByRole('search')).toBeNull();
});

it('grades, part, rule and search narrow the list together, and one control clears them', () => {
  renderPopup(reportView);
  const all = listed();
  expect(shown()).toBe('');
  expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull();
  fireEvent.click(button('错误 4'));
  fireEvent.click(button('提示 1'));
  expect(shown()).toBe('显示 5 处，共 9 处');
  choose('按部分筛选', 'applications');
  expect(shown()).toBe('显示 4 处，共 9 处');
  choose('按规则筛选', 'T3-01');
  expect(listed()).toEqual(['T3-01@new', 'T3-01@granted']);
  expect(button('错误 2').getAttribute('aria-pressed')).toBe('true');
  search('予以 公开');
  expect(listed()).toEqual(['T3-01@granted']);
  expect(shown()).toBe('显示 1 处，共 9 处');
  search('没有');
  expect(listed()).toEqual([]);
  expect(shown()).toBe('没有符合条件的问题。');
  fireEvent.click(button('清除筛选'));
  expect(listed()).toEqual(all);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  for (const { value } of screen.getAllByRole<HTMLSelectElement>('combobox')) expect(value).toBe('');
});

it('上一处 and 下一处 walk through what is shown', () => {
  const { container } = renderPopup(reportView);
  fireEvent.click(button('待核 3'));
  const ids = listed();
  for (const id of [...ids, ids[0]]) {
    fireEvent.click(button('下一处'));
    expect(current()).toBe(id);
  }
  expect(container.querySelector('.position')?.textContent).toBe('第 1 处，共 3 处');
  fireEvent.click(button('上一处'));
  expect(current()).toBe(ids.at(-1));
});

it('a new reading keeps the finding, the filters, the open crowds and the scroll', async () => {
  await page.viewport(400, 400);
  const { container, show } = renderPopup(untidyView);
  const heads = () => [...container.querySelectorAll('.crowd-head')];
  for (const head of heads()) fireEvent.click(head);
  const open = listed();
  const [, , third] = container.querySelectorAll<HTMLElement>('.finding-body');
  if (third) fireEvent.click(third);
  const at = current();
  fireEvent.click(button('留意 6'));
  search('cel');
  const before = listed();
  const scrolled = new Promise((done) => window.addEventListener('scroll', done, { once: true }));
  window.scrollTo(0, 90);
  await scrolled;
  const [found] = untidyView.kind === 'reports' ? untidyView.found : [];
  if (!found) throw new Error('no report');
  const source = { ...found.source, readAt: '2025-03-03T03:00:00.000Z' };
  show({ kind: 'reports', found: [{ ...found, fingerprint: 'f2', source, audited: { ...found.audited } }] });
  expect([listed(), current(), window.scrollY]).toEqual([before, at, 90]);

  // A page that is loaded again has no report for a moment.
  show({ kind: 'none' });
  await waitFor(() => expect(window.scrollY).toBe(0));
  show({ kind: 'reports', found: [{ ...found, source }] });
  expect([listed(), current(), window.scrollY]).toEqual([before, at, 90]);
  fireEvent.click(button('清除筛选'));
  expect(listed()).toEqual(open);
});

it('another page begins anew', () => {
  const { show } = renderPopup(reportView);
  fireEvent.click(button('错误 4'));
  fireEvent.click(button('下一处'));
  const source = sourceOf(wrong.report, { url: 'https://www.qinghe.gov.cn/other.html' });
  show({ kind: 'reports', found: [foundOf(wrong, { source })] });
  expect(button('错误 4').getAttribute('aria-pressed')).toBe('false');
  expect(current()).toBeUndefined();
});

it('where the finding has gone, the place is at the nearest that is left', async () => {
  const { show } = renderPopup(reportView);
  const before = listed();
  const at = before.indexOf('T3-01@granted');
  const item = document.querySelector<HTMLElement>('[data-stop="T3-01@granted"]');
  if (item) fireEvent.click(item);
  const corrected = auditedOf(
    withCells(consistentFigures(), {
      'applications.new.total': 213,
      'applications.closedTotal.legal': null,
      'proactive.normativeDocuments.made': 33,
    }),
  );
  show({ kind: 'reports', found: [foundOf(corrected, { fingerprint: 'f2' })] });
  const after = listed();
  expect(after).not.toContain('T3-01@granted');
  const left = before.filter((id) => after.includes(id ?? ''));
  const nearest = left.reduce((best, id) =>
    Math.abs(before.indexOf(id) - at - 0.1) < Math.abs(before.indexOf(best) - at - 0.1) ? id : best,
  );
  await waitFor(() => expect(current()).toBe(nearest));
});

it('a link to a finding is copied', async () => {
  const { onCopy } = renderPopup(reportView);
  const [, second] = screen.getAllByRole('button', { name: '复制链接' });
  if (second) fireEvent.click(second);
  expect(onCopy.mock.lastCall?.[0].text).toBe('link T3-01@new');
  await screen.findByRole('button', { name: '已复制' });
  await waitFor(() =>
    expect(document.querySelector('.visually-hidden[role=status]')?.textContent).toBe(
      words('popup_copied_what', ['复制链接']),
    ),
  );
});

it('a report without an address of its own offers none', () => {
  renderPopup(reportView, {
    copies: {
      tables: () => ({ text: '', html: null }),
      json: () => ({ text: '', html: null }),
      findings: () => ({ text: '', html: null }),
      finding: () => ({ text: '', html: null }),
      link: () => null,
    },
  });
  expect(screen.queryAllByRole('button', { name: '复制链接' })).toEqual([]);
});
