/** Time held against time of the same run: how it grows, or what another work takes. Never against a clock. */
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

/**
 * Expects work to cost no more than so many times another work.
 * @param times far above what is seen, far below what a mistake would cost: machines are noisy
 */
export function expectWithin(times: number, work: () => unknown, other: () => unknown): void {
  const cost = best(work);
  if (cost < NOISE) return;
  expect(cost / Math.max(best(other), 0.05)).toBeLessThan(times);
}

/** Reads every text of a page once, element by element: what nobody who looks at a page can do without. */
export function walk(page: Document): number {
  let characters = 0;
  for (const each of page.querySelectorAll('*'))
    for (const node of each.childNodes) characters += node.nodeValue?.length ?? 0;
  return characters;
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
