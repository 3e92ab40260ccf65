/** What had the focus goes away, and the keyboard does not have to begin again. */
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { foundOf, views, wrong } from '../support/popup-views';
import { button, finding, renderPopup } from './render-popup';

beforeEach(() => page.viewport(400, 600));
afterEach(cleanup);

const focused = () => document.activeElement;

it('the filter is cleared: the search is next', async () => {
  renderPopup(views.wrong ?? { kind: 'none' });
  await userEvent.click(button('错误 4'));
  button('清除筛选').focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()?.getAttribute('aria-label')).toBe('搜索问题');
});

it('a finding is put right on the page: the list keeps the focus', () => {
  const { show } = renderPopup(views.wrong ?? { kind: 'none' });
  finding(1).focus();
  const at = finding(1).dataset.stop;
  const outcomes = wrong.outcomes.filter(({ rule, at: place }) => `${rule}@${place}` !== at);
  show({ kind: 'reports', found: [foundOf({ ...wrong, outcomes })] });
  expect(document.querySelector(`[data-stop="${at}"]`)).toBeNull();
  expect(focused()?.closest('.findings')).not.toBeNull();
});

it('permission is given, or the page is loaded again: the content is next', () => {
  const { show } = renderPopup(views.forbiddenGov ?? { kind: 'none' });
  button('授权访问').focus();
  show(views.wrong ?? { kind: 'none' });
  expect(focused()?.localName).toBe('main');
  finding(0).focus();
  show({ kind: 'reading' });
  expect(focused()?.localName).toBe('main');
});

it('nobody is given the focus who did not have it', () => {
  const { show } = renderPopup({ kind: 'reading' });
  show(views.wrong ?? { kind: 'none' });
  fireEvent.click(button('下一处'));
  show({ kind: 'none' });
  expect(focused()).toBe(document.body);
});
