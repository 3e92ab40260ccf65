/**
 * `npm run bench`: what Gouji costs, against floors and familiar scales measured in the same run.
 * --quick         in about a minute, with wider spreads
 * --json FILE     writes every figure
 * --from FILE     measures nothing: takes the figures that were written so
 * --markdown      prints the tables of docs/speed.md
 * --picture FILE  draws docs/images/speed.svg
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { bundlePages, bundleSubjects } from './bundle.mjs';
import { measureEvaluation } from './evaluation.mjs';
import { measureCheerio } from './in-node.mjs';
import { measureAxe, measureCauses, measureFirst, measureMarks, measureWarm } from './in-page.mjs';
import { measureHostile, measureWords } from './in-words.mjs';
import { measureNavigation } from './navigation.mjs';
import { drawSpeed } from './picture.mjs';
import { sizesIn } from './sizes.mjs';
import { asMarkdown, asText, rowsOf } from './table.mjs';

const BUILT = '.output/chrome-mv3';
const SHIPPED = { detector: `${BUILT}/detector.js`, reader: `${BUILT}/reader.js` };
const SIZES = [1, 10, 100];
/** Characters of text in one report. */
const TEXTS = [5000, 50_000, 500_000];

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    from: { type: 'string' },
    markdown: { type: 'boolean' },
    picture: { type: 'string' },
  },
});

/** @type {Figures} */
const figures =
  flags.from === undefined
    ? await measure(flags.quick === true)
    : JSON.parse(readFileSync(flags.from, 'utf8'));
if (flags.picture !== undefined) writeFileSync(flags.picture, drawSpeed(figures));
if (flags.json !== undefined) writeFileSync(flags.json, `${JSON.stringify(figures, rounded, 2)}\n`);
const rows = rowsOf(figures);
process.stdout.write(flags.markdown ? asMarkdown(figures, rows) : asText(figures, rows));

/** @param {boolean} quick */
async function measure(quick) {
  // What else the machine had to do.
  const load = loadavg()[0] ?? 0;
  // Whatever is measured is what the sources say now.
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { reportsPage, plainPage, listPage, wrongPage, wordyPage, barePage, hostilePages, slipPages } =
    await bundlePages();
  const subjects = await bundleSubjects();
  const names = ['probe', ...Object.keys(SHIPPED)];
  const pages = new Map([
    ...SIZES.map((size) => /** @type {const} */ ([`/${size}`, reportsPage(size)])),
    ...TEXTS.map((size) => /** @type {const} */ ([`/words/${size}`, wordyPage(size)])),
    ['/wrong', wrongPage()],
    ...Object.entries(slipPages).map(
      ([name, html]) => /** @type {const} */ ([`/slips/${encodeURIComponent(name)}`, html]),
    ),
    ...names.map((name) => /** @type {const} */ ([`/plain/${name}`, plainPage()])),
  ]);
  const bench = await openBrowser(pages);
  const say = (/** @type {string} */ what) => process.stderr.write(`  ${what} …\n`);
  try {
    say('warm');
    const warm = await measureWarm(bench, subjects, SIZES, {
      rounds: (size) => (size === 100 ? 15 : 90) / (quick ? 3 : 1),
      warmUpMs: quick ? 150 : 500,
      pages: quick ? 1 : 3,
    });
    say('words');
    const words = await measureWords(bench, subjects, barePage(), TEXTS, {
      rounds: quick ? 15 : 45,
      warmUpMs: quick ? 150 : 500,
    });
    say('texts made to be slow');
    const hostile = await measureHostile(bench, subjects, hostilePages, {
      lengths: [100_000, 1_000_000],
      runs: quick ? 2 : 5,
    });
    say('first calls');
    const first = await measureFirst(bench, subjects, quick ? 5 : 21);
    say('shipped scripts');
    const evaluation = await measureEvaluation(bench, SHIPPED, quick ? 5 : 20);
    say('pages without a report, with and without the extension');
    const unreported = new Map([
      ['/list', listPage()],
      ['/article', plainPage()],
    ]);
    const navigation = await measureNavigation(BUILT, unreported, wrongPage(), quick ? 9 : 41);
    say('marks');
    const marks = await measureMarks(bench, subjects);
    say('causes');
    const causes = await measureCauses(bench, subjects, Object.keys(slipPages));
    say('axe-core');
    const axe = await measureAxe(bench, axeScript(), quick ? 3 : 7);
    say('cheerio');
    const cheerio = measureCheerio(pages.get('/1') ?? '', quick ? 11 : 41);
    return {
      machine: {
        date: new Date().toISOString().slice(0, 10),
        quick,
        system: `${type()} ${release()}`,
        load,
        browser: await bench.browser.version(),
        node: process.version,
        processor: cpus()[0]?.model ?? '',
        cores: cpus().length,
      },
      page: { bytes: Buffer.byteLength(pages.get('/1') ?? ''), sizes: SIZES },
      warm: { growth: warm.growth, bySize: Object.fromEntries(warm.bySize) },
      words,
      hostile,
      first,
      evaluation,
      navigation,
      marks,
      causes,
      axe,
      cheerio,
      sizes: sizesIn(BUILT),
    };
  } finally {
    await bench.close();
  }
}

/** As many digits as mean anything. @param {string} _key @param {unknown} value */
function rounded(_key, value) {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}

function axeScript() {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  if (!existsSync(path)) throw new Error('axe-core is not installed: run "npm install"');
  return readFileSync(path, 'utf8');
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Figures */
