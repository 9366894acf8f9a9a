import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const COMPILER = join(dirname(createRequire(__filename).resolve('typescript-7/package.json')), 'bin', 'tsc');

test('every member that the host names is declared by Kingsoft, of the same kind', () => {
  const compile = () =>
    execFileSync(process.execPath, [COMPILER, '--noEmit', '-p', join(__dirname, 'declared')], { encoding: 'utf8' });
  expect(compile()).toBe('');
});
