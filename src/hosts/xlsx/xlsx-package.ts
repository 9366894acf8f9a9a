/** The parts of an .xlsx file, found by their relationships, never by guessed names. */
import type { ReadingMeter } from './reading-meter';
import { openZipArchive, type ZipArchive, type ZipEntry } from './zip-archive';
import { encodingOf, feedXml, type XmlAttributes, type XmlListener } from './xml-events';
import { buildXmlTree, type XmlElement } from './xml-tree';
import { damaged, damagedPart, UnreadableWorkbook } from './unreadable-workbook';

export interface Relationship {
  readonly id: string;
  /** The last step of its type: 'worksheet', 'sharedStrings'. The same for transitional and strict files. */
  readonly type: string;
  /** The part it leads to, without a leading slash; absent where it leads out of the file. */
  readonly part?: string;
}

export interface XlsxPackage {
  has(part: string): boolean;
  /** The names of all entries, as written. */
  readonly names: readonly string[];
  stream(part: string, listener: XmlListener): void;
  /** Its bytes in pieces, each valid until the next, of some 64 kB unless they may come `atOnce`. Throws UnreadableWorkbook where it is damaged. */
  pieces(part: string, take: (piece: Uint8Array) => void, atOnce?: boolean): void;
  /** All of them in one. */
  bytes(part: string): Uint8Array;
  tree(part: string): XmlElement;
  /** The name of its root, which is all that is read of it; undefined where it is not even that. */
  rootOf(part: string): string | undefined;
  /** As it stands in the file. */
  text(part: string): string;
  /** Of the package itself with '' as source; none where the part has no relationships. */
  relationships(source: string): readonly Relationship[];
}

export function openXlsxPackage(bytes: Uint8Array, meter: ReadingMeter): XlsxPackage {
  const archive = openZipArchive(bytes, meter);
  // Part names are compared without case (ECMA-376 part 2).
  const byName = new Map(archive.entries.map((entry) => [keyOf(entry.name), entry]));
  if (byName.size < archive.entries.length) throw twoOfOneName(archive.entries.map((entry) => entry.name));

  const entryOf = (part: string) => {
    const entry = byName.get(keyOf(part));
    if (!entry) throw damagedPart(part);
    return entry;
  };
  const stream = (part: string, listener: XmlListener) => {
    const entry = entryOf(part);
    const feed = feedXml(entry.name, listener);
    archive.inflate(entry, (piece) => feed.write(piece));
    feed.end();
  };
  const tree = (part: string) => {
    const builder = buildXmlTree(part);
    stream(part, builder);
    return builder.root();
  };
  const related = new Map<string, readonly Relationship[]>();
  return {
    has: (part) => byName.has(keyOf(part)),
    names: archive.entries.map((entry) => entry.name),
    stream,
    pieces: (part, take, atOnce) => archive.inflate(entryOf(part), take, atOnce),
    bytes: (part) => wholeOf(archive, entryOf(part)),
    tree,
    rootOf: (part) => rootNameOf((listener) => stream(part, listener)),
    text: (part) => {
      let text = '';
      let decoder: TextDecoder | undefined;
      archive.inflate(entryOf(part), (piece) => {
        decoder ??= new TextDecoder(encodingOf(piece));
        text += decoder.decode(piece, { stream: true });
      });
      return text + (decoder?.decode() ?? '');
    },
    relationships: (source) => {
      const known = related.get(source);
      if (known) return known;
      const part = relationshipsPartOf(source);
      const found = byName.has(keyOf(part)) ? relationshipsIn((listener) => stream(part, listener), source) : [];
      related.set(source, found);
      return found;
    },
  };
}

function wholeOf(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  let [whole, at]: [Uint8Array, number] = [new Uint8Array(), 0];
  const take = (piece: Uint8Array) => {
    if (piece.length === entry.inflatedBytes) whole = piece;
    else {
      // Not before the archive was asked whether it may be so many; more than it says it does not give.
      if (at === 0) whole = new Uint8Array(entry.inflatedBytes);
      whole.set(piece, at);
      at += piece.length;
    }
  };
  archive.inflate(entry, take, true);
  return whole;
}

type Streaming = (listener: XmlListener) => void;

/** Hyperlinks out of the file, of which there may be any number, are of no use to a reader. */
function relationshipsIn(stream: Streaming, source: string): readonly Relationship[] {
  const found: Relationship[] = [];
  stream({
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const relationship = relationshipOf(attributes, source);
      if (relationship.type !== 'hyperlink') found.push(relationship);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

function relationshipOf(attributes: XmlAttributes, source: string): Relationship {
  const type = attributes['Type']?.value ?? '';
  const id = attributes['Id']?.value ?? '';
  const short = type.slice(type.lastIndexOf('/') + 1);
  if (attributes['TargetMode']?.value === 'External') return { id, type: short };
  return { id, type: short, part: resolveTarget(source, attributes['Target']?.value ?? '') };
}

function rootNameOf(stream: Streaming): string | undefined {
  let root: string | undefined;
  try {
    stream({
      open: (name) => {
        root ??= name;
        throw new Error('enough is known');
      },
      text: () => undefined,
      close: () => undefined,
    });
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
  }
  return root;
}

function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  const start = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...start, ...target.split('#', 1).join('').split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function keyOf(part: string): string {
  return part.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();
}

/** Programs differ in which of the two they show: what one checks is not what the other prints. */
function twoOfOneName(names: readonly string[]): UnreadableWorkbook {
  const seen = new Set<string>();
  const name = names.find((one) => seen.size === seen.add(keyOf(one)).size) ?? '';
  return damaged({ zh: `压缩包里有两个叫 ${name} 的部件`, en: `its archive holds two parts called ${name}` });
}
