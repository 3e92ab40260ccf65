import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension that behaves as in another browser than the one at hand.
 * @param {string} folder the built extension
 * @param {object} wish
 * @param {'zh_CN' | 'en'} [wish.language] speak this language only. A browser chooses by its own language, and Debian's
 *   Chromium and Firefox come with English alone.
 * @param {boolean} [wish.withoutBrowser] hide the native `browser`, as in Chromium before 148, so that the polyfill works.
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyExtension(folder, { language, withoutBrowser = false }) {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-'));
  cpSync(folder, copy, { recursive: true });
  if (language !== undefined) speakOnly(copy, language);
  if (withoutBrowser) hideBrowser(copy);
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }) };
}

/** @param {string} copy @param {string} language */
function speakOnly(copy, language) {
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales)) {
    if (other !== language) rmSync(join(locales, other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
}

/** @param {string} copy */
function hideBrowser(copy) {
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const path = join(copy, file);
    writeFileSync(path, HIDDEN + readFileSync(path, 'utf8'));
  }
}

const HIDDEN =
  "Object.defineProperty(globalThis,'browser',{value:undefined,configurable:true,writable:true});\n";
