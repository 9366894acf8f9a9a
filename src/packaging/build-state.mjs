/** Whether what stands in dist/web was built from the sources as they are now. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything the build reads, relative to the project. */
const SOURCES = ['src', 'rules', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
/** Pages every build writes: the older of the two tells how old the build is. */
const RESULTS = [
  'dist/web/index.html',
  'dist/web/taskpane.html',
  'dist/web/manifest.xml',
  'dist/wps/index.html',
  'dist/cli/guiju.js',
];

/**
 * @param {string} project the project's folder
 * @returns {Promise<boolean>} true where a file is missing from the build or a source is younger than it
 */
export async function isStale(project) {
  const built = await Promise.all(RESULTS.map((file) => modifiedAt(join(project, file))));
  const oldest = Math.min(...built);
  if (oldest === 0) return true;
  for (const source of SOURCES) {
    if ((await youngest(join(project, source))) > oldest) return true;
  }
  return false;
}

/**
 * @param {string} path
 * @returns {Promise<number>} milliseconds since 1970, of the file or the youngest beneath it; 0 where there is none
 */
async function youngest(path) {
  const own = await modifiedAt(path);
  if (own === 0 || !(await stat(path)).isDirectory()) return own;
  // A folder's own time tells of files removed.
  const below = (await readdir(path)).map((name) => youngest(join(path, name)));
  return Math.max(own, ...(await Promise.all(below)));
}

/** @param {string} path */
async function modifiedAt(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
