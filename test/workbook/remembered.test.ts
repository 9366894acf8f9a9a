import fc from 'fast-check';
import { NOTHING_REMEMBERED, rememberedIn, rememberedXml, textsRemembering } from '../../src/workbook/remembered';

/** One gesture after the other, on the texts of the parts. */
function after(texts: readonly string[], ...gestures: readonly (readonly [string, string | undefined])[]): string[] {
  return gestures.reduce<string[]>(
    (parts, [key, value]) => textsRemembering(parts, key, value).filter((text) => text !== undefined),
    [...texts],
  );
}

const valuesOf = (texts: readonly string[]) => Object.fromEntries(rememberedIn(texts).values);

describe('what is remembered', () => {
  it('is what was said last, whatever the keys and values', () => {
    const gesture = fc.tuple(
      fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string({ unit: 'binary' })),
      fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
        const wanted = new Map<string, string>();
        for (const [key, value] of gestures) {
          if (value === undefined) wanted.delete(key);
          else wanted.set(key, value);
        }
        const texts = after([], ...gestures);
        expect(rememberedIn(texts).values).toEqual(wanted);
        expect(texts).toHaveLength(wanted.size > 0 ? 1 : 0);
      }),
    );
  });

  it('needs no escaping in XML, and is the same text for the same entries', () => {
    const [text = ''] = after([], ['b', '<小计> & ]]> \u0001\uffff'], ['a', '1']);
    expect(['<', '>', '&', '\u0001', '\uffff'].filter((each) => text.includes(each))).toEqual([]);
    expect(rememberedXml(text)).toBe(`<remembered xmlns="urn:guiju:remembered">${text}</remembered>`);
    expect(after([], ['a', '1'], ['b', '<小计> & ]]> \u0001\uffff'])).toEqual([text]);
  });

  it('in two parts, made by two people at once, is united; the first counts, and what is forgotten is forgotten in both', () => {
    const parts = ['{"a":"1","b":"2"}', '{"b":"3","c":"4"}'];
    expect(valuesOf(parts)).toEqual({ a: '1', b: '2', c: '4' });
    expect(valuesOf(after(parts, ['b', undefined]))).toEqual({ a: '1', c: '4' });
    expect(valuesOf(after(parts, ['c', '5']))).toEqual({ a: '1', b: '2', c: '5' });
    expect(after(parts, ['a', undefined], ['b', undefined], ['c', undefined])).toEqual([]);
  });

  it.each(['', '不是 JSON', '[1]', '7', 'null', '{"a":'])(
    'in a part that holds %p is kept as it stands and counted, and what is new goes into another',
    (strange) => {
      expect(rememberedIn([strange])).toEqual({ values: new Map(), unread: 1 });
      expect(after([strange], ['a', '1'])).toEqual([strange, '{"a":"1"}']);
      expect(after([strange], ['a', '1'], ['a', undefined])).toEqual([strange]);
    },
  );

  it('keeps what a newer version wrote beside our texts', () => {
    const newer = '{"a":"1","marks":{"since":2}}';
    expect(rememberedIn([newer])).toEqual({ values: new Map([['a', '1']]), unread: 1 });
    expect(after([newer], ['a', undefined])).toEqual(['{"marks":{"since":2}}']);
  });

  it('is nothing where there is nothing', () => {
    expect(rememberedIn([])).toBe(NOTHING_REMEMBERED);
    expect(textsRemembering([], 'a', undefined)).toEqual([]);
  });
});
