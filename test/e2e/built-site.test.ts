import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const project = join(__dirname, '..', '..');
const site = join(project, 'dist', 'web');
const officeJs = join(project, 'node_modules', '@microsoft', 'office-js', 'dist');

test('office.js and what it asks for are Microsoft’s files, byte for byte', () => {
  const copied = filesBelow(join(site, 'office'));
  expect(copied).toEqual(expect.arrayContaining(['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']));
  for (const file of copied) {
    const same = readFileSync(join(site, 'office', file)).equals(readFileSync(join(officeJs, file)));
    expect({ file, same }).toEqual({ file, same: true });
  }
});

test.each(['taskpane.html', 'commands.html'])(
  '%s loads office.js from beside itself and before our own script',
  (name) => {
    const scripts = [...read(name).matchAll(/<script[^>]*src="?([^"\s>]+)/g)].map(([, src]) => src);
    expect(scripts[0]).toBe('office/office.js');
    expect(scripts).toHaveLength(2);
    expect(scripts[1]).toMatch(/^addin\/\w+\.[0-9a-f]{8}\.js$/);
  },
);

test('the pane without office.js weighs at most 150 kB as it is sent', () => {
  const [, script] = /src="?(addin\/taskpane\.[0-9a-f]{8}\.js)/.exec(read('taskpane.html')) ?? [];
  expect(gzipSync(read(script ?? '')).length).toBeLessThanOrEqual(150_000);
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
