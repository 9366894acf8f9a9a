import { runInNewContext } from 'node:vm';
import { tokens } from '@fluentui/react-components';

const loader: () => string = jest.requireActual('../../src/entries/fluent-tokens-loader.cjs');

test('the shortened list gives for every name of Fluent what Fluent’s own gives', () => {
  const names = Object.keys(tokens);
  expect(names.length).toBeGreaterThan(400);
  const script = `${loader().replace('export const', 'const')}; JSON.stringify(names.map((name) => tokens[name]))`;
  const short: unknown = runInNewContext(script, { names });
  expect(short).toBe(JSON.stringify(Object.values(tokens)));
});

test('it is shorter by nine tenths', () => {
  expect(loader().length * 10).toBeLessThan(JSON.stringify(tokens).length);
});
