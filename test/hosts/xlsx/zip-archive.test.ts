import { strFromU8, strToU8, zipSync } from 'fflate';
import { inflateNatively } from '../../../src/entries/cli/native-inflate';
import { DEFAULT_LIMITS, ReadingMeter } from '../../../src/hosts/xlsx/reading-meter';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { openZipArchive } from '../../../src/hosts/xlsx/zip-archive';

const TEXT = '变更单'.repeat(50_000);
const PLAIN = zipSync({ 'a.xml': strToU8(TEXT), 'b.xml': [strToU8('乙'), { level: 0 }] });

function contents(bytes: Uint8Array): Record<string, string> {
  const archive = openZipArchive(bytes, new ReadingMeter(DEFAULT_LIMITS));
  return Object.fromEntries(
    archive.entries.map((entry) => {
      const pieces: Uint8Array[] = [];
      archive.inflate(entry, (piece) => pieces.push(piece.slice()));
      return [entry.name, strFromU8(new Uint8Array(Buffer.concat(pieces)))];
    }),
  );
}

describe.each([
  ['by a library', () => undefined],
  ['by the platform', inflateNatively],
])('%s', (_, start) => {
  beforeAll(start);

  test('entries are inflated piece by piece, stored ones passed on', () => {
    expect(contents(PLAIN)).toEqual({ 'a.xml': TEXT, 'b.xml': '乙' });
  });

  test('an archive may stand in a larger buffer, and end in a comment', () => {
    const buffer = new Uint8Array(PLAIN.length + 100);
    buffer.set(PLAIN, 60);
    const view = buffer.subarray(60, 60 + PLAIN.length + 5);
    view[PLAIN.length - 2] = 5;
    expect(contents(view)).toEqual({ 'a.xml': TEXT, 'b.xml': '乙' });
  });

  test('sizes and places written in the 64-bit way are found', () => {
    expect(contents(widened(PLAIN))).toEqual({ 'a.xml': TEXT, 'b.xml': '乙' });
  });

  test('an entry with a password of its own is told as such', () => {
    const locked = PLAIN.slice();
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[directory + 8] = 1;
    expect(() => contents(locked)).toThrow('protected by a password');
  });

  test('bytes that are broken, end too soon or come to more than was said are told as damage', () => {
    const start = 30 + 'a.xml'.length;
    const broken = PLAIN.slice();
    broken.fill(0xff, start, start + 20);
    const directory = new DataView(PLAIN.buffer).getUint32(PLAIN.length - 6, true);
    const resized = (field: number, by: number) => {
      const bytes = PLAIN.slice();
      const view = new DataView(bytes.buffer);
      view.setUint32(directory + field, view.getUint32(directory + field, true) + by, true);
      return bytes;
    };
    const [crc, compressed, inflated] = [16, 20, 24];
    for (const bytes of [broken, resized(crc, 1), resized(compressed, -9), resized(inflated, -1), resized(inflated, 1)])
      expect(() => contents(bytes)).toThrow(UnreadableWorkbook);
  });
});

/** The same archive with sizes, offsets and counts moved to ZIP64 records. */
function widened(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const pieces: Uint8Array[] = [bytes.slice(0, directory)];
  for (let at = directory, index = 0; index < count; index += 1) {
    const length = 46 + view.getUint16(at + 28, true);
    const header = bytes.slice(at, at + length);
    const fields = new DataView(header.buffer);
    // In the order of the extra field; the second entry needs it for its place alone.
    const wide = index === 0 ? [24, 20, 42] : [42];
    const extra = new DataView(new ArrayBuffer(4 + wide.length * 8));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, wide.length * 8, true);
    wide.forEach((field, place) => {
      extra.setBigUint64(4 + place * 8, BigInt(fields.getUint32(field, true)), true);
      fields.setUint32(field, 0xffffffff, true);
    });
    fields.setUint16(30, extra.byteLength, true);
    pieces.push(header, new Uint8Array(extra.buffer));
    at += length;
  }
  const recordAt = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const record = new DataView(new ArrayBuffer(56 + 20));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(32, BigInt(count), true);
  record.setBigUint64(48, BigInt(directory), true);
  record.setUint32(56, 0x07064b50, true);
  record.setBigUint64(64, BigInt(recordAt), true);
  const last = bytes.slice(end);
  const lastView = new DataView(last.buffer);
  lastView.setUint16(10, 0xffff, true);
  lastView.setUint32(16, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([...pieces, new Uint8Array(record.buffer), last]));
}
