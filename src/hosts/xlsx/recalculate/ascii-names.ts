/** Names of cells as the engine takes them: it knows none in Chinese. */
import type { DefinedName } from '../../../workbook/workbook';

interface AsciiNames {
  readonly names: readonly DefinedName[];
  /** With the new names for the old. */
  inFormula(formula: string): string;
}

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?]|\s*\(|!)/gu;

export function withAsciiNames(given: readonly DefinedName[]): AsciiNames {
  const plain = given.filter(({ name }) => !name.includes('!'));
  const renamed = new Map(plain.map(({ name }, at) => [name.toUpperCase(), `guiju_name_${at + 1}`]));
  const inFormula = (formula: string) =>
    renamed.size === 0
      ? formula
      : formula
          .split(QUOTED)
          .map((piece, at) =>
            at % 2 === 1 ? piece : piece.replace(WORD, (word) => renamed.get(word.toUpperCase()) ?? word),
          )
          .join('');
  return {
    names: plain.map(({ name, refersTo }) => ({
      name: renamed.get(name.toUpperCase()) ?? name,
      refersTo: inFormula(refersTo),
    })),
    inFormula,
  };
}
