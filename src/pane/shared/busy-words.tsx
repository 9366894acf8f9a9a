/** Says that something is under way: a word, and a ring that turns where motion is welcome. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  busy: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  ring: {
    boxSizing: 'border-box',
    width: '12px',
    height: '12px',
    flexShrink: 0,
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusCircular,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

export function BusyWords({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <span className={styles.busy}>
      <span className={styles.ring} aria-hidden />
      {words}
    </span>
  );
}
