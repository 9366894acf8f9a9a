/** Whatever office.js can ask for in Excel is copied, under the name by which it asks. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const library = join(project, 'node_modules', '@microsoft', 'office-js', 'dist');
const { officeFiles }: { officeFiles: readonly { from: string; to: string }[] } = createRequire(__filename)(
  '../../src/entries/office-files.cjs',
);

/** Named in the library, and not asked for by an Excel that our manifest lets in; or not by us. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'o15apptofilemappingtable.js': 'of Office 2013',
  'Office.js': 'by that spelling it looks for itself in the page',
  'MicrosoftAjax.js': 'where a host wants it; Excel does not',
  'office.debug.js': 'where a page loads the readable one',
  'ariatelemetry/aria-web-telemetry.js':
    'telemetry of an older kind, which no host of today switches on; without it nothing is missed',
  'webauth.browserauth.js': 'for signing in with Microsoft, which we never do',
  'webauth.browserauth.debug.js': 'for signing in with Microsoft, which we never do',
  '//ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js': 'where a host wants MicrosoftAjax; Excel does not',
};

const NAMED = /["'=(]([A-Za-z0-9_/\\.-]+\.(?:js|html|css|png))["'#?)\s>]/g;

function namedIn(file: string): string[] {
  const text = readFileSync(join(library, file), 'utf8');
  return [...text.matchAll(NAMED)].map(([, name]) => (name ?? '').replaceAll('\\', '/'));
}

test.each(['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js'])(
  'all that %s names',
  (file) => {
    const names = namedIn(file);
    expect(names.length).toBeGreaterThan(0);
    const copied = new Set(officeFiles.map(({ to }) => to));
    const isCopied = (name: string) => [...copied].some((to) => to === name || to.endsWith(`/${name}`));
    expect(names.filter((name) => !isCopied(name) && NOT_ASKED[name] === undefined)).toEqual([]);
  },
);

test('the page of a host that is not trusted, and all that it names, in the case in which it is named', () => {
  expect(namedIn('excel-web-16.00.js')).toContain('AgaveErrorUX/index.html');
  const copied = officeFiles.map(({ to }) => to);
  const names = [...namedIn('agaveerrorux/index.html'), ...namedIn('agaveerrorux/agaveerrorux.js')];
  const own = names.filter((name) => !name.startsWith('/'));
  expect(own.length).toBeGreaterThan(2);
  expect(own.filter((name) => !copied.includes(`AgaveErrorUX/${name}`))).toEqual([]);
  expect(copied).toContain('AgaveErrorUX/index.html');
});

test('the host files and the locales are those by which the loader names them', () => {
  const loader = readFileSync(join(library, 'office.js'), 'utf8');
  for (const locale of ['zh-cn', 'en-us']) expect(loader.toLowerCase()).toContain(locale);
  for (const { from } of officeFiles) expect([from, existsSync(join(library, from))]).toEqual([from, true]);
});
