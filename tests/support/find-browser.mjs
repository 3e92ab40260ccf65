import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** @typedef {'chromium' | 'firefox'} Kind */

/**
 * The path of an installed browser.
 * @param {Kind} kind
 * @returns {string} an executable file
 * @throws when there is none, saying what to install: a missing browser must never skip a test.
 */
export function findBrowser(kind) {
  const found = lookForBrowser(kind);
  if (found === null) {
    throw new Error(
      `没有找到 ${kind}。No ${kind} found. Install it (Debian: apt-get install ${DEBIAN[kind]}) ` +
        `or set ${VARIABLE[kind]} to its executable.`,
    );
  }
  return found;
}

/**
 * @param {Kind} kind
 * @returns {string | null}
 */
export function lookForBrowser(kind) {
  const chosen = process.env[VARIABLE[kind]];
  const candidates = chosen ? [chosen] : [...onPath(NAMES[kind]), ...usualPlaces(kind)];
  return candidates.find(isExecutable) ?? null;
}

/** Sets the browser by hand, before everything else. */
export const VARIABLE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** The packages of Debian. */
export const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

/** @param {Kind} kind */
function usualPlaces(kind) {
  // What `playwright-core install chromium` left behind.
  const downloaded = kind === 'chromium' ? [chromium.executablePath()] : [];
  return [...installed(kind), ...downloaded];
}

/** @param {Kind} kind */
function installed(kind) {
  if (process.platform === 'linux') return LINUX[kind];
  const [folders, places] =
    process.platform === 'darwin'
      ? [['/Applications', join(homedir(), 'Applications')], MAC[kind]]
      : [
          [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA],
          WINDOWS[kind],
        ];
  return folders.flatMap((folder) =>
    folder === undefined ? [] : places.map((place) => join(folder, place)),
  );
}

const LINUX = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: ['/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
};

const MAC = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {readonly string[]} names */
function onPath(names) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
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
