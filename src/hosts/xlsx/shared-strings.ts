/** The string table of a workbook, read as a stream. */
import type { ReadingMeter } from './reading-meter';
import { scanned, scanPart } from './scan/scan-part';
import { scanStrings } from './scan/scan-strings';
import type { XlsxPackage } from './xlsx-package';
import type { XmlListener } from './xml-events';
import { decodeText } from './xlsx-text';

export function readSharedStrings(parts: XlsxPackage, part: string, meter: ReadingMeter): readonly string[] {
  const back = meter.mark();
  return scanned(() => scanSharedStrings(parts, part, meter)) ?? (back(), parseSharedStrings(parts, part, meter));
}

const TABLE = { name: 'sst', depth: 1, child: 'si' };

function scanSharedStrings(parts: XlsxPackage, part: string, meter: ReadingMeter): readonly string[] {
  const strings: string[] = [];
  scanPart(parts, part, TABLE, NOBODY, (scanner) =>
    scanStrings(scanner, (text) => {
      meter.text(text.length + 1);
      strings.push(decodeText(text));
    }),
  );
  return strings;
}

const NOBODY: XmlListener = { open: () => undefined, text: () => undefined, close: () => undefined };

/** The same by the XML parser. */
export function parseSharedStrings(parts: XlsxPackage, part: string, meter: ReadingMeter): readonly string[] {
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
