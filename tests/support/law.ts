import fc from 'fast-check';

const SEED = Number(import.meta.env.VITE_LAW_SEED ?? 20211);

/** Expects a law to hold of drawn values: the same ones in every run, others with another `VITE_LAW_SEED`. */
export function law<Values extends [unknown, ...unknown[]]>(
  values: { [index in keyof Values]: fc.Arbitrary<Values[index]> },
  holds: (...values: Values) => void,
  runs = 300,
): void {
  const property = fc.property(...values, (...drawn) => {
    holds(...(drawn as unknown as Values));
  });
  fc.assert(property, { numRuns: runs, seed: SEED });
}
