import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, prefer } from '../support/accessibility';
import { expectFits, withText } from '../support/fit';
import { foundOf, views, wrong } from '../support/popup-views';
import { ENLARGED, LOOKS, TEXTS } from '../support/wishes';
import { wordsOf } from '../support/words';
import { button, renderPopup, words } from './render-popup';

beforeEach(() => page.viewport(400, 600));
afterEach(cleanup);

const view = (name: string) => {
  const found = views[name];
  if (!found) throw new Error(`no view ${name}`);
  return found;
};

describe.each(LOOKS)('%s', (look) => {
  beforeEach(() => prefer(look));

  it.each(Object.keys(views))('%s is accessible', async (name) => {
    const { container } = renderPopup(view(name));
    await expectAccessible(container);
  });

  it('the fold, an open crowd, a notice and a failed copy are accessible', async () => {
    const { container } = renderPopup(view('untidy'), {
      onReveal: async () => 'hidden',
      onCopy: async () => ({ ok: false, reason: 'NotAllowedError' }),
    });
    container.querySelector('details')?.setAttribute('open', '');
    for (const crowd of container.querySelectorAll('.crowd-head')) fireEvent.click(crowd);
    fireEvent.click(button('下一处'));
    await screen.findByText(words('popup_hidden'));
    fireEvent.click(button('复制表格'));
    await screen.findByRole('textbox', { name: '要复制的文字' });
    await expectAccessible(container);
  });

  it('words against the tables, gone to, with the fold open, are accessible', async () => {
    const { container } = renderPopup(view('said'));
    container.querySelector('details')?.setAttribute('open', '');
    for (let step = 0; step < 3; step++) fireEvent.click(button('下一处'));
    expect(container.querySelector('.current .quote')).not.toBeNull();
    await expectAccessible(container);
  });
});

it.each<[string, string, RegExp]>([
  ['reading', '正在读取页面…', /请稍候/],
  ['none', '本页没有找到年度报告', /重新校验/],
  ['pictures', '报告的表格是图片', /有 3 张图片.*文字版/],
  ['attachments', '报告只在附件里', /公安局2020年政府信息公开工作年度报告\.pdf.*附表\.xls/],
  ['neither', '报告没有统计表', /没有统计表/],
  ['older2014', '这是旧格式的报告', /2016年.*2014 至 2018/],
  ['older2008', '这是旧格式的报告', /2008 至 2013/],
  ['tooLarge', '表格太大，没有读取', /只有一份报告的页面/],
  ['forbiddenGov', '勾稽不能在本页运行', /授权访问/],
  ['refused', '勾稽不能在本页运行', /没有得到授权/],
  ['forbiddenSite', '勾稽不能在本页运行', /工具栏上的勾稽图标/],
  ['forbiddenFile', '勾稽不能在本页运行', /允许访问文件网址/],
  ['forbiddenBrowser', '勾稽不能在本页运行', /任何扩展都不能/],
  ['forbiddenUnknown', '勾稽不能在本页运行', /gov\.cn.*其他网站.*保存的文件.*浏览器页面/],
  ['gone', '标签页已经关闭', /重新打开勾稽/],
  ['silent', '页面没有回应', /刷新页面/],
  ['garbled', '页面的回复无法识别', /可能刚刚更新/],
])('%s is told by name, with what to do', (name, title, todo) => {
  const { container } = renderPopup(view(name));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(container.textContent).toMatch(todo);
});

it.each(Object.keys(views))('%s has its words in English too', (name) => {
  const { container } = renderPopup(view(name), { words: wordsOf('en') });
  for (const crowd of container.querySelectorAll('.crowd-head')) fireEvent.click(crowd);
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toContain('Check again');
});

it('nothing can be copied without a report, and it says why', () => {
  const { container } = renderPopup(view('none'));
  for (const name of ['复制表格', '复制 JSON', '复制问题清单']) {
    const copy = button(name);
    expect(copy.disabled).toBe(true);
    const reason = container.querySelector(`#${copy.getAttribute('aria-describedby')}`);
    expect(reason?.textContent).toBe('没有读到报告，无可复制。');
  }
});

