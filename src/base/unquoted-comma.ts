/** What a key of a rule file looks like when it is the rest of a text that was not quoted: `{ en: one, two }`. */
import type { Bilingual } from './bilingual';

const NOTHING: Bilingual = { zh: '', en: '' };
const HINT: Bilingual = {
  zh: '（花括号里的文字含有逗号时，要给整段文字加引号）',
  en: ' (within { } a text that holds a comma stands in quotes)',
};

/** Empty where the keys may well be meant as such. */
export function unquotedComma(...keys: readonly string[]): Bilingual {
  return keys.every((key) => /^[a-z][\w-]*$/i.test(key)) ? NOTHING : HINT;
}
