/**
 * How a flag looks in a cell: a pale fill and a frame. The frame's line differs
 * by severity, so that it can be told without colour too, on grey paper as well.
 */
import type { Flag } from './flag';

export interface FlagLook {
  readonly fill: string;
  readonly line: string;
  /** In Excel's words. */
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'Dot';
}

export const FLAG_LOOKS: Readonly<Record<Flag['severity'], FlagLook>> = {
  error: { fill: '#FDE0DD', line: '#B10E1C', style: 'Continuous' },
  warning: { fill: '#FFF1CC', line: '#8A5700', style: 'Dash' },
  differing: { fill: '#F5E6F8', line: '#881798', style: 'DashDot' },
  note: { fill: '#E3EEF9', line: '#1F5C99', style: 'Dot' },
};

/** The severity that has this fill, as the spreadsheet tells it; undefined where it is none of ours. */
export function severityOfFill(color: string): Flag['severity'] | undefined {
  const severities = ['error', 'warning', 'differing', 'note'] as const;
  return severities.find((severity) => FLAG_LOOKS[severity].fill.toUpperCase() === color.toUpperCase());
}
