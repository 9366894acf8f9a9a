/**
 * The browser of the end-to-end tests and the fonts it draws Chinese with:
 * found where they usually are, and installed where they are not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const require = createRequire(import.meta.url);

export const HOW_TO_GET_CHROMIUM =
  '没有找到 Chromium：请运行 npx playwright-core install --with-deps chromium，或用系统的包管理器安装 chromium，或把环境变量 CHROMIUM 指向它。' +
  ' No Chromium found: run npx playwright-core install --with-deps chromium, install it with the system’s package manager, or point CHROMIUM at one.';
export const HOW_TO_GET_A_FONT =
  '没有中文字体：请安装一种，例如 apt-get install fonts-noto-cjk。 No Chinese font found: install one, for example fonts-noto-cjk.';

/** First the one that has no windows at all: of the others a part of the work is drawing windows nobody sees. */
const ON_THE_PATH = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

/** @returns {string | undefined} the program to start; CHROMIUM in the environment goes first */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  // A wrong name is the user's to mend, not ours to work around.
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const installed = folders.flatMap((folder) => ON_THE_PATH.map((name) => join(folder, name)));
  return [...installed, ...ELSEWHERE, playwrightsOwn()].find((file) => file !== '' && existsSync(file));
}

/** @returns {boolean} whether Chinese can be drawn; a Mac and Windows always can */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** Installs what is missing where it may; what is still missing afterwards, the tests say. Mostly it waits for what is fetched: other work can go on. */
export async function provideBrowser() {
  if (!process.env['CHROMIUM'] && !findChromium()) {
    const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
    if (!(await run(process.execPath, [cli, 'install', 'chromium']))) await installChromium();
    else if (!canStart()) await run(process.execPath, [cli, 'install-deps', 'chromium']);
  }
  if (!hasChineseFont()) await installPackages(['fontconfig', 'fonts-noto-cjk']);
}

function playwrightsOwn() {
  try {
    return require('playwright-core').chromium.executablePath();
  } catch {
    return '';
  }
}

/** A downloaded browser may lack libraries of the system. */
function canStart() {
  const program = findChromium();
  return program !== undefined && spawnSync(program, ['--version']).status === 0;
}

/** Debian has the one without windows as a package of its own. */
async function installChromium() {
  if (!(await installPackages(['chromium-headless-shell']))) await installPackages(['chromium']);
}

/**
 * @param {string[]} packages names in Debian and Ubuntu
 * @returns {Promise<boolean>} whether they are there now
 */
async function installPackages(packages) {
  if (process.platform !== 'linux') return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const asRoot = (/** @type {string[]} */ ...words) =>
    run(root ? 'env' : 'sudo', root ? words : ['-n', 'env', ...words]);
  await asRoot('DEBIAN_FRONTEND=noninteractive', 'apt-get', 'update', '-q');
  return asRoot(
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    ...packages,
  );
}

/**
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<boolean>} whether it ended well
 */
function run(program, words) {
  console.log(`> ${program} ${words.join(' ')}`);
  return new Promise((resolve) => {
    spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 10 * 60 * 1000 })
      .on('error', () => resolve(false))
      .on('close', (status) => resolve(status === 0));
  });
}
