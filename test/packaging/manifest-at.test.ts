import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestAt } from '../../src/packaging/manifest-at.mjs';
import { readXml } from '../manifest/xml-tree';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

test.each(['https://intranet.example/guiju/', 'https://intranet.example/guiju'])(
  'at %s every page and icon is there, and the domain is the host’s',
  (base) => {
    const moved = manifestAt(manifest, base);
    expect(moved).toContain('<SourceLocation DefaultValue="https://intranet.example/guiju/taskpane.html" />');
    expect(moved).toContain('<AppDomain>https://intranet.example</AppDomain>');
    expect(moved).not.toContain('localhost');
  },
);

test('at the address it is written for nothing changes', () => {
  expect(manifestAt(manifest, 'https://localhost:3000/')).toBe(manifest);
});

test('an address that is not https is refused', () => {
  expect(() => manifestAt(manifest, 'http://intranet.example/')).toThrow('https');
});

test('an address stands in the manifest as XML has it, and what no page can be added to is refused in words', () => {
  const moved = readXml(manifestAt(manifest, 'https://intranet.example/r&d/'));
  const icon = moved.children.find(({ name }) => name === 'IconUrl');
  expect(icon?.attributes['DefaultValue']).toBe('https://intranet.example/r&d/assets/icon-32.png');
  for (const base of ['intranet', '', 'https://intranet.example/?to=1', 'https://intranet.example/#a'])
    expect(() => manifestAt(manifest, base)).toThrow(/网址.*address/);
});
