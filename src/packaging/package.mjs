/**
 * Makes what is handed to administrators.
 *
 *   npm run package:wps [-- --base http://host/guiju/] [--probe]    dist/packages/wps: offline folder, archive, online layout, installers
 *   npm run package:excel -- --base https://host/guiju/   dist/excel: manifest, pages, checksums
 *   npm run package:cli   dist/packages/cli: the command line as one file for Windows and for Linux, without Node; fetches Node's binaries
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStale } from './build-state.mjs';
import { layOutAlone } from './lay-out-alone.mjs';
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
  if (program === 'cli') {
    webpack('--mode', 'production', '--env', 'alone', '--config-name', 'alone');
    const into = at('dist', 'packages', 'cli');
    await layOutAlone({ built: at('dist', 'alone'), into, fetched: at('dist', 'fetched') });
    console.log(`${into}：每个系统一个文件，不需要 Node。 One file for each system, without Node.`);
    return;
  }
  throw new Error(
    '用法 Usage: npm run package:wps [-- --base http://host/guiju/] · npm run package:excel -- --base https://host/guiju/ · npm run package:cli',
  );
}

async function build() {
  if (await isStale(PROJECT)) webpack('--mode', 'production');
}

function webpack(/** @type {string[]} */ ...words) {
  const program = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [program, ...words], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) throw new Error('构建失败。 The build failed.');
}
