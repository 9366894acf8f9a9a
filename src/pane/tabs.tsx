/** The tabs of the pane: arrow keys go round, Home and End to the ends, and what has the focus is open. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { FOCUS_OUTLINE } from './shared/focus-outline';
import { useJump } from './shared/jump';
import { useSpeech } from './shared/language';
import { useRecord } from './shared/session-access';
import { VIEW_IDS, type ViewId } from './shared/view-id';
import { viewWord } from './views';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 0,
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderBottom: '3px solid transparent',
    minHeight: '36px',
    padding: '0 4px',
    cursor: 'pointer',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&[aria-selected="true"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
    },
    '&[aria-selected="false"]': {
      '@media (forced-colors: active)': { borderBottom: '3px solid Canvas' },
    },
    ...FOCUS_OUTLINE,
  },
});

export const PANEL_ID = 'guiju-view';
export const tabId = (view: ViewId) => `guiju-tab-${view}`;

export function Tabs() {
  const styles = useStyles();
  const { m } = useSpeech();
  const { view, show } = useJump();
  const record = useRecord();
  // For whom it waits, where they have said who they are.
  const waiting = record ? record.lists[record.author ? 'mine' : 'open'].length : 0;
  const buttons = useRef(new Map<ViewId, HTMLButtonElement>());
  const go = (event: KeyboardEvent) => {
    const next = targetOf(event.key, view);
    if (!next) return;
    event.preventDefault();
    show(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={m.tabs} className={styles.tabs} onKeyDown={go}>
      {VIEW_IDS.map((id) => (
        <button
          key={id}
          ref={(button) => {
            if (button) buttons.current.set(id, button);
          }}
          type="button"
          role="tab"
          id={tabId(id)}
          className={styles.tab}
          aria-selected={id === view}
          aria-controls={id === view ? PANEL_ID : undefined}
          tabIndex={id === view ? 0 : -1}
          onClick={() => show(id)}
        >
          {viewWord(id, m)}
          {id === 'record' && waiting > 0 && ` ${waiting}`}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, from: ViewId): ViewId | undefined {
  const at = VIEW_IDS.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return VIEW_IDS[(at + 1) % VIEW_IDS.length];
    case 'ArrowLeft':
      return VIEW_IDS.at(at - 1);
    case 'Home':
      return VIEW_IDS[0];
    case 'End':
      return VIEW_IDS.at(-1);
    default:
      return undefined;
  }
}
