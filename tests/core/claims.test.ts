/** The extractor and the rules of words on the labelled sentences, and numbers as people write them. */
import { describe, expect, it, test } from 'vitest';
import { extractClaims } from '../../src/core/claims/extract';
import { chineseNumber, numbersIn } from '../../src/core/claims/numbers';
import { type Case, type Difference, differenceOf, judge, recordOf } from '../claims/evaluate';
import { textOf, writeText } from '../support/in-step';

const SETS = ['blind', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'] as const;
type SetName = (typeof SETS)[number];

const casesOf = (set: SetName): readonly Case[] => JSON.parse(textOf(`tests/claims/${set}.json`));

/**
 * Sentences that come out otherwise than labelled are listed in tests/claims/known, and what every sentence is read and
 * judged as in tests/claims/record. Both are written anew with
 * `UPDATE_DOCS=1 npx vitest run --project core tests/core/claims.test.ts`: read the difference before committing it.
 */
const knownOf = (set: SetName): readonly Known[] => JSON.parse(textOf(`tests/claims/known/${set}.json`));
const recordedOf = (set: SetName): readonly string[] =>
  textOf(`tests/claims/record/${set}.txt`).trimEnd().split('\n\n');

type Known = { readonly id: string; readonly text: string } & Difference;

const entryOf = (labelled: Case, judged = judge(labelled)): string =>
  [`${labelled.id}: ${labelled.text}`, ...recordOf(labelled, judged)].join('\n  ');

function writeAnew(set: SetName): void {
  const known = casesOf(set).flatMap((labelled): Known[] => {
    const difference = differenceOf(labelled, judge(labelled));
    return difference ? [{ id: labelled.id, text: labelled.text, ...difference }] : [];
  });
  writeText(`tests/claims/known/${set}.json`, `${JSON.stringify(known, null, 2)}\n`);
  writeText(
    `tests/claims/record/${set}.txt`,
    `${casesOf(set)
      .map((labelled) => entryOf(labelled))
      .join('\n\n')}\n`,
  );
}

if (process.env.UPDATE_DOCS === '1') for (const set of SETS) writeAnew(set);

describe.each(SETS)('the %s set of sentences', (set) => {
  const cases = casesOf(set);
  const known = new Map(knownOf(set).map((entry) => [entry.id, entry]));
  const recorded = recordedOf(set);

  it.each(cases.map((labelled, index) => [labelled.id, labelled, index] as const))(
    '%s',
    (id, labelled, index) => {
      const judged = judge(labelled);
      const difference = differenceOf(labelled, judged);
      const { text } = labelled;
      expect(difference ? { id, text, ...difference } : undefined).toEqual(known.get(id));
      expect(entryOf(labelled, judged)).toBe(recorded[index]);
    },
  );

  it('is all that is known and recorded', () => {
    const ids = cases.map(({ id }) => id);
    expect([...known.keys()].filter((id) => !ids.includes(id))).toEqual([]);
    expect(recorded).toHaveLength(ids.length);
  });
});

test.each([
  ['二十一', '21'],
  ['十二', '12'],
  ['两', '2'],
  ['一百零五', '105'],
  ['三万五千', '35000'],
  ['二〇二四', '2024'],
  ['二零二四', '2024'],
  ['一九九八', '1998'],
  ['一〇五', '105'],
  ['二三四', null],
  ['九八', null],
  ['三四五六', null],
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
  ['两三件', '3', '件', true],
  ['七八件', '8', '件', true],
  ['三五件', '5', '件', true],
  ['十七八件', '18', '件', true],
  ['二三十件', '30', '件', true],
  ['数十件', '10', '件', true],
  ['几百件', '100', '件', true],
  ['上百件', '100', '件', true],
  ['成千件', '1000', '件', true],
  ['受理件数十二件', '12', '件', false],
  ['网上十二件', '12', '件', false],
  ['二〇二三件', '2023', '件', false],
  ['1.2万件', '12000', '件', false],
  ['14.4321万元', '144321', '元', false],
  ['办结率99.5%', '99.5', '%', false],
])('the number in %s', (text, value, unit, inexact) => {
  expect(numbersIn(text)).toMatchObject([{ value, unit, inexact }]);
});

test.each(['第三十六条', '“十四五”', '6部分', '收到政府信息公开申请数十件', '收到政府信息公开申请几百件'])(
  '%s counts nothing',
  (text) => {
    expect(extractClaims([{ passage: 'overview', text }], 2024)).toEqual([]);
  },
);

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
