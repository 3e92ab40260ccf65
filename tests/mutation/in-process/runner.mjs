/**
 * A test runner for Stryker that loads the core and its tests once, in its own process, and runs for each mutant the
 * tests that reach it until one fails: where starting Vitest takes a second or more each time, this takes hundredths.
 */
import { resolve } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { createServer } from 'vite';

/**
 * What the mutants and this share (see the instrumented code): which one is active, and what was reached.
 * @typedef {{
 *   activeMutant?: string | undefined;
 *   currentTestId?: string | undefined;
 *   hitCount?: number | undefined;
 *   hitLimit?: number | undefined;
 *   mutantCoverage?: import('@stryker-mutator/api/core').MutantCoverage;
 * }} Mutants
 * @typedef {() => unknown} Test
 */

/** The test files, by their paths from the root of the repository. */
const files = (process.env.MUTATION_TESTS ?? '').split(',').filter((name) => name !== '');

/** How long something takes is not what a mutant changes. */
const TIMED = /in time$/;

/** In the copy whose code has the mutants, which is where Stryker runs this. */
const here = (/** @type {string} */ name) => resolve('tests/mutation/in-process', name);

class InProcessRunner {
  /** @type {Mutants} */
  mutants = {};
  /** @type {Map<string, Test>} */
  tests = new Map();
  /** How long each test took when nothing was changed, in milliseconds: short ones go first. @type {Map<string, number>} */
  times = new Map();
  /** @type {import('vite').ViteDevServer | null} */
  server = null;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // A mutant that breaks a law breaks it soon.
    process.env.VITE_LAW_RUNS = '20';
    const shared = /** @type {{ __stryker__?: Mutants }} */ (globalThis);
    shared.__stryker__ ??= {};
    this.mutants = shared.__stryker__;
    this.mutants.activeMutant = undefined;
    this.server = await createServer({
      configFile: false,
      logLevel: 'error',
      cacheDir: '.vite-in-process',
      server: { middlewareMode: true, ws: false, watch: null },
      appType: 'custom',
      optimizeDeps: { noDiscovery: true, include: [] },
      resolve: {
        alias: [
          { find: /^vitest$/, replacement: here('vitest.ts') },
          { find: /^.*\/support\/linear$/, replacement: here('../untimed.ts') },
        ],
      },
    });
    const { collected, before } = await this.server.ssrLoadModule('/tests/mutation/in-process/vitest.ts');
    this.tests.clear();
    for (const file of files) {
      collected.length = 0;
      before.length = 0;
      await this.server.ssrLoadModule(`/${file}`);
      for (const work of before) await work();
      for (const [index, { name, run }] of collected.entries())
        if (!TIMED.test(name)) this.tests.set(`${file}#${index + 1} ${name}`, run);
    }
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    const tests = [];
    for (const [id, test] of this.tests) {
      this.mutants.currentTestId = id;
      const started = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      this.mutants.currentTestId = undefined;
      this.times.set(id, timeSpentMs);
      const about = { id, name: id, timeSpentMs };
      tests.push(
        failure === null
          ? { ...about, status: /** @type {const} */ (TestStatus.Success) }
          : { ...about, status: /** @type {const} */ (TestStatus.Failed), failureMessage: failure },
      );
    }
    const { mutantCoverage = { static: {}, perTest: {} } } = this.mutants;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /**
   * @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const time = (/** @type {string} */ id) => this.times.get(id) ?? 0;
    const ids = [...(testFilter ?? this.tests.keys())].sort((a, b) => time(a) - time(b));
    const limit = hitLimit ?? Number.POSITIVE_INFINITY;
    const result = await this.run(activeMutant.id, ids, limit);
    if (result.status !== MutantRunStatus.Killed) return result;
    // What one mutant left behind must not kill the next: the test that failed has to pass again without it.
    const [killer = ''] = result.killedBy;
    if ((await failureOf(this.tests.get(killer))) === null) return result;
    await this.dispose();
    await this.init();
    return this.run(activeMutant.id, ids, limit);
  }

  /**
   * @param {string} mutant @param {readonly string[]} ids @param {number} hitLimit
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async run(mutant, ids, hitLimit) {
    let nrOfTests = 0;
    for (const id of ids) {
      Object.assign(this.mutants, { activeMutant: mutant, hitCount: 0, hitLimit });
      nrOfTests++;
      const failure = await failureOf(this.tests.get(id));
      const endless = (this.mutants.hitCount ?? 0) > hitLimit;
      Object.assign(this.mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (endless) return { status: MutantRunStatus.Timeout, reason: 'Hit limit reached' };
      if (failure !== null)
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  async dispose() {
    await this.server?.close();
  }
}

/** What a test says is wrong, or null when it passes. @param {Test | undefined} test */
async function failureOf(test) {
  try {
    await test?.();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 300);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
