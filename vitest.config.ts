import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/support/find-browser.mjs';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
];

/** A test that hangs fails; one that is slow on a busy machine does not. */
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    // Of the core alone, by its own tests: `npm run test:coverage`.
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reportsDirectory: '.cache/coverage',
      reporter: ['json', 'text-summary', ['text', { skipFull: true, maxCols: 120 }]],
      // What is left are fallbacks that only the types ask for.
      thresholds: { branches: 95 },
    },
    projects: [
      {
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts'],
          environment: 'node',
          testTimeout: PATIENCE,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: 'browser',
          include: ['tests/{dom,ui}/**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium'), chromiumSandbox: false, args: quiet },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,any-page}/**/*.test.ts'],
          environment: 'node',
          // Each file has browsers and a proxy of its own; two at a time, after the other projects.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
