import fc from 'fast-check';
import { Kept, keptBy } from '../../src/base/kept';
import { atOnce, type Steps } from '../../src/base/steps';

const objects = Array.from({ length: 4 }, (_, name) => ({ name }));
const texts = ['a', 'b', 'c'];
const anyInputs = fc.tuple(fc.constantFrom(...texts), fc.array(fc.constantFrom(...objects), { maxLength: 3 }));
const anyCall = fc.tuple(fc.constantFrom(...objects), anyInputs);

/** What a result must be: made of this object and these inputs and nothing else. */
const made = (key: object, [text, list]: readonly [string, readonly object[]]) => ({ key, text, list: [...list] });

test('the same input gives the same object, another input what was made of it', () => {
  fc.assert(
    fc.property(fc.array(anyCall), (calls) => {
      const kept = new Kept<object, readonly [string, readonly object[]], ReturnType<typeof made>>();
      for (const [key, inputs] of calls) {
        const make = () => made(key, inputs);
        const first = kept.of(key, inputs, make);
        expect(first).toEqual(made(key, inputs));
        const [text, list] = inputs;
        expect(kept.of(key, [text, [...list]], make)).toBe(first);
        expect(kept.find(key, inputs)).toBe(first);
        expect(atOnce(kept.ofSteps(key, inputs, () => steps(make)))).toBe(first);
      }
    }),
  );
});

test('each object keeps as many results as it was told to, the latest ones', () => {
  fc.assert(
    fc.property(fc.array(anyInputs, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (calls, most) => {
      const kept = new Kept<object, readonly [string, readonly object[]], object>({ most });
      const [key] = objects;
      if (!key) throw new Error('no object');
      const latest: { readonly name: string; readonly value: object }[] = [];
      for (const inputs of calls) {
        const name = JSON.stringify(inputs);
        const before = latest.find((one) => one.name === name);
        const value = kept.of(key, inputs, () => made(key, inputs));
        if (before) expect(value).toBe(before.value);
        else latest.unshift({ name, value });
        latest.splice(most);
      }
    }),
  );
});

test('a result that is undefined is kept like any other', () => {
  const kept = new Kept<object, readonly [], undefined>();
  const asked = jest.fn(() => undefined);
  const key = {};
  kept.of(key, [], asked);
  kept.of(key, [], asked);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('lists within lists are not looked into, nor is a list the same as what it holds', () => {
  const kept = new Kept<object, readonly [unknown], object>();
  const key = {};
  const first = kept.of(key, [[['a']]], () => ({}));
  expect(kept.of(key, [[['a']]], () => ({}))).not.toBe(first);
  const second = kept.of(key, ['a'], () => ({}));
  expect(kept.of(key, [['a']], () => ({}))).not.toBe(second);
});

test('what is made of one object alone is made once', () => {
  const make = jest.fn((key: object) => ({ key }));
  const once = keptBy(make);
  fc.assert(
    fc.property(fc.constantFrom(...objects), (key) => {
      expect(once(key)).toEqual({ key });
      expect(once(key)).toBe(once(key));
    }),
  );
  expect(make.mock.calls.length).toBeLessThanOrEqual(objects.length);
});

function* steps<T>(make: () => T): Steps<T> {
  yield;
  return make();
}
