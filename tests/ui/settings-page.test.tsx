import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../entrypoints/options/style.css';
import { rules } from '../../src/core/rules/index';
import { DEFAULTS, type Settings } from '../../src/settings';
import { type Saved, SettingsPage } from '../../src/ui/settings-page';
import { expectAccessible, prefer } from '../support/accessibility';
import { expectFits, withText } from '../support/fit';
import { foreignColours, systemColour } from '../support/in-page/forced-colours';
import { ENLARGED, FORCED, LOOKS, TEXTS } from '../support/wishes';
import { wordsOf } from '../support/words';

const words = wordsOf();

/** The page with a store that keeps what is saved, or refuses it. */
function renderPage(own: Partial<Settings> = {}, saved: Saved = { ok: true }) {
  let decisions = { confirmed: 1, dismissed: 2, open: 0, most: 20_000 };
  let settings: Settings = { ...DEFAULTS, ...own };
  const onSave = vi.fn(async (changed: Partial<Settings>) => {
    if (saved.ok) settings = { ...settings, ...changed };
    rerender(whole());
    return saved;
  });
  const calls = {
    onExport: vi.fn(async () => '已导出 3 条。'),
    onImport: vi.fn(async (file: File) => `已导入 ${file.name}`),
    onClear: vi.fn(async () => {
      decisions = { ...decisions, confirmed: 0, dismissed: 0 };
      rerender(whole());
      return saved;
    }),
  };
  const whole = () => (
    <SettingsPage
      words={words}
      settings={settings}
      rules={rules}
      onSave={onSave}
      decisions={decisions}
      {...calls}
    />
  );
  const { rerender, container } = render(whole());
  return { onSave, ...calls, container, settings: () => settings };
}

const said = () => document.querySelector('.said')?.textContent;
const switchOf = (id: string) => screen.getByRole('switch', { name: `启用 ${id}` });
const severityOf = (id: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `${id} 的级别` });
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

beforeEach(() => page.viewport(900, 700));
afterEach(cleanup);

it('lists every rule by family, with its title, a switch and its severity', () => {
  const { container } = renderPage();
  expect([...container.querySelectorAll('h3')].map((it) => it.textContent)).toEqual([
    '报告结构（10 条）',
    '数据格（6 条）',
    '表二（8 条）',
    '表三（5 条）',
    '表四（1 条）',
    '表间关系和信息处理费（6 条）',
    '文字与表格（18 条）',
    '日期、名称和依据（8 条）',
    '网页标签和域名（4 条）',
  ]);
  expect(screen.getAllByRole('switch')).toHaveLength(rules.length);
  expect(switchOf('T3-01').closest('li')?.textContent).toContain('T3-01总计等于各类申请人之和按规则（错误）');
});

it('switches a rule off and on again, and says that it is saved', async () => {
  const { container, settings } = renderPage();
  await userEvent.click(switchOf('CEL-01'));
  await waitFor(() => expect(said()).toBe('已保存：CEL-01'));
  expect(settings().rulesOff).toEqual(['CEL-01']);
  expect(switchOf('CEL-01').getAttribute('aria-checked')).toBe('false');
  expect(severityOf('CEL-01').disabled).toBe(true);
  expect(container.querySelector('#family-CEL')?.textContent).toBe('数据格（6 条，已关闭 1 条）');
  switchOf('CEL-01').focus();
  await userEvent.keyboard(' ');
  expect(settings().rulesOff).toEqual([]);
});

it('gives a rule another severity, or its own again', async () => {
  const { settings } = renderPage();
  choose('T3-01 的级别', 'info');
  await waitFor(() => expect(settings().severities).toEqual({ 'T3-01': 'info' }));
  expect(severityOf('T3-01').value).toBe('info');
  choose('T3-01 的级别', '');
  await waitFor(() => expect(settings().severities).toEqual({}));
});

it('finds rules by id and by title', async () => {
  renderPage();
  const box = screen.getByRole('searchbox', { name: '查找规则' });
  await userEvent.fill(box, 't3-0');
  expect(screen.getAllByRole('switch')).toHaveLength(5);
  screen.getByText('5 条规则');
  await userEvent.fill(box, '勾稽以外');
  expect(screen.queryAllByRole('switch')).toEqual([]);
  screen.getByText('没有符合“勾稽以外”的规则。');
});

it('sets a stricter deadline and says whose it is', async () => {
  const { container, settings } = renderPage();
  const row = () => container.querySelectorAll('.deadline')[1]?.textContent ?? '';
  expect(row()).toContain('条例第四十九条：3月31日前');
  choose('县级以上人民政府：月', '2');
  // February has no 31st.
  await waitFor(() => expect(settings().governmentsDeadline).toBe('02-28'));
  choose('县级以上人民政府：日', '20');
  await waitFor(() => expect(said()).toBe('已保存：县级以上人民政府 2月20日'));
  expect(settings().governmentsDeadline).toBe('02-20');
  expect(row()).toContain('您设置的期限');
  expect(container.querySelectorAll('.deadline')[2]?.textContent).toContain('条例没有写明');
});

