/** What a key of a pack's files says, in a few words, and what the keys within it say. */
import type { Bilingual } from '../base/bilingual';

interface KeyWord extends Bilingual {
  readonly within?: KeyWords;
}

export type KeyWords = Readonly<Record<string, KeyWord>>;

export function keyWord(zh: string, en: string, within?: KeyWords): KeyWord {
  return within ? { zh, en, within } : { zh, en };
}
