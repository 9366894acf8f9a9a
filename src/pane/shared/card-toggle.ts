/** The look of a card's title that folds and unfolds it. */
import { createFocusOutlineStyle, tokens } from '@fluentui/react-components';

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
  ...createFocusOutlineStyle({ selector: 'focus' }),
} as const;
