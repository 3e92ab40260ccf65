/**
 * Exact numbers. A `Decimal` is a canonical decimal string: equal numbers are equal strings, and JSON keeps them.
 * Counts are small integers nearly always, so sums go through safe integers first and BigInt otherwise.
 */

declare const decimal: unique symbol;

/** `-?(0|[1-9]\d*)(\.\d*[1-9])?`, never `-0`. Made only by this file. */
export type Decimal = string & { readonly [decimal]: true };

export const ZERO = '0' as Decimal;

/** Longest run of digits taken for a number; a cell with more is text. Keeps arithmetic on hostile input bounded. */
const MAX_DIGITS = 400;

/** The canonical form of `[+-]digits[.digits]` (ASCII), or null for anything else. */
export function toDecimal(text: string): Decimal | null {
  if (isCount(text)) return text;
  if (text.length > MAX_DIGITS) return null;
  const match = PLAIN.exec(text);
  if (!match) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = trimZeros(match[3] ?? '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return (match[1] === '-' && digits !== '0' ? `-${digits}` : digits) as Decimal;
}

/** Whether a text is a small count in canonical form as it stands, as nearly every figure of a report is. */
export function isCount(text: string): text is Decimal {
  return SMALL.test(text);
}

/** The canonical form of a safe integer. */
export function fromInteger(value: number): Decimal {
  return String(value) as Decimal;
}

/** The exact sum; 0 for none. */
export function sum(values: readonly Decimal[]): Decimal {
  let total = 0;
  for (const value of values) {
    if (value === ZERO) continue;
    // Ten digits leave room for a million operands below 2^53.
    if (value.length > 10 || value.includes('.')) return exactSum(values);
    total += Number(value);
  }
  return String(total) as Decimal;
}

/** a − b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return sum([a, negate(b)]);
}

/** |a − b|. */
export function distance(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(a, b);
  return isNegative(difference) ? negate(difference) : difference;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const difference = subtract(a, b);
  return difference.startsWith('-') ? -1 : 1;
}

/** a × 10^places: the point moved, to the right or (negative) to the left. */
export function shift(value: Decimal, places: number): Decimal {
  const [sign, plain] = isNegative(value) ? ['-', value.slice(1)] : ['', value];
  const [whole = '', fraction = ''] = plain.split('.');
  const point = whole.length + places;
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(Math.max(point, 1), '0');
  const at = Math.max(point, 1);
  const [left, right] = [digits.slice(0, at).replace(/^0+(?=\d)/, ''), trimZeros(digits.slice(at))];
  const moved = right === '' ? left : `${left}.${right}`;
  return (moved === '0' ? moved : `${sign}${moved}`) as Decimal;
}

export function isInteger(value: Decimal): boolean {
  return !value.includes('.');
}

export function isNegative(value: Decimal): boolean {
  return value.startsWith('-');
}

/** How many digits stand after the point. */
export function decimalPlaces(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

const SMALL = /^(?:0|[1-9]\d{0,8})$/;
const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function negate(value: Decimal): Decimal {
  if (value === '0') return value;
  return (value.startsWith('-') ? value.slice(1) : `-${value}`) as Decimal;
}

function exactSum(values: readonly Decimal[]): Decimal {
  const scale = Math.max(...values.map(decimalPlaces));
  let total = 0n;
  for (const value of values) {
    const missing = scale - decimalPlaces(value);
    total += BigInt(value.replace('.', '') + '0'.repeat(missing));
  }
  const negative = total < 0n;
  const digits = String(negative ? -total : total).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = trimZeros(digits.slice(digits.length - scale));
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal;
}

/** Without the zeros at the end; a loop, because /0+$/ takes quadratic time on "000…1". */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
