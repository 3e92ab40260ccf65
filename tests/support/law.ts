import fc from 'fast-check';

/**
 * Expects a law to hold of drawn values. Always the same ones, so that a run that fails can be run again;
 * `fc.configureGlobal` or another seed finds more.
 */
export function law<Values extends [unknown, ...unknown[]]>(
  values: { [index in keyof Values]: fc.Arbitrary<Values[index]> },
  holds: (...values: Values) => void,
  runs = 300,
): void {
  const property = fc.property(...values, (...drawn) => {
    holds(...(drawn as unknown as Values));
  });
  fc.assert(property, { numRuns: runs, seed: 20211 });
}
