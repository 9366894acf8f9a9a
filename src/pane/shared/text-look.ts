/** Words that are pressed as links are, and words that are only heard. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FOCUS_OUTLINE } from './focus-outline';

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
    ...FOCUS_OUTLINE,
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
