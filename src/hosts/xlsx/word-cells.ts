/** The texts of the table cells of a .docx file, paragraph by paragraph: where an answer is written. */
import { DEFAULT_LIMITS, ReadingMeter } from './reading-meter';
import { openXlsxPackage } from './xlsx-package';

interface OpenCell {
  text: string;
  begun: boolean;
}

/** Throws UnreadableWorkbook where the file is no package, or damaged. */
export function wordCells(bytes: Uint8Array): readonly string[] {
  const parts = openXlsxPackage(bytes, new ReadingMeter(DEFAULT_LIMITS));
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
  const cells: string[] = [];
  const open: OpenCell[] = [];
  let [inText, inRun] = [false, false];
  const add = (text: string) => {
    const cell = open.at(-1);
    if (cell) cell.text += text;
  };
  parts.stream(main, {
    open: (name) => {
      const cell = open.at(-1);
      if (name === 'tc') open.push({ text: '', begun: false });
      else if (name === 't') inText = true;
      else if (name === 'r') inRun = true;
      else if (name === 'br' || name === 'cr') add('\n');
      // In a paragraph's properties it is a stop.
      else if (name === 'tab' && inRun) add('\t');
      else if (name === 'p' && cell) {
        if (cell.begun) add('\n');
        cell.begun = true;
      }
    },
    text: (piece) => {
      if (inText) add(piece);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'r') inRun = false;
      if (name === 'tc') cells.push(open.pop()?.text ?? '');
    },
  });
  return cells;
}
