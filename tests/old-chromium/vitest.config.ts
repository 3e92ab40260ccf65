import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { type Engine, engines } from './engines.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly engine: Engine;
  }
}

/** Tests that cannot be made here, and why. They are counted as skipped; all others have to pass. */
const LEFT_OUT: readonly { readonly test: string; readonly why: string; readonly before?: number }[] = [
  {
    test: 'a page with the strictest policy gets the same marks and the same card',
    why: 'only the world of a real extension has a policy of its own',
  },
  {
    test: 'a page can see the marks, and nothing else of the extension',
    why: 'its files are on an ordinary site here',
  },
  { test: 'where it may run only on a click, it waits for the click', why: 'chrome://extensions' },
  {
    test: 'back, from the cache',
    why: 'Chromium 90 and 92 have no such cache, and the headless shell of 109 kept nothing in it',
  },
  {
    test: 'a thousand checks leave nothing behind in memory',
    why: 'the heap of these settles after some five thousand checks: docs/old-browsers.md',
  },
  {
    test: 'if the browser refuses, the reason is said and the text can be selected',
    why: 'a headless shell of 90 ends when anything is selected by a click, on any page',
    before: 92,
  },
  {
    test: 'of several reports one is chosen, shown and copied',
    why: 'puppeteer is given the text in place of the control',
    before: 92,
  },
];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `npm run test:old-chromium`: the end-to-end tests as they are, in engines of versions that the manifest allows. */
export default defineConfig({
  test: {
    root: here('../..'),
    globalSetup: here('get.ts'),
    projects: engines.map((engine) => ({
      resolve: { alias: [{ find: /^\.\/setup$/, replacement: here('setup.ts') }] },
      test: {
        name: `Chromium ${engine.version}`,
        provide: { engine },
        include: [
          'tests/e2e/{attacks,clipboard,decisions,every-page,faults-page,glance,going,keyboard,language,marks,other-pages,popup,rules,settings,words}.test.ts',
          'tests/old-chromium/*.test.ts',
        ],
        testNamePattern: allBut(engine),
        environment: 'node',
        maxWorkers: 2,
        testTimeout: 60_000,
        expect: { poll: { timeout: 10_000 } },
        hookTimeout: 60_000,
      },
    })),
  },
});

function allBut({ version }: Engine): RegExp {
  const major = Number.parseInt(version, 10);
  const names = LEFT_OUT.filter(({ before = Number.POSITIVE_INFINITY }) => major < before).map(
    ({ test }) => test,
  );
  return new RegExp(`^(?!.*(?:${names.join('|')})$)`);
}
