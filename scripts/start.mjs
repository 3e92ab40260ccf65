/**
 * npm start [-- [--firefox] [--headless] [--en] <url | file.html>]
 *
 * Builds the extension and opens it in an installed browser, on the sample report or on the given page. Without a
 * display it does the same unseen: the findings go to the terminal, pictures of page and popup to .cache/start.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/support/browser.mjs';
import { copyExtension } from '../tests/support/extension-copy.mjs';
import { isGov, startProxy } from '../tests/support/proxy.mjs';
import { until } from '../tests/support/until.mjs';
import { getBrowser } from './get-browser.mjs';
import { fail, say } from './say.mjs';
import { chooseSubject } from './subject.mjs';

/** @typedef {import('../tests/support/browser.mjs').Session} Session */

const root = join(import.meta.dirname, '..');
/** No picture of the popup is higher, in pixels. */
const HIGHEST = 12_000;
const words = process.argv.slice(2);
const wants = (/** @type {string} */ flag) => words.includes(flag);

const subject = chooseSubject(
  words.find((word) => !word.startsWith('--')) ?? join(root, 'assets/sample/report.html'),
);
const { kind, executablePath } = getBrowser(wants('--firefox') ? ['firefox'] : ['chromium', 'firefox']);
const extensionDir = build(kind === 'firefox' ? 'firefox' : /edge/i.test(executablePath) ? 'edge' : 'chrome');
const proxy = subject.site === null ? null : await startProxy(subject.site);
const shared = { executablePath, ...(proxy === null ? {} : { proxyPort: proxy.port }) };
say(`浏览器 ${executablePath}\n页面 ${subject.url}`);
try {
  await (wants('--headless') || !hasDisplay() ? print() : show());
} catch (error) {
  fail(
    `没有成功：${error instanceof Error ? error.message : error}\n浏览器起不来的话，用环境变量 CHROMIUM_PATH 或 FIREFOX_PATH 换一个试试。`,
    'It did not work. If the browser does not start, try another one with CHROMIUM_PATH or FIREFOX_PATH.',
  );
} finally {
  await proxy?.close();
}

/** In front of a person, until they close the browser. */
async function show() {
  const { browser } = await launch(kind, { ...shared, extensionDir, headless: false });
  const closed = new Promise((done) => browser.once('disconnected', done));
  const [page = await browser.newPage()] = await browser.pages();
  await page
    .goto(subject.url)
    .catch((error) => say(`页面没有打开：${error.message}`, 'The page did not open.'));
  say(
    '已经打开。标注在页面上，点工具栏（或扩展列表）里的「勾稽」看结果；关闭浏览器即结束。',
    'Opened. Press Gouji’s toolbar button for the findings; close the browser to end.',
  );
  await closed;
}

/** Without a display: what the popup says, and how page and popup look. */
async function print() {
  const extension = copyExtension(extensionDir, { language: wants('--en') ? 'en' : 'zh_CN' });
  const session = await launch(kind, { ...shared, extensionDir: extension.folder });
  try {
    const page = await session.visit(subject.url);
    // Elsewhere the extension waits for a press of its button.
    if (!isGov(new URL(subject.url).hostname)) await session.pressButton(page);
    const popup = await session.popupFor(page);
    await popup.setViewport({ width: 440, height: 640 });
    const findings = await settledText(popup);
    const pictures = join(root, '.cache/start');
    mkdirSync(pictures, { recursive: true });
    // As high as all it says, so that what sticks to the edges of a window stands at those of the picture.
    const height = await popup.evaluate(() => document.documentElement.scrollHeight);
    await popup.setViewport({ width: 440, height: Math.min(height, HIGHEST) });
    await popup.screenshot({ path: join(pictures, 'popup.png') });
    await page.bringToFront();
    await page.screenshot({ path: join(pictures, 'page.png'), fullPage: true });
    say(`徽标 ${(await session.badge(page)) || '（空）'}\n\n${findings}\n`);
    say(`截图 ${join(pictures, 'page.png')}\n     ${join(pictures, 'popup.png')}`);
  } finally {
    await session.close();
    extension.remove();
  }
}

/**
 * The popup asks the page and draws what it hears: its words are done when they have stopped changing.
 * @param {import('puppeteer-core').Page} popup
 */
async function settledText(popup) {
  let text = '';
  let since = Date.now();
  const look = async () => {
    const now = (await popup.evaluate(() => document.body.innerText)).trim();
    if (now !== text) since = Date.now();
    text = now;
    return text !== '' && Date.now() - since > 1000 ? text : null;
  };
  return until('words in the popup', look, 30_000);
}

/** @param {'chrome' | 'edge' | 'firefox'} target */
function build(target) {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('扩展没有构建成功，原因见上。', 'The extension did not build; see above.');
  return join(root, '.output', `${target}-mv3`);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
