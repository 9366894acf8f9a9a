/** Words that are pressed as links are, and words that are only heard. */
import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';

export const useTextLook = makeStyles({
  link: {
    font: 'inherit',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    textAlign: 'start',
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...createFocusOutlineStyle(),
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
