/** The package of Excel as it is handed over: what the workbench serves of it, without the workbench, and with the manifest of its address. */
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestAt } from './manifest-at.mjs';
import { writeChecksums } from './checksums.mjs';

/** Of the workbench and its probe; the rest is what Excel loads. */
const NOT_FOR_EXCEL = new Set(['index.html', 'workbench', 'probe.html', 'probe-recordings.json', 'wps']);

/**
 * @param {object} options
 * @param {string} options.built what webpack made for this machine, `dist/web`
 * @param {string} options.into emptied first
 * @param {string} options.base where it is to be served: 'https://host/guiju/'; throws where it is not https
 * @param {string} options.manual the page for administrators, a file
 * @returns {Promise<string[]>} the files
 */
export async function layOutExcel({ built, into, base, manual }) {
  const manifest = manifestAt(await readFile(join(built, 'manifest.xml'), 'utf8'), base);
  await rm(into, { recursive: true, force: true });
  const parts = (await readdir(built)).filter((part) => !NOT_FOR_EXCEL.has(part));
  for (const part of parts) await cp(join(built, part), join(into, part), { recursive: true, filter: isForExcel });
  await writeFile(join(into, 'manifest.xml'), manifest);
  await cp(manual, join(into, 'for-administrators.md'));
  return writeChecksums(into);
}

/** @param {string} path */
function isForExcel(path) {
  return !/[\\/]addin[\\/]probe\.[^\\/]*$/.test(path) && !path.endsWith('.map');
}
