/** `npm run eval:causes [-- runs]`: how often planted slips are found, on tables of the sizes of tests/pages. */
import { realTables } from '../tests/causes/real-tables.mjs';
import { withModule } from './load.mjs';

const runs = Number(process.argv[2] ?? 300);
await withModule('/tests/causes/evaluate.ts', async ({ evaluate }) => {
  const reals = realTables();
  console.log(`${reals.length} real tables, ${runs} runs a line\n`);
  console.log(
    '| 埋入 planted | 次数 runs | 在列 among | 第一 first | 种数 explanations | 最长 longest, ms |\n|---|--:|--:|--:|--:|--:|',
  );
  for (const row of evaluate(reals, runs)) {
    const percent = (/** @type {number} */ share) => (row.runs === 0 ? '–' : `${(100 * share).toFixed(1)} %`);
    console.log(
      `| ${row.what} | ${row.runs} | ${percent(row.among)} | ${percent(row.first)} | ${row.runs === 0 ? '–' : row.length.toFixed(2)} | ${row.longest.toFixed(0)} |`,
    );
  }
});
