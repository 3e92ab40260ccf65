/** Causes as sentences, in both languages. */
import { describe, expect, test } from 'vitest';
import { causeText } from '../../src/cause-words';
import { type Cause, type Change, PATTERNS } from '../../src/core/causes/cause';
import { toDecimal, ZERO } from '../../src/core/decimal';
import { auditedOf, consistentFigures } from '../support/sample-report';
import { languages, wordsOf } from '../support/words';

const { report } = auditedOf(consistentFigures());
const words = wordsOf();
const n = (value: number) => toDecimal(String(value)) ?? ZERO;

const change = (row: string, value: number, least: number, most: number | null = least): Change => ({
  operand: { table: 'applications', row, column: 'natural', entry: null },
  value: n(value),
  least: n(least),
  most: most === null ? null : n(most),
});

const explained = (
  ...slips: Extract<Cause, { kind: 'explained' }>['explanations'][number]['slips'][]
): Cause => ({
  kind: 'explained',
  clears: ['T3-01@granted', 'T3-02@natural'],
  explanations: slips.map((own) => ({ slips: own, support: 0, clears: ['T3-01@granted', 'T3-02@natural'] })),
  clear: true,
  more: 0,
});

describe('a cause', () => {
  test('that stands out', () => {
    const cause = explained(
      [{ pattern: 'transposed', changes: [change('granted', 21, 12)] }],
      [
        { pattern: null, changes: [change('partial', 9, 0)] },
        { pattern: null, changes: [change('new', 3, 12)] },
      ],
    );
    expect(causeText(words, cause, report)).toEqual({
      lead: '（一）予以公开 · 自然人 应为 12（现为 21），像是数字颠倒：1 处改动可消除 2 处不符',
      changes: [],
      others: [
        '也可能：（二）部分公开 · 自然人 应为 0（现为 9）；一、本年新收政府信息公开申请数量 · 自然人 应为 12（现为 3）',
      ],
      more: '',
    });
  });

  test('of several changes has a line for each', () => {
    const totals = [change('new', 0, 3), change('closedTotal', 0, 3, null)];
    const cause = explained([{ pattern: 'totalsEmpty', changes: totals }]);
    expect(causeText(words, cause, report)).toEqual({
      lead: '总计没有填写：2 处改动可消除 2 处不符',
      changes: ['一、本年新收政府信息公开申请数量 · 自然人：0 → 3', '（七）总计 · 自然人：0 → 不小于 3'],
      others: [],
      more: '',
    });
    const plain = explained(totals.map((one) => ({ pattern: null, changes: [one] })));
    expect(causeText(words, plain, report).lead).toBe('2 处改动可消除 2 处不符');
  });

  test('among several that are as likely', () => {
    const cause = explained(
      [{ pattern: null, changes: [change('granted', 5, 0, 3)] }],
      [{ pattern: null, changes: [change('partial', 1, 4, null)] }],
    );
    expect(causeText(words, { ...cause, clear: false, more: 7 } as Cause, report)).toEqual({
      lead: '有 9 种改动都说得通，不能断定是哪一种',
      changes: [],
      others: [
        '· （一）予以公开 · 自然人 应在 0 至 3 之间（现为 5）',
        '· （二）部分公开 · 自然人 应不小于 4（现为 1）',
      ],
      more: '另有 7 种同样可能',
    });
  });

  test.each(['tooMany', 'notWhole'] as const)('that was not found: %s', (why) => {
    const { lead, others, more } = causeText(
      words,
      { kind: 'unexplained', clears: ['T3-01@new'], why },
      report,
    );
    expect([lead.includes('1 处不符'), others, more]).toEqual([true, [], '']);
  });

  test.each(Object.keys(languages) as (keyof typeof languages)[])(
    'has a sentence for every pattern in %s',
    (language) => {
      const texts = PATTERNS.map(
        (pattern) =>
          causeText(wordsOf(language), explained([{ pattern, changes: [change('granted', 1, 2)] }]), report)
            .lead,
      );
      expect(new Set(texts).size).toBe(PATTERNS.length);
    },
  );
});
