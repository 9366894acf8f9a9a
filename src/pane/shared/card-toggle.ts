/** The look of a card's title that folds and unfolds it. */
import { tokens } from '@fluentui/react-components';
import { FOCUS_OUTLINE } from './focus-outline';

export const CARD_TOGGLE = {
  font: 'inherit',
  fontWeight: tokens.fontWeightSemibold,
  color: tokens.colorNeutralForeground1,
  display: 'block',
  width: '100%',
  minHeight: '24px',
  padding: 0,
  border: 'none',
  background: 'none',
  textAlign: 'start',
  overflowWrap: 'anywhere',
  borderRadius: tokens.borderRadiusSmall,
  cursor: 'pointer',
  ...FOCUS_OUTLINE,
} as const;
