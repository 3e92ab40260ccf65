/**
 * The part of a browser that runs an extension, for a headless Chromium that has none: content scripts run in a world of
 * their own, the extension's pages come from an address of their own, and what they ask of `chrome` is done here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page, Target, Viewport } from 'puppeteer-core';
import { type Answer, isGov } from '../support/proxy.mjs';
import { BINDING, type Call, type Heard, type Settled, standIn, type World } from './stand-in';

/** Where the extension's own pages are, instead of chrome-extension://. A secure context, as those are. */
export const HOST = 'extension.test';
const BASE = `https://${HOST}`;
const ID = 'gouji-in-old-chromium';
/** The name of the content scripts' world. */
const WORLD = 'gouji';

/** What content scripts may use, and what only the extension's own pages. */
const SHARED = [
  'runtime.sendMessage',
  ...['get', 'set', 'remove', 'clear'].map((name) => `storage.local.${name}`),
];
const SHARED_EVENTS = ['runtime.onMessage', 'storage.onChanged'];
const OWN = [
  ...SHARED,
  'runtime.openOptionsPage',
  'tabs.query',
  'tabs.get',
  'tabs.create',
  'tabs.update',
  'tabs.remove',
  'tabs.sendMessage',
  'windows.create',
  'scripting.executeScript',
  'scripting.insertCSS',
  'action.setBadgeText',
  'action.getBadgeText',
  'action.setBadgeBackgroundColor',
  'permissions.request',
];
const OWN_EVENTS = [
  ...SHARED_EVENTS,
  'runtime.onInstalled',
  'tabs.onUpdated',
  'tabs.onRemoved',
  'commands.onCommand',
];

/** Learned in Chromium 92: https://developer.chrome.com/docs/extensions/reference/api/scripting */
const LEARNED_IN_92 = ['func', 'args', 'world', 'injectImmediately'];

type Kind = 'site' | 'own' | 'background';

/** One world of one frame, where the extension runs. */
type Context = { readonly tab: Tab; readonly id: number; readonly frameId: number };

