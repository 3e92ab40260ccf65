import { geckoId } from './browser-options.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */

/** @param {Browser} browser */
export async function pressButton(browser) {
  // The button of an open panel would only close it.
  await closePanel(browser);
  await inWindow(
    browser,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const shown = new Promise((done) => document.addEventListener('popupshown', done, { once: true }));
     await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
     await shown;`,
  );
}

/**
 * Closes what the toolbar button opened. It stays open over other tabs when they come to front by themselves, and keeps
 * the keyboard.
 * @param {Browser} browser
 */
export async function closePanel(browser) {
  await inWindow(
    browser,
    `const open = [...document.querySelectorAll('panel')].filter((panel) => panel.state !== 'closed');
     await Promise.all(open.map((panel) => new Promise((done) => {
       panel.addEventListener('popuphidden', done, { once: true });
       panel.hidePopup();
     })));`,
  );
}

/** @param {Browser} browser @param {string} last the last key of the shortcut, as the manifest has it */
export function pressShortcut(browser, last) {
  return inWindow(
    browser,
    `const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
     const keys = document.getElementById('ext-keyset-id-' + ExtensionCommon.makeWidgetId(extension.id));
     const names = [${JSON.stringify(last)}, ${JSON.stringify(`VK_${last.toUpperCase()}`)}];
     const isIt = (key) => names.includes(key.getAttribute('key') || key.getAttribute('keycode'));
     [...keys.children].find(isIt).doCommand();`,
  );
}

/** @param {Browser} browser */
export async function stopBackground(browser) {
  await inWindow(
    browser,
    `await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
}

/**
 * Sets what about:config sets. Pages hear of it a moment later.
 * @param {Browser} browser
 * @param {Readonly<Record<string, number | string | null>>} preferences name → value; null puts back what comes with Firefox
 */
export async function setPreferences(browser, preferences) {
  await inWindow(
    browser,
    `for (const [name, value] of Object.entries(${JSON.stringify(preferences)})) {
       if (value === null) Services.prefs.clearUserPref(name);
       else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
       else Services.prefs.setStringPref(name, value);
     }`,
  );
}

/**
 * WebDriver BiDi knows nothing of toolbars and shortcuts, but with system access Firefox evaluates in its own window.
 * @param {Browser} browser
 * @param {string} script what to do with `extension`; what it returns must be a string or nothing
 * @returns {Promise<string | undefined>}
 */
export async function inWindow(browser, script) {
  const { connection } = /** @type {Browser & { connection: BiDi }} */ (browser);
  const windows = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
      ${script}
    })()`,
    target: { context: windows.result.contexts?.[0]?.context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(`Firefox would not: ${result.exceptionDetails?.text}`);
  return result.result?.value;
}

/** @typedef {{ send: (method: string, parameters: object) => Promise<{ result: BiDiResult }> }} BiDi */
/** @typedef {{ type?: string, contexts?: { context: string }[], result?: { value?: string }, exceptionDetails?: { text: string } }} BiDiResult */
