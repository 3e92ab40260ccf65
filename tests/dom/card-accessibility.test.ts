/** The card on the page: what it says and shows to whom, and that it always fits. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CardText, type CauseBox, createCard, HOST } from '../../src/dom/card';
import { expectAccessible, prefer } from '../support/accessibility';
import { lostWords } from '../support/in-page/fit';
import { foreignColours } from '../support/in-page/forced-colours';
import { ENLARGED, FORCED, LOOKS } from '../support/wishes';

const text = (level: CardText['level'], own: Partial<CardText> = {}): CardText => ({
  level,
  badge: { error: '错误', warning: '提示', info: '留意', undetermined: '待核' }[level],
  title: '总计等于各类申请人之和',
  decision: '',
  dismissed: false,
  quote: '2024年度受理依申请公开1件，已在规定期限内答复。',
  message: '“一、本年新收政府信息公开申请数量”各类申请人合计 1，总计填 0，相差 1。',
  formula: [
    { kind: 'term', label: '自然人', figure: '1' },
    { kind: 'unread', label: '商业企业', figure: '空白' },
    { kind: 'sum', label: '应为', figure: '1' },
    { kind: 'difference', label: '相差', figure: '1' },
  ],
  hints: ['可能是“总计”一列没有填。'],
  basis: '依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）　T3-01',
  rule: 'T3-01',
  about: '规则说明',
  ...own,
});

const cause: CauseBox = {
  title: '可能的原因',
  lead: '总计没有填写：4 处改动可消除 5 处不符',
  changes: ['一、本年新收政府信息公开申请数量 · 总计：0 → 1', '（七）总计 · 总计：0 → 1'],
  others: ['或者：（一）予以公开 · 自然人 应为 0（现为 1）'],
  caution: '只由数字之间的关系推算，以案卷为准。',
};

const texts = [
  text('error'),
  text('warning'),
  text('info'),
  text('undetermined'),
  text('error', { dismissed: true, decision: '已排除：已电话核实' }),
];

afterEach(() => document.querySelector(`[${HOST}]`)?.remove());

/** The card beside something in the window. Its root is open here, or nobody could look into it. */
function shown(at: DOMRect = new DOMRect(10, 10, 50, 20)): HTMLElement {
  const attach = Element.prototype.attachShadow;
  const opened = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    return attach.call(this, { mode: 'open' });
  });
  createCard(document, () => {}).show(
    { getBoundingClientRect: () => at },
    [cause],
    texts,
    '第 1 处，共 6 处',
  );
  opened.mockRestore();
  const card = document.querySelector(`[${HOST}]`)?.shadowRoot?.querySelector<HTMLElement>('.card');
  if (!card) throw new Error('no card');
  return card;
}

describe.each(LOOKS)('%s', (look) => {
  beforeEach(() => prefer(look));

  test('it is accessible', async () => {
    const host = (shown().getRootNode() as ShadowRoot).host;
    await expectAccessible(host);
  });
});

test('a screen reader is told what the card is about, once it knows where to listen', async () => {
  const voice = (shown().getRootNode() as ShadowRoot).querySelector('[role=status]');
  expect(voice?.textContent).toBe('');
  await expect
    .poll(() => voice?.textContent?.split('\n').slice(0, 5))
    .toEqual([
      '第 1 处，共 6 处',
      cause.lead,
      '错误',
      '总计等于各类申请人之和',
      '“一、本年新收政府信息公开申请数量”各类申请人合计 1，总计填 0，相差 1。',
    ]);
});

test.each(FORCED)('%s: no colour but the reader’s, and each grade in words', async (look) => {
  await prefer(look);
  const card = shown();
  expect(foreignColours(card)).toEqual([]);
  expect([...card.querySelectorAll('.badge')].map((it) => it.textContent)).toEqual([
    ...['错误', '提示', '留意', '待核', '错误'],
  ]);
  expect(getComputedStyle(card).borderTopWidth).toBe('2px');
});

describe.each(ENLARGED)('at %s', (_, width, height) => {
  test.each([
    ['left', 0],
    ['middle', 0.5],
    ['right', 1],
  ])('beside a cell on the %s it is inside the window, and nothing of it is cut off', async (_side, part) => {
    await page.viewport(width, height);
    for (const down of [0, 0.5, 1]) {
      const card = shown(new DOMRect(part * (width - 40), down * (height - 20), 40, 20));
      const { left, top, right, bottom } = card.getBoundingClientRect();
      expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
      expect(card.scrollWidth).toBe(card.clientWidth);
      expect(lostWords(card)).toEqual([]);
      document.querySelector(`[${HOST}]`)?.remove();
    }
  });
});
