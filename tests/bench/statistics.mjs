/**
 * @typedef {object} Spread the middle of many samples, and how far they lie apart
 * @property {number} least what it takes when nothing else runs on the machine
 * @property {number} median
 * @property {number} low first quartile
 * @property {number} high third quartile
 * @property {number} samples how many
 */

/**
 * @param {readonly number[]} samples
 * @returns {Spread}
 */
export function spreadOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    least: sorted[0] ?? Number.NaN,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    samples: sorted.length,
  };
}

/**
 * How a time grows: 1 is in proportion to the size, 2 with its square.
 * @param {number} small @param {number} large @param {number} factor how much larger the larger page is
 */
export function growth(small, large, factor) {
  return Math.log(large / small) / Math.log(factor);
}

/** @param {readonly number[]} sorted @param {number} part */
function quantile(sorted, part) {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * @template T
 * @param {readonly T[]} items
 * @returns {readonly T[]} the same in an order drawn by lot
 */
export function shuffled(items) {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
