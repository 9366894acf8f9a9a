/** The gallery's list is whole: no view is without a state, and none is without its words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEW_IDS } from '../../../src/pane/shared/view-id';
import { STATES } from './states';

test('every view has states, and so has what stands around them', () => {
  const without = [...VIEW_IDS, 'frame'].filter((id) => !STATES.some(({ view }) => view === id));
  expect(without).toEqual([]);
});

test('each state has a name of its own and is told in both languages', () => {
  const names = STATES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(STATES.filter(({ title }) => !/\p{Script=Han}/u.test(title.zh) || !/^[A-Z]/.test(title.en))).toEqual([]);
});

test('every phase of a session is among them', () => {
  const folder = join(__dirname, '..', '..', '..', 'src', 'session', 'session.ts');
  const [, phases = ''] = /readonly phase: (.+);/.exec(readFileSync(folder, 'utf8')) ?? [];
  const named = [...phases.matchAll(/'(\w+)'/g)].flatMap(([, phase]) => phase ?? []);
  expect(named.length).toBeGreaterThan(4);
  const texts = readFileSync(join(__dirname, 'states', 'of-the-frame.ts'), 'utf8');
  // All others are of a session that is ready.
  expect(named.filter((phase) => phase !== 'ready' && !texts.includes(`phase: '${phase}'`))).toEqual([]);
});
