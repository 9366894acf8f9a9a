/** A zip archive with some entries put in, replaced or left out: all others go over byte for byte, compressed as they are. */
import { zipSync } from 'fflate';
import { sumOf } from '../zip-archive';
import { deflatedAgain } from './deflated-again';

interface RawEntry {
  readonly name: string;
  /** Its header in the directory. */
  readonly header: Uint8Array;
  /** Local header, content and what follows it. */
  readonly content: Uint8Array;
}

const END_RECORD = 0x06054b50;
const OFFSET_IN_HEADER = 42;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;
/** Shorter ones are compressed as a whole. */
const LONG = 1_000_000;

/**
 * An entry without content goes. `before`: of entries that are replaced, what
 * they were; of long ones their beginning then goes over as it is compressed.
 * Undefined where the archive is one we do not write: of many gigabytes, or
 * with a directory that does not hold together.
 */
export function withEntries(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Uint8Array | undefined>,
  before: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array | undefined {
  const old = rawEntries(bytes);
  if (!old) return undefined;
  const there = new Map(old.map((entry) => [entry.name, entry]));
  const written: Record<string, Uint8Array> = {};
  const patched = new Map<string, Patched>();
  for (const [name, content] of entries) {
    const stream = streamOf(there.get(name));
    const was = before.get(name);
    const isLong = content && was && was.length >= LONG && stream;
    if (isLong) patched.set(name, { content, deflated: deflatedAgain(stream, was, content) });
    if (content) written[name] = isLong ? new Uint8Array() : content;
  }
  const fresh = rawEntries(zipSync(written, { level: 6, mtime: new Date(1980, 0, 1) }))?.map((entry) =>
    patchedEntry(entry, patched.get(entry.name)),
  );
  if (!fresh) return undefined;
  const byName = new Map(fresh.map((entry) => [entry.name, entry]));
  return joined([
    ...old.flatMap((entry) => byName.get(entry.name) ?? (entries.has(entry.name) ? [] : [entry])),
    ...fresh.filter(({ name }) => !there.has(name)),
  ]);
}

interface Patched {
  readonly content: Uint8Array;
  readonly deflated: Uint8Array;
}

/** What stands in it compressed; undefined where it is not, or its header leaves open how much that is. */
function streamOf(entry: RawEntry | undefined): Uint8Array | undefined {
  if (!entry) return undefined;
  const header = new DataView(entry.header.buffer, entry.header.byteOffset);
  const local = new DataView(entry.content.buffer, entry.content.byteOffset, entry.content.length);
  const start = LOCAL_HEADER_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const end = start + header.getUint32(20, true);
  return header.getUint16(10, true) === DEFLATED && end <= entry.content.length
    ? entry.content.subarray(start, end)
    : undefined;
}

/** The entry of nothing, made that of this. */
function patchedEntry(entry: RawEntry, patched: Patched | undefined): RawEntry {
  if (!patched) return entry;
  const { content, deflated } = patched;
  const start = LOCAL_HEADER_BYTES + new DataView(entry.content.buffer, entry.content.byteOffset).getUint16(26, true);
  const whole = new Uint8Array(start + deflated.length);
  whole.set(entry.content.subarray(0, start));
  whole.set(deflated, start);
  const header = entry.header.slice();
  const sum = sumOf(content);
  for (const [bytes, at] of [
    [whole, 14],
    [header, 16],
  ] as const) {
    const view = new DataView(bytes.buffer);
    view.setUint32(at, sum, true);
    view.setUint32(at + 4, deflated.length, true);
    view.setUint32(at + 8, content.length, true);
  }
  return { name: entry.name, header, content: whole };
}

function rawEntries(bytes: Uint8Array): RawEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const headers: { name: string; header: Uint8Array; offset: number }[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const offset = view.getUint32(at + OFFSET_IN_HEADER, true);
    if (offset >= directory || next > bytes.length) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    headers.push({ name, header: bytes.slice(at, next), offset });
    at = next;
  }
  const offsets = [...headers.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  return headers.map(({ name, header, offset }) => {
    const until = offsets[offsets.indexOf(offset) + 1] ?? directory;
    return { name, header, content: bytes.subarray(offset, until) };
  });
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return undefined;
}

function joined(entries: readonly RawEntry[]): Uint8Array {
  const sum = (some: readonly Uint8Array[]) => some.reduce((all, { length }) => all + length, 0);
  const contents = sum(entries.map(({ content }) => content));
  const directory = sum(entries.map(({ header }) => header));
  const whole = new Uint8Array(contents + directory + 22);
  const view = new DataView(whole.buffer);
  let [at, headerAt] = [0, contents];
  for (const { header, content } of entries) {
    whole.set(content, at);
    whole.set(header, headerAt);
    view.setUint32(headerAt + OFFSET_IN_HEADER, at, true);
    at += content.length;
    headerAt += header.length;
  }
  view.setUint32(headerAt, END_RECORD, true);
  view.setUint16(headerAt + 8, entries.length, true);
  view.setUint16(headerAt + 10, entries.length, true);
  view.setUint32(headerAt + 12, directory, true);
  view.setUint32(headerAt + 16, contents, true);
  return whole;
}
