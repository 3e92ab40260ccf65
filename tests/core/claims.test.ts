/** The extractor and the rules of words on the labelled sentences, and numbers as people write them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { extractClaims } from '../../src/core/claims/extract';
import { chineseNumber, numbersIn } from '../../src/core/claims/numbers';
import { type Case, differenceOf, judge, recordOf } from '../claims/evaluate';
import { committedText } from '../support/in-step';

const SETS = ['blind', 'second', 'third', 'fourth', 'fifth'] as const;

/**
 * Each labelled sentence by itself. Those that come out otherwise than labelled are listed in tests/claims/known,
 * and what every sentence is read and judged as, in tests/claims/record. Both are written anew with
 * `UPDATE_DOCS=1 npx vitest run --project core tests/core/claims.test.ts`: read the difference before committing it.
 */
describe.each(SETS)('the %s set of sentences', (set) => {
  const casesOf = (): readonly Case[] => JSON.parse(readFileSync(file(`${set}.json`), 'utf8'));
  const file = (name: string) => new URL(`../claims/${name}`, import.meta.url);

  it('comes out as labelled, but for the sentences that are known not to', () => {
    const found = casesOf().flatMap((labelled) => {
      const difference = differenceOf(labelled, judge(labelled));
      return difference ? [{ id: labelled.id, text: labelled.text, ...difference }] : [];
    });
    const known = committedText(`tests/claims/known/${set}.json`, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(known));
  });

  it('is read and judged as recorded, to the last word', () => {
    const made = casesOf().map((labelled) =>
      [`${labelled.id}: ${labelled.text}`, ...recordOf(labelled, judge(labelled))].join('\n  '),
    );
    const recorded = committedText(`tests/claims/record/${set}.txt`, `${made.join('\n\n')}\n`);
    const before = new Set(recorded.trimEnd().split('\n\n'));
    // Only what differs is shown: the whole would take longer to print than to judge.
    expect(made.filter((entry) => !before.has(entry)).slice(0, 5)).toEqual([]);
    expect(before.size).toBe(made.length);
  });
});

test.each([
  ['二十一', '21'],
  ['十二', '12'],
  ['两', '2'],
  ['一百零五', '105'],
  ['三万五千', '35000'],
  ['二〇二四', '2024'],
  ['一百二', null],
  ['一二十', null],
  ['十十', null],
])('%s is %s', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test.each([
  ['共1,234件', '1234', '件', false],
  ['近20件', '20', '件', true],
  ['百余件', '100', '件', true],
  ['1.2万件', '12000', '件', false],
  ['14.4321万元', '144321', '元', false],
  ['办结率99.5%', '99.5', '%', false],
])('the number in %s', (text, value, unit, inexact) => {
  expect(numbersIn(text)).toMatchObject([{ value, unit, inexact }]);
});

test.each(['第三十六条', '“十四五”', '6部分'])('%s counts nothing', (text) => {
  expect(extractClaims([{ passage: 'overview', text }], 2024)).toEqual([]);
});

test('text made to be slow is read in time', () => {
  const hostile = [
    '1'.repeat(100_000),
    '（'.repeat(100_000),
    '其中1件、'.repeat(20_000),
    '未'.repeat(100_000),
  ];
  for (const text of hostile)
    expect(() => extractClaims([{ passage: 'overview', text }], 2024)).not.toThrow();
});
