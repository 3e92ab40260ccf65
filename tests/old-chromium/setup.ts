/** Stands in for tests/e2e/setup.ts: the same tests of the same built extension, in an old Chromium. */
import puppeteer, { type Browser, type Connection, type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { Gouji, Options } from '../e2e/setup';
import { built, only } from '../e2e/setup';
import { type Kind, optionsFor } from '../support/browser-options.mjs';
import { readClipboard } from '../support/extension-page.mjs';
import { isGov, startProxy } from '../support/proxy.mjs';
import { HOST, serve, startExtension } from './extension';
import { executableOf } from './get';

export type { Gouji, Options } from '../e2e/setup';
export { built, only };

export const kinds: readonly Kind[] = ['chromium'];

/** An old Chromium with the built extension and no network but `pages`. */
export async function open(kind: Kind, { pages = {}, language = 'zh_CN' }: Options = {}): Promise<Gouji> {
  const engine = inject('engine');
  const folder = built(kind);
  const served = new Map(Object.entries(pages).map(([url, answer]) => [new URL(url).href, answer]));
  const isOurs = (host: string) =>
    host === HOST || isGov(host) || [...served.keys()].some((url) => new URL(url).hostname === host);
  const proxy = await startProxy(
    (url) => (url.hostname === HOST ? serve(folder, url) : (served.get(url.href) ?? null)),
    isOurs,
  );
  const { args = [], ...options } = optionsFor(kind, {
    extensionDir: folder,
    executablePath: executableOf(engine),
    proxyPort: proxy.port,
    sandbox: false,
  });
  const browser = await puppeteer.launch({
    ...options,
    args,
    headless: 'shell',
    enableExtensions: false,
    waitForInitialPage: false,
  });
  await attachToPages(browser);
  const version = (await browser.version()).replace('HeadlessChrome/', '');
  if (version !== engine.version) throw new Error(`this is ${version}, not ${engine.version}`);
  const extension = await startExtension(browser, folder, language, Number.parseInt(version, 10));
  const devtools = await browser.target().createCDPSession();
  await devtools.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });

  // The popup: it closes when anything else comes to front.
  let popup: Page | null = null;
  const closePopup = async () => {
    const last = popup;
    popup = null;
    await last?.close().catch(() => null);
  };
  let opened: Promise<Page> | undefined;
  const desk = () => {
    opened ??= extension.openPage('icons/16.png').then(async (page) => {
      await page.evaluate('globalThis.browser = chrome; null');
      return page;
    });
    return opened;
  };
  const run = async (...work: Parameters<Page['evaluate']>) => (await desk()).evaluate(...work);
  const inExtension = run as Page['evaluate'];
  const deskToFront = async () => {
    await closePopup();
    await (await desk()).bringToFront();
  };
  const cannot = (what: string) => () => Promise.reject(new Error(`the stand-in cannot ${what}`));

  const session: Gouji = {
    kind,
    browser,
    extensionPage: (path) => extension.openPage(path),
    async visit(url) {
      await closePopup();
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    tabOf: async (page) => extension.tabOf(page).id,
    badge: async (page) => extension.badge(page),
    pressButton: async (page) => void (await session.openPopup(page)),
    pressShortcut: cannot('press keys that a browser takes for itself'),
    raiseCommand: async (page, name) => void (await extension.command(page, name)),
    background: async () => (await extension.background()).target(),
    popupFor: async (page) => extension.openPage(`popup.html?tab=${extension.tabOf(page).id}`),
    async openPopup(page) {
      await closePopup();
      extension.press(page);
      popup = await extension.openPage('popup.html', POPUP);
      return popup;
    },
    async clipboard() {
      await deskToFront();
      return inExtension(readClipboard);
    },
    async setClipboard(text) {
      await deskToFront();
      await inExtension((words) => navigator.clipboard.writeText(words), text);
    },
    stopBackground: extension.stopBackground,
    update: cannot('update the extension'),
    remove: cannot('remove the extension'),
    inExtension,
    serve: (url, answer) => void served.set(new URL(url).href, answer),
    asked: () =>
      proxy.asked.filter(({ url }) => {
        const { hostname, pathname } = new URL(url);
        return hostname !== HOST && pathname !== '/favicon.ico';
      }),
    refused: () => proxy.refused,
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
  return session;
}

/** About what a popup is given; one that is opened in a tab has the room of a tab. */
const POPUP = { width: 420, height: 600 };

/**
 * Puppeteer attaches to tabs, and to pages by way of them; before Chromium 112 a headless shell has no tabs. Chromium
 * before 103 does not know the filter that leaves pages out.
 */
async function attachToPages(browser: Browser): Promise<void> {
  const { _connection: connection } = browser as unknown as { readonly _connection: Connection };
  await connection.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}
