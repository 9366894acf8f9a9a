/**
 * `npm start`: builds where that is due, serves the workbench, says where, and
 * opens it where there is a desktop.
 *
 *   npm start                    https://localhost:3000, or the next free port
 *   npm start -- --port 3100
 *   npm start -- --no-open
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStale } from '../../packaging/build-state.mjs';
import { startWorkbench } from './workbench-server.mjs';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '3000' }, 'no-open': { type: 'boolean', default: false } },
});
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port ${options.port}：端口应是 0 到 65535 的整数。 A port is a whole number from 0 to 65535.`);
  process.exit(2);
}

if (await isStale(PROJECT)) {
  console.log('正在构建，约需一分钟…… Building, about a minute…');
  const status = await build();
  if (status !== 0) process.exit(status);
}

const { url } = await startWorkbench({ dir: join(PROJECT, 'dist', 'web'), wps: join(PROJECT, 'dist', 'wps'), port });
console.log(`
规矩工作台 Guiju workbench   ${url}
加载项清单 Add-in manifest   ${url}manifest.xml

证书是本次启动时自签的，浏览器会提示不受信任，选择继续访问即可。按 Ctrl+C 结束。
The certificate was made just now and signed by itself: tell the browser to go on. Ctrl+C stops.
`);
if (!options['no-open'] && hasDesktop()) await openBrowser(url);

/** @returns {Promise<number>} the exit status of webpack */
function build() {
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [webpack, '--mode', 'production'], { cwd: PROJECT, stdio: 'inherit' })
      .once('error', reject)
      .once('exit', (status) => resolve(status ?? 1));
  });
}

function hasDesktop() {
  if (process.env['CI']) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string} address */
async function openBrowser(address) {
  try {
    const { default: open } = await import('open');
    await open(address);
  } catch {
    // No browser answers here; the address is printed above.
  }
}
