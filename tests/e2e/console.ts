/** What the browser reports as going wrong: in pages, in scripts of extensions there, and in the extension itself. */
import type { CDPSession, Page } from 'puppeteer-core';
import { inWindow } from '../support/firefox-window.mjs';
import type { Gouji } from './setup';

export type Console = {
  /** Listens to a page, before it opens an address. */
  readonly listenTo: (page: Page) => Promise<void>;
  /** Warnings and errors so far. */
  readonly heard: () => Promise<readonly string[]>;
};

export async function consoleOf(gouji: Gouji): Promise<Console> {
  return gouji.kind === 'firefox' ? inFirefox(gouji) : inChromium(gouji);
}

async function inChromium(gouji: Gouji): Promise<Console> {
  const heard: string[] = [];
  const listen = async (devtools: CDPSession) => {
    devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) =>
      heard.push(`exception ${url ?? ''} ${text} ${exception?.description ?? ''}`),
    );
    devtools.on('Runtime.consoleAPICalled', ({ type, args }) =>
      heard.push(`${type} ${args.map(({ value, description }) => value ?? description).join(' ')}`),
    );
    devtools.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      // No test page brings an icon.
      if (!url?.endsWith('/favicon.ico')) heard.push(`${level} ${url ?? ''} ${text}`);
    });
    await Promise.all([devtools.send('Runtime.enable'), devtools.send('Log.enable')]);
  };
  await listen(await (await gouji.background()).createCDPSession());
  return { listenTo: async (page) => listen(await page.createCDPSession()), heard: async () => heard };
}

function inFirefox({ browser }: Gouji): Console {
  const heard: string[] = [];
  return {
    async listenTo(page) {
      page.on('console', (said) => heard.push(`${said.type()} ${said.text()}`));
      page.on('pageerror', (error) => heard.push(`exception ${error}`));
    },
    async heard() {
      const written: readonly string[] = JSON.parse((await inWindow(browser, ERRORS)) ?? '[]');
      return [...heard, ...written];
    },
  };
}

/** Firefox has much to say about itself; this is about pages and extensions. */
const ERRORS = `
  const errors = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
  const ours = ({ category, sourceName }) =>
    category === 'content javascript' || /^moz-extension:|\\.gov\\.cn/.test(sourceName);
  return JSON.stringify(errors.filter(ours).map((error) => error.toString()));`;
