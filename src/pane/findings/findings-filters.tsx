/** The chips that narrow findings down: pressed or not, each with its number, those in force always in sight. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Finding, Review } from '../../review/review';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { choicesOf, type FilterChoice } from './filter-choices';
import { DIMENSIONS, isFiltering, NO_FILTER, toggled, type Dimension, type Filter } from '../shared/findings-filter';
import { useSpeech } from '../shared/language';
import { FILTER_WORDS, type FilterWords } from '../messages/filter-words';

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '8px', minWidth: 0 },
  dimension: { display: 'grid', gap: '4px', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  name: {
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    maxWidth: '100%',
    padding: '2px 8px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-pressed="true"]': {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      border: `1px solid ${tokens.colorNeutralForeground1}`,
    },
    ...FOCUS_OUTLINE,
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  words: { minWidth: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** Of one dimension, before the rest is asked for. */
const FIRST = 8;

export interface FindingsFiltersProps {
  /** All choices are shown; otherwise only what is in force. */
  readonly open: boolean;
  /** Those the search leaves. */
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly review: Review;
  readonly onFilter: (filter: Filter) => void;
}

export function FindingsFilters(props: FindingsFiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.filters}>
      {props.open && <AllChoices {...props} />}
      {isFiltering(props.filter) && <FiltersInForce {...props} />}
    </div>
  );
}

/** All dimensions in which there is something to choose. */
function AllChoices({ findings, filter, review, onFilter }: FindingsFiltersProps) {
  const styles = useStyles();
  const speech = useSpeech();
  return DIMENSIONS.map((dimension) => {
    const choices = choicesOf(dimension, findings, filter, review, speech);
    if (choices.length < 2 && !choices.some(({ chosen }) => chosen)) return null;
    return (
      <fieldset key={dimension} className={styles.dimension}>
        <legend className={styles.name}>{dimensionWord(dimension, FILTER_WORDS[speech.language])}</legend>
        <Chips choices={choices} onPress={(value) => onFilter(toggled(filter, dimension, value))} />
      </fieldset>
    );
  });
}

interface ChipsProps {
  readonly choices: readonly FilterChoice[];
  readonly onPress: (value: string) => void;
}

function Chips({ choices, onPress }: ChipsProps) {
  const styles = useStyles();
  const own = FILTER_WORDS[useSpeech().language];
  const [all, setAll] = useState(false);
  const shown = all || choices.length <= FIRST + 1 ? choices : choices.filter((one, at) => at < FIRST || one.chosen);
  return (
    <div className={styles.chips}>
      {shown.map(({ value, words, count, chosen }) => (
        <button key={value} type="button" className={styles.chip} aria-pressed={chosen} onClick={() => onPress(value)}>
          {chosen && (
            <span className={styles.icon} aria-hidden>
              <Checkmark16Filled />
            </span>
          )}
          <span className={styles.words}>{words}</span> <span className={styles.count}>{count}</span>
        </button>
      ))}
      {shown.length < choices.length && (
        <button type="button" className={styles.chip} onClick={() => setAll(true)}>
          {own.moreChoices(choices.length - shown.length)}
        </button>
      )}
    </div>
  );
}

/** What is in force, each to be taken off again, and all of it at once. */
function FiltersInForce({ findings, filter, review, onFilter, open }: FindingsFiltersProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const own = FILTER_WORDS[speech.language];
  const chosen = DIMENSIONS.flatMap((dimension) =>
    choicesOf(dimension, findings, filter, review, speech)
      .filter((choice) => choice.chosen)
      .map((choice) => ({ ...choice, dimension })),
  );
  return (
    <div className={styles.chips} role="group" aria-label={own.filtersInForce}>
      {!open &&
        chosen.map(({ dimension, value, words }) => (
          <button
            key={`${dimension} ${value}`}
            type="button"
            className={styles.chip}
            aria-label={own.removeFilter(words)}
            onClick={() => onFilter(toggled(filter, dimension, value))}
          >
            <span className={styles.words}>{words}</span>
            <span className={styles.icon} aria-hidden>
              <Dismiss16Regular />
            </span>
          </button>
        ))}
      <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
        {own.clearFilters}
      </Button>
    </div>
  );
}

function dimensionWord(dimension: Dimension, own: FilterWords): string {
  switch (dimension) {
    case 'group':
      return own.filterGroup;
    case 'sheet':
      return own.filterSheet;
    case 'subject':
      return own.filterSubject;
    case 'article':
      return own.filterArticle;
  }
}
