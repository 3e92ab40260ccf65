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
 * @param {boolean} [wish.oldScripting] refuse what `scripting` learned in Chromium 92.
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyExtension(folder, { language, withoutBrowser = false, oldScripting = false }) {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-'));
  cpSync(folder, copy, { recursive: true });
  if (language !== undefined) speakOnly(copy, language);
  if (withoutBrowser) putBefore(copy, HIDDEN, (file) => file.endsWith('.js'));
  if (oldScripting) putBefore(copy, OLD_SCRIPTING, (file) => file === 'background.js');
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

/** @param {string} copy @param {string} code @param {(file: string) => boolean} wanted */
function putBefore(copy, code, wanted) {
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(wanted)) {
    const path = join(copy, file);
    writeFileSync(path, code + readFileSync(path, 'utf8'));
  }
}

const HIDDEN =
  "Object.defineProperty(globalThis,'browser',{value:undefined,configurable:true,writable:true});\n";

/** As https://github.com/GoogleChrome/developer.chrome.com/issues/839 has it. */
const OLD_SCRIPTING = `{
  const { executeScript } = chrome.scripting;
  chrome.scripting.executeScript = ({ function: func, ...injection }, ...done) => {
    for (const late of ['func', 'args', 'world', 'injectImmediately'])
      if (late in injection) throw new TypeError("Error at parameter 'injection': Unexpected property: '" + late + "'.");
    return executeScript(func ? { ...injection, func } : injection, ...done);
  };
}
`;
