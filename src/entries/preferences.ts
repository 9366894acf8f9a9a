/**
 * What the user prefers in every workbook: the language, and when cells are
 * flagged. Nothing that belongs to a workbook is kept here. Pane and ribbon
 * commands are of one origin and share it; where storage is refused, nothing
 * is remembered.
 */
import type { Language } from '../base/bilingual';
import type { ThemeChoice } from '../pane/shared/preferences';
import type { FlagsMode } from '../session/session';

type Key = 'language' | 'flags' | 'theme';

export function preferredLanguage(): Language | undefined {
  const value = recall('language');
  return value === 'zh' || value === 'en' ? value : undefined;
}

export function preferLanguage(language: Language): void {
  keep('language', language);
}

export function preferredFlags(): FlagsMode | undefined {
  const value = recall('flags');
  if (value === 'on') return 'live';
  return value === 'live' || value === 'on-demand' || value === 'off' ? value : undefined;
}

export function preferFlags(mode: FlagsMode): void {
  keep('flags', mode);
}

export function preferredTheme(): ThemeChoice | undefined {
  const value = recall('theme');
  return value === 'light' || value === 'dark' ? value : undefined;
}

export function preferTheme(theme: ThemeChoice): void {
  keep('theme', theme);
}

function recall(key: Key): string | undefined {
  try {
    return localStorage.getItem(`guiju.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: Key, value: string): void {
  try {
    localStorage.setItem(`guiju.${key}`, value);
  } catch {
    // Storage is partitioned or switched off: the next start asks again.
  }
}