type Tab = {
  readonly id: number;
  readonly page: Page;
  readonly kind: Kind;
  readonly devtools: CDPSession;
  /** By the frame's own name; the first is the page itself. */
  readonly contexts: Map<string, Context>;
  badge: string;
  /** What it was sent to, if by the extension. */
  address: string | null;
  /** The address that a person let the extension into, by a click. */
  granted: string | null;
};

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
  const stored = new Map<string, unknown>();
  let lastTab = 0;
  let front = 0;
  let background: Promise<Tab> | null = null;

  const worldOf = (kind: Kind): World => ({
    id: ID,
    base: BASE,
    manifest,
    messages,
    methods: kind === 'site' ? SHARED : OWN,
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
  const tabWith = (id: unknown): Tab => {
    const tab = tabs.find((it) => it.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
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

  const senderOf = ({ tab, frameId }: Context) => ({
    id: ID,
    url: tab.kind === 'site' ? tab.page.url() : `${BASE}/`,
    ...(tab.kind === 'site' ? { tab: seen(tab), frameId } : {}),
  });
  const replyOf = ({ answered, reply }: Heard): unknown => {
    if (!answered) throw new Error('The message port closed before a response was received.');
    return reply;
  };
  const keep = async (changes: readonly (readonly [key: string, value: unknown])[]) => {
    const changed = Object.fromEntries(
      changes.map(([key, newValue]) => [key, { oldValue: stored.get(key), newValue }]),
    );
    for (const [key, value] of changes) value === undefined ? stored.delete(key) : stored.set(key, value);
    raise('storage.onChanged', [changed, 'local'], undefined, true).catch(ignore);
  };
  const framesOf = ({ tabId, frameIds }: Where): readonly Context[] => {
    const tab = tabWith(tabId);
    if (!mayRead(tab)) throw new Error('Cannot access contents of the page.');
    const contexts = [...tab.contexts.values()];
    return contexts.filter(({ frameId }) => !frameIds || frameIds.includes(frameId));
  };

  type Where = { readonly tabId: number; readonly frameIds?: readonly number[] };
  type Injection = {
    readonly target: Where;
    readonly files?: readonly string[];
    readonly func?: string;
    readonly args?: readonly unknown[];
  };

  /** What the browser does for the extension. */
  const chrome: { readonly [method: string]: (args: never, asker: Context) => unknown } = {
    'runtime.sendMessage': async ([message]: [unknown], asker) =>
      replyOf(await raise('runtime.onMessage', [message, senderOf(asker)], asker)),
    'runtime.openOptionsPage': () => openOwn(manifest.options_ui.page).then(() => null),
    'storage.local.get': ([keys]: [string | readonly string[] | null | undefined]) => {
      const wanted = keys == null ? [...stored.keys()] : [keys].flat();
      return Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]));
    },
    'storage.local.set': ([values]: [object]) => keep(Object.entries(values)),
    'storage.local.remove': ([keys]: [string | readonly string[]]) =>
      keep([keys].flat().map((key) => [key, undefined])),
    'storage.local.clear': () => keep([...stored.keys()].map((key) => [key, undefined])),
    'tabs.query': ([{ active }]: [{ readonly active?: boolean }]) =>
      visible()
        .map(seen)
        .filter((tab) => active === undefined || tab.active === active),
    'tabs.get': ([id]: [number]) => seen(tabWith(id)),
    // The protocol keeps directives of an address to itself; an extension is told of them.
    'tabs.update': async ([id, { url }]: [number, { readonly url: string }]) => {
      const tab = tabWith(id);
      await tab.page.goto(url);
      tab.address = url;
    },
    // Answered before it has loaded, as by a browser.
    'tabs.create': async ([{ url, index }]: [{ readonly url: string; readonly index?: number }]) => {
      const neighbour = index === undefined ? undefined : visible()[index - 1];
      const tab = await adopt(await newPage(), 'own', neighbour ? tabs.indexOf(neighbour) + 1 : tabs.length);
      tab.page.goto(url).catch(ignore);
      return seen(tab);
    },
    'tabs.remove': ([id]: [number]) => tabWith(id).page.close(),
    'windows.create': async ([{ url }]: [{ readonly url: string }]) => {
      await openOwn(url.slice(BASE.length));
      return {};
    },
    'tabs.sendMessage': async (
      [id, message, options]: [number, unknown, { readonly frameId?: number } | undefined],
      asker,
    ) => {
      const frameId = options?.frameId ?? 0;
      const context = [...tabWith(id).contexts.values()].find((it) => it.frameId === frameId);
      if (!context) throw new Error('Could not establish connection. Receiving end does not exist.');
      return replyOf(await raiseIn(context, 'runtime.onMessage', [message, senderOf(asker)]));
    },
    'scripting.executeScript': ([{ target, files, func, args = [] }]: [Injection]) => {
      const given = args.map((arg) => JSON.stringify(arg)).join();
      const code = func
        ? `(${func})(${given})`
        : `${(files ?? []).map((file) => read(file)).join('\n')};null`;
      return Promise.all(
        framesOf(target).map(async (context) => ({
          frameId: context.frameId,
          result: (await run(context, code)) ?? null,
        })),
      );
    },
    // A sheet of the user's is what the protocol cannot give: an adopted one leaves the page's tree alone as well.
    'scripting.insertCSS': ([{ target, css }]: [{ readonly target: Where; readonly css: string }]) =>
      Promise.all(framesOf(target).map((context) => run(context, `(${style})(${JSON.stringify(css)})`))),
    'action.setBadgeText': ([{ tabId, text }]: [{ readonly tabId: number; readonly text: string }]) => {
      tabWith(tabId).badge = text;
    },
    'action.getBadgeText': ([{ tabId }]: [{ readonly tabId: number }]) => tabWith(tabId).badge,
    'action.setBadgeBackgroundColor': () => null,
    'permissions.request': () => false,
  };

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

/** The page went away meanwhile. */
function ignore(): void {}

/** At `document_idle`, on pages of governments and in what those write into frames. */
function whenIdle(code: string): string {
  return `
    if (/(^|\\.)gov\\.cn$/.test(/^https?:/.test(self.origin) ? new URL(self.origin).hostname : ''))
      addEventListener('DOMContentLoaded', () => {${code}\n}, { once: true });`;
}

/** Runs in the page. Twice is no harm. */
function style(css: string): void {
  const isThere = document.adoptedStyleSheets.some((sheet) => sheet.cssRules.length > 0);
  if (isThere) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
