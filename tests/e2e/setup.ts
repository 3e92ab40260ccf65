import { join } from 'node:path';
import { test } from 'vitest';
import { launch } from '../support/browser.mjs';
import { browsersOwn, type Kind } from '../support/browser-options.mjs';
import { copyExtension } from '../support/extension-copy.mjs';
import { type Answer, type Asked, isGov, startProxy } from '../support/proxy.mjs';

export const kinds: readonly Kind[] = ['chromium', 'firefox'];

export type Options = {
  /** The whole internet: address → what it answers. Hosts outside gov.cn exist only if they are named here. */
  readonly pages?: Readonly<Record<string, Answer>>;
  readonly language?: 'zh_CN' | 'en';
  /** Hide the native `browser`, as in Chromium before 148. */
  readonly withoutBrowser?: boolean;
  /** Refuse what `scripting` learned in Chromium 92. */
  readonly oldScripting?: boolean;
};

export type Gouji = Awaited<ReturnType<typeof open>>;

/**
 * A browser with the built extension and no network but `pages`.
 *
 *     const gouji = await open('firefox', { pages: { 'http://www.test.gov.cn/a.html': html } });
 *     const page = await gouji.visit('http://www.test.gov.cn/a.html');
 *     await expect.poll(() => gouji.badge(page)).toBe('4');
 *     const popup = await gouji.popupFor(page);
 *     await popup.locator('aria/复制表格').click();
 *     const { text, html } = await gouji.clipboard();
 *     await gouji.close();
 */
export async function open(
  kind: Kind,
  { pages = {}, language = 'zh_CN', withoutBrowser = false, oldScripting = false }: Options = {},
) {
  const served = new Map(Object.entries(pages).map(([url, answer]) => [new URL(url).href, answer]));
  const isOurs = (host: string) =>
    isGov(host) || [...served.keys()].some((url) => new URL(url).hostname === host);
  const proxy = await startProxy((url) => served.get(url.href) ?? null, isOurs);
  const extension = copyExtension(built(kind), { language, withoutBrowser, oldScripting });
  const cleanUp = async () => {
    extension.remove();
    await proxy.close();
  };
  const session = await launch(kind, {
    extensionDir: extension.folder,
    proxyPort: proxy.port,
    // Only pages of the tests are ever opened, and few containers allow the sandbox.
    sandbox: false,
  }).catch(async (error: unknown) => {
    await cleanUp();
    throw error;
  });

  return {
    ...session,
    /** Adds a page to the internet, or changes what it answers. */
    serve(url: string, answer: Answer) {
      served.set(new URL(url).href, answer);
    },
    /** Every request that reached one of our hosts. Browsers ask for an icon by themselves: that is left out. */
    asked: (): readonly Asked[] => proxy.asked.filter(({ url }) => new URL(url).pathname !== '/favicon.ico'),
    /** Everything else that something in this browser wanted to reach, but for what the browser does by itself. */
    refused: (): readonly string[] =>
      proxy.refused.filter((host) => !browsersOwn[kind].some((own) => host.replace(/:\d+$/, '') === own)),
    async close() {
      await session.close();
      await cleanUp();
    },
  };
}

/** Where the build put the extension. */
export function built(kind: Kind): string {
  return join(import.meta.dirname, '../../.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** A test for one browser alone: registered there and nowhere else, so that no run counts it as skipped. */
export const only =
  (wanted: Kind, kind: Kind) =>
  (name: string, body: () => Promise<void>): void => {
    if (kind === wanted) test(name, body);
  };
