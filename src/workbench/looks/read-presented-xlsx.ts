/** An .xlsx file → a workbook, and how it looks, for showing it in a grid. */
import type { SheetId } from '../../base/address';
import { customXmlOf } from '../../hosts/xlsx/custom-xml';
import { readXlsx, type OpenedXlsx, type XlsxOptions, type XlsxReading } from '../../hosts/xlsx/read-xlsx';
import { OFFICE_THEME, themeColors } from './colors';
import type { SheetPresentation, WorkbookPresentation } from './presentation';
import { observePresentation } from './sheet-presentation';
import { NO_STYLES, readStyleSheet, type StyleSheet } from './style-sheet';

interface PresentedXlsx extends XlsxReading {
  readonly presentation: WorkbookPresentation;
}

/** Throws UnreadableWorkbook as `readXlsx` does. */
export function readPresentedXlsx(bytes: Uint8Array, options: XlsxOptions): PresentedXlsx {
  const sheets = new Map<SheetId, SheetPresentation>();
  let file: OpenedXlsx | undefined;
  let styles = NO_STYLES;
  const reading = readXlsx(bytes, options, {
    opened(opened) {
      file = opened;
      styles = stylesOf(opened);
    },
    sheet(id) {
      if (!file) return undefined;
      const observer = observePresentation(styles, file.meter);
      return { ...observer, finish: (notes) => void sheets.set(id, observer.finish(notes)) };
    },
  });
  const customXml = file ? customXmlOf(file.parts, file.workbookPart) : [];
  return { ...reading, presentation: { sheets, customXml } };
}

function stylesOf({ parts, styles, themePart }: OpenedXlsx): StyleSheet {
  if (!styles) return NO_STYLES;
  return readStyleSheet(styles, themePart === undefined ? OFFICE_THEME : themeColors(parts.tree(themePart)));
}
