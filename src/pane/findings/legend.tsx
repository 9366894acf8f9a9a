/** The legend: each word with its mark in the pane, its flag in the cells, and what it means. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FINDING_GROUPS } from '../../review/finding-groups';
import { SEVERITIES } from '../../review/flags-of';
import { FLAG_LOOKS, type FlagLook } from '../../workbook/flag-look';
import { LEGEND_WORDS, type LegendGroup } from '../messages/legend-words';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import { useTextLook } from '../shared/text-look';
import { NARROW, useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // As in the cells, whatever theme the pane has.
  cell: { display: 'block', marginTop: '2px', forcedColorAdjust: 'none' },
  none: { textAlign: 'center', color: tokens.colorNeutralForeground3 },
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
  },
});

const GROUPS: readonly LegendGroup[] = [
  'mustCorrect',
  'mayExplain',
  'interpretationsDiffer',
  'cannotTell',
  'noted',
  'passed',
];

export function Legend() {
  const look = useViewLook();
  const styles = useStyles();
  const text = useTextLook();
  const { language, say } = useSpeech();
  const words = LEGEND_WORDS[language];
  return (
    <section className={look.section} aria-label={words.title}>
      <ul className={look.list}>
        {GROUPS.map((group) => {
          const severity = SEVERITIES[group];
          const { Icon, color } = LOOKS[group];
          const title = FINDING_GROUPS.find(({ id }) => id === group)?.title;
          return (
            <li key={group} className={styles.row}>
              {severity ? <CellLook look={FLAG_LOOKS[severity]} /> : <NoFlag words={words.noFlag} />}
              <span className={look.text}>
                <span className={styles.word} style={{ color }}>
                  <Icon aria-hidden />
                  {title && say(title)}
                </span>{' '}
                <span className={look.small}>{words.means[group]}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <a className={text.link} href={`help.html#words-${language}`} target="_blank" rel="noreferrer">
        {words.help}
      </a>
    </section>
  );
}

const DASHES: Readonly<Record<FlagLook['style'], string | undefined>> = {
  Continuous: undefined,
  Dash: '5 3',
  DashDot: '5 2 1 2',
  Dot: '1 2',
};

function CellLook({ look: { fill, line, style } }: { readonly look: FlagLook }) {
  const styles = useStyles();
  return (
    <svg width={36} height={18} className={styles.cell} aria-hidden data-flag={style}>
      <rect
        x={1}
        y={1}
        width={34}
        height={16}
        fill={fill}
        stroke={line}
        strokeWidth={1.5}
        strokeDasharray={DASHES[style]}
      />
    </svg>
  );
}

function NoFlag({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <span className={styles.none} role="img" aria-label={words}>
      —
    </span>
  );
}
