/** How what is typed or chosen in the pane looks: fields, labels, and what came of it. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useEntryLook = makeStyles({
  field: {
    font: 'inherit',
    boxSizing: 'border-box',
    minWidth: 0,
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '&[aria-invalid="true"]': { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
    // Fluent draws its own outline in a pseudo-element, which a field cannot have.
    '&:focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground3, overflowWrap: 'anywhere' },
});
