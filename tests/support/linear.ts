/** Time that grows no faster than the input. */
import { expect } from 'vitest';

const SMALL = 12_500;
const TIMES = 16;
/** What sixteen times the input may cost: quadratic time would be 256 times as much, and machines are noisy. */
const MOST = 90;
/** Below this nothing can be said, and nothing is slow: milliseconds. */
const NOISE = 8;

/**
 * Expects work on an input of 200 KB to take no longer than its size explains, measured against a sixteenth of it.
 * The best of a few runs counts: whatever else the machine does only ever makes a run longer.
 */
export function expectLinear(work: (size: number) => unknown): void {
  const large = best(() => work(SMALL * TIMES));
  if (large < NOISE) return;
  const small = best(() => work(SMALL));
  expect(large / Math.max(small, 0.05)).toBeLessThan(MOST);
}

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
    // Fast enough already, or slow beyond any doubt: more runs would only keep everyone waiting.
    if (least < NOISE || least > 1000) break;
  }
  return least;
}
