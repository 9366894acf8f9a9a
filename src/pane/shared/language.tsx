/** The language the pane speaks, for every component below. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { asSentence, type Bilingual, type Language } from '../../base/bilingual';
import { zhCN, type Messages } from '../messages/zh-CN';

export interface Speech {
  readonly language: Language;
  /** The pane's own words. */
  readonly m: Messages;
  /** The words that come with findings, problems and facts. */
  readonly say: (text: Bilingual) => string;
  /** The same where they stand alone, as a label or a sentence. */
  readonly sayAlone: (text: Bilingual) => string;
}

/** Chinese is there from the start; most never ask for another. */
const catalogues = new Map<Language, Messages>([['zh', zhCN]]);

export function hasWords(language: Language): boolean {
  return catalogues.has(language);
}

/** The pane's own words in a language come in a file of their own. Rejects where it cannot be fetched. */
export async function fetchWords(language: Language): Promise<void> {
  if (hasWords(language)) return;
  const { enUS } = await import(/* webpackChunkName: "words-en" */ '../messages/en-US');
  catalogues.set('en', enUS);
}

/** BCP 47, for `lang` and the locale's formats. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

export const SpeechContext = createContext<Speech>(speechIn('zh'));

/** Where the words of the pane are not there, all of it speaks Chinese rather than half of it. */
export function speechIn(wanted: Language): Speech {
  const words = catalogues.get(wanted);
  const language = words ? wanted : 'zh';
  const say: Speech['say'] = (text) => text[language];
  return { language, m: words ?? zhCN, say, sayAlone: (text) => say(asSentence(text)) };
}

export function SpeechProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const speech = useMemo(() => speechIn(language), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
