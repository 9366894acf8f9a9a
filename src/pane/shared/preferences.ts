/** What the user prefers in every workbook: the language and the theme. Nothing of the workbook is among it. */
import { createContext, useContext } from 'react';
import type { Language } from '../../base/bilingual';

/** `host`: as Excel or the system shows itself. */
export type ThemeChoice = 'host' | 'light' | 'dark';

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly chooseTheme: (theme: ThemeChoice) => void;
  readonly chooseLanguage: (language: Language) => void;
}

const PreferencesContext = createContext<Preferences>({
  theme: 'host',
  chooseTheme: () => undefined,
  chooseLanguage: () => undefined,
});

export const PreferencesProvider = PreferencesContext.Provider;

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}
