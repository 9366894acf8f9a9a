/** What is remembered in the workbook, in custom XML parts of our namespace: read along with the sheets, written at once. */
import {
  REMEMBERED_NAMESPACE,
  rememberedIn,
  rememberedXml,
  textsRemembering,
  type Remembered,
} from '../../workbook/remembered';
import { isGone } from './failures';
import type { Requests } from './requests';

/** Which parts of ours there are; answers with their ids. */
export function requestPartIds(context: Excel.RequestContext): () => string[] {
  const ours = context.workbook.customXmlParts.getByNamespace(REMEMBERED_NAMESPACE);
  ours.load('items/id');
  return () => ours.items.map(({ id }) => id);
}

/** What these parts hold. */
export function requestRemembered(context: Excel.RequestContext, ids: readonly string[]): () => Remembered {
  const texts = requestTexts(context, ids);
  return () => rememberedIn(texts());
}

/** Answers with all that is remembered afterwards. */
export async function remember(requests: Requests, key: string, value: string | undefined): Promise<Remembered> {
  try {
    return await attempt(requests, key, value);
  } catch (error) {
    if (!isGone(error)) throw error;
    // A co-author took the part away between our reading and our writing: look again, once.
    return attempt(requests, key, value);
  }
}

/** Reads what is there first: a co-author may have added to it. */
async function attempt(requests: Requests, key: string, value: string | undefined): Promise<Remembered> {
  const { ids, texts } = await requests.run(async (context) => {
    const give = requestPartIds(context);
    await context.sync();
    const found = give();
    const read = requestTexts(context, found);
    await context.sync();
    return { ids: found, texts: read() };
  });
  const after = textsRemembering(texts, key, value);
  const isNews = after.length > texts.length || after.some((text, at) => text !== texts[at]);
  if (isNews) await requests.run((context) => write(context, ids, texts, after));
  return rememberedIn(after.filter((text) => text !== undefined));
}

async function write(
  context: Excel.RequestContext,
  ids: readonly string[],
  before: readonly string[],
  after: readonly (string | undefined)[],
): Promise<void> {
  const parts = context.workbook.customXmlParts;
  after.forEach((text, at) => {
    const id = ids[at];
    if (id === undefined) {
      if (text !== undefined) parts.add(rememberedXml(text));
    } else if (text === undefined) {
      parts.getItem(id).delete();
    } else if (text !== before[at]) {
      parts.getItem(id).setXml(rememberedXml(text));
    }
  });
  await context.sync();
}

function requestTexts(context: Excel.RequestContext, ids: readonly string[]): () => string[] {
  const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => asked.map(({ value }) => textIn(value));
}

/** The text of the root element; of what is no XML, as it stands, so that nobody takes it for ours to write over. */
function textIn(xml: string): string {
  return new DOMParser().parseFromString(xml, 'application/xml').documentElement.textContent ?? xml;
}
