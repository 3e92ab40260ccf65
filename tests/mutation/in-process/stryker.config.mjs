/**
 * `MUTATION_TESTS=tests/core/rules.test.ts npx stryker run tests/mutation/in-process/stryker.config.mjs --mutate
 * src/core/rules/table-3.ts`: the same mutants, told apart by the named tests alone, and many times as fast. What it
 * kills the whole suite kills too; what survives it may not survive that.
 */
import base from '../stryker.config.mjs';

const { MUTATION_NAME: name = 'in-process' } = process.env;
const { vitest: _, ...rest } = base;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  ...rest,
  testRunner: 'in-process',
  plugins: ['./tests/mutation/in-process/runner.mjs'],
  concurrency: 1,
  // Loops without end are seen by how often a mutant is reached; a busy machine is not taken for one.
  timeoutMS: 120_000,
  tempDirName: `.cache/mutation/work-${name}`,
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
};
