/**
 * The part of a browser that runs an extension, for a headless Chromium that has none: content scripts run in a world of
 * their own, the extension's pages come from an address of their own, and what they ask of `chrome` is done by chrome.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Target, Viewport } from 'puppeteer-core';
import { type Answer, isGov } from '../support/proxy.mjs';
import { type Context, chromeOf, ignore, type Kind, type Tab } from './chrome';
import { BINDING, type Call, type Heard, type Settled, standIn, type World } from './stand-in';

/** Where the extension's own pages are, instead of chrome-extension://. A secure context, as those are. */
export const HOST = 'extension.test';
const BASE = `https://${HOST}`;
const ID = 'gouji-in-old-chromium';
/** The name of the content scripts' world. */
const WORLD = 'gouji';

/** What content scripts may use; the extension's own pages may use everything. */
const SHARED = [
  'runtime.sendMessage',
  ...['get', 'set', 'remove', 'clear'].map((name) => `storage.local.${name}`),
];
const SHARED_EVENTS = ['runtime.onMessage', 'storage.onChanged'];
const OWN_EVENTS = [
  ...SHARED_EVENTS,
  'runtime.onInstalled',
  'tabs.onUpdated',
  'tabs.onRemoved',
  'commands.onCommand',
];

/** Learned in Chromium 92: https://developer.chrome.com/docs/extensions/reference/api/scripting */
const LEARNED_IN_92 = ['func', 'args', 'world', 'injectImmediately'];

export type Extension = Awaited<ReturnType<typeof startExtension>>;

/** The files of the extension, as its own pages get them. */
export function serve(folder: string, { pathname }: URL): Answer | null {
  try {
    const ending = pathname.replace(/^.*\./, '');
    const headers = { 'content-security-policy': "script-src 'self'; object-src 'self'" };
    if (pathname === BACKGROUND)
      return { body: '<!doctype html><script src="/background.js"></script>', headers };
    return { body: readFileSync(join(folder, pathname)), type: TYPES[ending] ?? 'text/plain', headers };
  } catch {
    return null;
  }
}

const BACKGROUND = '/background.html';
const TYPES: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
};

/**
 * @param folder the built extension
 * @param version of the browser
 */
