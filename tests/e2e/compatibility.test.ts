/** The extension as it is built, held against the lowest versions that its manifest names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownNamesIn, parseScript, readScript, type Use } from '../support/compat/script';
import { readSheet } from '../support/compat/sheet';
import type { Engine } from '../support/compat/since';

const output = join(import.meta.dirname, '../../.output');

/** What bears a late name and is none the worse for it: `own` is a name of ours or of a library, of something else. */
const ALLOWED: readonly { readonly names: readonly string[]; readonly why: string }[] = [
  { names: ['.hide()', '.reading()', '.run()'], why: 'own: the card, the reader, the rules; zod' },
  { names: ['.when()'], why: 'own: zod' },
  { names: ['.moveBefore', '.moveBefore()'], why: 'Preact asks whether it is there' },
  { names: ['.highlights', ':highlight'], why: 'src/dom/highlight.ts asks; without it words get no wash' },
  {
    names: ['Error.captureStackTrace', '.stackTraceLimit'],
    why: 'zod asks; a limit that nobody heeds is no harm',
  },
  { names: [':-webkit-any'], why: 'written by the build, in rules of their own, for browsers before `:is`' },
  { names: ['break-after: avoid'], why: 'on paper only: a heading may be parted from what it heads' },
  {
    names: ['scripting.executeScript({ func })'],
    why: 'the background asks anew in the way of Chromium 90 (language.test.ts)',
  },
];

const targets: readonly [string, Engine][] = [
  ['chrome-mv3', 'chrome'],
  ['edge-mv3', 'chrome'],
  ['firefox-mv3', 'firefox'],
];

const late = targets.map(([folder, engine]) => {
  const floor = floorOf(folder, engine);
  const { uses, sheets } = usesIn(join(output, folder));
  return { folder, engine, sheets, uses: uses.filter(({ since }) => since(engine) > floor) };
});

test.each(late)('$folder asks for nothing newer than its manifest says', ({ engine, sheets, uses }) => {
  // The card and the marks: were they not found, nothing would be said of them.
  expect(sheets).toBe(2);
  const allowed = new Set(ALLOWED.flatMap(({ names }) => names));
  const left = uses.filter(({ name }) => !allowed.has(name));
  expect(left.map(({ file, name, since }) => `${file}: ${name} (${engine} ${since(engine)})`)).toEqual([]);
});

test('what is allowed is still there', () => {
  const there = new Set(late.flatMap(({ uses }) => uses.map(({ name }) => name)));
  expect(ALLOWED.flatMap(({ names }) => names).filter((name) => !there.has(name))).toEqual([]);
});

type Found = Use & { readonly file: string };

/** All that is used in scripts and style sheets, those within scripts too; `sheets` is how many there are of these. */
function usesIn(folder: string): { readonly uses: readonly Found[]; readonly sheets: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      file,
      tree: parseScript(read(file), file.startsWith('chunks') ? 'module' : 'script'),
    }));
  const own = new Set(scripts.flatMap(({ tree }) => ownNamesIn(tree)));
  const inScripts = scripts.map(({ file, tree }) => ({ file, ...readScript(tree, own) }));
  const within = inScripts.flatMap(({ file, strings }) =>
    strings.filter(isSheet).map((css) => ({ file, uses: readSheet(css) })),
  );
  const apart = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, uses: readSheet(read(file)) }));
  const uses = [...inScripts, ...within, ...apart].flatMap(({ file, uses: its }) =>
    its.map((use) => ({ ...use, file })),
  );
  return { uses, sheets: within.length };
}

/** A string with rules in it. */
function isSheet(text: string): boolean {
  return text.length > 60 && /\{[^{}]*:[^{}]*\}/.test(text);
}

function floorOf(folder: string, engine: Engine): number {
  const manifest = JSON.parse(readFileSync(join(output, folder, 'manifest.json'), 'utf8'));
  return Number.parseFloat(
    engine === 'chrome'
      ? manifest.minimum_chrome_version
      : manifest.browser_specific_settings.gecko.strict_min_version,
  );
}
