/**
 * How a flag looks: a pale fill and a frame. The frame's line differs by
 * severity, so that it can be told without colour too.
 */
import type { Flag } from '../../workbook/flag';

interface Look {
  readonly fill: string;
  readonly line: string;
  readonly style: 'Continuous' | 'Dash' | 'Dot';
}

export const FLAG_LOOKS: Readonly<Record<Flag['severity'], Look>> = {
  error: { fill: '#FDE0DD', line: '#B10E1C', style: 'Continuous' },
  warning: { fill: '#FFF1CC', line: '#8A5700', style: 'Dash' },
  note: { fill: '#E3EEF9', line: '#1F5C99', style: 'Dot' },
};

export function dress(format: Excel.ConditionalRangeFormat, severity: Flag['severity']): void {
  const { fill, line, style } = FLAG_LOOKS[severity];
  format.fill.color = fill;
  for (const border of [format.borders.top, format.borders.bottom, format.borders.left, format.borders.right]) {
    border.style = style;
    border.color = line;
  }
}

/** The severity that has this fill, as Excel tells it; undefined where it is none of ours. */
export function severityOfFill(color: string): Flag['severity'] | undefined {
  const severities = ['error', 'warning', 'note'] as const;
  return severities.find((severity) => FLAG_LOOKS[severity].fill.toUpperCase() === color.toUpperCase());
}
