/** What a package holds, file by file, as `sha256sum -c SHA256SUMS` checks it. */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHECKSUMS = 'SHA256SUMS';

/**
 * Writes SHA256SUMS into the folder, over all other files below it.
 * @param {string} folder
 * @returns {Promise<string[]>} the files, by their paths from the folder
 */
export async function writeChecksums(folder) {
  const files = (await filesBelow(folder)).filter((file) => file !== CHECKSUMS);
  const lines = await Promise.all(
    files.map(
      async (file) =>
        `${createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex')}  ${file}\n`,
    ),
  );
  await writeFile(join(folder, CHECKSUMS), lines.join(''));
  return files;
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} paths from the folder, with slashes, in one order everywhere
 */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
