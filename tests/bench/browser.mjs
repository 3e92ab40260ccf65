import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { optionsFor } from '../support/browser-options.mjs';

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Bench */

/**
 * A browser in which every page opened is of a site of its own, and therefore in a renderer of its own: what one page
 * has compiled and warmed is not there for the next.
 * @param {ReadonlyMap<string, string>} pages path → HTML
 */
export async function openBrowser(pages) {
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      // An isolated page gets a clock of 5 µs instead of 100 µs.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const browser = await puppeteer.launch(optionsFor('chromium', { extensionDir: '' }));
  let sites = 0;

  return {
    browser,

    /** A page in a fresh renderer. @param {string} path */
    async open(path) {
      const page = await browser.newPage();
      // Names under `localhost` are this machine, count as secure, and each is a site of its own.
      await page.goto(`http://site-${++sites}.localhost:${port}${path}`, { waitUntil: 'load' });
      return page;
    },

    /** A fresh page with a world beside the page's own, such as a content script has. @param {string} path */
    async openIsolated(path) {
      const page = await this.open(path);
      const devtools = await page.createCDPSession();
      let contextId = await isolate(devtools);
      return {
        page,
        /** @param {string} expression @returns {Promise<any>} */
        async run(expression) {
          const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
            expression,
            contextId,
            returnByValue: true,
            awaitPromise: true,
          });
          if (exceptionDetails)
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
        /** The same page once more: another document and another world, in the same renderer. */
        async reload() {
          await page.reload({ waitUntil: 'load' });
          contextId = await isolate(devtools);
        },
        close: () => page.close(),
      };
    },

    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {import('puppeteer-core').CDPSession} devtools */
async function isolate(devtools) {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return executionContextId;
}
