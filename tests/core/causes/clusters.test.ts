/** Whole solutions told slip by slip: figures 0, 1 … stand in the identities named for each. */
import { describe, expect, test } from 'vitest';
import { clustersOf, type Move, movesOf } from '../../../src/core/causes/clusters';
import type { Patch } from '../../../src/core/causes/patterns';
import type { Solution } from '../../../src/core/causes/search';
import type { System } from '../../../src/core/causes/system';

/** `system([0, 1], [1])`: the first figure stands in identities 0 and 1, the second in 1. */
function system(...identitiesOf: readonly (readonly number[])[]): System {
  const count = Math.max(...identitiesOf.flat()) + 1;
  return {
    figures: identitiesOf.map((identities, figure) => ({
      operand: { table: 'remedies', row: `${figure}`, column: 'total', entry: null },
      value: 0,
      terms: identities.map((identity) => ({ identity, sign: 1 })),
    })),
    identities: Array.from({ length: count }, (_, identity) => ({
      id: `${identity}`,
      rule: 'rule',
      bound: 'equal',
      difference: 1,
      terms: [],
    })),
  };
}

const patch = (...figures: readonly number[]): Patch => ({
  pattern: 'exchanged',
  changes: figures.map((figure) => ({ figure, value: 0, atLeast: false })),
});
const solution = (cells: readonly number[], own: Patch | null = null): Solution => ({
  patch: own,
  cells: cells.map((figure) => ({ figure, range: { least: 1, most: 1 } })),
});

/** `2`: a single figure; `2+9`: a pattern of these. */
const drawn = (way: readonly Move[]) =>
  way.map((move) =>
    'patch' in move ? move.patch.changes.map(({ figure }) => figure).join('+') : `${move.cell.figure}`,
  );

const clusters = (of: System, ...solutions: readonly Solution[]) =>
  clustersOf(of, solutions).map(({ identities, ways }) => ({
    identities: [...identities],
    ways: ways.map((way) => drawn(way).join(', ')),
  }));

test('the slips of a solution go down the form, a pattern where its first figure is', () => {
  expect(drawn(movesOf(solution([3, 1], patch(9, 2))))).toEqual(['1', '9+2', '3']);
  expect(drawn(movesOf(solution([5, 1, 3])))).toEqual(['1', '3', '5']);
  expect(drawn(movesOf(solution([4], patch(0, 9))))).toEqual(['0+9', '4']);
});

describe('slips that share no identity are apart', () => {
  test('each with its own ways; what no solution touches belongs to none', () => {
    const found = clusters(
      system([0], [0], [1], [1], [2]),
      solution([0, 2]),
      solution([0, 3]),
      solution([1, 2]),
      solution([1, 3]),
    );
    expect(found).toEqual([
      { identities: [0], ways: ['0', '1'] },
      { identities: [1], ways: ['2', '3'] },
    ]);
  });

  test('those that another solution brings together are not', () => {
    const found = clusters(system([0], [1], [0, 1], [0, 1]), solution([0, 1]), solution([2, 3]));
    expect(found).toEqual([{ identities: [0, 1], ways: ['0, 1', '2, 3'] }]);
  });

  test('nor those that share one through a third', () => {
    const found = clusters(system([0, 1], [2, 3], [1, 2], [4]), solution([0, 1, 2, 3]));
    expect(found).toEqual([
      { identities: [0, 1, 2, 3], ways: ['0, 1, 2'] },
      { identities: [4], ways: ['3'] },
    ]);
  });

  test('a pattern is one slip: what its figures stand in belongs together', () => {
    const found = clusters(
      system([0], [1], [2], [0]),
      solution([2], patch(0, 1)),
      solution([2], patch(3, 1)),
      solution([2], patch(3, 1)),
    );
    expect(found).toEqual([
      { identities: [0, 1], ways: ['0+1', '3+1'] },
      { identities: [2], ways: ['2'] },
    ]);
  });
});
