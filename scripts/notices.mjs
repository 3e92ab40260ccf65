import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of what the bundler writes itself: the package that it came with. */
const WRITTEN_BY = { '\0rolldown/': 'rolldown', '\0virtual:wxt-': 'wxt' };

/** Of packages that come without one: a file in `licenses/`. */
const LICENSES = new Map([
  ['@wxt-dev/browser', 'wxt.txt'],
  ['wxt', 'wxt.txt'],
]);

/**
 * Notes every package of which something is left in a built file, by the bundler's own list of modules.
 * @returns {{ plugin: import('vite').Plugin, notices: () => string }} the notices of those noted so far, as Markdown
 */
export function notePackages() {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    plugin: {
      name: 'gouji:note-packages',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            // A style sheet is written elsewhere, and nothing of it is left in the chunk.
            const folder = renderedLength > 0 || id.includes('.css') ? packageOf(id) : null;
            if (folder !== null) folders.add(folder);
          }
        }
      },
    },
    notices: () => noticesOf([...folders]),
  };
}

/**
 * The folder of the package that a module is of; `null` for our own.
 * @param {string} id what the bundler calls the module
 */
export function packageOf(id) {
  const [inside] = /[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? [];
  if (inside !== undefined) return inside;
  if (!id.startsWith('\0')) return null;
  const writer = Object.entries(WRITTEN_BY).find(([start]) => id.startsWith(start));
  // Whoever bundles something new says here whose it is.
  if (!writer) throw new Error(`scripts/notices.mjs does not know whose code ${JSON.stringify(id)} is`);
  return fileURLToPath(new URL(`../node_modules/${writer[1]}`, import.meta.url));
}

/** @param {readonly string[]} folders */
function noticesOf(folders) {
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const source = `https://www.npmjs.com/package/${name}/v/${version}`;
    parts.set(
      `${name} ${version}`,
      `## ${name} - ${version} (${license})\n\n<${source}>\n\n${licenseIn(folder, name)}\n`,
    );
  }
  return [
    '# 第三方许可 Third-party notices\n',
    '扩展里打包了下列软件，各依其许可；源代码在所列的网址。The extension bundles the following, each under its own licence; its source code is at the address given.\n',
    ...[...parts.keys()].sort().map((key) => parts.get(key)),
  ].join('\n');
}

/** @param {string} folder @param {string} name */
function licenseIn(folder, name) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  const own = LICENSES.get(name);
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  if (own === undefined) throw new Error(`${name} has no licence: put its text in scripts/licenses`);
  return readFileSync(new URL(`./licenses/${own}`, import.meta.url), 'utf8').trim();
}
