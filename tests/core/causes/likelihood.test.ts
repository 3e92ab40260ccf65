/** Which of several explanations comes first, and when it stands out; what is then told of it. */
import { describe, expect, test } from 'vitest';
import type { Cause, Change, Explanation, Pattern, Slip } from '../../../src/core/causes/cause';
import { certainValue, changedIn, culpritsOf, isToldByCause } from '../../../src/core/causes/cause';
import { isTotal, likelierFirst, standsOut } from '../../../src/core/causes/likelihood';
import { fromInteger } from '../../../src/core/decimal';
import { layoutOf } from '../../../src/core/layouts/index';

const layout = layoutOf('2021');

function change(path: string, least = 1, most: number | null = least): Change {
  const [row = '', column = ''] = path.split(' ');
  return {
    operand: { table: 'applications', row, column, entry: null },
    value: fromInteger(0),
    least: fromInteger(least),
    most: most === null ? null : fromInteger(most),
  };
}

/** `transposed: new natural; new total, granted total`: slips apart by `;`, their figures by `,`. */
function explanation(drawing: string, support = 0): Explanation {
  const slips = drawing.split(';').map((text): Slip => {
    const [figures = '', pattern] = text.split(':').reverse();
    return {
      pattern: pattern === undefined ? null : (pattern.trim() as Pattern),
      changes: figures.split(',').map((path) => change(path.trim())),
    };
  });
  return { slips, support, clears: [] };
}

describe('the likelier of two', () => {
  test.each<[string, Explanation, Explanation]>([
    ['fewer slips', explanation('new natural', -3), explanation('shifted: new natural; new business', 3)],
    ['what the text bears out', explanation('new natural', 1), explanation('shifted: new natural')],
    ['a telling pattern', explanation('transposed: new natural'), explanation('copied: new natural')],
    ['a pattern at all', explanation('copied: new natural'), explanation('new natural')],
    ['a total, which is reckoned', explanation('new total'), explanation('new natural')],
    ['a total rather than a copy', explanation('new total'), explanation('copied: new natural')],
    ['a telling pattern rather than a total', explanation('dropped: new natural'), explanation('new total')],
    ['all totals of a row', explanation('closedTotal natural'), explanation('granted natural')],
    [
      'fewer figures',
      explanation('exchanged: new natural, new business'),
      explanation('joined: new natural, new business, new research'),
    ],
  ])('%s', (_, first, second) => {
    const order = likelierFirst(layout);
    expect([second, first].sort(order)).toEqual([first, second]);
    expect([first, second].sort(order)).toEqual([first, second]);
  });

  test('as likely as each other they stay in the order of the form', () => {
    const [one, other] = [explanation('new natural'), explanation('new business')];
    expect(likelierFirst(layout)(one, other)).toBe(0);
  });

  test('a slip of totals and others is none of totals', () => {
    const [mixed, totals] = [explanation('new natural, new total'), explanation('new total, granted total')];
    expect([mixed, totals].sort(likelierFirst(layout))).toEqual([totals, mixed]);
  });
});

describe('the first stands out', () => {
  test.each<[string, readonly Explanation[], boolean]>([
    ['none', [], false],
    ['the only one', [explanation('new natural')], true],
    ['with fewer slips', [explanation('new natural'), explanation('new business; granted business')], true],
    ['by the text', [explanation('new natural', 1), explanation('new business')], true],
    ['by its pattern', [explanation('transposed: new natural'), explanation('copied: new business')], true],
    ['not by being a total', [explanation('new total'), explanation('new business')], false],
    [
      'not beside its like',
      [explanation('dropped: new natural'), explanation('doubled: new business')],
      false,
    ],
  ])('%s', (_, ranked, stands) => {
    expect(standsOut(ranked)).toBe(stands);
  });
});

test('totals, by the layout', () => {
  const paths = ['new natural', 'new total', 'closedTotal natural', 'closedTotal total', 'none natural'];
  expect(paths.filter((path) => isTotal(change(path).operand, layout))).toEqual([
    'new total',
    'closedTotal natural',
    'closedTotal total',
  ]);
});

describe('what is told of a cause', () => {
  const [one, other] = [
    explanation('new natural; shifted: granted natural, granted total'),
    explanation('new total'),
  ];
  const cause = (clear: boolean): Cause => ({
    kind: 'explained',
    clears: [],
    explanations: [one, other],
    clear,
    more: 0,
  });

  test('the figures of the first explanation, where it is clear', () => {
    expect(changedIn(one).map(({ operand: { row, column } }) => `${row} ${column}`)).toEqual([
      'new natural',
      'granted natural',
      'granted total',
    ]);
    expect(culpritsOf(cause(true))).toEqual(changedIn(one));
    expect(culpritsOf(cause(false))).toEqual([]);
    expect(culpritsOf({ kind: 'unexplained', clears: [], why: 'tooMany' })).toEqual([]);
  });

  test('a value, where there is no choice', () => {
    expect(certainValue(change('new natural', 3))).toBe('3');
    expect(certainValue(change('new natural', 3, 4))).toBeNull();
    expect(certainValue(change('new natural', 3, null))).toBeNull();
  });

  test('hints that say no more than the cause', () => {
    expect(isToldByCause({ code: 'T3-06', rows: 3 })).toBe(true);
    expect(isToldByCause({ code: 'T3-07', how: 'shifted' })).toBe(true);
    expect(isToldByCause({ code: 'T3-09', closed: fromInteger(1), due: fromInteger(2) })).toBe(false);
    expect(isToldByCause({ code: 'T4-02', repaired: [] })).toBe(false);
  });
});
