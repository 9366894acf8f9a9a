/** One word for one thing people read: words that were used beside the right one, and are not used any more. */
import type { SourceFile } from './imports';

export const STRAYS: ReadonlyMap<string, string> = new Map([
  ['可说明', '需说明'],
  ['需要说明', '需说明'],
  ['可以说明', '需说明'],
  ['口径不同', '口径不一'],
  ['不能判定', '无法判定'],
  ['不可判定', '无法判定'],
  ['审阅人', '审查人'],
  ['人工核对', '审查人核对'],
  ['逐项差额之和', '逐行差额之和'],
]);

/** `words:` of a choice are what others write and we understand. */
const UNDERSTOOD = /\bwords: \[/;

export function strayWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        UNDERSTOOD.test(line)
          ? []
          : [...STRAYS]
              .filter(([stray]) => line.includes(stray))
              .map(([stray, right]) => `${path}:${index + 1} says ${stray}; the word is ${right}.`),
      ),
  );
}
