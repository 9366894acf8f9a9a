/** A long part changed towards its end: whatever compressed it, the beginning goes over as it is, and all of it inflates to what was meant. */
import * as zlib from 'node:zlib';
import { deflateSync, unzipSync, zipSync } from 'fflate';
import { deflatedAgain } from '../../../../src/hosts/xlsx/write-parts/deflated-again';
import { withEntries } from '../../../../src/hosts/xlsx/write-parts/raw-zip';

/** Rows as a sheet has them: some alike, some of any bytes; and a long run of one letter. */
const BEFORE = Buffer.from(
  `<!--${'-'.repeat(5_000)}-->` +
    Array.from({ length: 12_000 }, (_, row) => {
      const figure = (row * 2_654_435_761) % 4_294_967_296;
      return `<row r="${row}"><c r="A${row}" t="s"><v>${row % 97}</v></c><c r="B${row}"><v>${figure}</v></c></row>`;
    }).join('') +
    '</sheetData></worksheet>',
);
const AT = BEFORE.length - 20;
const AFTER = Buffer.concat([BEFORE.subarray(0, AT), Buffer.from('<conditionalFormatting/>'), BEFORE.subarray(AT)]);

const { Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FULL_FLUSH } = zlib.constants;
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'the library': (bytes) => deflateSync(bytes, { level: 6 }),
  'the library, at its least': (bytes) => deflateSync(bytes, { level: 1 }),
  'zlib, as usual': (bytes) => zlib.deflateRawSync(bytes),
  'zlib, at its most': (bytes) => zlib.deflateRawSync(bytes, { level: 9, memLevel: 9 }),
  'fixed codes': (bytes) => zlib.deflateRawSync(bytes, { strategy: Z_FIXED, memLevel: 1 }),
  'codes of letters alone': (bytes) => zlib.deflateRawSync(bytes, { strategy: Z_HUFFMAN_ONLY }),
  'runs of one letter': (bytes) => zlib.deflateRawSync(bytes, { strategy: Z_RLE }),
  'stored blocks': (bytes) => zlib.deflateRawSync(bytes, { level: 0 }),
  'blocks that end where they are flushed': (bytes) =>
    Buffer.concat([
      zlib.deflateRawSync(bytes.subarray(0, 250_000), { finishFlush: Z_FULL_FLUSH }),
      zlib.deflateRawSync(bytes.subarray(250_000)),
    ]),
};

test.each(Object.entries(WAYS))('compressed by %s', (_, compress) => {
  const stream = compress(BEFORE);
  const again = deflatedAgain(stream, BEFORE, AFTER);
  expect(zlib.inflateRawSync(again).equals(AFTER)).toBe(true);
  const same = again.findIndex((byte, at) => byte !== stream[at]);
  expect(same / stream.length).toBeGreaterThan(0.7);
  // Where nothing is other, where all is, and where it ends too soon.
  for (const after of [BEFORE, Buffer.from('another'), BEFORE.subarray(0, 300_001), Buffer.alloc(0)])
    expect(zlib.inflateRawSync(deflatedAgain(stream, BEFORE, after)).equals(after)).toBe(true);
});

test('a change anywhere, at the edges of blocks too', () => {
  const short = BEFORE.subarray(0, 90_000);
  for (const compress of Object.values(WAYS).slice(0, -1)) {
    const stream = compress(short);
    for (let at = 0; at < short.length; at += 17_011) {
      const after = Buffer.from(short);
      after[at] = 0x21;
      expect(zlib.inflateRawSync(deflatedAgain(stream, short, after)).equals(after)).toBe(true);
    }
  }
});

test('in an archive the long entry keeps its beginning as it is compressed, and a short one beside it is put in', () => {
  const bytes = zipSync({ 'a.xml': BEFORE, 'b.xml': [Buffer.from('b'), { level: 0 }] });
  const entries = new Map([
    ['a.xml', AFTER],
    ['b.xml', Buffer.from('bb')],
    ['c.xml', Buffer.from('c')],
  ]);
  const whole = withEntries(bytes, entries, new Map([['a.xml', BEFORE]]));
  const parts = Object.entries(unzipSync(whole ?? new Uint8Array()));
  // As text: a matcher goes through bytes one by one.
  expect(parts.map(([name, content]) => [name, Buffer.from(content).toString()])).toEqual(
    [...entries].map(([name, content]) => [name, content.toString()]),
  );
  // Half of it, behind the header, byte for byte.
  const half = (some: Uint8Array | undefined) => Buffer.from(some ?? []).toString('hex', 60, bytes.length / 2);
  expect(half(whole)).toBe(half(bytes));
});
