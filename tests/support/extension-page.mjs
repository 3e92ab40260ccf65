import { until } from './until.mjs';

/** @typedef {import('webextension-polyfill').Browser} WebExtension */

/**
 * An own page of the extension in a tab.
 * @param {import('./browser-options.mjs').Kind} kind
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
export async function openExtensionPage(kind, browser, url) {
  const page = await browser.newPage();
  const navigation = page.goto(url, { timeout: kind === 'chromium' ? 10_000 : 0 }).catch(() => null);
  // Firefox never reports that an extension page has loaded: look instead of waiting for it.
  if (kind === 'chromium') await navigation;
  await until(`${url} to load`, () =>
    page
      .evaluate(() => location.protocol.endsWith('-extension:') && document.readyState === 'complete')
      .then((loaded) => loaded || null)
      .catch(() => null),
  );
  return page;
}

// What follows runs in an extension page. Chromium before 148 knows the interface only as `chrome`.

export async function activeTab() {
  const { browser, chrome } = /** @type {{ browser?: WebExtension, chrome: WebExtension }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const [tab] = await (browser ?? chrome).tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** @param {number} tabId */
export function badgeText(tabId) {
  const { browser, chrome } = /** @type {{ browser?: WebExtension, chrome: WebExtension }} */ (
    /** @type {unknown} */ (globalThis)
  );
  return (browser ?? chrome).action.getBadgeText({ tabId });
}

export async function readClipboard() {
  const clipboard = /** @type {{ read: (options?: object) => Promise<ClipboardItem[]> }} */ (
    /** @type {unknown} */ (navigator.clipboard)
  );
  // Chromium tidies HTML on reading unless it is asked for as it was written.
  const [item] = await clipboard.read({ unsanitized: ['text/html'] });
  /** @param {string} type */
  const flavour = async (type) => (item?.types.includes(type) ? (await item.getType(type)).text() : null);
  return { text: await flavour('text/plain'), html: await flavour('text/html') };
}
