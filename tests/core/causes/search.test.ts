/** The search against an independent one that tries every value of every set of figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Patch } from '../../../src/core/causes/patterns';
import { cheapest, type Solution } from '../../../src/core/causes/search';
import { holds, type Identity, type System } from '../../../src/core/causes/system';
import { law } from '../../support/law';

type Equation = Pick<Identity, 'rule' | 'bound'> & {
  readonly left: readonly number[];
  readonly right: readonly number[];
};

/** A system over these values, its identities given by the positions of their terms. */
function system(values: readonly number[], equations: readonly Equation[]): System {
  const terms = equations.map(({ left, right }) => [
    ...left.map((figure) => ({ figure, sign: 1 as const })),
    ...right.map((figure) => ({ figure, sign: -1 as const })),
  ]);
  return {
    figures: values.map((value, figure) => ({
      operand: { table: 'applications', row: `r${figure}`, column: 'natural', entry: null },
      value,
      terms: terms.flatMap((own, identity) =>
        own.filter((term) => term.figure === figure).map(({ sign }) => ({ identity, sign })),
      ),
    })),
    identities: equations.map(({ rule, bound }, identity) => ({
      id: `${rule}@${identity}`,
      rule,
      bound,
      difference: (terms[identity] ?? []).reduce(
        (sum, { figure, sign }) => sum + sign * (values[figure] ?? 0),
        0,
      ),
      terms: terms[identity] ?? [],
    })),
  };
}

/** A table of two rows and two columns with totals on both sides, in reading order. */
const twoByTwo = (bounds: readonly Identity['bound'][]): readonly Equation[] => [
  { rule: 'row', bound: bounds[0] ?? 'equal', left: [0, 1], right: [2] },
  { rule: 'row', bound: bounds[1] ?? 'equal', left: [3, 4], right: [5] },
  { rule: 'row', bound: bounds[2] ?? 'equal', left: [6, 7], right: [8] },
  { rule: 'column', bound: bounds[3] ?? 'equal', left: [0, 3], right: [6] },
  { rule: 'column', bound: bounds[4] ?? 'equal', left: [1, 4], right: [7] },
  { rule: 'column', bound: bounds[5] ?? 'equal', left: [2, 5], right: [8] },
];

/** No figure that repairs a table of counts up to 6 is larger. */
const MOST = 20;

/** Every cheapest set of figures, found by trying all values. */
function tried({ figures, identities }: System): { cost: number; sets: readonly string[] } {
  const values = figures.map(({ value }) => value);
  const works = (changed: readonly number[]) =>
    changed.every((value) => value >= 0) &&
    identities.every((identity) =>
      holds(
        identity,
        identity.terms.reduce((sum, { figure, sign }) => sum + sign * (changed[figure] ?? 0), 0),
      ),
    );
  const fits = (set: readonly number[], changed: number[]): boolean => {
    const [first, ...rest] = set;
    if (first === undefined) return works(changed);
    for (let value = 0; value <= MOST; value++) {
      changed[first] = value;
      if (fits(rest, changed)) return true;
    }
    changed[first] = values[first] ?? 0;
    return false;
  };
  for (let cost = 0; cost <= 2; cost++) {
    const sets = setsOf(values.length, cost).filter((set) => fits(set, [...values]));
    if (sets.length > 0) return { cost, sets: sets.map(String).sort() };
  }
  throw new Error('two slips take no more than two changes');
}

