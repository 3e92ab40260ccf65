import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compare,
  type Decimal,
  decimalPlaces,
  distance,
  fromInteger,
  isCount,
  isInteger,
  isNegative,
  shift,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from '../../src/core/decimal';
import { law } from '../support/law';
import { expectLinear } from '../support/linear';

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

describe('the canonical form', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['+0', '0'],
    ['000', '0'],
    ['0.000', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['+12', '12'],
    ['12.50', '12.5'],
    ['0012.3400', '12.34'],
    ['-3.0', '-3'],
    ['999999999', '999999999'],
    ['1000000000', '1000000000'],
    ['24252.311082', '24252.311082'],
    ['9007199254740993', '9007199254740993'],
    ['0.1', '0.1'],
  ])('of %s is %s', (text, canonical) => {
    expect(toDecimal(text)).toBe(canonical);
  });

  test.each([
    '',
    ' ',
    '-',
    '+',
    '.',
    '1.',
    '.5',
    '--1',
    '+-1',
    '1-',
    '1.2.3',
    '1e3',
    '1,000',
    ' 1',
    '1 ',
    '１',
    '一',
    '0x10',
    'NaN',
    'Infinity',
    '1\n',
    '٣',
    '−1',
  ])('of %j is nothing', (text) => {
    expect(toDecimal(text)).toBeNull();
  });

  test('is its own canonical form, and says the same number', () => {
    law([arbitraryText], (text) => {
      const value = some(toDecimal(text));
      expect(value).toMatch(CANONICAL);
      expect(value).not.toBe('-0');
      expect(toDecimal(value)).toBe(value);
      expect(scaled(value, 60)).toBe(scaled(text, 60));
    });
  });

  test('is the same string for the same number only', () => {
    law([arbitraryText, arbitraryText], (a, b) => {
      expect(toDecimal(a) === toDecimal(b)).toBe(scaled(a, 60) === scaled(b, 60));
    });
  });

  test('of any other text is nothing, and never an error', () => {
    law([fc.string({ unit: 'binary' })], (text) => {
      const value = toDecimal(text);
      expect(value !== null).toBe(/^[+-]?\d+(?:\.\d+)?$/.test(text) && !text.endsWith('\n'));
    });
  });
});

test('most figures are counts, in canonical form as they stand', () => {
  const texts = ['0', '7', '10', '999999999', '1000000000', '007', '00', '-1', '+1', '1.0', '1,0', '1件', ''];
  expect(texts.filter(isCount)).toEqual(['0', '7', '10', '999999999']);
});

describe('sums', () => {
  test.each<[string[], string]>([
    [[], '0'],
    [['0'], '0'],
    [['-0.00', '0'], '0'],
    [['0.1', '0.2'], '0.3'],
    [['1', '-1'], '0'],
    [['1.5', '-0.5'], '1'],
    [['-1.25', '1'], '-0.25'],
    [['9007199254740993', '1'], '9007199254740994'],
    [['999999999', '999999999'], '1999999998'],
    [['-999999999', '-1'], '-1000000000'],
    [['0.000001', '24252.311082'], '24252.311083'],
  ])('%j is %s', (values, total) => {
    expect(sum(values.map(decimal))).toBe(total);
  });

  test('are exact: what whole numbers without bound give', () => {
    law([fc.array(arbitraryDecimal, { maxLength: 12 })], (values) => {
      const exact = values.reduce((total, value) => total + scaled(value, 60), 0n);
      const total = sum(values);
      expect(scaled(total, 60)).toBe(exact);
      expect(total).toMatch(CANONICAL);
      expect(toDecimal(total)).toBe(total);
    });
  });

  test('do not depend on order or grouping, and 0 adds nothing', () => {
    law([arbitraryDecimal, arbitraryDecimal, arbitraryDecimal], (a, b, c) => {
      expect(sum([a, b])).toBe(sum([b, a]));
      expect(sum([sum([a, b]), c])).toBe(sum([a, sum([b, c])]));
      expect(sum([a, b, c])).toBe(sum([sum([a, b]), c]));
      expect(sum([a, ZERO])).toBe(a);
    });
  });

  test('of many operands just below the bound of small numbers are exact', () => {
    const many = Array.from({ length: 100_000 }, () => decimal('999999999'));
    expect(sum(many)).toBe(String(999_999_999n * 100_000n));
    const negative = Array.from({ length: 100_000 }, () => decimal('-999999999'));
    expect(sum(negative)).toBe(String(-999_999_999n * 100_000n));
  });
});

