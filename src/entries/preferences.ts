/**
 * What the user prefers in every workbook: the language, and when cells are
 * flagged. Nothing that belongs to a workbook is kept here. Pane and ribbon
 * commands are of one origin and share it; where storage is refused, nothing
 * is remembered.
 */
import type { Language } from '../base/bilingual';
import type { ThemeChoice } from '../pane/shared/preferences';
import type { FlagsWish } from '../session/session';

type Key = 'language' | 'flags' | 'theme' | 'author';

export function preferredLanguage(): Language | undefined {
  const value = recall('language');
  return value === 'zh' || value === 'en' ? value : undefined;
}

export function preferLanguage(language: Language): void {
  keep('language', language);
}

/** On demand, whether flags are shown is each workbook's own, and asked there. */
const WISHES: ReadonlyMap<string | undefined, FlagsWish> = new Map([
  ['on', { live: true, shown: true }],
  ['live', { live: true, shown: true }],
  ['off', { live: true, shown: false }],
  ['on-demand', { live: false, shown: false }],
]);

export function preferredFlags(): FlagsWish | undefined {
  return WISHES.get(recall('flags'));
}

export function preferFlags({ live, shown }: FlagsWish): void {
  keep('flags', live ? (shown ? 'live' : 'off') : 'on-demand');
}

export function preferredTheme(): ThemeChoice | undefined {
  const value = recall('theme');
  return value === 'light' || value === 'dark' ? value : undefined;
}

export function preferTheme(theme: ThemeChoice): void {
  keep('theme', theme);
}

/** Whether somebody has said who they are; what they said is read by record-means.ts, once there is use for it. */
export function hasAuthor(): boolean {
  return recall('author') !== undefined;
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
