/** What a screen reader is told in the popup without asking. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { foundOf, untidy, wrong } from '../support/popup-views';
import { button, finding, renderPopup, words } from './render-popup';

afterEach(cleanup);

const reports = (audited = wrong, fields = {}) => ({
  kind: 'reports' as const,
  found: [foundOf(audited, fields)],
});
/** Of several regions that speak, what each says now. */
const told = () =>
  screen
    .getAllByRole('status')
    .map((it) => it.textContent)
    .filter((text) => text !== '');

it('the verdict, and another when the page has changed', async () => {
  const { show } = renderPopup({ kind: 'reading' });
  await waitFor(() => expect(told()).toEqual(['正在读取页面…']));
  show(reports());
  await waitFor(() => expect(told()).toEqual([expect.stringMatching(/^4 处错误 · 1 处提示 · /)]));
  show(reports(untidy));
  await waitFor(() => expect(told()).toEqual([expect.stringMatching(/^0 处错误/)]));
  show({ kind: 'none' });
  await waitFor(() => expect(told()).toEqual(['本页没有找到年度报告']));
});

it('a page that was checked again and is the same', async () => {
  const { show } = renderPopup(reports());
  const [verdict] = await waitFor(() => {
    expect(told()).toHaveLength(1);
    return told();
  });
  fireEvent.click(button('重新校验'));
  await waitFor(() => expect(told()).toEqual([]));
  show(reports());
  await waitFor(() => expect(told()).toEqual([verdict]));
});

it('what was copied, and nothing more when the page is read again by itself', async () => {
  const { show } = renderPopup(reports());
  fireEvent.click(button('复制表格'));
  const copied = words('popup_copied_what', ['复制表格']);
  await waitFor(() => expect(told()).toEqual([copied]));
  show(reports());
  await waitFor(() => expect(told()).toEqual([copied]));
});

it('that a cell is hidden, that a report is stale, and how many a filter shows', async () => {
  renderPopup(reports(wrong, { stale: true }), { onReveal: async () => 'hidden' });
  await waitFor(() => expect(told()).toContain(words('popup_stale')));
  fireEvent.click(finding(0));
  await waitFor(() => expect(told()).toContain(words('popup_stale') + words('popup_hidden')));
  fireEvent.click(button('错误 4'));
  await waitFor(() => expect(told()).toContainEqual(expect.stringMatching(/^显示 4 处，共 \d 处$/)));
});
