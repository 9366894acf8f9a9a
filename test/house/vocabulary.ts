/** One word for each thing: a cell gives a *reading*; a legal text has *interpretations* (口径). */
import type { SourceFile } from './imports';

/** Lines that speak of both as of one thing: of a reading, and of the interpretation that a text is given. */
export function mixedWords(sources: readonly SourceFile[]): string[] {
  return lines(sources).flatMap(({ place, text }) =>
    /reading/i.test(text) && /interpret|口径/i.test(text) ? [`${place} calls an interpretation a reading.`] : [],
  );
}

/** Lines of rule files, which hold law and no cells, that say reading. */
export function readingsInRules(files: readonly SourceFile[]): string[] {
  return lines(files).flatMap(({ place, text }) =>
    /\breadings?\b/i.test(text) ? [`${place} says reading; of a legal text say interpretation.`] : [],
  );
}

function lines(files: readonly SourceFile[]): { readonly place: string; readonly text: string }[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').map((line, index) => ({ place: `${path}:${index + 1}`, text: line })),
  );
}
