/** The package of WPS as it is handed over: for each way to install it one folder, and an archive of the offline one. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { baseAddress, inAttribute } from './base-address.mjs';
import { filesBelow, writeChecksums } from './checksums.mjs';

const INSTALLERS = fileURLToPath(new URL('wps/', import.meta.url));
const NAME = 'guiju';
/** So that the same files make the same archive, byte for byte; an archive knows no day before 1980. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * @param {object} options
 * @param {string} options.built what webpack made, `dist/wps`
 * @param {string} options.into emptied first
 * @param {string} options.version
 * @param {string} [options.base] where the online layout is to be served: 'http://host/guiju/'; without it the two lists that name it are left out
 * @param {string} options.manual the page for administrators, a file
 * @param {boolean} [options.probe] with the probe on the ribbon
 * @returns {Promise<{ offline: string, archive: string, online: string }>} paths
 */
export async function layOutWps({ built, into, version, base, manual, probe = false }) {
  await rm(into, { recursive: true, force: true });
  const offline = join(into, 'offline');
  // WPS on a Mac takes away what is not NAME_VERSION.
  const folder = join(offline, `${NAME}_${version}`);
  await mkdir(folder, { recursive: true });
  await cp(built, folder, { recursive: true });
  if (probe) await addProbe(folder);
  for (const file of ['install.sh', 'install.ps1']) await cp(join(INSTALLERS, file), join(offline, file));
  await cp(manual, join(offline, 'for-administrators.md'));
  await writeChecksums(offline);
  const archive = join(into, `${NAME}_${version}.zip`);
  await writeFile(archive, await zipped(offline));

  const online = join(into, 'online');
  await cp(folder, join(online, NAME), { recursive: true });
  if (base !== undefined) {
    await writeFile(join(online, 'jsplugins.xml'), listOf(`<jspluginonline name="${NAME}" type="et" url="${base}"/>`));
    await writeFile(
      join(online, 'publish.xml'),
      listOf(
        `<jspluginonline name="${NAME}" type="et" url="${base}" enable="enable_dev" install="null" debug="" customDomain=""/>`,
      ),
    );
  }
  await writeChecksums(online);
  return { offline, archive, online };
}

/**
 * @param {string} text as it was typed
 * @returns {string} an http or https address that ends in a slash, ready to stand in an attribute
 */
export function wpsAddress(text) {
  const { protocol, href } = baseAddress(text);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`${text}：不是 http 地址。 Not an http address.`);
  return inAttribute(href);
}

/**
 * A group more on the ribbon, for who is to find out what a real WPS does.
 * @param {string} folder
 */
async function addProbe(folder) {
  const file = join(folder, 'ribbon.xml');
  const ribbon = await readFile(file, 'utf8');
  await writeFile(file, ribbon.replace('</tab>', `${PROBE}</tab>`));
}

const PROBE =
  '<group id="Guiju.ProbeGroup" label="探查 Probe">' +
  '<button id="Guiju.Probe" label="探查 WPS" getImage="GetImage" onAction="OnAction" size="large" />' +
  '</group>';

/** @param {string} entry */
function listOf(entry) {
  return `<jsplugins>\n  ${entry}\n</jsplugins>\n`;
}

/** @param {string} folder */
async function zipped(folder) {
  const files = await filesBelow(folder);
  const contents = await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file))]));
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: NO_DAY });
}