export async function startExtension(browser: Browser, folder: string, language: string, version: number) {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const messages = JSON.parse(read(`_locales/${language}/messages.json`));
  const detector = read('detector.js');
  /** In their order. */
  const tabs: Tab[] = [];
  let lastTab = 0;
  let front = 0;
  let background: Promise<Tab> | null = null;

  const worldOf = (kind: Kind): World => ({
    id: ID,
    base: BASE,
    manifest,
    messages,
    methods: kind === 'site' ? SHARED : Object.keys(chrome),
    events: kind === 'site' ? SHARED_EVENTS : OWN_EVENTS,
    unknown: kind === 'background' && version < 92 ? LEARNED_IN_92 : [],
  });

  /** Lets the extension into a page that has opened nothing yet. */
  async function adopt(page: Page, kind: Kind, at = tabs.length): Promise<Tab> {
    const devtools = await page.createCDPSession();
    const tab: Tab = {
      id: ++lastTab,
      page,
      kind,
      devtools,
      contexts: new Map(),
      badge: '',
      address: null,
      granted: null,
    };
    tabs.splice(at, 0, tab);
    const frames: string[] = [];
    const isOurs = ({ name, auxData }: { name: string; auxData?: { isDefault?: boolean } }) =>
      kind === 'site' ? name === WORLD : auxData?.isDefault === true;
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const frame: string = context.auxData?.frameId;
      // Chromium 90 makes a second world of the same name when a frame comes; nothing has begun in it.
      if (!isOurs(context) || tab.contexts.has(frame)) return;
      if (!frames.includes(frame)) frames.push(frame);
      tab.contexts.set(frame, { tab, id: context.id, frameId: frames.indexOf(frame) });
    });
    devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      for (const [frame, { id }] of tab.contexts) if (id === executionContextId) tab.contexts.delete(frame);
    });
    devtools.on('Runtime.executionContextsCleared', () => tab.contexts.clear());
    devtools.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const asker = [...tab.contexts.values()].find(({ id }) => id === executionContextId);
      if (asker) answer(asker, JSON.parse(payload));
    });
    devtools.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) Object.assign(tab, { badge: '', address: null });
    });
    devtools.on('Page.loadEventFired', () =>
      raise('tabs.onUpdated', [tab.id, { status: 'complete' }, seen(tab)]).catch(ignore),
    );
    page.on('close', () => {
      tabs.splice(tabs.indexOf(tab), 1);
      raise('tabs.onRemoved', [tab.id, {}]).catch(ignore);
    });
    const only = kind === 'site' ? { worldName: WORLD } : {};
    await devtools.send('Page.enable');
    await devtools.send('Runtime.addBinding', {
      name: BINDING,
      ...(kind === 'site' ? { executionContextName: WORLD } : {}),
    });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${standIn})('${BINDING}', ${JSON.stringify(worldOf(kind))});${kind === 'site' ? whenIdle(detector) : ''}`,
      ...only,
    });
    await devtools.send('Runtime.enable');
    return tab;
  }

  async function openOwn(path: string, kind: Kind = 'own', size?: Viewport): Promise<Tab> {
    const tab = await adopt(await newPage(), kind);
    if (size) await tab.page.setViewport(size);
    await tab.page.goto(`${BASE}/${path.replace(/^\//, '')}`);
    return tab;
  }

  // Every page that a test opens is a tab of the browser.
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    front = (await adopt(page, 'site')).id;
    return page;
  };

  // A link to a page of the extension opens a tab by itself; it has begun without the extension, and begins again.
  const met = new Set<Target>();
  const meet = async (target: Target) => {
    if (target.type() !== 'page' || !target.url().startsWith(BASE) || met.has(target)) return;
    met.add(target);
    const page = await target.page();
    if (!page || tabs.some((tab) => tab.page === page)) return;
    await adopt(page, 'own');
    await page.reload();
  };
  for (const event of ['targetcreated', 'targetchanged'] as const)
    browser.on(event, (target: Target) => meet(target).catch(ignore));

  const tabOf = (page: Page): Tab => {
    const tab = tabs.find((it) => it.page === page);
    if (!tab) throw new Error('the page has been closed, or was never a tab');
    return tab;
  };
  const mayRead = ({ page, granted }: Tab): boolean =>
    page.url() === granted || (/^https?:/.test(page.url()) && isGov(new URL(page.url()).hostname));
  const visible = () => tabs.filter(({ kind }) => kind !== 'background');
  /** What the extension is told of a tab. */
  const seen = (tab: Tab) => ({
    id: tab.id,
    index: visible().indexOf(tab),
    active: tab.id === front,
    ...(tab.kind !== 'site'
      ? { url: tab.page.url().replace(BASE, 'chrome-extension://gouji') }
      : mayRead(tab)
        ? { url: tab.address ?? tab.page.url() }
        : {}),
  });
  const awake = (): Promise<Tab> => {
    background ??= openOwn(BACKGROUND, 'background');
    return background;
  };

  /** Runs something where the extension runs; what went away meanwhile says nothing. */
  async function run({ tab, id }: Context, expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await tab.devtools.send('Runtime.evaluate', {
      expression,
      contextId: id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  const raiseIn = (context: Context, event: string, args: readonly unknown[]): Promise<Heard> =>
    run(context, `${BINDING}.raise(${JSON.stringify(event)}, ${JSON.stringify(args)})`).then(
      (heard) => heard as Heard,
      () => ({ answered: false }),
    );

  /** Tells the extension's own pages and its background, or everything; gives what was answered first. */
  async function raise(
    event: string,
    args: readonly unknown[],
    from?: Context,
    everywhere = false,
  ): Promise<Heard> {
    if (from?.tab.kind !== 'background') await awake();
    const hearers = tabs
      .filter(({ kind }) => everywhere || kind !== 'site')
      .flatMap(({ contexts }) => [...contexts.values()])
      .filter((context) => context !== from);
    const all = hearers.map((context) => raiseIn(context, event, args));
    return new Promise((resolve) => {
      for (const one of all) one.then((heard) => heard.answered && resolve(heard));
      Promise.all(all).then(() => resolve({ answered: false }));
    });
  }

  async function answer(asker: Context, { call, method, args }: Call): Promise<void> {
    const does = chrome[method];
    const settled: Settled = await Promise.resolve()
      .then(() => does?.(args as never, asker))
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
      );
    await run(asker, `${BINDING}.settle(${call}, ${JSON.stringify(settled)})`).catch(() => null);
  }

  const chrome = chromeOf({
    id: ID,
    base: BASE,
    optionsPage: manifest.options_ui.page,
    read,
    tabs: visible,
    mayRead,
    seen,
    openOwn,
    newOwn: async (neighbour) =>
      adopt(await newPage(), 'own', neighbour ? tabs.indexOf(neighbour) + 1 : tabs.length),
    run,
    raiseIn,
    raise,
  });

  return {
    tabOf,
    /** An own page of the extension in a tab. */
    async openPage(path: string, size?: Viewport): Promise<Page> {
      const { page } = await openOwn(path, 'own', size);
      return page;
    },
    /** What a click on the toolbar button gives: the page is in front, and the extension may read it. */
    press(page: Page) {
      const tab = tabOf(page);
      front = tab.id;
      tab.granted = page.url();
    },
    badge: (page: Page): string => tabOf(page).badge,
    /** Raises a shortcut. */
    command: (page: Page, name: string) => raise('commands.onCommand', [name, seen(tabOf(page))]),
    background: async (): Promise<Page> => (await awake()).page,
    /** Stops the background until something wakes it. */
    async stopBackground() {
      const running = await background;
      background = null;
      await running?.page.close();
    },
  };
}

/** At `document_idle`, on pages of governments and in what those write into frames. */
function whenIdle(code: string): string {
  return `
    if (/(^|\\.)gov\\.cn$/.test(/^https?:/.test(self.origin) ? new URL(self.origin).hostname : ''))
      addEventListener('DOMContentLoaded', () => {${code}\n}, { once: true });`;
}
