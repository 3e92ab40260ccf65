import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where each browser is usually installed, and what to say when it is not. */
const KNOWN = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    variable: 'CHROMIUM_PATH',
  },
  firefox: {
    names: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    variable: 'FIREFOX_PATH',
  },
};

/**
 * The path of an installed browser.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string} an executable file
 * @throws when there is none, saying what to install: a missing browser must never skip a test.
 */
export function findBrowser(kind) {
  const found = lookForBrowser(kind);
  if (found === null) {
    throw new Error(
      `No ${kind} found. Install it (Debian: apt-get install ${kind === 'chromium' ? 'chromium' : 'firefox-esr'}) ` +
        `or set ${KNOWN[kind].variable} to its executable.`,
    );
  }
  return found;
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null}
 */
export function lookForBrowser(kind) {
  const { names, places, variable } = KNOWN[kind];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env[variable] ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ];
  return candidates.find((path) => path !== '' && isExecutable(path)) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
