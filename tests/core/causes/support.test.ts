/** What the text says for or against changes. The sample has 230 received, 132 granted, 20 granted in part. */
import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/causes/cause';
import { type Support, witnesses } from '../../../src/core/causes/support';
import { fromInteger } from '../../../src/core/decimal';
import { layoutOf } from '../../../src/core/layouts/index';
import { type Cell, cellAt, type SampleOptions, saying } from '../../../src/core/sample';
import { withCells } from '../../support/figures';
import { consistentFigures, reportOf } from '../../support/sample-report';

/** What a figure would be; two numbers are a range. */
type Changes = { readonly [path: string]: number | readonly [number, number] };

function support(
  text: string,
  changes: Changes,
  cells: { readonly [path: string]: Cell } = {},
  options: SampleOptions = {},
): Support {
  const figures = withCells(consistentFigures(), cells);
  const words = saying({ overview: text }, figures.year, figures.organ);
  const report = reportOf(figures, { ...words, ...options });
  const listed = Object.entries(changes).map(([path, value]): Change => {
    const [least, most] = typeof value === 'number' ? [value, value] : value;
    const operand = { ...cellAt(path), entry: null };
    return { operand, value: fromInteger(0), least: fromInteger(least), most: fromInteger(most) };
  });
  return witnesses(report, layoutOf('2021'))(listed);
}

const RECEIVED = '2024年，收到政府信息公开申请231件。';
const GRANTED = '2024年，政府信息公开申请予以公开132件。';
const none = { balance: 0, clears: [] };

test.each<[string, Parameters<typeof support>, Support]>([
  [
    'agrees after the change alone',
    [RECEIVED, { 'applications.new.total': 231 }],
    { balance: 1, clears: ['N-01@1'] },
  ],
  [
    'agrees before the change alone',
    [RECEIVED, { 'applications.new.total': 230 }, { 'applications.new.total': 231 }],
    { balance: -1, clears: [] },
  ],
  ['agrees neither before nor after', [RECEIVED, { 'applications.new.total': 232 }], none],
  ['speaks of another figure', [RECEIVED, { 'applications.new.natural': 231 }], none],
  [
    'agrees with one reading before and after, and another is changed',
    [GRANTED, { 'applications.partial.total': 21 }],
    none,
  ],
  [
    'agrees with the second reading after the change',
    ['2024年，政府信息公开申请予以公开153件。', { 'applications.partial.total': 21 }],
    { balance: 1, clears: ['N-05@1'] },
  ],
  ['might agree, as far as the figure is known', [RECEIVED, { 'applications.new.total': [230, 231] }], none],
  [
    'agreed with a figure that now may be another',
    [RECEIVED, { 'applications.new.total': [231, 232] }, { 'applications.new.total': 231 }],
    { balance: -1, clears: [] },
  ],
  [
    'adds up a figure that was not read',
    [GRANTED, { 'applications.partial.total': 132 }, { 'applications.granted.total': null }],
    none,
  ],
  [
    'speaks of a table that the page does not have',
    [
      '2024年，因政府信息公开申请行政复议13件。',
      { 'remedies.review.total': 13 },
      {},
      { without: ['remedies'] },
    ],
    { balance: 1, clears: ['N-06@1'] },
  ],
  [
    'says twice what agrees after the change, and once what agreed before',
    [`${RECEIVED}${RECEIVED}收到政府信息公开申请230件。`, { 'applications.new.total': 231 }],
    { balance: 1, clears: ['N-01@1', 'N-01@2'] },
  ],
])('text that %s', (_, given, expected) => {
  expect(support(...given)).toEqual(expected);
});
