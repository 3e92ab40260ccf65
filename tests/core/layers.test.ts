/** The lint rules that keep the layers apart do bite: on files that are not there, with imports that must not be. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What a file may import, and what it may not. */
const layers: {
  readonly [file: string]: { readonly may: readonly string[]; readonly not: readonly string[] };
} = {
  'src/core/x.ts': {
    may: ['./decimal', './layouts/index', './rules/index'],
    not: [
      'zod',
      'zod/mini',
      'preact',
      'webextension-polyfill',
      'node:fs',
      '../dom/mark',
      '../words',
      '../protocol',
    ],
  },
  'src/core/layouts/x.ts': {
    may: ['../layout', '../report', './both-forms'],
    not: ['../parse', '../decimal', '../rule', 'zod'],
  },
  'src/core/rules/x.ts': {
    may: ['../decimal', '../rule', '../report', '../layout', '../layouts/both-forms', './reading'],
    not: ['../parse', '../parse-grid', '../text', '../labels', '../grid', '../../dom/mark', 'zod'],
  },
  'src/core/examples/x.ts': {
    may: ['../audit', '../headings', '../sample', '../rules/index'],
    not: ['../../words', '../../dom/mark', 'zod', 'preact'],
  },
  'src/dom/x.ts': {
    may: ['../core/grid', '../core/headings', '../protocol', './element', './card.css?inline'],
    not: [
      '../core/rules/index',
      '../core/audit',
      '../words',
      '../protocol-schema',
      '../ui/popup',
      'zod',
      'preact',
    ],
  },
  'src/dom/explain.ts': {
    may: ['../words', '../core/rule', './card'],
    not: ['../protocol-schema', '../ui/view', 'zod/mini'],
  },
  'src/words.ts': {
    may: ['./core/rule', './core/rules/index'],
    not: ['./protocol', './dom/mark', './export/json', 'zod'],
  },
  'src/decisions/x.ts': {
    may: ['../core/rule', '../core/seen', './decision'],
    not: ['zod', 'zod/mini', 'preact', 'webextension-polyfill', '../words', '../settings', '../protocol'],
  },
  'src/decisions/file.ts': { may: ['zod/mini', './decision'], not: ['zod', 'preact', '../words'] },
  'src/export/x.ts': {
    may: ['../core/report', '../words', '../protocol', './schema'],
    not: ['zod', 'zod/mini', '../dom/mark', '../ui/view', '../protocol-schema', 'preact'],
  },
  'src/export/schema.ts': { may: ['zod/mini', '../core/layout'], not: ['zod', '../words', 'preact'] },
  'src/ui/x.tsx': {
    may: [
      ...[
        'preact',
        'preact/hooks',
        '../core/report',
        '../core/rule',
        '../core/glance',
        '../decisions/decision',
        '../settings',
        '../words',
        '../protocol',
        './view',
      ],
      ...['../rule-words', '../example-words'],
    ],
    not: [
      '../core/examples/index',
      '../decisions/store',
      '../decisions/file',
      '../core/audit',
      '../core/parse',
      '../export/json',
      '../dom/mark',
      '../protocol-schema',
      'webextension-polyfill',
      'zod',
    ],
  },
  'src/protocol.ts': { may: ['./core/report', './core/rule'], not: ['zod/mini', './words', './reader'] },
  'src/protocol-schema.ts': {
    may: ['zod/mini', './core/decimal', './protocol'],
    not: ['zod', 'webextension-polyfill', './reader', './words'],
  },
  'src/reader.ts': {
    may: ['./core/summary', './decisions/decision', './dom/mark', './read-page', './words', './protocol'],
    not: [
      './decisions/store',
      './decisions/file',
      'zod',
      'zod/mini',
      'preact',
      'webextension-polyfill',
      './protocol-schema',
      './export/json',
      './ui/view',
    ],
  },
  'src/anything.ts': {
    may: ['./words', './core/rule', './dom/mark'],
    not: ['zod', 'preact', 'wxt/browser', './ui/view'],
  },
  'src/saying.ts': { may: ['./native', './protocol'], not: ['./words', './dom/mark', 'zod'] },
  'src/detector.ts': { may: [], not: ['./core/headings', './words', './dom/mark', 'zod'] },
  'src/dom/watch.ts': { may: [], not: ['../core/headings', './mark', 'zod'] },
  'entrypoints/reader.ts': {
    may: ['wxt/utils/define-unlisted-script', '../src/reader', '../src/native', '../src/settings'],
    not: [
      '../src/decisions/store',
      'webextension-polyfill',
      'zod/mini',
      '../src/protocol-schema',
      '../src/export/json',
      '../src/ui/popup',
    ],
  },
  'entrypoints/detector.ts': {
    may: ['wxt/utils/define-unlisted-script', '../src/detector', '../src/dom/watch', '../src/saying'],
    not: ['webextension-polyfill', 'zod/mini', '../src/protocol-schema', '../src/reader'],
  },
  'entrypoints/background.ts': {
    may: ['webextension-polyfill', '../src/protocol-schema', '../src/dom/mark.css?inline'],
    not: ['preact', '../src/ui/popup', '../src/reader', '../src/read-page'],
  },
  'entrypoints/popup/main.tsx': {
    may: ['preact', 'webextension-polyfill', '../../src/export/json'],
    not: [],
  },
};

let folder: string;
let refused: ReadonlySet<string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [file, { may, not }] of Object.entries(layers)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const imports = [...may, ...not].map((path) => `import ${JSON.stringify(path)};`);
    writeFileSync(join(folder, file), `${imports.join('\n')}\n`);
  }
  refused = await refusedImports();
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(layers))('%s', (file, { may, not }) => {
  const lines = [...may, ...not];
  expect(lines.filter((_, index) => refused.has(`${file}:${index + 1}`))).toEqual(not);
});

type Diagnostic = {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
};

/** `file:line` of every import the linter refuses. */
async function refusedImports(): Promise<ReadonlySet<string>> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const output = await new Promise<string>((done) => {
    const options = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
    // Findings make it fail; what it says is what is wanted.
    execFile(process.execPath, options, { cwd: folder, maxBuffer: 2 ** 24 }, (_, stdout) => done(stdout));
  });
  const { diagnostics } = JSON.parse(output) as { readonly diagnostics: readonly Diagnostic[] };
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => `${location.path}:${location.start.line}`),
  );
}