function setsOf(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: count - from }, (_, index) => from + index).flatMap((first) =>
    setsOf(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

const setOf = ({ cells }: Solution) => String(cells.map(({ figure }) => figure).sort((a, b) => a - b));
const bound = fc.constantFrom<Identity['bound']>('equal', 'equal', 'equal', 'atMost', 'atLeast');

describe('the cheapest changes', () => {
  it('are those an exhaustive search over sets and values finds, all of them', () => {
    const count = fc.nat(3);
    const slip = fc.tuple(fc.nat(8), fc.integer({ min: -2, max: 6 }));
    law(
      [
        fc.tuple(count, count, count, count),
        fc.array(slip, { minLength: 1, maxLength: 2 }),
        fc.array(bound, { minLength: 6, maxLength: 6 }),
      ],
      ([a, b, c, d], slips, bounds) => {
        const values = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
        for (const [at, value] of slips) values[at] = value;
        const drawn = system(values, twoByTwo(bounds));
        const expected = tried(drawn);
        fc.pre(expected.cost > 0);
        const found = cheapest(drawn, () => []);
        expect(found.kind === 'found' ? found.solutions.map(setOf).sort() : found).toEqual(expected.sets);
      },
      200,
    );
  });

  it('come with the range in which a figure may lie', () => {
    const found = cheapest(
      system([2, 4, 5], [{ rule: 'row', bound: 'atMost', left: [0, 1], right: [2] }]),
      () => [],
    );
    expect(found).toEqual({
      kind: 'found',
      solutions: [
        { patch: null, cells: [{ figure: 0, range: { least: 0, most: 1 } }] },
        { patch: null, cells: [{ figure: 1, range: { least: 0, most: 3 } }] },
        { patch: null, cells: [{ figure: 2, range: { least: 6, most: Number.POSITIVE_INFINITY } }] },
      ],
    });
  });

  const rows = [0, 3, 6].map((first) => ({
    rule: 'row',
    bound: 'equal' as const,
    left: [first, first + 1],
    right: [first + 2],
  }));

  it('take a pattern of several figures for one change', () => {
    const empty: Patch = {
      pattern: 'totalsEmpty',
      changes: [2, 5, 8].map((figure) => ({ figure, value: 3, atLeast: false })),
    };
    expect(cheapest(system([1, 2, 0, 3, 0, 0, 1, 2, 0], rows), () => [empty])).toEqual({
      kind: 'found',
      solutions: [{ patch: empty, cells: [] }],
    });
  });

  it('prefer a single figure to a pattern at the same cost, unless cells were not read', () => {
    const exchanged: Patch = {
      pattern: 'exchanged',
      changes: [1, 2].map((figure, at) => ({ figure, value: at === 0 ? 2 : 3, atLeast: false })),
    };
    const patches = (bounds: Identity['bound']) => {
      const found = cheapest(
        system([1, 3, 2], [{ rule: 'row', bound: bounds, left: [0, 1], right: [2] }]),
        () => [exchanged],
      );
      return found.kind === 'found' ? found.solutions.map(({ patch }) => patch?.pattern ?? null) : [];
    };
    expect(patches('equal')).not.toContain('exchanged');
    expect(patches('atMost')).toContain('exchanged');
  });

  it('are given up beyond four, and say so', () => {
    const five = Array.from({ length: 5 }, (_, row) => ({
      rule: 'row',
      bound: 'equal' as const,
      left: [2 * row],
      right: [2 * row + 1],
    }));
    expect(cheapest(system([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], five), () => [])).toEqual({ kind: 'none' });
  });

  /** A table of tens with totals below and on the right, some of its cells wrong by so much. */
  function large(
    rows: number,
    columns: number,
    wrong: readonly (readonly [number, number, number])[],
  ): System {
    const at = (row: number, column: number) => row * (columns + 1) + column;
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
    const values = upTo(rows + 1).flatMap((row) =>
      upTo(columns + 1).map((column) => 10 * (row === rows ? rows : 1) * (column === columns ? columns : 1)),
    );
    for (const [row, column, by] of wrong) values[at(row, column)] = (values[at(row, column)] ?? 0) + by;
    return system(values, [
      ...upTo(rows + 1).map((row) => ({
        rule: 'row',
        bound: 'equal' as const,
        left: upTo(columns).map((column) => at(row, column)),
        right: [at(row, columns)],
      })),
      ...upTo(columns + 1).map((column) => ({
        rule: 'column',
        bound: 'equal' as const,
        left: upTo(rows).map((row) => at(row, column)),
        right: [at(rows, column)],
      })),
    ]);
  }

  it.each<[string, number, number, readonly (readonly [number, number, number])[]]>([
    [
      'in one row',
      12,
      6,
      [
        [0, 0, 1],
        [0, 1, 2],
        [0, 2, 4],
        [0, 3, 8],
      ],
    ],
    [
      'in one column',
      12,
      40,
      [
        [0, 0, 1],
        [1, 0, 2],
        [2, 0, 4],
        [3, 0, 8],
      ],
    ],
  ])(
    'are found among very many figures before the search is given up: four %s',
    (_, rows, columns, wrong) => {
      const found = cheapest(large(rows, columns, wrong), () => []);
      const cells = wrong.map(([row, column]) => row * (columns + 1) + column);
      expect(found.kind === 'found' ? found.solutions.map(setOf) : found).toEqual([String(cells)]);
    },
  );

  /** Rows of so many figures each, every one wrong: each choice goes with each of the others. */
  const apart = (...sizes: readonly number[]): System => {
    const starts = sizes.map((_, row) => sizes.slice(0, row).reduce((sum, size) => sum + size, 0));
    return system(
      sizes.flatMap((size) => Array.from({ length: size }, (_, at) => (at === 0 ? 100 : 1))),
      sizes.map((size, row) => {
        const [right = 0, ...left] = Array.from({ length: size }, (_, at) => (starts[row] ?? 0) + at);
        return { rule: 'row', bound: 'equal', left, right: [right] };
      }),
    );
  };

  it('are given up after five thousand steps, and no sooner; two hundred are as good as all', () => {
    // Three steps say that one to three changes are too few; then 1 + 4 × (1 + 6 × (1 + 9 × (1 + 22))).
    const found = cheapest(apart(4, 6, 9, 22), () => []);
    expect(found.kind === 'found' ? found.solutions.length : found).toBe(200);
    expect(cheapest(apart(4, 6, 9, 23), () => [])).toEqual({ kind: 'none' });
  });

  it('never change a figure of the pattern once more', () => {
    const patch: Patch = {
      pattern: 'shifted',
      changes: [
        { figure: 0, value: 4, atLeast: false },
        { figure: 1, value: 4, atLeast: false },
        { figure: 3, value: 6, atLeast: false },
      ],
    };
    const open = { rule: 'open', bound: 'atMost', left: [4], right: [5] } as const;
    const one = { rule: 'row', bound: 'equal', left: [0, 1], right: [2] } as const;
    const other = { rule: 'row', bound: 'equal', left: [3], right: [4] } as const;
    const found = cheapest(system([1, 2, 9, 5, 6, 60], [one, other, open]), () => [patch]);
    const sets = found.kind === 'found' ? found.solutions.map((each) => [each.patch, setOf(each)]) : [];
    expect(sets).toEqual([
      [null, '0,3'],
      [null, '1,3'],
      [null, '2,3'],
      [null, '0,4'],
      [null, '1,4'],
      [null, '2,4'],
      [patch, '2'],
    ]);
  });

  it('take a figure below zero as changed by the pattern that changes it', () => {
    const patch: Patch = { pattern: 'copied', changes: [{ figure: 0, value: 1, atLeast: false }] };
    const open = { rule: 'row', bound: 'atMost', left: [0, 1], right: [2] } as const;
    const rest = { rule: 'other', bound: 'equal', left: [1], right: [3] } as const;
    expect(cheapest(system([-1, 3, 9, 3], [open, rest]), () => [patch])).toEqual({
      kind: 'found',
      solutions: [
        { patch: null, cells: [{ figure: 0, range: { least: 0, most: 6 } }] },
        { patch, cells: [] },
      ],
    });
  });
});