it('refuses a deadline later than that of the law, and shows what holds', async () => {
  const { onSave } = renderPage();
  choose('县级以上人民政府部门：月', '2');
  await screen.findByText('条例规定县级以上人民政府部门最迟1月31日发布，不能填更晚的日期。');
  expect(onSave).not.toHaveBeenCalled();
  const month = screen.getByRole<HTMLSelectElement>('combobox', { name: '县级以上人民政府部门：月' });
  expect(month.value).toBe('1');
  choose('乡镇、街道等条例没有写明的机关：月', '4');
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ othersDeadline: '04-30' }));
});

it('adds and removes sites, and says what is no site', async () => {
  const { settings } = renderPage({ sitesOff: ['www.a.gov.cn'] });
  const box = screen.getByRole('textbox', { name: '网站域名' });
  await userEvent.fill(box, 'https://www.qinghe.gov.cn/zwgk/');
  await userEvent.keyboard('{Enter}');
  expect(settings().sitesOff).toEqual(['www.a.gov.cn', 'www.qinghe.gov.cn']);
  await userEvent.fill(box, '青禾县');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(screen.getByRole('alert').textContent).toContain('“青禾县”不是域名');
  await userEvent.fill(box, 'www.a.gov.cn');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('www.a.gov.cn 已在列表里。');
  await userEvent.click(screen.getByRole('button', { name: '恢复自动核对 www.a.gov.cn' }));
  expect(settings().sitesOff).toEqual(['www.qinghe.gov.cn']);
});

it('restores the defaults of what judges, asking once', async () => {
  const { settings } = renderPage({
    rulesOff: ['P-01'],
    severities: { 'T3-01': 'info' },
    othersDeadline: '02-01',
    sitesOff: ['www.a.gov.cn'],
    marks: false,
  });
  await userEvent.click(screen.getByRole('button', { name: '恢复默认' }));
  expect(document.activeElement?.textContent).toBe('取消');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement?.textContent).toBe('恢复默认');
  expect(settings().rulesOff).toEqual(['P-01']);
  await userEvent.click(screen.getByRole('button', { name: '恢复默认' }));
  await userEvent.click(screen.getByRole('button', { name: '确定恢复默认' }));
  expect(settings()).toEqual({ ...DEFAULTS, sitesOff: ['www.a.gov.cn'], marks: false });
});

it('says when the browser did not save', async () => {
  renderPage({}, { ok: false, reason: 'quota' });
  await userEvent.click(switchOf('CEL-01'));
  await waitFor(() => expect(said()).toBe('浏览器没有保存（quota）。'));
  expect(switchOf('CEL-01').getAttribute('aria-checked')).toBe('true');
});

it('says how many decisions are kept, and takes them out, in and away', async () => {
  const { container, onExport, onImport, onClear } = renderPage();
  expect(container.querySelector('.kept')?.textContent).toBe(
    '保存了 3 条：已确认 1 条，已排除 2 条，其余 0 条只有备注或已撤回。最多 20000 条，超过时先去掉最早的。',
  );
  await userEvent.click(screen.getByRole('button', { name: '导出' }));
  await waitFor(() => expect(said()).toBe('已导出 3 条。'));
  expect(onExport).toHaveBeenCalledOnce();
  const input = container.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no file can be chosen');
  await userEvent.upload(input, new File(['{}'], 'a.json', { type: 'application/json' }));
  await waitFor(() => expect(said()).toBe('已导入 a.json'));
  expect(onImport).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: '清空核对意见' }));
  expect(onClear).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '确定清空核对意见' }));
  await waitFor(() => expect(said()).toBe('核对意见已清空。'));
});

it('cleared decisions and a removed site leave the keyboard where it can go on', async () => {
  renderPage({ sitesOff: ['www.a.gov.cn'] });
  screen.getByRole('button', { name: '恢复自动核对 www.a.gov.cn' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '网站域名' }));
  screen.getByRole('button', { name: '清空核对意见' }).focus();
  await userEvent.keyboard('{Enter}');
  screen.getByRole('button', { name: '确定清空核对意见' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '导入' }));
});

describe.each(LOOKS)('%s', (look) => {
  beforeEach(() => prefer(look));

  it('is accessible', async () => {
    const { container } = await renderChanged();
    await expectAccessible(container);
  });
});

it.each(FORCED)(
  '%s: uses no colour but the reader’s, and tells what is on and what is out of use',
  async (look) => {
    await prefer(look);
    const { container } = await renderChanged();
    expect(foreignColours(container)).toEqual([]);
    const knob = (id: string) => getComputedStyle(switchOf(id), '::after').backgroundImage;
    expect(knob('CEL-01')).not.toBe(knob('CEL-02'));
    expect(getComputedStyle(severityOf('CEL-01')).color).toBe(systemColour('GrayText'));
  },
);

describe.each(ENLARGED)('at %s', (_, width, height) => {
  it.each(Object.keys(TEXTS))('fits: %s', async (text) => {
    withText(text);
    const { container } = await renderChanged();
    await expectFits(container, width, height);
  });
});

/** Everything that can be changed is, one change is refused, and one question is asked. */
async function renderChanged() {
  const rendered = renderPage({
    rulesOff: ['CEL-01'],
    severities: { 'T3-01': 'info', 'CEL-02': 'error' },
    othersDeadline: '02-10',
    sitesOff: ['www.a.gov.cn'],
  });
  choose('县级以上人民政府部门：月', '2');
  await userEvent.click(screen.getByRole('button', { name: '恢复默认' }));
  return rendered;
}
