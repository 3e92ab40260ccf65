import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { geckoId } from '../support/browser-options.mjs';
import { built, type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const page = (words: string) => `<!doctype html><title>${words}</title><p>${words}</p>`;
const plain = 'http://www.test.gov.cn/a.html';
const secure = 'https://www.test.gov.cn/b.html';
const elsewhere = 'http://city.example/c.html';

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    gouji = await open(kind, {
      pages: { [plain]: page('甲'), [secure]: page('乙'), [elsewhere]: page('丙') },
    });
  });
  afterAll(() => gouji?.close());

  test.each([plain, secure, elsewhere])('%s opens under its own address', async (url) => {
    const visited = await gouji.visit(url);
    expect(await visited.evaluate(() => `${location.href} ${document.title}`)).toBe(
      `${url} ${{ [plain]: '甲', [secure]: '乙', [elsewhere]: '丙' }[url]}`,
    );
    await visited.close();
  });

  test('what the proxy does not answer does not exist', async () => {
    const visited = await gouji.visit('http://www.test.gov.cn/no-such-page.html');
    expect(await visited.evaluate(() => document.body.innerText)).toBe('not found');
    await expect(gouji.visit('https://outside.example/')).rejects.toThrow();
    // An extension's own request, also to this machine, does not go unseen.
    await gouji.inExtension(() => fetch('https://extension.example/').catch(() => null));
    await gouji.inExtension(() => fetch('http://127.0.0.1:8123/').catch(() => null));
    expect([...new Set(gouji.refused())]).toEqual([
      'outside.example:443',
      'extension.example:443',
      '127.0.0.1:8123',
    ]);
    await visited.close();
  });

  test('the extension is there, in Chinese, with the permissions of its manifest', async () => {
    const seen = await gouji.inExtension(async () => ({
      name: browser.runtime.getManifest().name,
      allowed: await browser.permissions.getAll(),
    }));
    expect(seen.name).toMatch(/^勾稽/);
    expect(seen.allowed.origins).toEqual(['*://*.gov.cn/*']);
    const popup = await gouji.extensionPage('popup.html');
    expect(await popup.title()).toBe('勾稽');
    await popup.close();
  });

  test('every page has its own badge', async () => {
    const [first, second] = [await gouji.visit(plain), await gouji.visit(plain)];
    await gouji.inExtension(
      (tabId) => browser.action.setBadgeText({ tabId, text: '7' }),
      await gouji.tabOf(second),
    );
    expect(await gouji.badge(second)).toBe('7');
    expect(await gouji.badge(first)).not.toBe('7');
    await Promise.all([first.close(), second.close()]);
  });

  test('pressing the toolbar button, and nothing else, opens another site to the extension', async () => {
    const visited = await gouji.visit(elsewhere);
    const tab = await gouji.tabOf(visited);
    expect(await gouji.inExtension(readTitle, tab)).toBe('no permission');
    const popup = await gouji.openPopup(visited);
    expect(await popup.title()).toBe('勾稽');
    expect(await gouji.inExtension(readTitle, tab)).toBe('丙');
    await visited.close();
  });

  test('the popup of a page knows its tab', async () => {
    const visited = await gouji.visit(plain);
    const popup = await gouji.popupFor(visited);
    expect(await popup.evaluate(() => location.search)).toBe(`?tab=${await gouji.tabOf(visited)}`);
    await Promise.all([popup.close(), visited.close()]);
  });

  test('both flavours of the clipboard are read', async () => {
    await gouji.setClipboard('旧');
    expect(await gouji.clipboard()).toEqual({ text: '旧', html: null });
    await gouji.inExtension(() => {
      const flavour = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
      const item = { ...flavour('text/plain', '甲\t1'), ...flavour('text/html', '<b title="注">甲</b>') };
      return navigator.clipboard.write([new ClipboardItem(item)]);
    });
    const { text, html } = await gouji.clipboard();
    expect(text).toBe('甲\t1');
    expect(html).toContain('<b title="注">甲</b>');
  });
});

test.each(kinds)('%s: an untouched session asks for the page and for nothing else', async (kind) => {
  const gouji = await open(kind, { pages: { [plain]: page('甲') } });
  try {
    await gouji.popupFor(await gouji.visit(plain));
    // Nothing announces that no request will follow.
    await new Promise((done) => setTimeout(done, 1000));
    expect(gouji.asked()).toEqual([{ method: 'GET', url: plain }]);
    expect(gouji.refused()).toEqual([]);
  } finally {
    await gouji.close();
  }
});

test('firefox: a shortcut reaches the extension, with leave to read the page in front', async () => {
  const gouji = await open('firefox', { pages: { [elsewhere]: page('丙') } });
  try {
    const visited = await gouji.visit(elsewhere);
    await gouji.inExtension(() => {
      const commands: string[] = [];
      Object.assign(globalThis, { commands });
      browser.commands.onCommand.addListener((name) => commands.push(name));
    });
    const tab = await gouji.tabOf(visited);
    await gouji.pressShortcut(visited, 'J');
    await expect
      .poll(() => gouji.inExtension(() => (globalThis as unknown as { commands: string[] }).commands))
      .toEqual(['validate']);
    expect(await gouji.inExtension(readTitle, tab)).toBe('丙');
  } finally {
    await gouji.close();
  }
});

test('the built Firefox extension has the id by which the harness finds it', () => {
  const manifest = JSON.parse(readFileSync(join(built('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.id).toBe(geckoId);
});

/** Runs in an extension page. */
async function readTitle(tabId: number) {
  const [result] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => document.title })
    .catch(() => [{ result: 'no permission' }]);
  return result?.result;
}
