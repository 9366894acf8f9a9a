/** How the views beside the findings are laid out: sections, quiet words, bills of numbers. */
import { makeStyles, tokens } from '@fluentui/react-components';

/** At 200 % there is no room for a word and a number side by side. */
export const NARROW = '@media (max-width: 260px)';

export const useViewLook = makeStyles({
  view: { display: 'grid', gap: '16px', minWidth: 0, paddingTop: '4px' },
  section: { display: 'grid', gap: '8px', minWidth: 0 },
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    minWidth: 0,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    // What is out of sight is neither laid out nor painted.
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 96px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    minWidth: 0,
  },
  bill: {
    display: 'grid',
    // A term gives way before a number is broken.
    gridTemplateColumns: 'minmax(0, max-content) minmax(min-content, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    alignItems: 'baseline',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  number: {
    margin: 0,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'break-word',
    [NARROW]: { fontSize: tokens.fontSizeBase200 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minWidth: 0 },
  tag: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
