import fc from 'fast-check';

const SEED = Number(import.meta.env.VITE_LAW_SEED ?? 20211);
const { VITE_LAW_RUNS: asked } = import.meta.env;

/**
 * Expects a law to hold of drawn values: the same ones in every run, others with another `VITE_LAW_SEED`, more or fewer
 * with `VITE_LAW_RUNS`.
 */
export function law<Values extends readonly [unknown, ...unknown[]]>(
  values: { readonly [index in keyof Values]: fc.Arbitrary<Values[index]> },
  holds: (...values: Values) => void,
  runs = 300,
): void {
  const property = fc.property(fc.tuple(...values) as unknown as fc.Arbitrary<Values>, (drawn) =>
    holds(...drawn),
  );
  fc.assert(property, { numRuns: asked ? Number(asked) : runs, seed: SEED });
}
