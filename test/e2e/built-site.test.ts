import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newerSyntax } from '../entries/newer-syntax';
import { workbenchForEachTest } from './support/open-workbench';

const { officeFiles }: { officeFiles: readonly { from: string; to: string }[] } = createRequire(__filename)(
  '../../src/entries/office-files.cjs',
);
const openWorkbench = workbenchForEachTest();

const project = join(__dirname, '..', '..');
const site = join(project, 'dist', 'web');
const officeJs = join(project, 'node_modules', '@microsoft', 'office-js', 'dist');

test('office.js and what it asks for are Microsoft’s files, byte for byte', () => {
  const copied = filesBelow(join(site, 'office'));
  expect(copied.sort()).toEqual(officeFiles.map(({ to }) => to).sort());
  for (const { from, to } of officeFiles) {
    const same = readFileSync(join(site, 'office', to)).equals(readFileSync(join(officeJs, from)));
    expect({ to, same }).toEqual({ to, same: true });
  }
});

test.each(['taskpane.html', 'commands.html'])('%s loads office.js from beside itself and before our own', (name) => {
  const [office, ...ours] = [
    ...read(name)
      .replace('<script src="start-guard.js"></script>', '')
      .matchAll(/<script[^>]*src="?([^"\s>]+)/g),
  ].map(([, src]) => src ?? '');
  expect(office).toBe('office/office.js');
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((src) => !/^addin\/\w+\.[0-9a-f]{8}\.js$/.test(src))).toEqual([]);
});

test('what is too old for the rest is told so first, by a script that is as it was written', () => {
  expect(read('taskpane.html')).toMatch(/<script src="?start-guard\.js"?>/);
  expect(read('taskpane.html').indexOf('start-guard.js')).toBeLessThan(read('taskpane.html').indexOf('office.js'));
  expect(read('start-guard.js')).toBe(readFileSync(join(project, 'src', 'entries', 'start-guard.js'), 'utf8'));
});

test('no script of ours holds syntax that the browsers of the manifest’s oldest Excel do not know', () => {
  const files = filesBelow(join(site, 'addin')).filter((file) => file.endsWith('.js'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => newerSyntax(read(`addin/${file}`)).map((what) => `${file}: ${what}`))).toEqual([]);
});

describe('the pane without office.js, as it is sent (gzip)', () => {
  const [, first] = /src="?(addin\/taskpane\.[0-9a-f]{8}\.js)/.exec(read('taskpane.html')) ?? [];
  const scripts = filesBelow(join(site, 'addin')).filter((file) => file.endsWith('.js'));
  const weight = (file: string) => gzipSync(read(file), { level: 9 }).length;

  test('the budget of what it shows itself with is 150 kB: React, Fluent, the pane, the host', () => {
    expect(weight(first ?? '')).toBeLessThanOrEqual(150_000);
  });

  /** Fetched when a tab or an article is opened, cells are flagged or a form is inserted, and not before. */
  const onWish = (file: string) =>
    /^(view-(?!findings)|blank-forms|explain|article-card|flags|gestures|inserting|long-|read-copy|record(?!-parts|ing)|sample|trials|words-)/.test(
      file,
    );
  /** The rule files themselves: what every workbook needs, and each pack's rules and cases apart. */
  const ofRules = (file: string) => /^(rules|pack-|cases-)/.test(file);

  test('the budget of the code a verdict takes, the evaluation of rules and the findings with it, is 376 kB', async () => {
    const { pane, requests } = await openWorkbench({
      anew: true,
      sample: 'heyuan-breach.xlsx',
      flagsAsTheyStart: true,
    });
    await pane.getByRole('article').first().waitFor();
    const fetched = new Set(requests.flatMap((address) => /\/addin\/([^/]+\.js)$/.exec(address)?.[1] ?? []));
    const code = [...fetched].filter((file) => !ofRules(file) && !file.startsWith('commands.'));
    expect(code.filter(onWish)).toEqual([]);
    expect(code.length).toBeGreaterThan(3);
    expect(code.reduce((sum, file) => sum + weight(`addin/${file}`), 0)).toBeLessThanOrEqual(376_000);
  });

  test('the budget of what is fetched when it is opened is 12 kB each', () => {
    const wished = scripts.filter(onWish);
    expect(wished.length).toBe(41);
    for (const file of wished) expect({ file, over: weight(`addin/${file}`) > 12_000 }).toEqual({ file, over: false });
  });
});

test('the budget of the rules a workbook takes is 52.2 kB: the names of all packs, and one pack', () => {
  const weight = (file: string) => gzipSync(read(`addin/${file}`), { level: 9 }).length;
  const scripts = filesBelow(join(site, 'addin')).filter((file) => file.endsWith('.js'));
  const weights = (kind: RegExp) => scripts.filter((file) => kind.test(file)).map(weight);
  const packs = weights(/^pack-/);
  const folders = readdirSync(join(project, 'rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const places = folders.map(({ name }) => name).filter((name) => !['forms', 'layouts'].includes(name));
  expect(packs.length).toBe(places.length);
  // And those of the forms' own checks.
  expect(weights(/^cases-/).length).toBe(places.length + 1);
  expect(weights(/^rules\./).reduce((sum, one) => sum + one, 0) + Math.max(...packs)).toBeLessThanOrEqual(52_200);
});

test('no built script needs what the content security policy forbids', () => {
  for (const file of filesBelow(join(site, 'addin')).filter((name) => name.endsWith('.js'))) {
    const evaluates = /\beval\(/.test(read(`addin/${file}`));
    expect({ file, evaluates }).toEqual({ file, evaluates: false });
  }
});

test('the manifest is published as it stands', () => {
  expect(read('manifest.xml')).toBe(readFileSync(join(project, 'manifest.xml'), 'utf8'));
});

function read(file: string): string {
  return readFileSync(join(site, file), 'utf8');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
