/** What no text of a rule file may hold: markup, and characters that nobody sees. */
import type { Bilingual } from '../base/bilingual';

const MARKUP = /<\/?[a-z][^<>]*>|<!--|<!\[/i;
/** Control characters, and those that turn the direction of writing or take up no room. */
// eslint-disable-next-line no-control-regex -- it is controls that no text may hold
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Undefined where the text is as it should be. */
export function wrongText(text: string): Bilingual | undefined {
  if (MARKUP.test(text)) return { zh: '文字里不能有 HTML 标记（<…>）', en: 'a text cannot hold HTML (<…>)' };
  if (!UNSEEN.test(text)) return undefined;
  return {
    zh: '文字里有看不见的控制字符，请删去重写',
    en: 'a text holds characters that nobody sees; write it anew',
  };
}
