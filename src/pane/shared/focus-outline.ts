/** The line around what has the focus, for our own buttons. */
import { createFocusOutlineStyle } from '@fluentui/react-components';

/** The line is drawn within the nearest ancestor that has a position, which is to be the button itself and not the page. */
export const FOCUS_OUTLINE = { position: 'relative', ...createFocusOutlineStyle() } as const;
