/** How deep a row is numbered: 一 over （一） over 1 over 1.1. */
import { comparableText } from '../../base/comparable-text';

const CHINESE = '[一二三四五六七八九十]{1,3}';
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^(?:第?${CHINESE}[部章]?分?[、.]?)$`), 1],
  [new RegExp(`^\\(${CHINESE}\\)$`), 2],
  [/^(?:[A-Z]|II|III|IV|VI|VII|VIII|IX)[.、]?$/, 2],
  [/^(?:\d{1,4}[.、]?|[A-Z][.-]?\d{1,3})$/, 3],
  [/^(?:\(\d{1,3}\)|\d{1,3}\)|\d{1,3}[.-]\d{1,3})$/, 4],
  [/^\d{1,3}[.-]\d{1,3}[.-]\d{1,3}$/, 5],
];

const DIGITS = /^\d+$/;
const IN_FRONT = new RegExp(`^(?:${CHINESE}、|\\(${CHINESE}\\))`);

export function numberingLevel(seq: string): number | undefined {
  if (seq === '') return undefined;
  if (DIGITS.test(seq)) return seq.length <= 4 ? 3 : undefined;
  const plain = comparableText(seq);
  return LEVELS.find(([pattern]) => pattern.test(plain))?.[1];
}

export function hasLevel(text: string): boolean {
  return (numberingLevel(numberingOf(text)) ?? 9) <= 2;
}

/** '一、硬件' → '一、' */
export function numberingOf(name: string): string {
  return IN_FRONT.exec(comparableText(name))?.[0] ?? '';
}
