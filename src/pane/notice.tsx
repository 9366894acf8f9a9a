/** What comes before any verdict, in one sentence with one button: the text has lapsed, nobody says which one applies, a sheet takes no flags, something could not be read. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { lapseWords } from '../review/lapse';
import { isIncomplete } from '../review/review';
import { ChoosePack } from './settings/choose-pack';
import { focusOn } from './shared/focus-on';
import { useSpeech } from './shared/language';
import { useJump } from './shared/jump';
import type { ViewProps } from './shared/lazy-view';
import { useSession } from './shared/session-access';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
    minWidth: 0,
  },
  words: {
    margin: 0,
    minWidth: 0,
    flex: '1 1 160px',
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

export function Notice({ state, review }: ViewProps) {
  const { m, say } = useSpeech();
  const { show } = useJump();
  const session = useSession();
  const [choosing, setChoosing] = useState(false);
  const lapse = lapseWords(review.findings);
  if (!review.pack) return <ChoosePack packs={state.packs} />;
  if (choosing) return <ChoosePack packs={state.packs} cancellable onDone={() => setChoosing(false)} />;
  if (lapse) {
    return (
      <Sentence words={say(lapse)} button={m.changePack} label={m.changePackLabel} onPress={() => setChoosing(true)} />
    );
  }
  const [refused] = state.flags.shown ? state.flags.refused : [];
  if (refused) {
    return (
      <Sentence
        words={`${m.flagsRefused(refused.sheetName)}${say(refused.why)}`}
        button={m.flagsOff}
        onPress={() => void session.setFlags({ shown: false })}
      />
    );
  }
  if (isIncomplete(review)) {
    const look = () => {
      show('findings');
      const there = document.querySelector('[data-problems]');
      if (there) focusOn(there);
    };
    return <Sentence words={m.incomplete} button={m.lookAtProblems} onPress={look} />;
  }
  return null;
}

interface SentenceProps {
  readonly words: string;
  readonly button: string;
  readonly label?: string;
  readonly onPress: () => void;
}

function Sentence({ words, button, label, onPress }: SentenceProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <p className={styles.words}>{words}</p>
      <Button size="small" onClick={onPress} {...(label !== undefined && { 'aria-label': label })}>
        {button}
      </Button>
    </div>
  );
}
