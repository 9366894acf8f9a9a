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
