/** Pages that would mislead the extension, command it or find it out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { marksOf, sample, sampleErrors, sampleUrls, untilMarked } from './fixtures';
import { type Gouji, kinds, open } from './setup';

/** What the functions that run in an extension page find there. */
declare const browser: Browser;

const url = sampleUrls.secure;
const clobbered = 'https://www.test.gov.cn/clobbered.html';
const poisoned = 'https://www.test.gov.cn/poisoned.html';
const inForm = 'https://www.test.gov.cn/form.html';
const outer = 'https://www.test.gov.cn/outer.html';
const stranger = 'https://outside.example/frame.html';

/** The same page in Firefox and Chromium: its meta tags name another site, which would be a finding of its own. */
const here = (html: string) => html.replace(/(<meta name="SiteDomain" content=")[^"]+/i, '$1www.test.gov.cn');
const withEnd = (extra: string) => here(sample).replace('</body>', () => `${extra}</body>`);

const NAMES =
  'body head title documentElement querySelector querySelectorAll getElementsByTagName createElement links images textContent addEventListener'.split(
    ' ',
  );
const FIELDS =
  'parentElement parentNode firstChild nextSibling nodeType localName textContent contains getAttribute hasAttribute style'.split(
    ' ',
  );
const POISON = `
  Array.prototype.push = Array.prototype.map = String.prototype.normalize = () => { throw 1; };
  Document.prototype.createElement = Document.prototype.querySelectorAll = () => { throw 1; };
  Object.defineProperty(Node.prototype, 'textContent', { get: () => '9' });
  Object.defineProperty(Object.prototype, 'kind', { get: () => 'none' });
  window.MutationObserver = window.Map = undefined;
  Object.freeze(document); Object.freeze(Element.prototype);`;
/** Everything that a page, or a frame in it, might say to be heard. */
const FORGED = `
  const types = ['gouji:read', 'gouji:recheck', 'gouji:marks', 'gouji:reveal', 'gouji:goTo', 'gouji:follow', 'gouji:found', 'gouji:judged', 'gouji:explain', 'gouji:inject', 'gouji:succeeded'];
  const say = () => {
    for (const type of types) {
      const message = { type, on: false, rule: 'N-01', tabId: 1, fingerprint: '', report: 0, place: { kind: 'cell', table: 0, row: 0, col: 0 } };
      for (const to of [window, parent, top, ...Array.from({ length: frames.length }, (_, at) => frames[at])]) { to.postMessage(message, '*'); to.postMessage(JSON.stringify(message), '*'); }
      for (const to of [window, document]) to.dispatchEvent(new CustomEvent(type, { detail: message }));
      try { chrome.runtime.sendMessage(message); } catch {}
      try { browser.runtime.sendMessage(message); } catch {}
    }
    window.name = 'said';
  };
  setTimeout(say, 500);`;

describe.each(kinds)('%s', (kind) => {
  let gouji: Gouji;
  beforeAll(async () => {
    const fields = FIELDS.map((name) => `<input name="${name}">`).join('');
    gouji = await open(kind, {
      pages: {
        [url]: sample,
        [clobbered]: withEnd(
          NAMES.map((name) => `<img name="${name}"><form name="${name}"></form>`).join(''),
        ),
        [poisoned]: withEnd(`<script>${POISON}</script>`),
        [inForm]: here(sample)
          .replace('<body>', () => `<body><form>${fields}`)
          .replace('</body>', () => '</form></body>'),
        [outer]: withEnd(`<iframe src="${stranger}"></iframe><script>${FORGED}</script>`),
        [stranger]: `<!DOCTYPE html><title>frame</title><script>${FORGED}</script>`,
      },
    });
  });
  afterAll(() => gouji?.close());

  test.each([
    ['names that stand in for what the document says of itself', clobbered],
    ['fields that stand in for what their form says of itself', inForm],
    ['poisoned prototypes and frozen objects', poisoned],
  ])('%s: read like any other page', async (_, address) => {
    const page = await gouji.visit(address);
    await expect.poll(() => gouji.badge(page)).toBe(String(sampleErrors));
    await page.close();
  });

  test('messages that a page or a frame makes up are not heard', async () => {
    const page = await gouji.visit(outer);
    await untilMarked(page, 3);
    const before = await marksOf(page);
    const tabs = await tabsOpen(gouji);
    await expect
      .poll(() => Promise.all(page.frames().map((frame) => frame.evaluate(() => window.name))))
      .toEqual(['said', 'said']);
    // As long as an answer to any of them would take.
    await new Promise((done) => setTimeout(done, 700));
    expect(await marksOf(page)).toEqual(before);
    expect(await tabsOpen(gouji)).toBe(tabs);
    expect(await gouji.inExtension(() => browser.storage.local.get(null))).toEqual({});
    await page.close();
  });

  test('a pointer, a focus and keys that a page makes up bring no card', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    await page.evaluate(() => {
      const cell = document.querySelector('[data-gouji-mark=error]');
      const { x = 0, y = 0 } = cell?.getBoundingClientRect() ?? {};
      const where = { bubbles: true, clientX: x + 2, clientY: y + 2, screenX: 99, screenY: 99 };
      for (const type of ['pointerover', 'mouseover', 'mousemove', 'mousedown', 'click'])
        cell?.dispatchEvent(new MouseEvent(type, where));
      cell?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      for (const key of ['Enter', 'Tab', 'Escape'])
        cell?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key }));
    });
    await new Promise((done) => setTimeout(done, 400));
    expect(await page.$('[data-gouji-card]')).toBeNull();
    await page.close();
  });

  test('a page can see the marks, and nothing else of the extension', async () => {
    const page = await gouji.visit(url);
    await untilMarked(page, 3);
    const base = await gouji.inExtension(() => browser.runtime.getURL(''));
    const files = ['reader.js', 'detector.js', 'popup.html', 'rules.html', 'options.html', 'manifest.json'];
    const seen = await page.evaluate(
      async (addresses) => {
        const reached: string[] = Object.keys(window).filter((name) => /gouji/i.test(name));
        for (const address of addresses) {
          const answer = await fetch(address).then(
            () => true,
            () => false,
          );
          const shown = await new Promise<boolean>((done) => {
            const script = document.createElement('script');
            script.onload = () => done(true);
            script.onerror = () => done(false);
            script.src = address;
            document.head.append(script);
          });
          if (answer || shown) reached.push(address);
        }
        return reached;
      },
      files.map((file) => base + file),
    );
    expect(seen).toEqual([]);
    await page.close();
  });
});

function tabsOpen(gouji: Gouji): Promise<number> {
  return gouji.inExtension(async () => (await browser.tabs.query({})).length);
}
