/** The custom XML parts of the open workbook: whoever wrote them, they are kept and handed out as they are. */
import { SaxesParser } from 'saxes';
import { HostError } from '../batch-engine/host-error';

export interface CustomXml {
  /** '{5DE0…}' */
  readonly id: string;
  readonly xml: string;
  /** Of the root element. */
  readonly namespace: string;
}

export class CustomXmlStore {
  readonly #parts = new Map<string, CustomXml>();

  /** A part of an opened file that is no XML is left out, as Excel does. */
  constructor(texts: readonly string[] = []) {
    for (const xml of texts) if (namespaceOf(xml) !== undefined) this.add(xml);
  }

  all(): readonly CustomXml[] {
    return [...this.#parts.values()];
  }

  byId(id: string): CustomXml | undefined {
    return this.#parts.get(id);
  }

  add(xml: string): CustomXml {
    return this.#put(`{${crypto.randomUUID().toUpperCase()}}`, xml);
  }

  replace(id: string, xml: string): void {
    if (!this.#parts.has(id)) throw HostError.itemNotFound();
    this.#put(id, xml);
  }

  remove(id: string): void {
    if (!this.#parts.delete(id)) throw HostError.itemNotFound();
  }

  #put(id: string, xml: string): CustomXml {
    const namespace = namespaceOf(xml);
    if (namespace === undefined) throw HostError.invalidArgument('CustomXmlPart', 'not well-formed XML');
    const part = { id, xml, namespace };
    this.#parts.set(id, part);
    return part;
  }
}

/** Of the root element; undefined where the text is no well-formed XML. */
function namespaceOf(xml: string): string | undefined {
  let namespace: string | undefined;
  try {
    const parser = new SaxesParser({ xmlns: true, position: false });
    parser.on('opentag', (tag) => (namespace ??= tag.uri));
    parser.write(xml).close();
    return namespace;
  } catch {
    return undefined;
  }
}
