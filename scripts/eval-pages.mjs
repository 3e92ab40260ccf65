/**
 * `npm run eval:pages [-- pages [first seed [kind]]]`: draws pages of every kind HTML allows, opens each in Chromium and
 * looks at it as the extension would: no exception, nothing changed, in bounded time, every cell of a whole report right.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { withModule } from './load.mjs';

const [count = '1000', seed = String(Date.now() % 1_000_000), kind] = process.argv.slice(2);
const KEPT = '.cache/any-page';
await withModule('/tests/any-page/run.ts', async ({ runPages }) => {
  const show = (/** @type {number} */ done) => {
    if (done % 500 === 0) process.stderr.write(`  ${done} …\n`);
  };
  const { byKind, faults } = await runPages(Number(count), Number(seed), kind ? [kind] : undefined, show);
  const total = { pages: 0, whole: 0, faulty: 0, slowest: 0 };
  console.log(
    '| kind | pages | with a whole report | faulty | longest, of what is allowed |\n|---|--:|--:|--:|--:|',
  );
  for (const [name, counts] of byKind) {
    row(name, counts);
    total.pages += counts.pages;
    total.whole += counts.whole;
    total.faulty += counts.faulty;
    total.slowest = Math.max(total.slowest, counts.slowest);
  }
  row('all', total);
  mkdirSync(KEPT, { recursive: true });
  for (const { seed, kinds, what, html } of faults) {
    writeFileSync(`${KEPT}/${seed}.html`, html);
    console.log(`\n${KEPT}/${seed}.html (${kinds.join(', ')})\n  ${what.slice(0, 600)}`);
  }
  console.log(`\nfirst seed ${seed}; ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
});

/** @param {string} name @param {import('../tests/any-page/run').Counts} counts */
function row(name, { pages, whole, faulty, slowest }) {
  console.log(`| ${name} | ${pages} | ${whole} | ${faulty} | ${(100 * slowest).toFixed(0)} % |`);
}
