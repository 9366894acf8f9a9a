/**
 * The workbench's web server: the built files, and nothing else, over HTTPS
 * from this machine to this machine.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import sirv from 'sirv';
import { makeCertificate } from './make-certificate.mjs';
import { manifestAt } from '../../packaging/manifest-at.mjs';
import { manifestWithProbe } from './manifest-with-probe.mjs';

const PORTS_TRIED = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Same origin only: the browser itself refuses whatever would leave it. The
 * grid measures text and draws in workers it makes itself, hence `blob:`.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * @param {object} options
 * @param {string} options.dir the built site, `dist/web`
 * @param {string} [options.wps] the built package of WPS, `dist/wps`, served below /wps/
 * @param {{ path: string, dir: string, headers: Readonly<Record<string, string>> }} [options.beside] a site of somebody else's below that path, with its own headers
 * @param {number} [options.port] the port wanted; the next free one is taken where it is in use, any free one for 0
 * @returns {Promise<{ url: string, cert: string, close: () => Promise<void> }>} `url` ends in a slash; `cert` is what it is served with, PEM
 */
export async function startWorkbench({ dir, wps, beside, port = 3000 }) {
  const others = [
    ...(wps === undefined ? [] : [insideWps('/wps/', wps)]),
    ...(beside === undefined ? [] : [below(beside.path, beside.dir, (response) => headed(response, beside.headers))]),
  ];
  const files = sirv(dir, { dev: true, etag: true, extensions: ['html'], setHeaders: describe });
  const { key, cert } = await makeCertificate();
  let url = '';
  const server = createServer({ key, cert }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Method not allowed');
    const [path, query] = request.url?.split('?') ?? [];
    if (path === '/manifest.xml') return void sendManifest(response, dir, url, query === 'probe');
    const other = others.find(({ path: at }) => path?.startsWith(at));
    if (other) return other.serve(request, response);
    files(request, response, () => refuse(response, 404, 'Not found'));
  });
  url = `https://localhost:${await listen(server, port)}/`;
  return {
    url,
    cert,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve(undefined)));
        server.closeAllConnections();
      }),
  };
}

/** As WPS does, every page finds the program's object before its own scripts run; the files themselves stay as they were built. */
const FROM_WPS = 'from-wps.js';
const TAKES_OBJECT = 'window.Application = window.wps = window.parent.wpsApplication;\n';

/**
 * @param {string} path begins and ends with a slash
 * @param {string} dir
 */
function insideWps(path, dir) {
  const files = below(path, dir, describe);
  return {
    path,
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    serve(request, response) {
      const [name = ''] = request.url?.slice(path.length).split('?') ?? [];
      if (name === FROM_WPS) return sendText(response, 'text/javascript', TAKES_OBJECT);
      if (!/^\w+\.html$/.test(name)) return files.serve(request, response);
      readFile(join(dir, name), 'utf8').then(
        (html) => sendText(response, 'text/html', html.replace('<head>', `<head><script src="${FROM_WPS}"></script>`)),
        () => refuse(response, 404, 'Not found'),
      );
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} type
 * @param {string} text
 */
function sendText(response, type, text) {
  describe(response);
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
}

/**
 * @param {string} path begins and ends with a slash
 * @param {string} dir
 * @param {(response: import('node:http').ServerResponse) => void} setHeaders
 */
function below(path, dir, setHeaders) {
  const files = sirv(dir, { dev: true, etag: true, setHeaders });
  return {
    path,
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    serve(request, response) {
      request.url = request.url?.slice(path.length - 1);
      files(request, response, () => refuse(response, 404, 'Not found'));
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Readonly<Record<string, string>>} headers
 */
function headed(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} [pathname] of the file served
 */
function describe(response, pathname = '') {
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  // The one kind of file that sirv has no name for.
  if (pathname.endsWith('.xlsx')) response.setHeader('content-type', XLSX);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function refuse(response, status, words) {
  describe(response);
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}

/**
 * The manifest names absolute addresses: those of this server, whatever its port.
 * @param {import('node:http').ServerResponse} response
 * @param {string} dir
 * @param {string} url
 * @param {boolean} withProbe
 */
async function sendManifest(response, dir, url, withProbe) {
  try {
    const xml = await readFile(join(dir, 'manifest.xml'), 'utf8');
    describe(response);
    response
      .writeHead(200, { 'content-type': 'application/xml; charset=utf-8' })
      .end(manifestAt(withProbe ? manifestWithProbe(xml) : xml, url));
  } catch {
    refuse(response, 404, 'Not found');
  }
}

/**
 * @param {import('node:https').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port that was free
 */
async function listen(server, port) {
  for (let candidate = port; ; candidate += 1) {
    const taken = await tryPort(server, candidate);
    if (taken !== undefined) return taken;
    if (candidate - port >= PORTS_TRIED || candidate >= 65_535) {
      throw new Error(
        `端口 ${port} 到 ${candidate} 都被占用，请先关闭占用它们的程序。` +
          ` Ports ${port} to ${candidate} are all in use; close what uses them and try again.`,
      );
    }
  }
}

/**
 * @param {import('node:https').Server} server
 * @param {number} port
 * @returns {Promise<number | undefined>} undefined where the port is in use
 */
function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', refused);
    // Both loopback addresses where there are two: a browser may ask for either when it is told "localhost".
    server.listen({ port, host: 'localhost' }, () => {
      server.off('error', refused);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });

    /** @param {NodeJS.ErrnoException} error */
    function refused(error) {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    }
  });
}