describe('differences and order', () => {
  test('a − b + b is a', () => {
    law([arbitraryDecimal, arbitraryDecimal], (a, b) => {
      expect(sum([subtract(a, b), b])).toBe(a);
      expect(subtract(a, a)).toBe('0');
    });
  });

  test('how far apart two numbers are does not depend on which comes first', () => {
    law([arbitraryDecimal, arbitraryDecimal], (a, b) => {
      const apart = scaled(a, 60) - scaled(b, 60);
      expect(scaled(distance(a, b), 60)).toBe(apart < 0n ? -apart : apart);
      expect(distance(b, a)).toBe(distance(a, b));
      expect(distance(a, a)).toBe(ZERO);
    });
  });

  test('compare agrees with whole numbers, and turns round with its sides', () => {
    law([arbitraryDecimal, arbitraryDecimal], (a, b) => {
      const [x, y] = [scaled(a, 60), scaled(b, 60)];
      expect(Math.sign(compare(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      expect(Math.sign(compare(b, a))).toBe(0 - Math.sign(compare(a, b)));
    });
  });

  test.each<[string, string, number]>([
    ['10', '9', 1],
    ['-10', '-9', -1],
    ['0.5', '0.49', 1],
    ['-1', '0', -1],
    ['2', '2', 0],
  ])('%s against %s is %i', (a, b, order) => {
    expect(Math.sign(compare(decimal(a), decimal(b)))).toBe(order);
  });
});

test('whole, negative, places, and numbers from integers', () => {
  law([arbitraryDecimal], (value) => {
    const fraction = value.split('.')[1] ?? '';
    expect(decimalPlaces(value)).toBe(fraction.length);
    expect(isInteger(value)).toBe(fraction === '');
    expect(isNegative(value)).toBe(scaled(value, 60) < 0n);
  });
  law([fc.maxSafeInteger()], (value) => expect(fromInteger(value)).toBe(toDecimal(String(value))));
});

describe('the point moved', () => {
  test.each<[string, number, string]>([
    ['14.4321', 4, '144321'],
    ['144321', -4, '14.4321'],
    ['14.43219', 4, '144321.9'],
    ['5', -4, '0.0005'],
    ['-0.5', 1, '-5'],
    ['300', -2, '3'],
    ['0', 4, '0'],
    ['0', -4, '0'],
  ])('%s by %i is %s', (value, places, moved) => {
    expect(shift(decimal(value), places)).toBe(moved);
  });

  test('one place is ten times as much, and back again', () => {
    law([arbitraryDecimal, fc.integer({ min: -9, max: 9 })], (value, places) => {
      expect(shift(shift(value, places), -places)).toBe(value);
      expect(shift(value, 1)).toBe(sum(Array.from({ length: 10 }, () => value)));
      expect(shift(value, places)).toMatch(CANONICAL);
    });
  });
});

describe('hostile input', () => {
  it('takes as many digits as any amount could have, and no more', () => {
    const digits = '9'.repeat(300);
    expect(toDecimal(digits)).toBe(digits);
    expect(sum([decimal(digits), decimal('1')])).toBe(`1${'0'.repeat(300)}`);
    expect(compare(decimal(digits), decimal(digits.slice(1)))).toBeGreaterThan(0);
    expect(toDecimal('9'.repeat(400))).toBe('9'.repeat(400));
    expect(toDecimal('9'.repeat(401))).toBeNull();
    expect(toDecimal('9'.repeat(100_000))).toBeNull();
    expect(toDecimal('0'.repeat(100_000))).toBeNull();
  });

  it.each([
    ['zeros', (size: number) => '0'.repeat(size)],
    ['zeros behind the point', (size: number) => `1.${'0'.repeat(size)}1`],
    ['zeros and a letter', (size: number) => `${'0'.repeat(size)}x`],
    ['points', (size: number) => '1.'.repeat(size)],
    ['signs', (size: number) => '-'.repeat(size)],
  ])('takes linear time on %s', (_, text) => {
    expectLinear((size) => toDecimal(text(size)));
  });
});

/** Numbers as cells have them: canonical or not, small and very large. */
const arbitraryText = fc
  .record({
    sign: fc.constantFrom('', '', '', '-', '+'),
    zeros: fc.constantFrom('', '', '0', '000'),
    whole: fc.oneof(fc.nat(9), fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 40n })),
    fraction: fc.constantFrom(null, null, null, '0', '5', '25', '000', '0001', '123456789012345', '5000'),
  })
  .map(
    ({ sign, zeros, whole, fraction }) => `${sign}${zeros}${whole}${fraction === null ? '' : `.${fraction}`}`,
  );

const arbitraryDecimal: fc.Arbitrary<Decimal> = arbitraryText.map(decimal);

function decimal(text: string): Decimal {
  return some(toDecimal(text));
}

function some<T>(value: T | null): T {
  if (value === null) throw new Error('no number');
  return value;
}

/** A number as the whole number of its units of 10^-scale: the measure everything above is held against. */
function scaled(text: string, scale: number): bigint {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  const digits = BigInt(whole + fraction.padEnd(scale, '0'));
  return sign === '-' ? -digits : digits;
}
