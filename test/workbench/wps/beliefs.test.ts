import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ET_BELIEF_NAMES, ET_BELIEFS, etBeliefs } from '../../../src/workbench/wps/beliefs';
import type { Belief } from '../../../src/workbench/excel/belief';

const STANCE = readFileSync(join(__dirname, '../../../src/hosts/wps/stance.md'), 'utf8');

describe('what is believed of a real WPS', () => {
  it.each(ET_BELIEF_NAMES)(
    '%s has a default that is one of its values, another value, and words in both languages',
    (name) => {
      const { default: given, values, about, source }: Belief = ET_BELIEFS[name];
      expect(Object.keys(values)).toContain(given);
      expect(Object.keys(values).length).toBeGreaterThan(1);
      for (const { zh, en } of [about, source, ...Object.values(values)]) {
        if (zh !== en) expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^\P{Script=Han}+$/u);
      }
    },
  );

  it.each(ET_BELIEF_NAMES)('%s: the page says what the adapter does about it, by the same evidence', (name) => {
    const row = new RegExp(`^\\| \`${name}\`\\s*\\| (\\w+)\\s*\\| `, 'm').exec(STANCE);
    expect(row?.[1]).toBe(ET_BELIEFS[name].evidence);
  });

  it('is as the defaults have it but for what is said, and nothing that no value is', () => {
    expect(etBeliefs({ events: 'never' })).toMatchObject({ events: 'never', 'xml-parts': 'lost' });
    const unknown: object = { events: 'sometimes' };
    expect(() => etBeliefs(unknown)).toThrow();
  });
});
