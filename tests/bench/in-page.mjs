import { growth, shuffled, spreadOf } from './statistics.mjs';

/**
 * @typedef {import('./browser.mjs').Bench} Bench
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {Record<string, Spread>} Spreads
 */

/**
 * Warm times of the subjects on pages of some sizes, in milliseconds, and how many times a floor the pipeline takes.
 * @param {Bench} bench
 * @param {string} subjects the script of `subjects.ts`
 * @param {readonly number[]} sizes reports on a page
 * @param {{ rounds: (size: number) => number, warmUpMs: number, pages: number }} effort
 */
export async function measureWarm(bench, subjects, sizes, { rounds, warmUpMs, pages }) {
  /** @type {Map<number, { times: Spreads, perFloorA: Spread, perFloorB: Spread }>} */
  const bySize = new Map();
  for (const size of sizes) {
    /** @type {Record<string, number[]>} */
    const samples = { floorA: [], floorB: [], pipeline: [] };
    // One page may be laid out luckily in memory; several are not all so.
    for (let page = 0; page < pages; page++) {
      const world = await bench.openIsolated(`/${size}`);
      await world.run(subjects);
      const ids = JSON.stringify(Object.keys(samples));
      const round = await world.run(`bench.warm(${ids}, ${Math.ceil(rounds(size) / pages)}, ${warmUpMs})`);
      for (const [id, times] of Object.entries(samples)) times.push(...round[id]);
      await world.close();
    }
    const { floorA = [], floorB = [], pipeline = [] } = samples;
    bySize.set(size, {
      times: Object.fromEntries(Object.entries(samples).map(([id, times]) => [id, spreadOf(times)])),
      // Round by round: what else the machine does at the time slows both.
      perFloorA: spreadOf(pipeline.map((time, at) => time / (floorA[at] ?? Number.NaN))),
      perFloorB: spreadOf(pipeline.map((time, at) => time / (floorB[at] ?? Number.NaN))),
    });
  }
  const [small = 1] = sizes;
  const large = sizes.at(-1) ?? 1;
  /** @param {string} id */
  const growthOf = (id) =>
    growth(
      bySize.get(small)?.times[id]?.median ?? Number.NaN,
      bySize.get(large)?.times[id]?.median ?? Number.NaN,
      large / small,
    );
  return { bySize, growth: { floorB: growthOf('floorB'), pipeline: growthOf('pipeline') } };
}

/**
 * First calls, in milliseconds: each in a page that nothing has touched. `fresh` pages have a renderer of their own, in
 * which every line has yet to be compiled; `next` pages follow another report of the same site in the same renderer.
 * @param {Bench} bench
 * @param {string} subjects
 * @param {number} pages
 */
export async function measureFirst(bench, subjects, pages) {
  const ids = /** @type {const} */ (['floorA', 'floorB', 'pipeline']);
  /** @type {Record<string, number[]>} */
  const samples = { evaluation: [] };
  const add = (/** @type {string} */ name, /** @type {number} */ time) => {
    samples[name] = [...(samples[name] ?? []), time];
  };
  for (let page = 0; page < pages; page++) {
    for (const id of shuffled(ids)) {
      const world = await bench.openIsolated('/1');
      add('evaluation', await world.run(timed(subjects)));
      add(`fresh.${id}`, await world.run(`bench.first('${id}')`));
      await world.reload();
      await world.run(subjects);
      await world.run(`bench.first('pipeline')`);
      await world.reload();
      await world.run(subjects);
      add(`next.${id}`, await world.run(`bench.first('${id}')`));
      await world.close();
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, spreadOf(times)]));
}

/**
 * Marking a wrong report's findings and taking the marks off again, warm: its time, and how often that of reading and
 * judging the same page fits in it.
 * @param {Bench} bench @param {string} subjects
 */
export async function measureMarks(bench, subjects) {
  const world = await bench.openIsolated('/wrong');
  await world.run(subjects);
  const { pipeline, marks } = await world.run(`bench.warm(['pipeline', 'marks'], 41, 200)`);
  await world.close();
  return {
    time: spreadOf(marks),
    perPipeline: spreadOf(
      marks.map((/** @type {number} */ time, /** @type {number} */ at) => time / pipeline[at]),
    ),
  };
}

/**
 * Looking for causes, warm, on pages with slips: its own time, and how often the rest of the pipeline fits in it.
 * @param {Bench} bench @param {string} subjects @param {readonly string[]} names of the pages `/slips/<name>`
 */
export async function measureCauses(bench, subjects, names) {
  /** @type {Record<string, { time: import('./statistics.mjs').Spread, perPipeline: import('./statistics.mjs').Spread }>} */
  const byName = {};
  for (const name of names) {
    const world = await bench.openIsolated(`/slips/${encodeURIComponent(name)}`);
    await world.run(subjects);
    const { pipeline, causes } = await world.run(`bench.warm(['pipeline', 'causes'], 41, 300)`);
    await world.close();
    byName[name] = {
      time: spreadOf(causes),
      // The pipeline looks for them as well.
      perPipeline: spreadOf(
        causes.map((/** @type {number} */ time, /** @type {number} */ at) => time / (pipeline[at] - time)),
      ),
    };
  }
  return byName;
}

/**
 * axe-core with all its rules on one report's page.
 * @param {Bench} bench
 * @param {string} axe its script
 * @param {number} runs
 */
export async function measureAxe(bench, axe, runs) {
  const world = await bench.openIsolated('/1');
  await world.run(axe);
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < runs; run++) {
    times.push(
      await world.run(
        `(async () => { const start = performance.now(); await axe.run(document); return performance.now() - start; })()`,
      ),
    );
  }
  await world.close();
  return spreadOf(times);
}

/** A script that runs another and says how long that took. @param {string} script */
function timed(script) {
  return `(() => { const start = performance.now(); ${script}\nreturn performance.now() - start; })()`;
}
