/** Whole solutions told slip by slip. */
import type { Patch } from './patterns';
import type { Solution } from './search';
import type { System } from './system';

/** One slip of a solution: a pattern, or a figure and what it may be. */
export type Move = { readonly patch: Patch } | { readonly cell: Solution['cells'][number] };

/** The slips of a solution, one by one in the order of the form. */
export const movesOf = ({ patch, cells }: Solution): readonly Move[] =>
  [...(patch ? [{ patch }] : []), ...cells.map((cell) => ({ cell }))].sort(
    (one, other) => Math.min(...figuresOf(one)) - Math.min(...figuresOf(other)),
  );

const figuresOf = (move: Move): readonly number[] =>
  'patch' in move ? move.patch.changes.map(({ figure }) => figure) : [move.cell.figure];

/** Identities that have to be explained together, and the ways to do so; apart from all others. */
export type Cluster = {
  readonly identities: ReadonlySet<number>;
  readonly ways: readonly (readonly Move[])[];
};

/**
 * Slips that share no identity are independent: each of their ways goes with each of the others'. So what was found as
 * whole solutions is told slip by slip.
 */
export function clustersOf(system: System, solutions: readonly Solution[]): readonly Cluster[] {
  const root = system.identities.map((_, identity) => identity);
  const find = (identity: number): number => {
    const above = root[identity] ?? identity;
    return above === identity ? identity : find(above);
  };
  const touched = (move: Move) =>
    figuresOf(move).flatMap((figure) => system.figures[figure]?.terms.map(({ identity }) => identity) ?? []);
  const moves = solutions.map(movesOf);
  for (const move of moves.flat()) {
    const [first = 0, ...others] = touched(move);
    for (const other of others) root[find(other)] = find(first);
  }
  const clusters = new Map<number, Map<string, readonly Move[]>>();
  for (const solution of moves) {
    const own = new Map<number, Move[]>();
    for (const move of solution) {
      const at = find(touched(move)[0] ?? 0);
      own.set(at, [...(own.get(at) ?? []), move]);
    }
    for (const [at, way] of own) {
      const ways = clusters.get(at) ?? new Map<string, readonly Move[]>();
      clusters.set(at, ways.set(keyOf(way), way));
    }
  }
  return [...clusters].map(([at, ways]) => ({
    identities: new Set(root.flatMap((_, identity) => (find(identity) === at ? [identity] : []))),
    ways: [...ways.values()],
  }));
}

const keyOf = (way: readonly Move[]): string =>
  JSON.stringify(way.map((move) => ('patch' in move ? move.patch.changes : move.cell)));
