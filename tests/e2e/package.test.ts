/** `npm run package`: the same bytes wherever and whenever it is run, from the repository or from its own sources. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../package.json';

const root = resolve(import.meta.dirname, '../..');
const NAMES = ['chrome', 'edge', 'firefox', 'sources'] as const;
type Name = (typeof NAMES)[number];

let folder: string;
let packed: ReadonlyMap<Name, Buffer>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
  const own = new Set(['node_modules', '.git', '.output', '.cache', '.wxt', 'tests', 'docs']);
  const repository = join(folder, 'repository');
  cpSync(root, repository, {
    recursive: true,
    filter: (path) => dirname(path) !== root || !own.has(basename(path)),
  });
  cpSync(join(root, 'docs/store/BUILDING.md'), join(repository, 'docs/store/BUILDING.md'));
  packed = packIn(repository);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the sources are what the build needs', async () => {
  const names = Object.keys(await filesIn('sources'));
  expect([...new Set(names.map((name) => name.replace(/\/.*/, '/')))].sort()).toEqual(
    [
      'LICENSE',
      'assets/',
      'docs/',
      'entrypoints/',
      'package-lock.json',
      'package.json',
      'scripts/',
      'src/',
      'tsconfig.json',
      'wxt.config.ts',
    ].sort(),
  );
});

test('built from its sources, every package is the same to the byte, the sources too', async () => {
  const sources = join(folder, 'sources');
  for (const [name, content] of Object.entries(await filesIn('sources'))) {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    writeFileSync(join(sources, name), content);
  }
  const again = packIn(sources);
  for (const name of NAMES)
    expect(again.get(name)?.equals(packed.get(name) ?? Buffer.alloc(0)), name).toBe(true);
}, 120_000);

test.each(['chrome', 'edge', 'firefox'] as const)('%s gets what `npm run build` builds', async (name) => {
  const built = join(root, '.output', `${name}-mv3`);
  const inZip = await filesIn(name);
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const names = files.map((it) => join(it.parentPath, it.name).slice(built.length + 1));
  expect(Object.keys(inZip).sort()).toEqual(names.sort());
  for (const file of names) expect(inZip[file]?.equals(readFileSync(join(built, file))), file).toBe(true);
});

/** Runs it in a folder, with the packages that are installed here. */
function packIn(where: string): ReadonlyMap<Name, Buffer> {
  symlinkSync(join(root, 'node_modules'), join(where, 'node_modules'), 'junction');
  // Of the runner's own environment nothing: with its NODE_ENV a development build would come of it.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package'], {
    cwd: where,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stdout + stderr).toBe(0);
  return new Map(
    NAMES.map((name) => [name, readFileSync(join(where, `.output/gouji-${version}-${name}.zip`))]),
  );
}

async function filesIn(name: Name): Promise<Readonly<Record<string, Buffer>>> {
  const { files } = await JSZip.loadAsync(packed.get(name) ?? '');
  const contents = Object.values(files).map(async (it) => [it.name, await it.async('nodebuffer')] as const);
  return Object.fromEntries(await Promise.all(contents));
}
