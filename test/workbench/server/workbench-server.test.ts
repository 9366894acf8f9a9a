import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkbench } from '../../../src/workbench/server/workbench-server.mjs';

let folder: string;
let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-site-'));
  const dir = join(folder, 'web');
  mkdirSync(join(dir, 'office'), { recursive: true });
  mkdirSync(join(folder, 'web-of-another'));
  for (const file of ['secret.txt', 'web-of-another/secret.txt']) writeFileSync(join(folder, file), 'not for the web');
  writeFileSync(join(dir, 'index.html'), '<title>工作台</title>');
  writeFileSync(join(dir, 'office', 'office.js'), 'var office;');
  writeFileSync(join(dir, 'sample.xlsx'), 'PK');
  writeFileSync(join(dir, 'manifest.xml'), readFileSync(join(__dirname, '../../../manifest.xml')));
  workbench = await startWorkbench({ dir, port: 0 });
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

test('the page stands at the root, fresh each time, under a policy that keeps it home', async () => {
  const { status, headers, body } = await get('/');
  expect({ status, body }).toEqual({ status: 200, body: '<title>工作台</title>' });
  expect(headers).toMatchObject({
    'content-type': expect.stringMatching(/^text\/html;\s*charset=utf-8$/),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'self';"),
  });
});

test('office.js keeps its name and is a script', async () => {
  const { status, headers, body } = await get('/office/office.js?_host_Info=excel');
  expect({ status, body }).toEqual({ status: 200, body: 'var office;' });
  expect(headers['content-type']).toMatch(/javascript/);
});

test('a sample says that it is a workbook', async () => {
  const { headers } = await get('/sample.xlsx');
  expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

test.each([
  '/nothing.js',
  '/../secret.txt',
  '/office/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../web-of-another/secret.txt',
  '/%2e%2e/web-of-another/secret.txt',
  '/%2E.%2fweb-of-another/secret.txt',
  '/%',
])('%s is not to be had', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toContain('not for the web');
});

test('nothing can be sent to it', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});

test('the manifest names the port it is served from', async () => {
  const { body, headers } = await get('/manifest.xml');
  expect(body).toContain(`<SourceLocation DefaultValue="${workbench.url}taskpane.html"`);
  expect(body).toContain(`<AppDomain>${workbench.url.slice(0, -1)}</AppDomain>`);
  if (!workbench.url.includes(':3000/')) expect(body).not.toContain('localhost:3000');
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
});

test('a port in use is passed over for the next free one', async () => {
  const inTheWay = createServer();
  const taken = await new Promise<number>((resolve) => {
    inTheWay.listen({ port: 0, host: 'localhost' }, () => {
      const address = inTheWay.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const second = await startWorkbench({ dir: join(folder, 'web'), port: taken });
  try {
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  } finally {
    await second.close();
    inTheWay.close();
  }
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The path goes out as it is written: a browser would have taken its dots away. */
function get(path: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(workbench.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method, rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    });
    asked.on('error', reject).end();
  });
}
