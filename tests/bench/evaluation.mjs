import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shuffled, spreadOf } from './statistics.mjs';

/** @typedef {import('./browser.mjs').Bench} Bench */

/** The least a script can do to know that a page holds no report. */
const PROBE = `(() => {
  const tables = document.getElementsByTagName('table');
  for (let index = 0; index < tables.length; index++) {
    const text = tables[index].textContent;
    if (text.includes('自然人') && text.includes('结转')) {
      chrome.runtime.sendMessage('found');
      return;
    }
  }
})();
`;

/**
 * What the browser itself says of running each shipped script in a page without a report, each time in a fresh
 * renderer; in milliseconds. A throw-away extension carries the scripts, each for a path of its own.
 * @param {Bench} bench
 * @param {{ [name: string]: string }} files name → path of the built script
 * @param {number} pages
 */
export async function measureEvaluation(bench, files, pages) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const names = ['probe', ...Object.keys(files)];
    for (const [name, path] of Object.entries(files)) cpSync(resolve(path), join(folder, `${name}.js`));
    writeFileSync(join(folder, 'probe.js'), PROBE);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest(names)));
    await bench.browser.installExtension(folder);
    const devtools = await bench.browser.target().createCDPSession();
    await devtools.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: { includedCategories: ['devtools.timeline'] },
    });
    for (let page = 0; page < pages; page++) {
      for (const name of shuffled(names)) await (await bench.open(`/plain/${name}`)).close();
    }
    const events = await stopTracing(devtools);
    return Object.fromEntries(names.map((name) => [name, spreadOf(evaluations(events, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly string[]} names */
function manifest(names) {
  return {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    permissions: ['storage'],
    content_scripts: names.map((name) => ({
      matches: [`http://*/plain/${name}`],
      js: [`${name}.js`],
      run_at: 'document_idle',
    })),
  };
}

/** @typedef {{ name: string, dur?: number, args?: { data?: { url?: string } } }} TraceEvent */

/** @param {import('puppeteer-core').CDPSession} devtools @returns {Promise<readonly TraceEvent[]>} */
async function stopTracing(devtools) {
  /** @type {Promise<string>} */
  const complete = new Promise((done) => {
    devtools.once('Tracing.tracingComplete', ({ stream }) => done(stream ?? ''));
  });
  await devtools.send('Tracing.end');
  const handle = await complete;
  let trace = '';
  for (let eof = false; !eof; ) {
    const chunk = await devtools.send('IO.read', { handle });
    trace += chunk.data;
    eof = chunk.eof;
  }
  return JSON.parse(trace).traceEvents;
}

/** @param {readonly TraceEvent[]} events @param {string} name */
function evaluations(events, name) {
  const times = events
    .filter((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith(`/${name}.js`))
    .map((event) => (event.dur ?? Number.NaN) / 1000);
  if (times.length === 0) throw new Error(`the browser has not run ${name}.js`);
  return times;
}
