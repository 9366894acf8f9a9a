/** Zip archives read by their central directory, each entry inflated in pieces under a meter. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { ReadingMeter } from './reading-meter';
import { damaged, damagedPart, encrypted, UnreadableWorkbook } from './unreadable-workbook';

export interface ZipEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly headerOffset: number;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** Gives the entry's content piece by piece, or `atOnce` where the platform makes it so; throws UnreadableWorkbook where it is damaged or beyond the meter's limits. */
  inflate(entry: ZipEntry, take: (piece: Uint8Array) => void, atOnce?: boolean): void;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const DIRECTORY_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const PIECE_BYTES = 65_536;
/** Longer ones come in pieces, whatever the platform can do. */
const MOST_AT_ONCE = 150_000_000;
const STORED = 0;
const DEFLATED = 8;

/** What a platform does faster than a library. */
interface PlatformMeans {
  /** All at once; throws where the bytes are broken, or come to more than that. */
  readonly inflate: (content: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (piece: Uint8Array, soFar: number) => number;
}

let means: PlatformMeans | undefined;

/** The checksum, as fast as the platform has it. */
export function sumOf(bytes: Uint8Array): number {
  return (means ? means.crc32 : crc32)(bytes, 0);
}

/** Once, by the program as it starts. */
export function inflateBy(platform: PlatformMeans): void {
  means = platform;
}

const truncated = () =>
  damaged({
    zh: '压缩包的目录不完整，像是没有下载或复制完',
    en: 'the archive has no complete directory, as if its download or copy was cut short',
  });

export function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function openZipArchive(bytes: Uint8Array, meter: ReadingMeter): ZipArchive {
  const entries = readDirectory(bytes, meter);
  refuseOverlaps(entries);
  return { entries, inflate: (entry, take, atOnce) => inflateEntry(bytes, entry, meter, { take, atOnce }) };
}

function readDirectory(bytes: Uint8Array, meter: ReadingMeter): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  meter.entries(count);
  const entries: ZipEntry[] = [];
  const latin = new TextDecoder('utf-8');
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEADER) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated();
    const name = latin.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const wide = wideSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name,
      ...wide,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    });
    at = next;
  }
  return entries;
}

/** Entries that share bytes make much of little, as a bomb does; no program writes them. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  inOrder.forEach((entry, at) => {
    const next = inOrder[at + 1];
    if (next && entry.headerOffset + LOCAL_HEADER_BYTES + entry.compressedBytes > next.headerOffset) {
      throw damaged({
        zh: `部件 ${entry.name} 与 ${next.name} 占用同一段字节`,
        en: `its parts ${entry.name} and ${next.name} overlap`,
      });
    }
  });
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findWideDirectory(view, at - 20);
  }
  throw truncated();
}

function findWideDirectory(view: DataView, locator: number): { count: number; offset: number } {
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) throw truncated();
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_RECORD_64) throw truncated();
  return { count: Number(view.getBigUint64(record + 32, true)), offset: Number(view.getBigUint64(record + 48, true)) };
}

/** Sizes of ZIP64 stand in the extra field, in this order, only where the plain field is all ones. */
function wideSizes(view: DataView, header: number, extra: number, extraLength: number) {
  const plain = [
    view.getUint32(header + 24, true),
    view.getUint32(header + 20, true),
    view.getUint32(header + 42, true),
  ];
  const end = extra + extraLength;
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    plain.forEach((value, index) => {
      if (value !== 0xffffffff || field + 8 > end) return;
      plain[index] = Number(view.getBigUint64(field, true));
      field += 8;
    });
  }
  const [inflatedBytes = 0, compressedBytes = 0, headerOffset = 0] = plain;
  return { inflatedBytes, compressedBytes, headerOffset };
}

function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  meter: ReadingMeter,
  { take, atOnce }: { take: (piece: Uint8Array) => void; atOnce: boolean | undefined },
): void {
  if (entry.encrypted) throw encrypted();
  meter.declares(entry.name, entry.inflatedBytes, entry.compressedBytes);
  const content = contentOf(bytes, entry);
  let inflated = 0;
  let crc = 0;
  const passOn = (piece: Uint8Array) => {
    inflated += piece.length;
    if (inflated > entry.inflatedBytes) throw damagedPart(entry.name);
    meter.inflates(piece.length);
    crc = (means ? means.crc32 : crc32)(piece, crc);
    take(piece);
  };
  if (entry.method === STORED) {
    inPieces(content, passOn);
  } else if (entry.method === DEFLATED) {
    const whole = means && entry.inflatedBytes <= MOST_AT_ONCE ? inflatedWhole(content, entry, means) : undefined;
    if (whole && atOnce) passOn(whole);
    else if (whole) inPieces(whole, passOn);
    else inflatePieces(content, entry, passOn);
  } else {
    throw damagedPart(entry.name);
  }
  if (inflated !== entry.inflatedBytes || crc !== entry.crc) throw damagedPart(entry.name);
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damagedPart(entry.name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedBytes > bytes.length) throw damagedPart(entry.name);
  return bytes.subarray(start, start + entry.compressedBytes);
}

function inPieces(content: Uint8Array, passOn: (piece: Uint8Array) => void): void {
  for (let at = 0; at < content.length; at += PIECE_BYTES) passOn(content.subarray(at, at + PIECE_BYTES));
}

function inflatedWhole(content: Uint8Array, entry: ZipEntry, { inflate }: PlatformMeans): Uint8Array {
  try {
    return inflate(content, entry.inflatedBytes);
  } catch (error) {
    throw damagedPart(entry.name, error);
  }
}

function inflatePieces(content: Uint8Array, entry: ZipEntry, passOn: (piece: Uint8Array) => void): void {
  let refusal: unknown;
  const stream = new Inflate((piece) => {
    try {
      passOn(piece);
    } catch (error) {
      refusal = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < content.length || at === 0; at += PIECE_BYTES) {
      stream.push(content.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= content.length);
    }
  } catch (error) {
    // What passOn threw is its own; everything else is fflate's word that the stream is broken.
    if (refusal !== undefined || error instanceof UnreadableWorkbook) throw error;
    throw damagedPart(entry.name, error);
  }
}
