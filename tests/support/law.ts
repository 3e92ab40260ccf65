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
  const drawn = fc.tuple(...values) as unknown as fc.Arbitrary<Values>;
  // What an expectation gives is no verdict; only what it throws is.
  const property = fc.property(drawn, (each) => void holds(...each));
  fc.assert(property, { numRuns: asked ? Number(asked) : runs, seed: SEED });
}
