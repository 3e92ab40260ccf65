/** Numbers as people write them in a text: what each is worth, how sure it is, and where it stands. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chineseNumber, numbersIn } from '../../src/core/claims/numbers';
import { law } from '../support/law';

describe('Chinese numerals', () => {
  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['两', '2'],
    ['十', '10'],
    ['一十', '10'],
    ['十九', '19'],
    ['二十', '20'],
    ['百', '100'],
    ['千', '1000'],
    ['两百', '200'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一千零一', '1001'],
    ['一千零二十', '1020'],
    ['一千零二十三', '1023'],
    ['一千二百零三', '1203'],
    ['九千九百九十九', '9999'],
    ['十万', '100000'],
    ['三万五千', '35000'],
    ['一万一千', '11000'],
    ['一亿一千万', '110000000'],
    ['三万零五', '30005'],
    ['一百零五万', '1050000'],
    ['一亿', '100000000'],
    ['一亿零三万', '100030000'],
    ['十二亿三千万零一', '1230000001'],
    ['三十万零五千', '305000'],
    ['三万亿', '3000000000000'],
    ['二〇二四', '2024'],
    ['二零零', '200'],
  ])('%s is %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each([
    ['', 'nothing'],
    ['一百二', 'a short form that may mean 120'],
    ['一千五', 'a short form that may mean 1500'],
    ['一二十', 'an estimate: ten or twenty'],
    ['十十', 'no number'],
    ['零零', 'no number'],
    ['零五', 'no number by itself'],
    ['百千', 'scales the wrong way round'],
    ['一百千', 'scales the wrong way round'],
    ['一百零', 'a zero with nothing behind'],
    ['一千二十', 'a zero left out'],
    ['一千零零一', 'a zero too many'],
    ['一百零十', 'a ten without its one'],
    ['万', 'a scale of nothing'],
    ['万万', 'a scale of nothing'],
    ['三万五', 'a short form that may mean 35000'],
    ['一亿五千', 'a short form that may mean 150000000'],
    ['三万零', 'a zero with nothing behind'],
    ['亿', 'a scale of nothing'],
    ['五万六万', 'two numbers'],
    ['一万二亿', 'scales the wrong way round'],
    ['三件', 'no numeral'],
  ])('%s is none: %s', (text) => {
    expect(chineseNumber(text)).toBe(null);
  });

  /** The way numbers are spelled, written down once more and by another road. */
  const spelled = (value: number): string => {
    if (value >= 10_000) {
      const rest = value % 10_000;
      const high = spelled(Math.floor(value / 10_000));
      return `${high}万${rest === 0 ? '' : rest < 1000 ? `零${spelled(rest)}` : spelled(rest)}`;
    }
    const digits = [...String(value)].map(Number);
    return digits
      .map((digit, at) =>
        digit === 0
          ? '零'
          : `${'零一二三四五六七八九'[digit]}${['', '十', '百', '千'][digits.length - 1 - at]}`,
      )
      .join('')
      .replace(/零+/g, '零')
      .replace(/(?<=.)零$/, '');
  };

  test('a number that is spelled out is read as that number', () => {
    law([fc.integer({ min: 1, max: 99_999_999 })], (value) => {
      expect(chineseNumber(spelled(value))).toBe(String(value));
    });
    for (let value = 1; value < 2000; value++) expect(chineseNumber(spelled(value))).toBe(String(value));
  });
});

describe('numbers in a text', () => {
  const plain = { inexact: false, vague: false, places: 0, within: '0', unit: '件' };
  it.each([
    ['收到12件', [{ ...plain, value: '12', start: 2, end: 5 }]],
    ['共1,234件', [{ ...plain, value: '1234', start: 1, end: 7 }]],
    ['共1,234,567.5元', [{ ...plain, value: '1234567.5', places: 1, unit: '元', start: 1, end: 13 }]],
    ['12', [{ ...plain, value: '12', unit: '', start: 0, end: 2 }]],
    ['二十一件', [{ ...plain, value: '21', start: 0, end: 4 }]],
    ['两个件', [{ ...plain, value: '2', start: 0, end: 3 }]],
    ['3个工作日', [{ ...plain, value: '3', unit: '个工作日', start: 0, end: 5 }]],
    ['办结率99.50%', [{ ...plain, value: '99.5', places: 2, unit: '%', start: 3, end: 9 }]],
    ['提高1.5个百分点', [{ ...plain, value: '1.5', places: 1, unit: '个百分点', start: 2, end: 9 }]],
    ['1.2万件', [{ ...plain, value: '12000', places: 1, within: '500', start: 0, end: 5 }]],
    ['12万件', [{ ...plain, value: '120000', within: '5000', start: 0, end: 4 }]],
    [
      '1.25亿元',
      [{ ...plain, value: '125000000', places: 2, within: '500000', unit: '元', start: 0, end: 6 }],
    ],
    ['3亿元', [{ ...plain, value: '300000000', within: '50000000', unit: '元', start: 0, end: 3 }]],
    [
      '14.43215万元',
      [{ ...plain, value: '144321.5', places: 5, within: '0.05', unit: '元', start: 0, end: 10 }],
    ],
    ['三万五千件', [{ ...plain, value: '35000', start: 0, end: 5 }]],
    ['近20件', [{ ...plain, value: '20', inexact: true, start: 0, end: 4 }]],
    ['大约20件', [{ ...plain, value: '20', inexact: true, start: 0, end: 5 }]],
    ['不足20件', [{ ...plain, value: '20', inexact: true, start: 0, end: 5 }]],
    ['超过20件', [{ ...plain, value: '20', inexact: true, start: 0, end: 5 }]],
    ['20余件', [{ ...plain, value: '20', inexact: true, start: 0, end: 4 }]],
    ['百余件', [{ ...plain, value: '100', inexact: true, start: 0, end: 3 }]],
    ['2万多件', [{ ...plain, value: '20000', inexact: true, within: '5000', start: 0, end: 4 }]],
    ['20多万件', [{ ...plain, value: '200000', inexact: true, within: '5000', start: 0, end: 5 }]],
    ['20件左右', [{ ...plain, value: '20', inexact: true, start: 0, end: 5 }]],
    ['20件上下', [{ ...plain, value: '20', inexact: true, start: 0, end: 5 }]],
    // One number after another: each is read once.
    [
      '3件、4条',
      [
        { ...plain, value: '3', start: 0, end: 2 },
        { ...plain, value: '4', unit: '条', start: 3, end: 5 },
      ],
    ],
    ['约约5件', [{ ...plain, value: '5', inexact: true, start: 1, end: 4 }]],
    ['第三', []],
    ['第3条', []],
    ['A4纸', []],
    ['a4纸', []],
    ['〔2020〕', []],
    ['一百二件', []],
    ['没有数字', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  test('what is part of a longer number is none of its own', () => {
    expect(numbersIn('1.2.3').map(({ value }) => value)).toEqual(['1.2']);
    expect(numbersIn('12,34').map(({ value }) => value)).toEqual(['12']);
  });
});
