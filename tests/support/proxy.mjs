import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

/**
 * What a site answers: a body of HTML, or more exactly said; `null` is "not found".
 * @typedef {string | { body: string | Buffer, type?: string, status?: number, headers?: Record<string, string> }} Answer
 * @typedef {(url: URL) => Answer | null} Site
 * @typedef {{ method: string, url: string }} Asked
 * @typedef {object} Proxy
 * @property {number} port
 * @property {Asked[]} asked every request that was answered, in order
 * @property {string[]} refused every other host that something asked for; nobody got further than this
 * @property {() => Promise<void>} close
 */

/** @param {string} host */
export const isGov = (host) => /(^|\.)gov\.cn$/.test(host);

/**
 * A forward proxy on this machine that is the whole internet of a browser: it answers every gov.cn host itself,
 * over http and https, and refuses the rest. It never opens a connection to anywhere else.
 * @param {Site} site
 * @param {(host: string) => boolean} isOurs the hosts to answer
 * @returns {Promise<Proxy>}
 */
export async function startProxy(site, isOurs = isGov) {
  /** @type {Asked[]} */
  const asked = [];
  /** @type {string[]} */
  const refused = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const open = new Set();

  /** @param {'http' | 'https'} scheme */
  const answerAs = (scheme) => {
    /** @type {http.RequestListener} */
    return (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
      if (!isOurs(url.hostname)) {
        refused.push(url.host);
        send(response, { status: 403, type: 'text/plain; charset=utf-8', body: REFUSAL });
        return;
      }
      asked.push({ method: request.method ?? 'GET', url: url.href });
      send(response, site(url) ?? { status: 404, type: 'text/plain', body: 'not found' });
    };
  };
  const tls = https.createServer(throwAway(), answerAs('https'));
  const plain = http.createServer(answerAs('http'));
  for (const [server, scheme] of /** @type {const} */ ([
    [tls, 'wss'],
    [plain, 'ws'],
  ])) {
    server.on('connection', (socket) => keep(socket, open));
    server.on('clientError', (_error, socket) => socket.destroy());
    // A web socket is network traffic too: it is written down, and goes no further.
    server.on('upgrade', (request, socket) => {
      asked.push({ method: 'UPGRADE', url: `${scheme}://${request.headers.host}${request.url}` });
      socket.destroy();
    });
  }
  await Promise.all([listen(tls), listen(plain)]);

  plain.on('connect', (request, socket, head) => {
    const { hostname, port } = new URL(`tunnel://${request.url}`);
    if (!isOurs(hostname)) {
      refused.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const inside = net.connect(portOf(port === '443' ? tls : plain), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      inside.write(head);
      inside.pipe(socket);
      socket.pipe(inside);
    });
    keep(inside, open);
    inside.on('error', () => socket.destroy());
    socket.on('error', () => inside.destroy());
  });

  return {
    port: portOf(plain),
    asked,
    refused,
    async close() {
      for (const socket of open) socket.destroy();
      await Promise.all([tls, plain].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

const REFUSAL =
  '勾稽的演示和测试不连接网络。\nThis browser is for Gouji’s demo and tests only; it is not connected to the network.\n';

/** Key and certificate stand in one file, each found by its own BEGIN line. */
function throwAway() {
  const pem = readFileSync(new URL('./throw-away-tls.pem', import.meta.url));
  return { key: pem, cert: pem };
}

/**
 * @param {http.ServerResponse} response
 * @param {Answer} answer
 */
function send(response, answer) {
  const {
    body,
    status = 200,
    type = 'text/html; charset=utf-8',
    headers = {},
  } = typeof answer === 'string' ? { body: answer } : answer;
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}

/**
 * @param {import('node:stream').Duplex} socket
 * @param {Set<import('node:stream').Duplex>} open
 */
function keep(socket, open) {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
}

/** @param {net.Server} server @returns {Promise<void>} */
function listen(server) {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

/** @param {net.Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server is not listening on a port');
  return address.port;
}
