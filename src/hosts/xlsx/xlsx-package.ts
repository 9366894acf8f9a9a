/** The parts of an .xlsx file, found by their relationships, never by guessed names. */
import type { ReadingMeter } from './reading-meter';
import { openZipArchive } from './zip-archive';
import { encodingOf, feedXml, type XmlListener } from './xml-events';
import { buildXmlTree, childrenOf, type XmlElement } from './xml-tree';
import { damagedPart } from './unreadable-workbook';

interface Relationship {
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
  tree(part: string): XmlElement;
  /** As it stands in the file. */
  text(part: string): string;
  /** Of the package itself with '' as source; none where the part has no relationships. */
  relationships(source: string): readonly Relationship[];
}

export function openXlsxPackage(bytes: Uint8Array, meter: ReadingMeter): XlsxPackage {
  const archive = openZipArchive(bytes, meter);
  // Part names are compared without case (ECMA-376 part 2); of two of one name the later counts, as in zip tools.
  const byName = new Map(archive.entries.map((entry) => [keyOf(entry.name), entry]));

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
  return {
    has: (part) => byName.has(keyOf(part)),
    names: archive.entries.map((entry) => entry.name),
    stream,
    tree,
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
      const part = relationshipsPartOf(source);
      if (!byName.has(keyOf(part))) return [];
      return childrenOf(tree(part), 'Relationship').map((element) => relationshipOf(element, source));
    },
  };
}

function relationshipOf(element: XmlElement, source: string): Relationship {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = element.attributes;
  const short = type.slice(type.lastIndexOf('/') + 1);
  return mode === 'External' ? { id, type: short } : { id, type: short, part: resolveTarget(source, target) };
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
