/** Number formats by style number; those that a file names only by a number, of the Chinese locale included. */
import { tooLarge } from './unreadable-workbook';
import type { XlsxPackage } from './xlsx-package';
import { childrenOf, type XmlElement } from './xml-tree';

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Undefined for General; `own` holds the formats the workbook defines itself. */
export function numberFormatCode(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = own.get(id) ?? BUILT_IN[id];
  return code === undefined || /^(general|g\/通用格式)$/i.test(code) ? undefined : code;
}

/** Of cells' styles a workbook has 65,490 at most, of its own number formats far fewer. */
const MOST_STYLES = 100_000;

/** Number formats by style number, from the styles part as it goes by; undefined is General. */
export function readNumberFormats(parts: XlsxPackage, part: string): readonly (string | undefined)[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let within = '';
  parts.stream(part, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId']?.value ?? 0);
      if (name === 'numFmts' || name === 'cellXfs') within = name;
      else if (name === 'numFmt' && within === 'numFmts') own.set(id, attributes['formatCode']?.value ?? 'General');
      else if (name === 'xf' && within === 'cellXfs') ids.push(id);
      if (own.size + ids.length > MOST_STYLES) throw tooManyStyles();
    },
    text: () => undefined,
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return ids.map((id) => numberFormatCode(id, own));
}

function tooManyStyles() {
  return tooLarge({ zh: `单元格格式超过 ${MOST_STYLES} 种`, en: `it has more than ${MOST_STYLES} formats of cells` });
}

/** Those the file spells out, by their number. */
export function ownFormats(formats: XmlElement | undefined): ReadonlyMap<number, string> {
  return new Map(
    childrenOf(formats, 'numFmt').map((format) => [
      Number(format.attributes['numFmtId']),
      format.attributes['formatCode'] ?? 'General',
    ]),
  );
}
