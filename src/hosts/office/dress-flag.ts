/** A flag's look put on a conditional format of Excel's. */
import type { Flag } from '../../workbook/flag';
import { FLAG_LOOKS } from '../../workbook/flag-look';

export function dress(format: Excel.ConditionalRangeFormat, severity: Flag['severity']): void {
  const { fill, line, style } = FLAG_LOOKS[severity];
  format.fill.color = fill;
  for (const border of [format.borders.top, format.borders.bottom, format.borders.left, format.borders.right]) {
    border.style = style;
    border.color = line;
  }
}
