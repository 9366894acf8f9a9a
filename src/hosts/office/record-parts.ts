/** The review record in custom XML parts of our namespace: one a batch, never rewritten. Fetched when the record is first looked for. */
import { HostFailure } from '../../workbook/host';
import {
  hasLines,
  LARGEST_RECORD_PART,
  partsOfLines,
  RECORD_NAMESPACE,
  recordXml,
  type PartRefused,
  type RecordAdded,
  type RecordTexts,
} from '../../workbook/record-texts';
import { isGone, isTooLarge } from './failures';
import type { Requests } from './requests';

type PartRead = { readonly text: string } | { readonly refused: PartRefused };

/** Nobody rewrites a part, so that one that was read is known by its id for as long as the pane is open. */
export class RecordParts {
  readonly #known = new Map<string, PartRead>();

  constructor(private readonly requests: Requests) {}

  async read(): Promise<RecordTexts> {
    try {
      return await this.#read();
    } catch (error) {
      // A part was taken away between our two questions: look again, once.
      if (!isGone(error)) throw error;
      return this.#read();
    }
  }

  async append(lines: readonly string[], seen: string): Promise<RecordAdded> {
    const before = await this.read();
    if (before.seen !== seen) return { kind: 'stale', now: before };
    for (const part of partsOfLines(lines)) await this.#add(recordXml(part));
    const now = await this.read();
    if (!hasLines(now, lines)) throw new HostFailure(NOT_THERE);
    return { kind: 'added', now };
  }

  #add(xml: string): Promise<void> {
    return this.requests.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
  }

  async #read(): Promise<RecordTexts> {
    const ids = await this.#ids();
    const unknown = ids.filter((id) => !this.#known.has(id));
    if (unknown.length > 0) {
      const read = await this.#texts(unknown);
      unknown.forEach((id, at) => this.#known.set(id, read[at] ?? { refused: 'malformed' }));
    }
    const parts = ids.flatMap((id) => this.#known.get(id) ?? []);
    return {
      texts: parts.flatMap((part) => ('text' in part ? [part.text] : [])),
      refused: parts.flatMap((part) => ('refused' in part ? [part.refused] : [])),
      seen: [...ids].sort().join(),
    };
  }

  #ids(): Promise<string[]> {
    return this.requests.run(async (context) => {
      const ours = context.workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
      ours.load('items/id');
      await context.sync();
      return ours.items.map(({ id }) => id);
    });
  }

  /** All at once; where that is more than Excel gives at once, each by itself. */
  async #texts(ids: readonly string[]): Promise<PartRead[]> {
    try {
      return await this.requests.run(async (context) => {
        const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
        await context.sync();
        return asked.map(({ value }) => partRead(value));
      });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (ids.length === 1) return [{ refused: 'oversize' }];
      const parts: PartRead[] = [];
      for (const id of ids) parts.push(...(await this.#texts([id])));
      return parts;
    }
  }
}

/** No part of ours has a document type, with which XML can be made to grow. */
function partRead(xml: string): PartRead {
  if (xml.length > LARGEST_RECORD_PART) return { refused: 'oversize' };
  if (/<!DOCTYPE/i.test(xml)) return { refused: 'doctype' };
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const { documentElement: root } = parsed;
  const isBroken = parsed.getElementsByTagName('parsererror').length > 0;
  return isBroken || root.namespaceURI !== RECORD_NAMESPACE
    ? { refused: 'malformed' }
    : { text: root.textContent ?? '' };
}

const NOT_THERE = {
  zh: 'Excel 接受了审查记录，工作簿里却没有读到。',
  en: 'Excel took the review record, but it was not found in the workbook.',
};
