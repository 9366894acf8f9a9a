/** Keeps something in the workbook, or forgets it: the parts that hold it are read anew and written. Fetched with the first gesture that does. */
import { inPart, withKept } from '../../workbook/kept-sheet';
import {
  rememberedIn,
  rememberedXml,
  textsRemembering,
  type FORGOTTEN,
  type Remembered,
} from '../../workbook/remembered';
import type { Sheet } from '../../workbook/workbook';
import { isGone } from './failures';
import { requestPartIds, requestTexts } from './remembered-parts';
import type { Requests } from './requests';

/** Answers with all that is remembered afterwards, in parts and in these sheets. */
export async function remember(
  requests: Requests,
  sheets: readonly Sheet[],
  key: string,
  value: string | undefined,
): Promise<Remembered> {
  const said = inPart(sheets, key, value);
  try {
    return withKept(await attempt(requests, key, said), sheets);
  } catch (error) {
    if (!isGone(error)) throw error;
    // A co-author took the part away between our reading and our writing: look again, once.
    return withKept(await attempt(requests, key, said), sheets);
  }
}

/** Reads what is there first: a co-author may have added to it. */
async function attempt(
  requests: Requests,
  key: string,
  value: string | typeof FORGOTTEN | undefined,
): Promise<Remembered> {
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
