/**
 * Numbers as people write them in a report's text: 1,234 · １２３ · 二十一 · 两 · 1.2万 · 百余.
 *
 * Chinese numerals are read here and not by a library: those found (nzh, parse-chinese-number, chinese-parseint)
 * take characters in any order and give floating point; an auditor's tool must refuse 一二十 and keep 14.4321 exact.
 */
import { NUMERAL, signsOf } from '../characters';
import { type Decimal, shift, toDecimal, ZERO } from '../decimal';

/** A number in running text: its value, whether it is only about so much, and where it stands. */
export type NumberInText = {
  readonly value: Decimal;
  readonly inexact: boolean;
  /** 数十, 几百: the words tell no more than how many digits it has. */
  readonly vague: boolean;
  /** The decimals printed, for shares. */
  readonly places: number;
  /** Half of the last digit printed, where 万 or 亿 rounds the number; else 0. */
  readonly within: Decimal;
  /** What is counted: 件, 元, % …; empty when nothing follows. 万 and 亿 are part of the value. */
  readonly unit: string;
  /** Offsets into the text: from the first digit (or 约, 近) to the end of the unit. */
  readonly start: number;
  readonly end: number;
};

const UNITS =
  '件次|人次|个百分点|百分点|个?工作日|平方米|小时|分钟|工作日|万元|亿元|%|件|条|次|宗|份|例|起|个|项|家|期|篇|部(?!分|门|署|委|级)|元|人|名|天|日|月|年|号|页|场|轮|批|类|种|字|款';
const HEDGE = '约|近|超过?|逾|不足|大约|将近|接近|至少';
/** Arabic digits with separators, or a run of Chinese ones; then 万/亿, 余/多, and what is counted. */
const NUMBER = new RegExp(
  `(${HEDGE})?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,12})?|\\d{1,400}(?:\\.\\d{1,12})?|[零〇一二两三四五六七八九十百千万亿]{1,20})(万|亿)?(余|多|来)?(万|亿)?(?:(?:余|多)?个?(?=件|条|次|宗))?(${UNITS})?(左右|上下)?`,
  'y',
);
/** 大约 and its kin at the end of the words before a number: the longest of them. */
const HEDGED = new RegExp(`(?:${HEDGE})$`);
const LONGEST_HEDGE = 2;

/** The numbers of a text (ASCII digits, no blanks: `compactText`), from left to right. Linear in its length. */
export function numbersIn(text: string): readonly NumberInText[] {
  const found: NumberInText[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (((signsOf[text.charCodeAt(at)] ?? 0) & NUMERAL) === 0) continue;
    const hedge = HEDGED.exec(text.slice(Math.max(end, at - LONGEST_HEDGE), at))?.[0] ?? '';
    NUMBER.lastIndex = at - hedge.length;
    const match = NUMBER.exec(text);
    if (!match) continue;
    end = NUMBER.lastIndex;
    at = end - 1;
    const [, before, digits = '', scale, more, scaleAfter, unit = '', after] = match;
    const start = match.index;
    // Part of a word or a longer number: 第三, A4, 2024-05, 三审三校.
    if (/[第\d.,A-Za-z〔]/.test(text[start - 1] ?? '') && before === undefined) continue;
    const numeral = largerOfTwo(digits);
    const value = numberOf(numeral, scale ?? scaleAfter);
    if (value === null) continue;
    const leading = BARE_SCALE.test(digits) ? text.charAt(start - 1) : '';
    const vague = SEVERAL.test(leading);
    const about = before ?? more ?? after;
    found.push({
      value,
      inexact: about !== undefined || numeral !== digits || vague || AS_MANY_AS.test(leading),
      vague,
      places: placesOf(digits),
      within:
        scale === undefined && scaleAfter === undefined ? ZERO : halfOfLast(digits, scale ?? scaleAfter),
      unit,
      start,
      end,
    });
  }
  return found;
}

