/** The string table of a workbook, read as a stream. */
import type { ReadingMeter } from './reading-meter';
import type { XlsxPackage } from './xlsx-package';
import { decodeText } from './xlsx-text';

export function readSharedStrings(parts: XlsxPackage, part: string, meter: ReadingMeter): readonly string[] {
  const strings: string[] = [];
  let item = '';
  let inText = false;
  let inPhonetic = false;
  parts.stream(part, {
    open: (name) => {
      if (name === 'si') item = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) item += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        meter.text(item.length + 1);
        strings.push(decodeText(item));
      }
    },
  });
  return strings;
}
