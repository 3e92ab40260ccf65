import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const untimed = fileURLToPath(new URL('untimed.ts', import.meta.url));

/** The tests that tell mutants apart, as fast as they can be: thousands of mutants wait for them. */
export default defineConfig({
  resolve: { alias: [{ find: /^.*\/support\/linear$/, replacement: untimed }] },
  test: {
    include: ['tests/core/**/*.test.ts'],
    // How time grows, which layer may import which, what a browser has, what a test page holds: no mutant changes that.
    // The planted slips take as long as all the rest.
    exclude: [
      'tests/core/{hostile,layers,threats,compat,pages}.test.ts',
      'tests/core/causes/planted.test.ts',
    ],
    environment: 'node',
    // A mutant that breaks a law breaks it soon.
    env: { VITE_LAW_RUNS: '20' },
    isolate: false,
    testTimeout: 30_000,
  },
});
