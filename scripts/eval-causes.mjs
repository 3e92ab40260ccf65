/** `npm run eval:causes [-- runs]`: how often planted slips are found, on tables of the sizes of tests/pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'vite';

const runs = Number(process.argv[2] ?? 300);
const pages = new URL('../tests/pages/', import.meta.url);
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true },
  appType: 'custom',
});
try {
  const { evaluate } = await server.ssrLoadModule('/tests/causes/evaluate.ts');
  const reals = readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(realsIn);
  console.log(`${reals.length} real tables, ${runs} runs a line\n`);
  console.log('| planted | runs | among | first | explanations |\n|---|--:|--:|--:|--:|');
  for (const row of evaluate(reals, runs)) {
    const percent = (/** @type {number} */ share) => (row.runs === 0 ? '–' : `${(100 * share).toFixed(1)} %`);
    console.log(
      `| ${row.what} | ${row.runs} | ${percent(row.among)} | ${percent(row.first)} | ${row.runs === 0 ? '–' : row.length.toFixed(2)} |`,
    );
  }
} finally {
  await server.close();
}

/** @param {import('node:fs').Dirent} page */
function realsIn(page) {
  const file = new URL(`${page.name}/expected.json`, pages);
  if (!existsSync(file)) return [];
  const expected = JSON.parse(readFileSync(file, 'utf8'));
  return [expected].flat().flatMap((one) => {
    const { form, applications } = one?.report ?? {};
    if (!applications) return [];
    /** @type {Map<string, number>} */
    const cells = new Map();
    for (const [row, columns] of Object.entries(applications)) {
      for (const [column, value] of Object.entries(columns))
        cells.set(`${row} ${column}`, Number(value) || 0);
    }
    return [{ form, applications: cells }];
  });
}
