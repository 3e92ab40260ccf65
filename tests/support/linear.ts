/** Time held against time of the same run: how it grows, or what another work takes. Never against a clock. */
import { expect } from 'vitest';

const SMALL = 12_500;
const TIMES = 16;
/** What sixteen times the input may cost: quadratic time would be 256 times as much, and machines are noisy. */
const MOST = 90;
/** Below this nothing can be said, and nothing is slow: milliseconds. */
const NOISE = 8;
/** Somebody else's work may fall on one of two measurements; hardly ever on the same one each time. */
const TRIES = 3;

/** Expects work on an input of 200 KB to take no longer than its size explains, measured against a sixteenth of it. */
export function expectLinear(work: (size: number) => unknown): void {
  expectWithin(
    MOST,
    () => work(SMALL * TIMES),
    () => work(SMALL),
  );
}

/**
 * Expects work to cost no more than so many times another work.
 * @param times far above what is seen, far below what a mistake would cost
 */
export function expectWithin(times: number, work: () => unknown, other: () => unknown): void {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= times; tries++) {
    const cost = best(work);
    least = cost < NOISE ? 0 : Math.min(least, cost / Math.max(best(other), 0.05));
  }
  expect(least).toBeLessThan(times);
}

/** Reads every text of a page once, element by element: what nobody who looks at a page can do without. */
export function walk(page: Document): number {
  let characters = 0;
  for (const each of page.querySelectorAll('*'))
    for (const node of each.childNodes) characters += node.nodeValue?.length ?? 0;
  return characters;
}

/** The best of a few runs, in milliseconds: whatever else the machine does only ever makes a run longer. */
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
