/** Whatever is on a page: see `npm run eval:pages` for many more. */
import { expect, test } from 'vitest';
import { KINDS } from './page';
import { runPages } from './run';

const EACH = 5;

test('pages of every kind: no exception, nothing changed, in bounded time, every cell of a whole report right', async () => {
  const { byKind, faults } = await runPages(EACH * KINDS.length, 20_211);
  expect(faults.map(({ seed, kinds, what }) => ({ seed, kinds, what }))).toEqual([]);
  expect([...byKind.values()].map(({ pages }) => pages)).toEqual(KINDS.map(() => EACH));
  // Where a report is not whole nothing can be said of its cells; most pages have one.
  const whole = [...byKind.values()].reduce((sum, counts) => sum + counts.whole, 0);
  expect(whole).toBeGreaterThan((EACH * KINDS.length) / 2);
}, 600_000);
