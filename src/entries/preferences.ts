/**
 * What the user prefers in every workbook: the language, and whether cells are
 * flagged. Nothing that belongs to a workbook is kept here. Pane and ribbon
 * commands are of one origin and share it; where storage is refused, nothing
 * is remembered.
 */
import type { Language } from '../base/bilingual';

type Key = 'language' | 'flags';

export function preferredLanguage(): Language | undefined {
  const value = recall('language');
  return value === 'zh' || value === 'en' ? value : undefined;
}

export function preferLanguage(language: Language): void {
  keep('language', language);
}

export function preferredFlags(): boolean | undefined {
  const value = recall('flags');
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

export function preferFlags(on: boolean): void {
  keep('flags', on ? 'on' : 'off');
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
