import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const CACHE = resolve('.cache/bench');

/**
 * A module as one script that can be evaluated in a page, compiled as the shipped scripts are.
 * @param {string} entry its file
 * @param {string} name what its exports are called there
 * @returns {Promise<string>}
 */
export async function bundleScript(entry, name) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2021',
      minify: true,
      write: false,
      lib: { entry: resolve(entry), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('vite has built nothing');
  const [script] = output.output;
  return script.code;
}

/** What the benchmark times. */
export const bundleSubjects = () => bundleScript('tests/bench/subjects.ts', 'subjects');

/**
 * The page generator, to be used here in Node.
 * @returns {Promise<typeof import('./pages')>}
 */
export async function bundlePages() {
  mkdirSync(CACHE, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('tests/bench/pages.ts'),
      outDir: CACHE,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'pages.mjs' } },
    },
  });
  return import(pathToFileURL(resolve(CACHE, 'pages.mjs')).href);
}
