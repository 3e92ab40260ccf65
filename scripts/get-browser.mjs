import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { DEBIAN, lookForBrowser, VARIABLE } from '../tests/support/find-browser.mjs';
import { fail, say } from './say.mjs';

/** @typedef {import('../tests/support/find-browser.mjs').Kind} Kind */

/**
 * An installed browser; where there is none, a Chromium got by ordinary means.
 * @param {readonly Kind[]} kinds in order of preference
 * @returns {{ kind: Kind, executablePath: string }}
 */
export function getBrowser(kinds) {
  for (const kind of kinds) {
    const executablePath = lookForBrowser(kind);
    if (executablePath !== null && starts(executablePath)) return { kind, executablePath };
  }
  if (kinds.includes('chromium')) {
    for (const get of [fromPlaywright, fromDebian]) {
      const executablePath = get();
      if (executablePath !== null && starts(executablePath)) return { kind: 'chromium', executablePath };
    }
  }
  return fail(
    [
      '没有可用的浏览器，也没能自动装上。请任选一种办法，再运行 npm start：',
      '  1. 安装 Chrome（https://www.google.cn/chrome/）、Edge（https://www.microsoft.com/edge）或 Firefox（https://www.firefox.com/）；',
      `  2. Debian、Ubuntu：sudo apt-get install ${DEBIAN.chromium}（或 ${DEBIAN.firefox}）；`,
      '  3. npx playwright-core install --with-deps chromium；',
      `  4. 浏览器装在别处：把它的路径写进环境变量 ${VARIABLE.chromium} 或 ${VARIABLE.firefox}。`,
    ].join('\n'),
    `No browser found. Install Chrome, Edge, Chromium or Firefox, or set ${VARIABLE.chromium} / ${VARIABLE.firefox}, and run npm start again.`,
  );
}

function fromPlaywright() {
  say(
    '没有找到浏览器，用 Playwright 下载 Chromium……',
    'No browser found; downloading Chromium with Playwright.',
  );
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  return run(process.execPath, [cli, 'install', '--no-shell', 'chromium']) ? chromium.executablePath() : null;
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !run('apt-get', ['--version'], 'ignore'))
    return null;
  say('用 apt 安装 Chromium……', 'Installing Chromium with apt.');
  run('apt-get', ['update']);
  return run('apt-get', ['install', '-y', DEBIAN.chromium, 'fonts-noto-cjk'])
    ? lookForBrowser('chromium')
    : null;
}

/**
 * On Linux a browser may be there and lack its libraries, or be a note that it has to be installed otherwise.
 * @param {string} executablePath
 */
function starts(executablePath) {
  return process.platform !== 'linux' || run(executablePath, ['--version'], 'ignore');
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {'inherit' | 'ignore'} stdio
 */
function run(command, words, stdio = 'inherit') {
  return spawnSync(command, words, { stdio }).status === 0;
}
