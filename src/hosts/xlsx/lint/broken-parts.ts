/** Parts that cannot be read: each is told once, with the place, whoever comes upon it; and all the others are gone through. */
import { SaxesParser } from 'saxes';
import { UnreadableWorkbook } from '../unreadable-workbook';
import type { XlsxPackage } from '../xlsx-package';
import { encodingOf } from '../xml-events';
import type { PackageRule, Tell } from './package-finding';

interface ToldPackage extends XlsxPackage {
  /** It was come upon, and could not be read. */
  isBroken(part: string): boolean;
}

/** The same package. What throws for a part that is broken still does; such relationships are none. */
export function tellingBroken(parts: XlsxPackage, tell: Tell): ToldPackage {
  const broken = new Set<string>();
  const keyOf = (part: string) => part.replace(/^\/+/, '').toLowerCase();
  const telling = <T>(part: string, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (isUnread(error) && !broken.has(keyOf(part))) {
        broken.add(keyOf(part));
        const { rule, at } = whatIsWrong(parts, part);
        tell(rule, part, at);
      }
      throw error;
    }
  };
  return {
    ...parts,
    stream: (part, listener) => telling(part, () => parts.stream(part, listener)),
    tree: (part) => telling(part, () => parts.tree(part)),
    relationships: (source) => {
      const slash = source.lastIndexOf('/') + 1;
      const part = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
      return unlessBroken(() => telling(part, () => parts.relationships(source))) ?? [];
    },
    isBroken: (part) => broken.has(keyOf(part)),
  };
}

/** Undefined where a part that it needs is broken. */
export function unlessBroken<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (!isUnread(error)) throw error;
    return undefined;
  }
}

/** Not that it is too much to look at. */
function isUnread(error: unknown): boolean {
  return error instanceof UnreadableWorkbook && error.kind !== 'too-large' && error.kind !== 'zip-bomb';
}

/** `at`: 'line:column', both from one. */
function whatIsWrong(parts: XlsxPackage, part: string): { readonly rule: PackageRule; readonly at?: string } {
  let bytes: Uint8Array;
  try {
    bytes = parts.bytes(part);
  } catch (error) {
    if (!isUnread(error)) throw error;
    return { rule: 'damaged-part' };
  }
  const encoding = encodingOf(bytes);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const place = () => `${parser.line}:${parser.column + 1}`;
  let declared: string | undefined;
  parser.on('doctype', () => {
    declared ??= place();
  });
  try {
    parser.write(new TextDecoder(encoding, { fatal: true }).decode(bytes)).close();
  } catch (error) {
    if (declared === undefined) return { rule: 'unreadable-part', at: error instanceof TypeError ? encoding : place() };
  }
  return declared === undefined ? { rule: 'unreadable-part' } : { rule: 'document-type', at: declared };
}
