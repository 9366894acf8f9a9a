/** What is remembered in the workbook, as this host keeps it. */
import {
  REMEMBERED_NAMESPACE,
  rememberedIn,
  rememberedXml,
  textsRemembering,
  type Remembered,
} from '../../workbook/remembered';
import type { Book } from './book';
import { keepTexts, keptTexts, type Namespace } from './kept-parts';

export const REMEMBERED: Namespace = { uri: REMEMBERED_NAMESPACE, xml: rememberedXml };

/** Answers with all that is remembered afterwards. */
export function rememberInBook(book: Book, key: string, value: string | undefined): Remembered {
  const before = keptTexts(book, REMEMBERED);
  const after = textsRemembering(before, key, value);
  const isNews = after.length > before.length || after.some((text, at) => text !== before[at]);
  if (isNews) keepTexts(book, REMEMBERED, before, after);
  return rememberedIn(after.filter((text) => text !== undefined));
}
