import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, rangesOf } from '../../../src/core/causes/unknowns';
import { law } from '../../support/law';

const equal = (coefficients: readonly number[], constant: number): Constraint => ({
  relation: '=',
  coefficients,
  constant,
});
const atLeast = (coefficients: readonly number[], constant: number): Constraint => ({
  relation: '>=',
  coefficients,
  constant,
});

describe('ranges of unknown counts', () => {
  it.each([
    ['x = 5', 1, [equal([1], -5)], [{ least: 5, most: 5 }]],
    ['x = -5: no count', 1, [equal([1], 5)], null],
    [
      'x + y = 3',
      2,
      [equal([1, 1], -3)],
      [
        { least: 0, most: 3 },
        { least: 0, most: 3 },
      ],
    ],
    [
      'x + y = 3, x - y = 1',
      2,
      [equal([1, 1], -3), equal([1, -1], -1)],
      [
        { least: 2, most: 2 },
        { least: 1, most: 1 },
      ],
    ],
    ['x + y = 4, x - y = 1: halves', 2, [equal([1, 1], -4), equal([1, -1], -1)], null],
    ['x >= 2', 1, [atLeast([1], -2)], [{ least: 2, most: Number.POSITIVE_INFINITY }]],
    [
      'x <= 7, y >= x + 1',
      2,
      [atLeast([-1, 0], 7), atLeast([-1, 1], -1)],
      [
        { least: 0, most: 7 },
        { least: 1, most: Number.POSITIVE_INFINITY },
      ],
    ],
    ['x = 1, x = 2', 1, [equal([1], -1), equal([1], -2)], null],
    ['nothing asked', 0, [], []],
  ] as const)('%s', (_, count, constraints, ranges) => {
    expect(rangesOf(count, constraints)).toEqual(ranges);
  });

  it('are those that trying all small values gives, where the constraints make a network', () => {
    // Each unknown stands once with + and once with -, as a figure does in its row and its column.
    const network = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean(), fc.integer({ min: -4, max: 4 })), {
      minLength: 3,
      maxLength: 3,
    });
    law(
      [network, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 })],
      (arcs, constants) => {
        const constraints = constants.map(
          (constant, node): Constraint => ({
            relation: arcs[node]?.[2] ? '=' : '>=',
            coefficients: arcs.map(([from, to]) => Number(from === node) - Number(to === node)),
            constant,
          }),
        );
        const limit = arcs.map((_, index) =>
          atLeast(
            arcs.map((__, at) => (at === index ? -1 : 0)),
            6,
          ),
        );
        const all = [...constraints, ...limit];
        const solutions = grid(3, 6).filter((values) =>
          all.every(({ relation, coefficients, constant }) => {
            const value = coefficients.reduce(
              (sum, factor, at) => sum + factor * (values[at] ?? 0),
              constant,
            );
            return relation === '=' ? value === 0 : value >= 0;
          }),
        );
        const expected =
          solutions.length === 0
            ? null
            : arcs.map((_, at) => {
                const own = solutions.map((values) => values[at] ?? 0);
                return { least: Math.min(...own), most: Math.max(...own) };
              });
        expect(rangesOf(3, all)).toEqual(expected);
      },
      300,
    );
  });
});

function grid(count: number, most: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return grid(count - 1, most).flatMap((rest) =>
    Array.from({ length: most + 1 }, (_, value) => [...rest, value]),
  );
}
