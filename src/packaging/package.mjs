/**
 * Makes what is handed to administrators.
 *
 *   npm run package:wps [-- --base http://host/guiju/] [--probe]    dist/packages/wps: offline folder, archive, online layout, installers
 *   npm run package:excel -- --base https://host/guiju/   dist/excel: manifest, pages, checksums
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStale } from './build-state.mjs';
import { layOutExcel } from './lay-out-excel.mjs';
import { wpsAddress, layOutWps } from './lay-out-wps.mjs';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => join(PROJECT, ...parts);

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { base: { type: 'string' }, probe: { type: 'boolean', default: false } },
  });
  await make(positionals[0], values.base, values.probe);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string | undefined} program
 * @param {string | undefined} base
 * @param {boolean} probe
 */
async function make(program, base, probe) {
  if (program === 'wps') {
    const address = base === undefined ? {} : { base: wpsAddress(base) };
    await build();
    const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
    const manual = at('assets', 'for-wps-administrators.md');
    const made = await layOutWps({
      built: at('dist', 'wps'),
      into: at('dist', 'packages', 'wps'),
      version,
      manual,
      probe,
      ...address,
    });
    console.log(`离线 offline   ${made.offline}\n压缩包 archive ${made.archive}\n在线 online    ${made.online}`);
    return;
  }
  if (program === 'excel' && base !== undefined) {
    await build();
    const into = at('dist', 'excel');
    await layOutExcel({ built: at('dist', 'web'), into, base, manual: at('assets', 'for-administrators.md') });
    console.log(`${into}：放到 ${base}，分发其中的 manifest.xml。 Serve it there, and deploy its manifest.xml.`);
    return;
  }
  throw new Error(
    '用法 Usage: npm run package:wps [-- --base http://host/guiju/] · npm run package:excel -- --base https://host/guiju/',
  );
}

async function build() {
  if (!(await isStale(PROJECT))) return;
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) throw new Error('构建失败。 The build failed.');
}
