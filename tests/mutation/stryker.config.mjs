/**
 * `npm run test:mutation [-- --mutate src/core/grid.ts]`: changes the core in one place at a time, and sees whether a
 * test fails.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/core/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is computed when a module is loaded (words, forms, tables of rules) would need all tests anew for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 4,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: '.cache/mutation/work',
  ignorePatterns: ['.output', '.cache'],
  // TypeScript 7 has no API by which Stryker could rewrite the configuration; nothing in it needs to be.
  tsconfigFile: 'none',
  // Vitest checks no types, and a page of tests/pages must stay what it is.
  disableTypeChecks: false,
};
