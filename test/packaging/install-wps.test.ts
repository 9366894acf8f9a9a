/** The installer for Linux and Mac on lists of add-ins as they are found: other people's entries stay, byte for byte. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readXml } from '../manifest/xml-tree';

const project = join(__dirname, '..', '..');
const OFFLINE = `<jsplugin name="guiju" type="et" url="guiju_1.2.3" version="1.2.3" enable="enable_dev" install="null" customDomain=""/>`;
const OA = '<jspluginonline type="wps" name="oa" url="http://oa/?a=1&amp;b=>2" enable="enable_dev"/>';

let desk: string;
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'guiju-install-'));
  mkdirSync(join(desk, 'bin'));
  mkdirSync(join(desk, 'jsaddons'));
  hand('1.2.3');
  runs('bash', 'wpscloudsvr');
});
afterEach(() => rmSync(desk, { recursive: true }));

/** What an administrator hands over. */
function hand(version: string): void {
  const folder = join(desk, 'package', `guiju_${version}`);
  rmSync(join(desk, 'package'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, 'src', 'packaging', 'wps', 'install.sh'), join(desk, 'package', 'install.sh'));
  cpSync(join(project, 'src', 'entries', 'wps', 'ribbon.xml'), join(folder, 'ribbon.xml'));
}

/** The programs that run, as `ps` lists them. */
function runs(...programs: string[]): void {
  const ps = join(desk, 'bin', 'ps');
  writeFileSync(ps, `#!/bin/sh\nprintf '%s\\n' ${programs.join(' ')}\n`);
  chmodSync(ps, 0o755);
}

function install(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [join(desk, 'package', 'install.sh'), '--dir', join(desk, 'jsaddons'), ...words],
    { encoding: 'utf8', env: { ...process.env, PATH: `${join(desk, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` } },
  );
  return { status, said: stdout + stderr };
}

const at = (name: string) => join(desk, 'jsaddons', name);
const list = () => readFileSync(at('publish.xml'), 'utf8');
const listed = () => readXml(list()).children.map(({ attributes }) => attributes['name']);

test.each([
  ['as WPS writes it', `<jsplugins>\n  ${OA}\n</jsplugins>\n`],
  ['in one line, without an end of line', `<?xml version="1.0" encoding="UTF-8"?><jsplugins>${OA}</jsplugins>`],
  [
    'from Windows, with a comment that looks like ours',
    `<jsplugins>\r\n\t<!-- <jsplugin name="guiju"/> </jsplugins> -->\r\n\t${OA}\r\n</jsplugins>`,
  ],
  [
    'with an add-in whose name begins like ours',
    `<jsplugins>\n<jsplugin name="guiju-other" url="guiju-other_1"></jsplugin>\n</jsplugins>\n`,
  ],
  [
    'with ours in what an add-in says of itself',
    `<jsplugins>\n<jsplugin about="like name='guiju' but" name="a"><![CDATA[<jsplugin name="guiju"/></jsplugins>]]></jsplugin>\n</jsplugins>\n`,
  ],
  ['with nothing in it', '<jsplugins>\n</jsplugins>\n'],
])('a list %s: ours joins the others, and leaves as if it had never been there', (_, before) => {
  writeFileSync(at('publish.xml'), before);
  const others = listed();
  expect(install()).toMatchObject({ status: 0 });
  expect(listed()).toEqual([...others, 'guiju']);
  expect(list()).toContain(OFFLINE);
  expect(list().replace(OFFLINE, '').replaceAll(/\s/g, '')).toBe(before.replaceAll(/\s/g, ''));
  expect(readFileSync(at('publish.xml.before-guiju'), 'utf8')).toBe(before);
  expect(existsSync(at('guiju_1.2.3/ribbon.xml'))).toBe(true);

  const once = list();
  install();
  expect(list()).toBe(once);

  expect(install('--uninstall')).toMatchObject({ status: 0 });
  expect(existsSync(at('guiju_1.2.3'))).toBe(false);
  if (others.length > 0) expect(list()).toBe(before);
  else expect(existsSync(at('publish.xml'))).toBe(false);
});

test('where there is no list there is one afterwards, and none after that', () => {
  expect(install('--uninstall').said).toMatch(/没有装过/);
  install();
  expect(listed()).toEqual(['guiju']);
  install('--uninstall');
  expect(readdirSync(join(desk, 'jsaddons')).filter((name) => !name.includes('before'))).toEqual([]);
});

test('a newer version takes the place of the older one, its folder too, and so does an address', () => {
  writeFileSync(
    at('publish.xml'),
    `<jsplugins>\n  <jsplugin name='guiju' url="guiju_0.9"><about>a</about>\n</jsplugin>\n  ${OA}\n</jsplugins>\n`,
  );
  install();
  hand('1.3.0');
  install();
  expect(listed()).toEqual(['oa', 'guiju']);
  expect(readdirSync(join(desk, 'jsaddons')).filter((name) => name.startsWith('guiju_'))).toEqual(['guiju_1.3.0']);
  install('--online', 'http://intranet/guiju?a=1&b="2"');
  expect(readXml(list()).children[1]?.attributes['url']).toBe('http://intranet/guiju?a=1&b="2"/');
  expect(existsSync(at('guiju_1.3.0'))).toBe(false);
});

test('while WPS runs nothing is touched', () => {
  writeFileSync(at('publish.xml'), `<jsplugins>${OA}</jsplugins>`);
  runs('bash', '/opt/kingsoft/wps-office/office6/et');
  const { status, said } = install();
  expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/WPS 正在运行.*WPS is running/s) });
  expect(readdirSync(join(desk, 'jsaddons'))).toEqual(['publish.xml']);
  expect(list()).toBe(`<jsplugins>${OA}</jsplugins>`);
});

test.each([
  '<jsplugins><jsplugin name="a"',
  '<jsplugins><jsplugin name="a"></jsplugins>',
  '<html><jsplugins/></html>',
  '<plugins/>',
  '<jsplugins><!-- </jsplugins>',
  '',
])('a list that cannot be read (%s) is left as it is', (broken) => {
  writeFileSync(at('publish.xml'), broken);
  const { status, said } = install();
  expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/读不懂.*could not be read/s) });
  expect(list()).toBe(broken);
});

test('what cannot be written is told before anything is copied', () => {
  mkdirSync(at('publish.xml'));
  expect(install()).toEqual({
    status: 1,
    said: expect.stringMatching(/写不了.*cannot be written.*Nothing was changed/s),
  });
  expect(readdirSync(join(desk, 'jsaddons'))).toEqual(['publish.xml']);
  writeFileSync(join(desk, 'file'), '');
  expect(install('--dir', join(desk, 'file', 'jsaddons')).said).toMatch(/^写不了/);
});

test('where WPS keeps no add-ins yet, taking ours out makes no folder', () => {
  rmSync(join(desk, 'jsaddons'), { recursive: true });
  expect(install('--uninstall')).toMatchObject({ status: 0, said: expect.stringMatching(/没有装过/) });
  expect(existsSync(join(desk, 'jsaddons'))).toBe(false);
});
