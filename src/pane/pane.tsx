/** The pane: theme, language, and the view that fits the state of the session. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../base/bilingual';
import type { Review } from '../review/review';
import type { Session, SessionState } from '../session/session';
import { BusyWords } from './busy-words';
import { BasisLines, Controls } from './basis-lines';
import { ChoosePack } from './choose-pack';
import { CrashView } from './crash-view';
import { ErrorBoundary } from './error-boundary';
import { FailureBar } from './failure-bar';
import { FindingsList, SelectedFindings } from './findings-list';
import { JumpProvider } from './jump';
import { LOCALES, SpeechProvider, useSpeech } from './language';
import { NoForm } from './no-form';
import { RouteLines } from './route-lines';
import { SessionProvider, useSessionState } from './session-access';
import { Checklist, DocumentsList, ProblemsList } from './side-lists';
import { usePaneTheme } from './theme';
import { VerdictSummary } from './verdict-summary';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    // Regions that change above the reader must not push what is being read.
    overflowAnchor: 'auto',
  },
  main: { display: 'grid', gap: '12px', minWidth: 0, padding: '12px', maxWidth: '640px' },
  head: {
    display: 'grid',
    gap: '12px',
    minWidth: 0,
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  foot: { display: 'flex', justifyContent: 'flex-end', padding: '0 12px 12px' },
  opening: { display: 'grid', placeItems: 'center', padding: '48px 12px' },
  busy: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  text: { margin: 0 },
});

export interface PaneProps {
  readonly session: Session;
  readonly language: Language;
  /** Told when the user changes the language in the pane. */
  readonly onLanguage?: (language: Language) => void;
  readonly hostIsDark?: boolean | undefined;
}

export function Pane({ session, language: first, onLanguage, hostIsDark }: PaneProps) {
  const styles = useStyles();
  const { theme, dark } = usePaneTheme(hostIsDark);
  const [language, setLanguage] = useState(first);
  const choose = (next: Language) => {
    setLanguage(next);
    onLanguage?.(next);
  };
  return (
    <FluentProvider theme={theme} className={styles.root} style={{ colorScheme: dark ? 'dark' : 'light' }}>
      <div lang={LOCALES[language]}>
        <SpeechProvider language={language}>
          <ErrorBoundary fallback={(crash, retry) => <CrashView crash={crash} retry={retry} />}>
            <SessionProvider session={session}>
              <JumpProvider>
                <StateView />
              </JumpProvider>
            </SessionProvider>
          </ErrorBoundary>
          <Footer onLanguage={() => choose(language === 'zh' ? 'en' : 'zh')} />
        </SpeechProvider>
      </div>
    </FluentProvider>
  );
}

function StateView() {
  const styles = useStyles();
  const state = useSessionState();
  const { m } = useSpeech();
  if (state.phase === 'opening' && !state.review) {
    return (
      <main className={styles.opening} aria-busy>
        <h1 className={styles.busy}>
          <BusyWords words={m.opening} />
        </h1>
      </main>
    );
  }
  return (
    <main className={styles.main}>
      <FailureBar state={state} />
      {state.review ? <ReviewView state={state} review={state.review} /> : <Controls state={state} />}
    </main>
  );
}

function ReviewView({ state, review }: { readonly state: SessionState; readonly review: Review }) {
  const styles = useStyles();
  const { m } = useSpeech();
  if (review.lookedFor.length > 0) {
    return (
      <>
        <NoForm review={review} />
        <ProblemsList review={review} />
        <Controls state={state} />
      </>
    );
  }
  return (
    <>
      <header className={styles.head}>
        {!review.pack && <ChoosePack packs={state.packs} />}
        {(review.pack || review.findings.length > 0) && <VerdictSummary review={review} />}
        <SelectedFindings review={review} />
        <BasisLines state={state} review={review} />
        <RouteLines review={review} />
      </header>
      <ProblemsList review={review} />
      {review.pack && review.findings.length === 0 && <p className={styles.text}>{m.nothingFound}</p>}
      <FindingsList review={review} />
      <Checklist review={review} />
      <DocumentsList review={review} />
    </>
  );
}

function Footer({ onLanguage }: { readonly onLanguage: () => void }) {
  const styles = useStyles();
  const { m, language } = useSpeech();
  return (
    <footer className={styles.foot}>
      <Button size="small" appearance="subtle" lang={LOCALES[language === 'zh' ? 'en' : 'zh']} onClick={onLanguage}>
        {m.otherLanguage}
      </Button>
    </footer>
  );
}