/** 数十, 几百; 上百, 成千: a scale without a digit, after what makes it several of them, or about one. */
const BARE_SCALE = /^[十百千万亿]+$/;
const SEVERAL = /[数几]/;
const AS_MANY_AS = /[上成]/;

/** 两三, 七八, 二三十: one or the other, and the larger of them stands for both. */
function largerOfTwo(digits: string): string {
  return isReadDigitByDigit(digits) ? digits : digits.replace(ONE_OR_THE_OTHER, '$1');
}

const ONE_OR_THE_OTHER =
  /(?<![一二两三四五六七八九])(?:一(?=[二两])|[二两](?=三)|三(?=[四五])|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))([二两三四五六七八九])(?![一二两三四五六七八九])/;

function numberOf(digits: string, scale: string | undefined): Decimal | null {
  const plain = /^\d/.test(digits) ? toDecimal(digits.replace(/,/g, '')) : chineseNumber(digits);
  if (plain === null || scale === undefined) return plain;
  return shift(plain, scale === '万' ? 4 : 8);
}

/** How many digits stand behind the point. */
function placesOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** 1.2万 may be anything from 11500 to 12500. */
function halfOfLast(digits: string, scale: string | undefined): Decimal {
  return toDecimal(String((scale === '亿' ? 5e7 : 5e3) / 10 ** placesOf(digits))) ?? ZERO;
}

const DIGITS = '零一二三四五六七八九';
const SCALES = '千百十';
const BELOW_TEN_THOUSAND =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/;

/** 二〇二四, 一〇五: with a zero, or all four numerals of a year. Others side by side are no number. */
function isReadDigitByDigit(text: string): boolean {
  return (
    /^[一二三四五六七八九][零〇一二三四五六七八九]+$/.test(text) && (/[零〇]/.test(text) || YEAR.test(text))
  );
}

const YEAR = /^(?:一[八九]|二[零〇])[零〇一二三四五六七八九]{2}$/;

/** The value of a well-formed Chinese numeral below 10^12, or of digits read one by one (二〇二四); null otherwise. */
export function chineseNumber(text: string): Decimal | null {
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二');
  if (plain === '零') return toDecimal('0');
  if (isReadDigitByDigit(plain)) {
    return toDecimal(Array.from(plain, (char) => DIGITS.indexOf(char)).join(''));
  }
  const value = belowTrillion(plain);
  return value === null ? null : toDecimal(String(value));
}

function belowTrillion(text: string): number | null {
  for (const [char, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.indexOf(char);
    if (at < 0) continue;
    const high = belowTrillion(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest === '' ? 0 : belowTrillion(rest.replace(/^零/, ''));
    if (high === null || low === null || low >= scale) return null;
    // 三万五 is 30005 by the letter and 35000 as people say it.
    if (rest !== '' && !rest.startsWith('零') && low * 10 < scale) return null;
    return high * scale + low;
  }
  return belowTenThousand(text);
}

/** Reads generously, then writes the number again: what is not spelled as it should be is no number. */
function belowTenThousand(text: string): number | null {
  // 百余件 and 上千件 need no 一 in front.
  if (text === '百' || text === '千') return text === '百' ? 100 : 1000;
  const match = BELOW_TEN_THOUSAND.exec(text);
  if (!match || text === '') return null;
  const digit = (at: number) => Math.max(0, DIGITS.indexOf(match[at] ?? '零'));
  const tens = match[4] === undefined ? 0 : Math.max(1, digit(3));
  const value = digit(1) * 1000 + digit(2) * 100 + tens * 10 + digit(5);
  return spell(value) === text || spell(value).replace(/^一十/, '十') === text ? value : null;
}

function spell(value: number): string {
  const digits = String(value).padStart(4, '0');
  let out = '';
  for (let at = 0; at < 4; at++) {
    const digit = Number(digits[at]);
    if (digit > 0) out += `${DIGITS[digit]}${SCALES[at] ?? ''}`;
    else if (out !== '' && !out.endsWith('零')) out += '零';
  }
  return out.replace(/零$/, '');
}
