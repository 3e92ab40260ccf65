/** Stands in for tests/support/linear.ts: how long a mutant takes says nothing, that it ends is seen by Stryker. */
export function expectLinear(work: (size: number) => unknown): void {
  work(100);
}

export function expectWithin(_times: number, work: () => unknown): void {
  work();
}
