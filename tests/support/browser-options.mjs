import { findBrowser } from './find-browser.mjs';

/**
 * @typedef {'chromium' | 'firefox'} Kind
 * @typedef {object} LaunchOptions
 * @property {string} extensionDir the built extension
 * @property {string} [executablePath] the browser; otherwise the installed one
 * @property {number} [proxyPort] the local proxy (proxy.mjs). With it the browser has no other network and accepts any
 *   certificate; without it, it is an ordinary browser on the real network.
 * @property {boolean} [headless] default true
 * @property {boolean} [sandbox] Chromium's sandbox does not work for root, nor in many containers. Default: not for root.
 */

/** As in wxt.config.ts; the first end-to-end test compares it with the built manifest. */
export const geckoId = 'gouji@gouji.example';

/** Firefox draws a new one for each profile unless it finds one written down. */
const GECKO_UUID = '3f2a7c10-5d1e-4b7a-9c55-60756a690001';

/** Hosts that Chromium itself asks for in spite of every switch. Firefox can be made silent. */
export const browsersOwn = {
  chromium: ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com'],
  firefox: [],
};

/** @param {Kind} kind @param {string} id */
export function origin(kind, id) {
  return kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${GECKO_UUID}`;
}

/**
 * @param {Kind} kind
 * @param {LaunchOptions} options
 * @returns {import('puppeteer-core').LaunchOptions}
 */
export function optionsFor(kind, options) {
  const {
    executablePath = findBrowser(kind),
    proxyPort,
    headless = true,
    sandbox = process.getuid?.() !== 0,
  } = options;
  const shared = {
    executablePath,
    headless,
    acceptInsecureCerts: proxyPort !== undefined,
    // A person's window has the size they give it.
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
  };
  if (kind === 'firefox') {
    return {
      ...shared,
      browser: 'firefox',
      // Needed to open moz-extension:// pages and to press the toolbar button.
      args: ['--remote-allow-system-access'],
      ...(proxyPort === undefined
        ? { extraPrefsFirefox: FIREFOX }
        : {
            extraPrefsFirefox: { ...FIREFOX, ...firefoxProxy(proxyPort) },
            // A released Firefox heeds `services.settings.server` only with this.
            env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
          }),
    };
  }
  return {
    ...shared,
    browser: 'chrome',
    // Over the pipe an extension can be installed in every Chromium; branded Chrome ignores --load-extension.
    pipe: true,
    enableExtensions: true,
    args: [
      ...CHROMIUM,
      ...(sandbox ? [] : ['--no-sandbox']),
      ...(headless ? ['--disable-gpu', '--lang=zh-CN'] : []),
      // Also what asks for this machine itself goes to the proxy, where it is written down.
      ...(proxyPort === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  };
}

const CHROMIUM = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Otherwise a page asked for over http is silently opened over https.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,AutofillServerCommunication',
];

const FIREFOX = {
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: GECKO_UUID }),
  // permissions.request() says yes without asking, and so does clipboard.read().
  'extensions.webextOptionalPermissionPrompts': false,
  'dom.events.testing.asyncClipboard': true,
  'intl.accept_languages': 'zh-CN, zh',
};

/** @param {number} port */
function firefoxProxy(port) {
  return {
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