it('asks for permission in the click, where that can help', () => {
  const { onGrant, show } = renderPopup(view('forbiddenUnknown'));
  fireEvent.click(button('授权访问'));
  expect(onGrant).toHaveBeenCalledOnce();
  for (const name of ['forbiddenSite', 'forbiddenFile', 'forbiddenBrowser']) {
    show(view(name));
    expect(screen.queryByRole('button', { name: '授权访问' })).toBeNull();
  }
});

it('offers only web addresses as links', () => {
  const dangerous = 'javascript:alert(1)';
  renderPopup({
    kind: 'untabled',
    title: '报告',
    pictures: 0,
    attachments: [
      { text: '附件一', url: dangerous },
      { text: '', url: 'https://www.qinghe.gov.cn/a.doc' },
    ],
  });
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://www.qinghe.gov.cn/a.doc',
  ]);
  expect(screen.getByText('附件一').tagName).toBe('LI');
});

it('checks again and opens a window', () => {
  const { onRecheck, onWindow } = renderPopup(view('none'));
  fireEvent.click(button('重新校验'));
  fireEvent.click(button('在新窗口打开'));
  expect(onRecheck).toHaveBeenCalledOnce();
  expect(onWindow).toHaveBeenCalledOnce();
});

it('a setting that the browser did not keep is said, whatever is in view', () => {
  for (const state of ['none', 'reading'] as const) {
    renderPopup(view(state), { notKept: 'disk full' });
    expect(screen.getByRole('alert').textContent).toBe(words('settings_not_saved', ['disk full']));
    cleanup();
  }
});

it('settings and decisions that the browser did not read out are said to be missing', () => {
  renderPopup(view('none'), { notRead: 'disk failed' });
  expect(screen.getByRole('alert').textContent).toBe(words('popup_not_read', ['disk failed']));
});

it('a page that changed says so and can be checked again', () => {
  const { onRecheck } = renderPopup(view('stale'));
  screen.getByText(words('popup_stale'));
  fireEvent.click(button('重新校验'));
  expect(onRecheck).toHaveBeenCalledOnce();
});

it('tables that could not be read are named with the reason', () => {
  const { container } = renderPopup(view('halfRead'));
  expect([...container.querySelectorAll('.unread li')].map((item) => item.textContent)).toEqual([
    '未能读取表二（主动公开政府信息情况）：页面上没有找到这张表。',
    '未能读取表四（行政复议、行政诉讼情况）：有 16 个数据格，应为 15 个。',
  ]);
});

it('several reports are chosen from, and the chosen one is shown and copied', async () => {
  const { container, onCopy } = renderPopup(view('several'));
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: /2 份报告/ });
  expect([...choice.options].map((option) => option.text)).toEqual([
    '2024 年度 · 青禾县人民政府 · 4 处错误',
    '2020 年度 · 青禾县财政局 · 0 处错误',
  ]);
  fireEvent.change(choice, { target: { value: '0/1' } });
  expect(container.querySelector('h1')?.textContent).toBe('青禾县财政局2020年政府信息公开工作年度报告');
  fireEvent.click(button('复制 JSON'));
  await screen.findByRole('button', { name: '已复制' });
  expect(onCopy.mock.lastCall?.[0].text).toBe('json 0/1');
});

it('what the page wrote is shown as text', () => {
  const report = { ...wrong.report, title: '<img src=x onerror=alert(1)>', organ: '<b>机关</b>' };
  const { container } = renderPopup({ kind: 'reports', found: [foundOf({ ...wrong, report })] });
  expect(container.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
  expect(container.querySelector('img, .facts b')).toBeNull();
});

// Twice as large, the largest popup that browsers show is 400 by 300; the window of its own may be any size.
describe.each([['200 %, as a popup', 400, 300], ...ENLARGED] as const)('at %s', (_, width, height) => {
  beforeEach(() => {
    document.documentElement.classList.toggle('window', width !== 400);
    return () => document.documentElement.classList.remove('window');
  });

  it.each(Object.keys(TEXTS))('every state fits: %s', async (text) => {
    withText(text);
    for (const name of Object.keys(views)) {
      const { container } = renderPopup(view(name));
      for (const fold of container.querySelectorAll('.crowd-head, .glance-fold[aria-expanded=false]'))
        fireEvent.click(fold);
      container.querySelector('details')?.setAttribute('open', '');
      await expectFits(container, width, height);
      cleanup();
    }
  });
});
