/** A text people read, in both languages of the program. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** Chinese unless the host speaks something else that is not Chinese. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? 'zh' : 'en';
}

/** As a heading or a sentence of its own begins: the English with a capital, the Chinese as it is. */
export function asSentence({ zh, en }: Bilingual): Bilingual {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
