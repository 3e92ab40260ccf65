/** @typedef {import('./statistics.mjs').Spread} Spread */

/** `732 µs`. @param {number} time in milliseconds */
export function time(time) {
  return time < 1 ? `${digits(time * 1000)} µs` : `${digits(time)} ms`;
}

/** `732 µs [690–856]`. @param {Spread | undefined} spread */
export function ms(spread) {
  if (!spread) return '?';
  const { median, low, high } = spread;
  const show = (/** @type {number} */ each) => digits(median < 1 ? each * 1000 : each);
  return `${time(median)} [${show(low)}–${show(high)}]`;
}

/** `26.5 [24.8–30.9]`. @param {Spread} spread */
export function ratio({ median, low, high }) {
  const show = (/** @type {number} */ each) => each.toFixed(median < 3 ? 2 : 1);
  return `${show(median)} [${show(low)}–${show(high)}]`;
}

/** `181 kB`. @param {number} count */
export const kilobytes = (count) => `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)} kB`;

/** @param {number} value */
const digits = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
