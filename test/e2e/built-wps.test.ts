/** The package of WPS as it was built: what its pages are made of, and what they weigh. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beyondEngine87 } from '../entries/engine-87';

const built = join(__dirname, '..', '..', 'dist', 'wps');
const read = (file: string) => readFileSync(join(built, file), 'utf8');
const scripts = readdirSync(join(built, 'addin')).filter((file) => file.endsWith('.js'));

test.each(['index.html', 'taskpane.html', 'probe.html'])(
  '%s takes classic scripts from beside it, and no office.js',
  (page) => {
    const found = [...read(page).matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(found.length).toBeGreaterThan(0);
    for (const attributes of found) {
      expect(attributes).not.toMatch(/module|crossorigin|https?:/);
      expect(attributes).toMatch(/src="?(start-guard\.js|addin\/\w+\.[0-9a-f]{8}\.js)/);
    }
  },
);

test('the page of the ribbon has run its script before WPS calls it', () => {
  expect(read('index.html')).toMatch(/<script src="?addin\/index\./);
  expect(read('index.html')).not.toMatch(/defer|async/);
});

test('no script holds what Chromium 87 does not know, or what does not hold inside WPS', () => {
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap((file) => beyondEngine87(read(`addin/${file}`)).map((what) => `${file}: ${what}`))).toEqual(
    [],
  );
});

test('what WPS reads by itself lies there as it was written', () => {
  const files = readdirSync(built);
  expect(files).toEqual(
    expect.arrayContaining(['ribbon.xml', 'manifest.xml', 'version.js', 'start-guard.js', 'packs']),
  );
  expect(read('ribbon.xml')).toMatch(/^<customUI /);
  expect(files).not.toContain('office');
});

test('the budget of what the pane shows itself with is 165 kB (gzip), and of what the ribbon does 8 kB', () => {
  const weight = (name: RegExp) =>
    gzipSync(read(`addin/${scripts.find((file) => name.test(file)) ?? ''}`), { level: 9 }).length;
  expect(weight(/^taskpane\./)).toBeLessThanOrEqual(165_000);
  expect(weight(/^index\./)).toBeLessThanOrEqual(8_000);
});
