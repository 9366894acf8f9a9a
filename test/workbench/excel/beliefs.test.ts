import {
  BELIEF_NAMES,
  BELIEFS,
  beliefsFrom,
  countByEvidence,
  DEFAULT_BELIEFS,
  parseBeliefs,
} from '../../../src/workbench/excel/beliefs';
import type { Belief } from '../../../src/workbench/excel/belief';

describe('what is believed of a real Excel', () => {
  it.each(BELIEF_NAMES)('%s has a default that is one of its values, another value, and a source in words', (name) => {
    const belief: Belief = BELIEFS[name];
    expect(Object.keys(belief.values)).toContain(belief.default);
    expect(Object.keys(belief.values).length).toBeGreaterThan(1);
    expect(belief.source.en).toMatch(/\w+ \w+/);
  });

  it('is said in an address, several at once', () => {
    const { beliefs, misunderstood } = parseBeliefs('cf-id:stable,cf-new-rule:first');
    expect(beliefs).toEqual({ ...DEFAULT_BELIEFS, 'cf-id': 'stable', 'cf-new-rule': 'first' });
    expect(misunderstood).toEqual([]);
  });

  it('is as the evidence has it where nothing is said', () => {
    expect(parseBeliefs(null)).toEqual({ beliefs: DEFAULT_BELIEFS, misunderstood: [] });
    expect(DEFAULT_BELIEFS['cf-id']).toBe('range-place');
  });

  it('is said in the JSON of a recording', () => {
    const { beliefs, misunderstood } = beliefsFrom({ 'cf-new-stop': 'false' });
    expect(beliefs['cf-new-stop']).toBe('false');
    expect(misunderstood).toEqual([]);
  });

  it.each([
    ['a name that there is not', { 'cf-colour': 'red' }, ['cf-colour:red']],
    ['a value that there is not', { 'cf-id': 'constructor' }, ['cf-id:constructor']],
    ['a name of every object', { constructor: 'name' }, ['constructor:name']],
    ['no object', ['cf-id'], ['["cf-id"]']],
    ['values that are no texts', { 'cf-new-stop': true }, ['{"cf-new-stop":true}']],
  ])('%s is told, and the rest stands', (_, json, misunderstood) => {
    expect(beliefsFrom(json)).toEqual({ beliefs: DEFAULT_BELIEFS, misunderstood });
  });

  it('is counted by its evidence', () => {
    const count = countByEvidence();
    expect(Object.values(count).reduce((sum, each) => sum + each, 0)).toBe(BELIEF_NAMES.length);
    expect(count.assumed).toBeGreaterThan(0);
  });
});

test('every belief says in both languages what it is about, what Excel may do, and from where that is known', () => {
  for (const name of BELIEF_NAMES) {
    const { about, values, source } = BELIEFS[name];
    for (const { zh, en } of [about, source, ...Object.values(values)]) {
      // A code of Excel's is the same in both.
      if (zh !== en) expect([name, zh]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
      expect([name, en]).toEqual([name, expect.stringMatching(/^\P{Script=Han}+$/u)]);
    }
  }
});
