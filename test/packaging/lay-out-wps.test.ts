/** What administrators of WPS are handed, laid out from a small package. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { layOutWps, wpsAddress } from '../../src/packaging/lay-out-wps.mjs';
import { readXml } from '../manifest/xml-tree';

const project = join(__dirname, '..', '..');
let desk: string;
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'guiju-lay-out-'));
  mkdirSync(join(desk, 'built', 'addin'), { recursive: true });
  cpSync(join(project, 'src', 'entries', 'wps', 'ribbon.xml'), join(desk, 'built', 'ribbon.xml'));
  writeFileSync(join(desk, 'built', 'addin', 'index.01234567.js'), 'OnAddinLoad = () => true;\n');
});
afterEach(() => rmSync(desk, { recursive: true }));

const lay = (more: { base?: string; probe?: boolean } = {}) =>
  layOutWps({
    built: join(desk, 'built'),
    into: join(desk, 'into'),
    version: '1.2.3',
    manual: join(project, 'assets', 'for-wps-administrators.md'),
    ...more,
  });

test('the archive holds the folder by its name and version, the installers, and the sums of all of it', async () => {
  const { archive, offline } = await lay();
  expect(archive).toMatch(/guiju_1\.2\.3\.zip$/);
  const files = unzipSync(readFileSync(archive));
  expect(Object.keys(files).sort()).toEqual([
    'SHA256SUMS',
    'for-administrators.md',
    'guiju_1.2.3/addin/index.01234567.js',
    'guiju_1.2.3/ribbon.xml',
    'install.ps1',
    'install.sh',
  ]);
  for (const [name, bytes] of Object.entries(files))
    expect(readFileSync(join(offline, name))).toEqual(Buffer.from(bytes));
  // Windows PowerShell takes a file without this mark for one in the system's own encoding.
  expect([...(files['install.ps1']?.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  expect(readFileSync((await lay()).archive)).toEqual(readFileSync(archive));
});

test('online there are the same files, and for an address the lists that name it', async () => {
  const { online } = await lay({ base: wpsAddress('http://intranet/guiju') });
  expect(readdirSync(join(online, 'guiju')).sort()).toEqual(['addin', 'ribbon.xml']);
  for (const list of ['jsplugins.xml', 'publish.xml']) {
    const [entry] = readXml(readFileSync(join(online, list), 'utf8')).children;
    expect(entry).toMatchObject({
      name: 'jspluginonline',
      attributes: { name: 'guiju', type: 'et', url: 'http://intranet/guiju/' },
    });
  }
  expect(readdirSync((await lay()).online)).not.toContain('publish.xml');
  expect(() => wpsAddress('ftp://intranet/')).toThrow(/http/);
});

test('a package for the probe has one group more on its ribbon', async () => {
  const groups = (folder: string) =>
    [...readFileSync(join(folder, 'ribbon.xml'), 'utf8').matchAll(/<group id="([^"]*)"/g)].map(([, id]) => id);
  const { offline } = await lay({ probe: true });
  expect(groups(join(offline, 'guiju_1.2.3'))).toEqual(['Guiju.Group', 'Guiju.ProbeGroup']);
  expect(groups(join((await lay()).offline, 'guiju_1.2.3'))).toEqual(['Guiju.Group']);
});
