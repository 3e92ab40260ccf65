import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../src/core/causes/single';
import { law } from '../../support/law';

describe('slips of one figure', () => {
  it.each([
    ['21 for 12', 21, 12, [], 'transposed'],
    ['1320 for 1230', 1320, 1230, [], 'transposed'],
    ['12 for 102', 12, 102, [], 'dropped'],
    ['2 for 102, the 0 gone with the 1', 2, 102, [], 'dropped'],
    ['1223 for 123', 1223, 123, [], 'doubled'],
    ['100 for 10', 100, 10, [], 'doubled'],
    ['7 for 3, next to a 7', 7, 3, [0, 7], 'copied'],
    ['0 for 3, next to a 0', 0, 3, [0], null],
    ['5 for 6', 5, 6, [], null],
    ['0 for 5: what loses its only digit is blank', 0, 5, [], null],
  ] as const)('%s', (_, printed, meant, beside, pattern) => {
    expect(slipOf(printed, meant, beside)).toBe(pattern);
  });

  it('sees every exchange of two digits that changes a figure', () => {
    law(
      [fc.integer({ min: 10, max: 9_999_999 }), fc.nat(5)],
      (meant, place) => {
        const digits = [...String(meant)];
        const at = place % (digits.length - 1);
        const printed = Number(
          [...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''),
        );
        // Nobody prints a zero in front.
        fc.pre(printed !== meant && String(printed).length === digits.length);
        expect(slipOf(printed, meant, [])).toBe('transposed');
      },
      100,
    );
  });

  it('never names a slip where nothing slipped', () => {
    law(
      [fc.nat(), fc.array(fc.nat())],
      (figure, beside) => {
        fc.pre(!beside.includes(figure));
        expect(slipOf(figure, figure, beside)).toBeNull();
      },
      100,
    );
  });
});
