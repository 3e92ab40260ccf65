import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const CACHE = resolve('.cache/bench');

/**
 * The subjects as one script, compiled as the shipped scripts are.
 * @returns {Promise<string>}
 */
export async function bundleSubjects() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2021',
      minify: true,
      write: false,
      lib: { entry: resolve('tests/bench/subjects.ts'), formats: ['iife'], name: 'subjects' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('vite has built nothing');
  const [script] = output.output;
  return script.code;
}

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
