import { beyondEngine87 } from '../engine-87';

test.each([
  ['class A { static { f(); } }', 'a static block'],
  ['import("./later.js")', 'import(), which a page from a file refuses'],
  ['import a from "a"', /SyntaxError/],
  ['await a', /SyntaxError/],
  ['class A { #a; has(b) { return #a in b; } }', '#name in'],
  ['/a/d', 'a flag of a regular expression'],
  ['date.toLocaleTimeString()', '.toLocaleTimeString'],
  ['crypto.randomUUID()', '.randomUUID'],
  ['window.open("a")', 'window.open'],
  ['new Intl.NumberFormat()', 'Intl.NumberFormat'],
  ['window.addEventListener("storage", f)', 'a listener to storage'],
  ['a.toSorted()', '.toSorted'],
])('%s is told', (script, told) => {
  expect(beyondEngine87(script)).toEqual([typeof told === 'string' ? told : expect.stringMatching(told)]);
});

test.each(['a ??= b?.c', 'class A { #a = 1; static b = 2; #c() {} }', '1_000', '"a".toLocaleUpperCase()', 'x.open()'])(
  '%s is not',
  (script) => expect(beyondEngine87(script)).toEqual([]),
);
