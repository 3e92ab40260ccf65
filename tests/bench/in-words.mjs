import { growth, spreadOf } from './statistics.mjs';

/**
 * @typedef {import('./browser.mjs').Bench} Bench
 * @typedef {import('./statistics.mjs').Spread} Spread
 */

/**
 * What the words of a report add to the reading of its tables, in milliseconds, and how often a walk over the page's
 * text nodes fits in it. The same report without its words is read beside it in the same rounds.
 * @param {Bench} bench
 * @param {string} subjects the script of `subjects.ts`
 * @param {string} bare the page without its words
 * @param {readonly number[]} sizes characters of text; `/words/<size>` is the page
 * @param {{ rounds: number, warmUpMs: number }} effort
 */
export async function measureWords(bench, subjects, bare, sizes, { rounds, warmUpMs }) {
  /** @type {Map<number, { added: Spread, walk: Spread, proseWalk: Spread, perWalk: Spread, perProseWalk: Spread }>} */
  const bySize = new Map();
  for (const size of sizes) {
    const world = await bench.openIsolated(`/words/${size}`);
    await world.run(subjects);
    await world.run(`bench.read(${JSON.stringify(bare)})`);
    const ids = JSON.stringify(['pipeline', 'other', 'walk', 'proseWalk']);
    const { pipeline, other, walk, proseWalk } = await world.run(
      `bench.warm(${ids}, ${rounds}, ${warmUpMs})`,
    );
    await world.close();
    /** @type {number[]} */
    const added = pipeline.map((/** @type {number} */ time, /** @type {number} */ at) => time - other[at]);
    bySize.set(size, {
      added: spreadOf(added),
      walk: spreadOf(walk),
      proseWalk: spreadOf(proseWalk),
      perWalk: spreadOf(added.map((time, at) => time / walk[at])),
      perProseWalk: spreadOf(added.map((time, at) => time / proseWalk[at])),
    });
  }
  const medians = sizes.map((size) => bySize.get(size)?.added.median ?? Number.NaN);
  const growths = sizes
    .slice(1)
    .map((size, at) =>
      growth(medians[at] ?? Number.NaN, medians[at + 1] ?? Number.NaN, size / (sizes[at] ?? 1)),
    );
  return { bySize: Object.fromEntries(bySize), growths };
}

/**
 * Texts made to be slow: the time of one reading of a page that holds nothing else, in milliseconds, and how it grows
 * from a shorter text of the same kind. The best of a few readings counts, because these are single calls.
 * @param {Bench} bench
 * @param {string} subjects
 * @param {(length: number) => { readonly [name: string]: string }} pagesOf by name, with texts of so many characters
 * @param {{ lengths: readonly [number, number], runs: number }} effort
 */
export async function measureHostile(bench, subjects, pagesOf, { lengths: [short, long], runs }) {
  const world = await bench.openIsolated('/1');
  await world.run(subjects);
  const best = async (/** @type {string} */ html) => {
    await world.run(`bench.read(${JSON.stringify(html)})`);
    return Number(await world.run(`bench.best('other', ${runs})`));
  };
  /** @type {{ name: string, time: number, growth: number }[]} */
  const results = [];
  const longer = pagesOf(long);
  for (const [name, html] of Object.entries(pagesOf(short))) {
    const small = await best(html);
    const time = await best(longer[name] ?? '');
    results.push({ name, time, growth: growth(small, time, long / short) });
  }
  await world.close();
  return results;
}
