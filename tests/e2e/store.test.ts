/** What the stores are given beside the packages: texts, notices, icons, pictures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dependencies, version } from '../../package.json';
import { expectInStep } from '../support/in-step';
import { wordsOf } from '../support/words';

const root = resolve(import.meta.dirname, '../..');
const targets = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const;

type Manifest = {
  readonly version: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
};

/** The shortest and longest the stores take, in characters: Chrome 75 and 132, Edge 250 to 10,000. */
const LIMITS = { name: [1, 75], summary: [1, 132], description: [250, 10_000] } as const;

describe.each([
  [
    'zh_CN',
    { name: '名称', summary: '摘要', description: '描述', permissions: '权限说明', pictures: '图片' },
  ],
  [
    'en',
    {
      name: 'Name',
      summary: 'Summary',
      description: 'Description',
      permissions: 'Permission justifications',
      pictures: 'Pictures',
    },
  ],
] as const)('the listing in %s', (language, headings) => {
  const sections = sectionsOf(read(`docs/store/${language}.md`));
  const words = wordsOf(language);

  test('says what the manifest says, and fits', () => {
    expect(sections[headings.name]).toBe(words('extName'));
    expect(sections[headings.summary]).toBe(words('extDescription'));
    for (const part of ['name', 'summary', 'description'] as const) {
      const [least, most] = LIMITS[part];
      const { length } = sections[headings[part]] ?? '';
      expect(length, part).toBeGreaterThanOrEqual(least);
      expect(length, part).toBeLessThanOrEqual(most);
    }
  });

  test('explains the permissions there are, and no others', () => {
    const { permissions, host_permissions: hosts } = manifestOf('chrome-mv3');
    expect(codesIn(sections[headings.permissions])).toEqual([...permissions, ...hosts].sort());
  });

  test('has its pictures, 1280 × 800', () => {
    const pictures = codesIn(sections[headings.pictures]);
    expect(
      readdirSync(join(root, 'docs/store', language))
        .map((file) => `${language}/${file}`)
        .sort(),
    ).toEqual(pictures);
    for (const picture of pictures)
      expect(sizeOf(join(root, 'docs/store', picture)), picture).toEqual([1280, 800]);
  });
});

test('the privacy statement explains the permissions there are, and no others, in both languages', () => {
  const tables = read('docs/privacy.md').split('\n---\n');
  expect(tables).toHaveLength(2);
  const { permissions, host_permissions: hosts } = manifestOf('chrome-mv3');
  for (const half of tables) {
    const rows = half.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => codesIn(row)).sort()).toEqual([...permissions, ...hosts].sort());
  }
});

test('no target asks for more than another', () => {
  const asked = targets.map((target) => {
    const { permissions, host_permissions: hosts } = manifestOf(target);
    return { permissions, hosts };
  });
  expect(new Set(asked.map((it) => JSON.stringify(it))).size).toBe(1);
});

test('the version is one that every store takes, the same everywhere, and the newest of the changelog', () => {
  const numbers = version.split('.');
  expect(numbers).toHaveLength(3);
  for (const number of numbers) {
    expect(number).toMatch(/^(?:0|[1-9]\d*)$/);
    expect(Number(number)).toBeLessThanOrEqual(65_535);
  }
  expect(targets.map((target) => manifestOf(target).version)).toEqual(targets.map(() => version));
  const [newest] = [...read('CHANGELOG.md').matchAll(/^## (\d.*)$/gm)].map(([, heading]) => heading);
  expect(newest).toBe(version);
});

test.each(targets)('%s holds the notices of all that it is made of', (target) => {
  const notices = readFileSync(join(root, '.output', target, 'THIRD-PARTY.md'), 'utf8');
  const named = [...notices.matchAll(/^## (\S+) - (\S+) \(/gm)].map(([, name, version]) => [name, version]);
  // What the bundler and the frame put around every script, and nothing else of what is in node_modules.
  const around = ['@wxt-dev/browser', 'rolldown', 'wxt'].map((name) => [name, versionOf(name)]);
  expect(Object.fromEntries(named)).toEqual({ ...dependencies, ...Object.fromEntries(around) });
  expectInStep('third-party.md', notices);
});

test.each(targets)('%s has an icon of every size, as large as it says', (target) => {
  const { icons } = manifestOf(target);
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
  for (const [size, file] of Object.entries(icons)) {
    const path = join(root, '.output', target, file);
    expect(existsSync(path), file).toBe(true);
    expect(sizeOf(path), file).toEqual([Number(size), Number(size)]);
  }
});

/** Heading → what stands below it, of the second level. */
function sectionsOf(markdown: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
}

const codesIn = (text = ''): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '').sort();

/** Width and height of a PNG. */
function sizeOf(path: string): readonly [number, number] {
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString(), path).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function versionOf(name: string): string {
  return JSON.parse(read(`node_modules/${name}/package.json`)).version;
}

function manifestOf(target: string): Manifest {
  return JSON.parse(read(`.output/${target}/manifest.json`));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
