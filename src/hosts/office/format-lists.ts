/** Which conditional formats there are: their ids and kinds, never their rules, which Excel cannot always give. */

export type FormatList = readonly FormatHead[];

export interface FormatHead {
  readonly id: string;
  /** Only custom ones can be ours. */
  readonly custom: boolean;
}

export function requestFormatList(sheet: Excel.Worksheet): () => FormatList {
  return requestFormatsOn(sheet.getRange().untrack());
}

/** Those that reach into the range. */
export function requestFormatsOn(range: Excel.Range): () => FormatList {
  const conditionalFormats = formatsReaching(range);
  conditionalFormats.load('items/id,items/type');
  return () => conditionalFormats.items.map(({ id, type }) => ({ id, custom: type === CUSTOM }));
}

export function formatsReaching({ conditionalFormats }: Excel.Range): Excel.ConditionalFormatCollection {
  return conditionalFormats;
}

/** Excel.ConditionalFormatType.custom, written out because the enumeration exists only where Excel does. */
const CUSTOM = 'Custom';
