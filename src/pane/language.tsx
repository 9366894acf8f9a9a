/** The language the pane speaks, for every component below. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Bilingual, Language } from '../base/bilingual';
import { enUS } from './messages/en-US';
import { zhCN, type Messages } from './messages/zh-CN';

export interface Speech {
  readonly language: Language;
  /** The pane's own words. */
  readonly m: Messages;
  /** The words that come with findings, problems and facts. */
  readonly say: (text: Bilingual) => string;
}

const CATALOGUES: Readonly<Record<Language, Messages>> = { zh: zhCN, en: enUS };

/** BCP 47, for `lang` and the locale's formats. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

const SpeechContext = createContext<Speech>(speechIn('zh'));

export function speechIn(language: Language): Speech {
  return { language, m: CATALOGUES[language], say: (text) => text[language] };
}

/** Chinese unless the host speaks something else that is not Chinese. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? 'zh' : 'en';
}

export function SpeechProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const speech = useMemo(() => speechIn(language), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
