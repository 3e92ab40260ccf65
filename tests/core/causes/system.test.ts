/** Which identities stand, and which of them belong together. */
import { describe, expect, test } from 'vitest';
import { failingSystems, holds, isWhole, type System } from '../../../src/core/causes/system';
import { layoutOf } from '../../../src/core/layouts/index';
import type { Report } from '../../../src/core/report';
import { rules } from '../../../src/core/rules/index';
import type { Cell } from '../../../src/core/sample';
import { withCells } from '../../support/figures';
import { consistentFigures, reportOf } from '../../support/sample-report';

const reportWith = (changes: { readonly [path: string]: Cell }) =>
  reportOf(withCells(consistentFigures(), changes));
const systemsOf = (report: Report) => failingSystems(report, layoutOf(report.form), rules);

/** The identities of a system that are more than figures that agree: `T3-01@new = 3`, `<=` and `>=` for open sides. */
function told({ identities }: System): readonly string[] {
  const signs = { equal: '=', atMost: '<=', atLeast: '>=' };
  return identities
    .filter(({ bound, difference }) => bound !== 'equal' || difference !== 0)
    .map(({ id, bound, difference }) => `${id} ${signs[bound]} ${difference}`);
}

test.each([
  ['equal', -1, false],
  ['equal', 0, true],
  ['equal', 1, false],
  ['atMost', -1, true],
  ['atMost', 0, true],
  ['atMost', 1, false],
  ['atLeast', -1, false],
  ['atLeast', 0, true],
  ['atLeast', 1, true],
] as const)('%s with a difference of %s holds: %s', (bound, difference, expected) => {
  expect(holds({ bound }, difference)).toBe(expected);
});

describe('what fails', () => {
  test('nothing, where everything adds up', () => {
    expect(systemsOf(reportWith({}))).toEqual([]);
  });

  test('a group of 表四 is a system of its own, with its figures and signs', () => {
    const report = reportWith({ 'remedies.review.total': 14 });
    const columns = ['upheld', 'corrected', 'other', 'pending', 'total'];
    const values = [11, 0, 1, 0, 14];
    const signs = [1, 1, 1, 1, -1];
    expect(systemsOf(report)).toEqual([
      {
        figures: columns.map((column, at) => ({
          operand: {
            table: 'remedies',
            row: 'review',
            column,
            entry: report.remedies?.rows.review?.[column],
          },
          value: values[at],
          terms: [{ identity: 0, sign: signs[at] }],
        })),
        identities: [
          {
            id: 'T4-01@review',
            rule: 'T4-01',
            bound: 'equal',
            difference: -2,
            terms: signs.map((sign, figure) => ({ figure, sign })),
          },
        ],
      },
    ]);
  });

  test('表三 is one system, and an inequality of 表二 is none', () => {
    const report = reportWith({
      'applications.granted.natural': 124,
      'remedies.review.total': 13,
      'proactive.normativeDocuments.made': 40,
    });
    expect(systemsOf(report).map(told)).toEqual([
      ['T3-01@granted = 3', 'T3-02@natural = 3'],
      ['T4-01@review = -1'],
    ]);
    const [system] = systemsOf(report);
    expect(system?.identities).toHaveLength(39);
    expect(system?.figures).toHaveLength(175);
    const granted = system?.figures.find(({ value }) => value === 124);
    expect(granted?.terms.map(({ identity, sign }) => [system?.identities[identity]?.id, sign])).toEqual([
      ['T3-01@granted', 1],
      ['T3-02@natural', 1],
    ]);
  });

  test('a side with a figure that was not read may be more; with both there is no telling', () => {
    const report = reportWith({
      'applications.granted.research': null,
      'applications.new.natural': 200,
      'applications.carriedOut.natural': null,
      'applications.carriedIn.legal': null,
      'applications.carriedOut.legal': null,
    });
    expect(systemsOf(report).map(told)).toEqual([
      [
        'T3-01@new = -12',
        'T3-01@carriedIn <= 0',
        'T3-01@granted <= 0',
        'T3-01@carriedOut <= -11',
        'T3-02@research <= 0',
        'T3-03@natural >= -1',
      ],
    ]);
    expect(systemsOf(report)[0]?.identities.map(({ id }) => id)).not.toContain('T3-03@legal');
  });

  test('an identity with a line that the page does not have is not judged', () => {
    const report = reportWith({ 'applications.granted.natural': 124 });
    const { partial: _, ...others } = report.applications?.rows ?? {};
    const short = {
      ...report,
      applications: report.applications && { ...report.applications, rows: others },
    };
    const [system] = systemsOf(short);
    expect(told(system ?? { figures: [], identities: [] })).toEqual(['T3-01@granted = 3']);
    expect(system?.identities.map(({ rule }) => rule)).not.toContain('T3-02');
  });
});

test.each([
  [0, true],
  [-3, true],
  [1e12, true],
  [1e12 + 1, false],
  [-1e12 - 1, false],
  [1.5, false],
])('%s can be reckoned with: %s', (value, expected) => {
  const operand = { table: 'remedies', row: 'review', column: 'total', entry: null } as const;
  const figures = [1, value].map((each) => ({ operand, value: each, terms: [] }));
  expect(isWhole({ figures, identities: [] })).toBe(expected);
});
