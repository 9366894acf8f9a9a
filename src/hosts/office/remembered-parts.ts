/** What is remembered in the workbook, in custom XML parts of our namespace: read along with the sheets; keep-remembered.ts writes. */
import { REMEMBERED_NAMESPACE, rememberedIn, type Remembered } from '../../workbook/remembered';

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

export function requestTexts(context: Excel.RequestContext, ids: readonly string[]): () => string[] {
  const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => asked.map(({ value }) => textIn(value));
}

/** The text of the root element; of what is no XML, as it stands, so that nobody takes it for ours to write over. */
function textIn(xml: string): string {
  return new DOMParser().parseFromString(xml, 'application/xml').documentElement.textContent ?? xml;
}
