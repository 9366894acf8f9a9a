import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lockFaults, type Lock } from './lock-faults';

const project = join(__dirname, '..', '..');
const versions = z.record(z.string(), z.string());
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.custom<Lock[string]>((entry) => typeof entry === 'object'),
    ),
  })
  .parse(read('package-lock.json')).packages;
const own = z
  .object({ dependencies: versions, devDependencies: versions, overrides: versions })
  .parse(read('package.json'));

test('npm ci finds in the lock whatever a package asks for, builds for other platforms included', () => {
  expect(Object.keys(lock).length).toBeGreaterThan(500);
  expect(lockFaults(lock, Object.keys(own.overrides))).toEqual([]);
});

test('the lock was written for this package.json', () => {
  expect({ ...lock['']?.dependencies }).toEqual(own.dependencies);
  expect({ ...lock['']?.devDependencies }).toEqual(own.devDependencies);
});

test('every version is pinned', () => {
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.overrides }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-r\.\d+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock names no host', () => {
  const addresses = JSON.stringify(lock, (key, value: unknown) => (key === 'funding' ? undefined : value)).match(
    /\w+:\/\/[^"]*/g,
  );
  expect(addresses).toBeNull();
});

describe('a faulty lock is told what is wrong with it', () => {
  const small = (changed: Lock): Lock => ({
    '': { dependencies: { fast: '1.0.0' } },
    'node_modules/fast': { version: '1.0.0', optionalDependencies: { 'fast-linux': '1.0.0', 'fast-windows': '1.0.0' } },
    'node_modules/fast-linux': { version: '1.0.0' },
    'node_modules/fast-windows': { version: '1.0.0', dependencies: { deep: '^2.0.0' } },
    'node_modules/fast-windows/node_modules/deep': { version: '2.1.0' },
    ...changed,
  });

  test('nothing, where nothing is', () => {
    expect(lockFaults(small({}), [])).toEqual([]);
  });

  test('a build for another platform that is not there', () => {
    const { 'node_modules/fast-windows': _, ...rest } = small({});
    expect(lockFaults(rest, [])).toEqual(['node_modules/fast needs fast-windows 1.0.0, which the lock lacks.']);
  });

  test('a version that was not asked for, unless package.json overrides it', () => {
    const faulty = small({ 'node_modules/fast-windows/node_modules/deep': { version: '3.0.0' } });
    expect(lockFaults(faulty, [])).toEqual(['node_modules/fast-windows needs deep ^2.0.0; the lock has 3.0.0.']);
    expect(lockFaults(faulty, ['deep'])).toEqual([]);
  });

  test('a place it was fetched from', () => {
    const faulty = small({
      'node_modules/fast-linux': { version: '1.0.0', resolved: 'https://registry.example/x.tgz' },
    });
    expect(lockFaults(faulty, [])).toEqual([
      'node_modules/fast-linux names where it was fetched from: https://registry.example/x.tgz',
    ]);
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(project, name), 'utf8'));
}
