import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { optionsFor, origin } from './browser-options.mjs';
import { activeTab, badgeText, openExtensionPage, readClipboard } from './extension-page.mjs';
import { closePanel, pressButton, pressShortcut, stopBackground } from './firefox-window.mjs';
import { until } from './until.mjs';

/**
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./browser-options.mjs').Kind} Kind
 * @typedef {Awaited<ReturnType<typeof launch>>} Session
 * @typedef {object} Chrome what the background finds there
 * @property {{ get(id: number): Promise<object> }} tabs
 * @property {{ onCommand: { dispatch(command: string, tab: object): void } }} commands
 */

/**
 * A browser with the built extension in it.
 * @param {Kind} kind
 * @param {import('./browser-options.mjs').LaunchOptions} options
 */
export async function launch(kind, options) {
  const folder = resolve(options.extensionDir);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}. Run "npm run build" first.`);
  }
  const browser = await puppeteer.launch(optionsFor(kind, options));
  try {
    return await sessionOf(kind, browser, folder, await browser.installExtension(folder));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {Kind} kind
 * @param {Browser} browser
 * @param {string} folder the built extension
 * @param {string} id the id that the browser gave the extension
 */
async function sessionOf(kind, browser, folder, id) {
  const base = origin(kind, id);
  // An image of the extension: an extension page that runs none of the extension's own code, so that asking the
  // browser something through it changes nothing in what is tested.
  /** @type {Promise<Page> | undefined} */
  let opened;
  const desk = () => {
    opened ??= openExtensionPage(kind, browser, `${base}/icons/16.png`);
    return opened;
  };
  const run = async (/** @type {Parameters<Page['evaluate']>} */ ...work) => (await desk()).evaluate(...work);
  const inExtension = /** @type {Page['evaluate']} */ (run);
  /** The clipboard is only for who has the focus, which comes a moment after the tab does. */
  const deskToFront = async () => {
    const page = await desk();
    await page.bringToFront();
    await until('the focus', async () => (await page.evaluate(() => document.hasFocus())) || null);
  };
  /** @type {WeakMap<Page, number>} */
  const tabs = new WeakMap();

  const session = {
    kind,
    browser,
    /** The extension's own page (`popup.html?tab=1`) in a tab. @param {string} path */
    extensionPage: (path) => openExtensionPage(kind, browser, `${base}/${path}`),

    /** Opens an address in a tab of its own. @param {string} url */
    async visit(url) {
      const page = await browser.newPage();
      await session.tabOf(page);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },

    /** The number that the extension knows the page's tab by. @param {Page} page */
    async tabOf(page) {
      const known = tabs.get(page);
      if (known !== undefined) return known;
      // A tab's address would not do: two tabs may share one, and it is hidden where the extension has no
      // permission. Which tab is in front is never hidden.
      const front = () => inExtension(activeTab);
      await (await desk()).bringToFront();
      const own = await front();
      await page.bringToFront();
      const tab = await until('the page to be the active tab', async () => {
        const active = await front();
        return active === own ? null : active;
      });
      tabs.set(page, tab);
      return tab;
    },

    /** What the toolbar button says of the page. @param {Page} page */
    async badge(page) {
      return inExtension(badgeText, await session.tabOf(page));
    },

    /** Presses the toolbar button over the page, as a person does: this is what grants `activeTab`. @param {Page} page */
    async pressButton(page) {
      await page.bringToFront();
      if (kind === 'firefox') return pressButton(browser);
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not installed any more');
      await page.triggerExtensionAction(extension);
    },

    /**
     * Presses a shortcut of the manifest over the page. Chromium takes shortcuts only from a real keyboard.
     * @param {Page} page
     * @param {string} last its last key: `J` of `Alt+Shift+J`
     */
    async pressShortcut(page, last) {
      if (kind !== 'firefox') throw new Error('shortcuts can be pressed in Firefox only');
      await page.bringToFront();
      await pressShortcut(browser, last);
    },

    /**
     * Raises a command of the manifest where the browser would. Chromium takes its shortcut from a real keyboard only.
     * @param {Page} page
     * @param {'next' | 'previous' | 'validate'} name
     */
    async raiseCommand(page, name) {
      const worker = await (await session.background()).worker();
      await worker?.evaluate(
        async (command, id) => {
          const { commands, tabs } = /** @type {typeof globalThis & { chrome: Chrome }} */ (globalThis)
            .chrome;
          commands.onCommand.dispatch(command, await tabs.get(id));
        },
        name,
        await session.tabOf(page),
      );
    },

    /** Where the extension's background runs, in Chromium. */
    background: () => browser.waitForTarget((target) => target.type() === 'service_worker'),

    /** `popup.html?tab=<id>`, the popup in a tab of its own. @param {Page} page */
    async popupFor(page) {
      return session.extensionPage(`popup.html?tab=${await session.tabOf(page)}`);
    },

    /**
     * What a person gets who presses the toolbar button. In Chromium it is the real popup, which closes when
     * anything else comes to front. Firefox lets nobody drive its panel, so there the button is pressed and the same
     * page is opened in a tab.
     * @param {Page} page
     */
    async openPopup(page) {
      if (kind === 'firefox') {
        await session.pressButton(page);
        await closePanel(browser);
        return session.popupFor(page);
      }
      const before = new Set(browser.targets());
      await session.pressButton(page);
      const target = await browser.waitForTarget(
        (it) => !before.has(it) && it.url().startsWith(`${base}/popup.html`),
        {
          timeout: 10_000,
        },
      );
      return target.asPage();
    },

    /** What is on the clipboard now; an absent flavour is null. Brings another tab to front. */
    async clipboard() {
      await deskToFront();
      return inExtension(readClipboard);
    },

    /** Puts a text on the clipboard, so that what is read later is known to be new. @param {string} text */
    async setClipboard(text) {
      await deskToFront();
      await inExtension((words) => navigator.clipboard.writeText(words), text);
    },

    /** Stops the extension's background, as the browser does when it is idle or memory is short. */
    async stopBackground() {
      if (kind === 'firefox') return stopBackground(browser);
      const isOurs = (/** @type {import('puppeteer-core').Target} */ target) =>
        target.type() === 'service_worker' && target.url().startsWith(base);
      // It may stop by itself meanwhile.
      await (await browser.targets().find(isOurs)?.worker())?.close().catch(() => null);
    },

    /** Puts the extension there anew, as an update does; pages stay open. */
    async update() {
      opened = undefined;
      await browser.installExtension(folder);
    },

    /** Takes the extension away; pages stay open. Firefox gives it another address when it comes back. */
    async remove() {
      opened = undefined;
      await browser.uninstallExtension(id);
    },

    /** Runs a function in an extension page, where it may use `browser.*`. */
    inExtension,

    close: () => browser.close(),
  };
  if (kind === 'chromium') await allowClipboard(browser);
  return session;
}

/** @param {Browser} browser */
async function allowClipboard(browser) {
  const devtools = await browser.target().createCDPSession();
  // Without an origin: Chromium will not grant anything to a chrome-extension:// address by name.
  // The grant ends with this connection, so it stays open.
  await devtools.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });
}
