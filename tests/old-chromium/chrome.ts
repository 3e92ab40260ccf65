/** What the extension asks of `chrome`, done by the test. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Heard } from './stand-in';

/** A page of a site, an own page of the extension, its background. */
export type Kind = 'site' | 'own' | 'background';

/** One world of one frame, where the extension runs. */
export type Context = { readonly tab: Tab; readonly id: number; readonly frameId: number };

export type Tab = {
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

/** What `chrome` is made of. */
export type Machine = {
  readonly id: string;
  /** Where the extension's own pages are. */
  readonly base: string;
  readonly optionsPage: string;
  /** The text of one of the extension's files. */
  readonly read: (path: string) => string;
  /** In their order. */
  readonly tabs: () => readonly Tab[];
  readonly mayRead: (tab: Tab) => boolean;
  /** What the extension is told of a tab. */
  readonly seen: (tab: Tab) => { readonly active: boolean };
  readonly openOwn: (path: string) => Promise<Tab>;
  /** A tab for a page of the extension, right of another. */
  readonly newOwn: (neighbour: Tab | undefined) => Promise<Tab>;
  /** Runs something where the extension runs. */
  readonly run: (context: Context, expression: string) => Promise<unknown>;
  readonly raiseIn: (context: Context, event: string, args: readonly unknown[]) => Promise<Heard>;
  /** Tells the extension's own pages and its background, or everything. */
  readonly raise: (
    event: string,
    args: readonly unknown[],
    from?: Context,
    everywhere?: boolean,
  ) => Promise<Heard>;
};

type Methods = { readonly [method: string]: (args: never, asker: Context) => unknown };

type Where = { readonly tabId: number; readonly frameIds?: readonly number[] };
type Injection = {
  readonly target: Where;
  readonly files?: readonly string[];
  readonly func?: string;
  readonly args?: readonly unknown[];
};

/** The methods of `chrome`, by name. */
export function chromeOf({
  id,
  base,
  optionsPage,
  read,
  tabs,
  mayRead,
  seen,
  openOwn,
  newOwn,
  run,
  raiseIn,
  raise,
}: Machine): Methods {
  const stored = new Map<string, unknown>();
  const tabWith = (tabId: number): Tab => {
    const tab = tabs().find((it) => it.id === tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  };
  const senderOf = ({ tab, frameId }: Context) => ({
    id,
    url: tab.kind === 'site' ? tab.page.url() : `${base}/`,
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

  return {
    'runtime.sendMessage': async ([message]: [unknown], asker) =>
      replyOf(await raise('runtime.onMessage', [message, senderOf(asker)], asker)),
    'runtime.openOptionsPage': () => openOwn(optionsPage).then(() => null),
    'storage.local.get': ([keys]: [string | readonly string[] | null | undefined]) => {
      const wanted = keys == null ? [...stored.keys()] : [keys].flat();
      return Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]));
    },
    'storage.local.set': ([values]: [object]) => keep(Object.entries(values)),
    'storage.local.remove': ([keys]: [string | readonly string[]]) =>
      keep([keys].flat().map((key) => [key, undefined])),
    'storage.local.clear': () => keep([...stored.keys()].map((key) => [key, undefined])),
    'tabs.query': ([{ active }]: [{ readonly active?: boolean }]) =>
      tabs()
        .map(seen)
        .filter((tab) => active === undefined || tab.active === active),
    'tabs.get': ([tabId]: [number]) => seen(tabWith(tabId)),
    // The protocol keeps directives of an address to itself; an extension is told of them.
    'tabs.update': async ([tabId, { url }]: [number, { readonly url: string }]) => {
      const tab = tabWith(tabId);
      await tab.page.goto(url);
      tab.address = url;
    },
    // Answered before it has loaded, as by a browser.
    'tabs.create': async ([{ url, index }]: [{ readonly url: string; readonly index?: number }]) => {
      const neighbour = index === undefined ? undefined : tabs()[index - 1];
      const tab = await newOwn(neighbour);
      tab.page.goto(url).catch(ignore);
      return seen(tab);
    },
    'tabs.remove': ([tabId]: [number]) => tabWith(tabId).page.close(),
    'windows.create': async ([{ url }]: [{ readonly url: string }]) => {
      await openOwn(url.slice(base.length));
      return {};
    },
    'tabs.sendMessage': async (
      [tabId, message, options]: [number, unknown, { readonly frameId?: number } | undefined],
      asker,
    ) => {
      const frameId = options?.frameId ?? 0;
      const context = [...tabWith(tabId).contexts.values()].find((it) => it.frameId === frameId);
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
}

/** The page went away meanwhile. */
export function ignore(): void {}

/** Runs in the page. Twice is no harm. */
function style(css: string): void {
  const isThere = document.adoptedStyleSheets.some((sheet) => sheet.cssRules.length > 0);
  if (isThere) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
