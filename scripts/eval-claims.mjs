/** `npm run eval:claims [-- --all]`: precision and recall on the labelled sentences of tests/claims. */
import { readdirSync, readFileSync } from 'node:fs';
import { withModule } from './load.mjs';

const folder = new URL('../tests/claims/', import.meta.url);
await withModule('/tests/claims/evaluate.ts', async ({ evaluate }) => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const cases = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const result = evaluate(cases);
    console.log(`${name}: ${result.cases} cases, ${result.traps} of them traps`);
    for (const what of ['extraction', 'red', 'fails']) print(what, result[what]);
    if (process.argv.includes('--all')) for (const line of result.confusions) console.log(`  ${line}`);
    else console.log(`  ${result.confusions.length} cases differ; --all lists them`);
  }
});

/** @param {string} what @param {{ right: number; wrong: number; missed: number }} score */
function print(what, { right, wrong, missed }) {
  const percent = (/** @type {number} */ part, /** @type {number} */ of) =>
    of === 0 ? '–' : (part / of).toFixed(3);
  console.log(
    `  ${what.padEnd(10)} precision ${percent(right, right + wrong)}  recall ${percent(right, right + missed)}  (right ${right}, wrong ${wrong}, missed ${missed})`,
  );
}
