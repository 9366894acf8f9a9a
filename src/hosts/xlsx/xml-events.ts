/** XML as a stream of elements of the root's own namespace; whatever stands in another is skipped with all it holds, unless asked for. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damagedPart, unsafe, UnreadableWorkbook } from './unreadable-workbook';

export type XmlAttributes = SaxesTagNS['attributes'];

export interface XmlListener {
  open(name: string, attributes: XmlAttributes, namespace: string): void;
  close(name: string): void;
  /** Text and CDATA, in pieces, between the events of its element. */
  text(text: string): void;
  /** What stands in other namespaces, with all it holds; passed over where absent. */
  readonly foreign?: Pick<XmlListener, 'open' | 'close' | 'text'>;
}

export interface XmlFeed {
  write(piece: Uint8Array): void;
  end(): void;
}

const DEEPEST = 200;
/** No single text or tag of a workbook is this long; a longer one would pile up in memory unseen. */
const LONGEST_WITHOUT_EVENT = 20_000_000;

export function feedXml(part: string, listener: XmlListener): XmlFeed {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let decoder: TextDecoder | undefined;
  let rootUri: string | undefined;
  let depth = 0;
  let foreignDepth = 0;
  let sinceEvent = 0;

  parser.on('doctype', () => {
    throw unsafe(part);
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    rootUri ??= tag.uri;
    depth += 1;
    if (depth > DEEPEST) throw damagedPart(part);
    if (foreignDepth > 0 || tag.uri !== rootUri) {
      foreignDepth += 1;
      listener.foreign?.open(tag.local, tag.attributes, tag.uri);
    } else listener.open(tag.local, tag.attributes, tag.uri);
  });
  parser.on('closetag', (tag) => {
    sinceEvent = 0;
    depth -= 1;
    if (foreignDepth > 0) {
      foreignDepth -= 1;
      listener.foreign?.close(tag.local);
    } else listener.close(tag.local);
  });
  const takeText = (text: string) => {
    if (foreignDepth > 0) listener.foreign?.text(text);
    else if (depth > 0) listener.text(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);

  const guarded = (step: () => void) => {
    try {
      step();
    } catch (error) {
      throw error instanceof UnreadableWorkbook ? error : damagedPart(part, error);
    }
  };
  return {
    write: (piece) =>
      guarded(() => {
        decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
        const text = decoder.decode(piece, { stream: true });
        sinceEvent += text.length;
        if (sinceEvent > LONGEST_WITHOUT_EVENT) throw damagedPart(part);
        parser.write(text);
      }),
    end: () =>
      guarded(() => {
        if (decoder) parser.write(decoder.decode());
        parser.close();
      }),
  };
}

export function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // Without a mark: XML begins with '<', which tells the order of the bytes.
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le';
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be';
  return 'utf-8';
}
