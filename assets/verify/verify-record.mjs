#!/usr/bin/env node
/**
 * Tests the review record of an .xlsx file, without the program that wrote it
 * and without any library: Node.js 20 alone.
 *
 *   node verify-record.mjs FILE.xlsx
 *
 * The record stands in the file's custom XML parts whose root is <log> in the
 * namespace urn:guiju:log, one entry a line: the SHA-256 of the entry's JSON in
 * hex, a space, the JSON. `prev` in it is the digest of the entry that the same
 * author (`author.key`) wrote before. Read it, change it, run it.
 *
 * What it proves: entries that hold together were not changed, nor taken from
 * the middle, since they were written. What it does not: who wrote them (names
 * are self-declared), and whether the end of a chain was cut off.
 *
 * 逐条核对校验值，逐链核对前后相接。链相接，表示写下以后没有被改动、中间没有被抽走；
 * 不证明是谁写的，也看不出末尾是否被整段删去。
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const LARGEST_PART = 50_000_000;

/** The files in a zip archive: name → a function that gives its bytes. @param {Buffer} bytes */
function zipEntries(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('not a zip archive, or cut short');
  const entries = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('the archive has no sound directory');
    const [method, packed, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ];
    const nameLength = bytes.readUInt16LE(at + 28);
    const behind = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, () => {
      if (size > LARGEST_PART) throw new Error(`${name} is too large`);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(start, start + packed);
      return method === 0 ? content : inflateRawSync(content, { maxOutputLength: LARGEST_PART });
    });
    at += 46 + nameLength + behind;
  }
  return entries;
}

/** The text of a part of ours; undefined where the part is somebody else's. @param {string} xml */
function textOfPart(xml) {
  const root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*<(?:\w+:)?log\b[^>]*\bxmlns(?::\w+)?=["']urn:guiju:log["'][^>]*>/.exec(
    xml,
  );
  if (!root) {
    if (/<!DOCTYPE/i.test(xml) && xml.includes('urn:guiju:log'))
      throw new Error('a part of the record has a DOCTYPE and was not read');
    return undefined;
  }
  const text = xml.slice(root[0].length).replace(/<\/(?:\w+:)?log>\s*$/, '');
  // Our lines hold no mark that XML escapes; a program that wrote the part anew may have escaped quotes.
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const sha256 = (/** @type {string} */ text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Lines of all parts, each once. @param {Buffer} file */
function linesIn(file) {
  const lines = new Set();
  const troubles = [];
  for (const [name, read] of zipEntries(file)) {
    if (!/^customXml\/.*\.xml$/i.test(name) || /_rels|itemProps/i.test(name)) continue;
    try {
      const text = textOfPart(read().toString('utf8'));
      for (const line of text?.split('\n') ?? []) if (line.trim() !== '') lines.add(line.trim());
    } catch (error) {
      troubles.push(`${name}: ${wordsOf(error)}`);
    }
  }
  return { lines: [...lines], troubles };
}

/** @param {string} line */
function readLine(line) {
  const [stated, json] = [line.slice(0, 64), line.slice(65)];
  const digest = sha256(json);
  try {
    return { entry: JSON.parse(json), digest, forged: stated !== digest };
  } catch {
    return { digest, forged: true };
  }
}

/** One sentence for each thing that does not hold. @param {ReturnType<typeof readLine>[]} entries */
function faultsOf(entries) {
  const byDigest = new Map(entries.map((one) => [one.digest, one]));
  const contents = new Map();
  const faults = [];
  for (const { entry, digest, forged } of entries) {
    if (!entry) {
      faults.push('a line is no JSON');
      continue;
    }
    if (contents.has(entry.id) && contents.get(entry.id) !== digest)
      faults.push(`${entry.id}: two contents under one id`);
    contents.set(entry.id, digest);
    if (forged) {
      faults.push(`${entry.id}: its content does not match its digest`);
      continue;
    }
    if (entry.prev === '' || entry.prev === undefined) continue;
    const before = byDigest.get(entry.prev)?.entry;
    if (!before) faults.push(`${entry.id}: the entry before it is missing`);
    else if (before.author?.key !== entry.author?.key)
      faults.push(`${entry.id}: the entry before it is another author's`);
    else if (!(Math.min(before.lamport + 1, Number.MAX_SAFE_INTEGER) <= entry.lamport))
      faults.push(`${entry.id}: the entry before it claims to be later`);
  }
  return faults;
}

/** @param {unknown} error */
function wordsOf(error) {
  return error instanceof Error ? error.message : String(error);
}

const [path] = process.argv.slice(2);
if (!path) {
  console.error('node verify-record.mjs FILE.xlsx');
  process.exit(2);
}
try {
  const { lines, troubles } = linesIn(readFileSync(path));
  const entries = lines.map(readLine);
  const faults = [...faultsOf(entries), ...troubles];
  const authors = new Set(entries.flatMap(({ entry }) => entry?.author?.key ?? []));
  console.log(`${entries.length} entries, ${authors.size} chains, ${faults.length} faults`);
  // Whatever stands in a file is shown as text, and steers no terminal.
  for (const fault of faults) console.log(`  ✗ ${fault.replace(/\p{Cc}+/gu, ' ')}`);
  console.log('Proves that nothing was changed or taken from the middle; not who wrote, nor that the end is whole.');
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`${path}: ${wordsOf(error)}`);
  process.exitCode = 2;
}
