/** What was seen against its limit, drawn: the part beyond is hatched, so that it shows without colour. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Limit, Quantity } from '../../checks/evaluation';
import { formatLimit } from '../../checks/words/format-quantity';
import { barGeometry } from './bar-geometry';
import { useSpeech } from '../shared/language';
import { quantityWords } from '../shared/quantity-words';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '12px', overflow: 'visible' },
  track: { fill: tokens.colorNeutralBackground5, '@media (forced-colors: active)': { fill: 'Canvas' } },
  rim: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  limit: { stroke: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  gap: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
});

interface LimitBarProps {
  readonly measured: Quantity;
  readonly limit: Limit;
  readonly color: string;
}

export function LimitBar({ measured, limit, color }: LimitBarProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const hatch = useId();
  const geometry = barGeometry(measured, limit);
  if (!geometry) return null;
  const { filled, limits, beyondFrom } = geometry;
  const within = beyondFrom ?? filled;
  return (
    // Contrast themes recolour the box, and the drawing takes its colour from there.
    <div style={{ color }}>
      <svg
        className={styles.bar}
        role="img"
        aria-label={speech.m.barLabel(quantityWords(measured, speech, limit), speech.say(formatLimit(limit)))}
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className={styles.gap} />
            <rect width="3" height="5" fill="currentColor" />
          </pattern>
        </defs>
        <rect x="0" y="3" width="100%" height="6" className={styles.track} />
        <rect x="0" y="3" width={`${within}%`} height="6" fill="currentColor" />
        {beyondFrom !== undefined && (
          <rect x={`${beyondFrom}%`} y="3" width={`${filled - beyondFrom}%`} height="6" fill={`url(#${hatch})`} />
        )}
        <rect x="0" y="3" width="100%" height="6" className={styles.rim} />
        {limits.map((at, index) => (
          <line key={index} x1={`${at}%`} x2={`${at}%`} y1="0" y2="12" strokeWidth="2" className={styles.limit} />
        ))}
      </svg>
    </div>
  );
}
