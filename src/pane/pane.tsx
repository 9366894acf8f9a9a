/** The pane: theme, language, and the view that fits the state of the session. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../base/bilingual';
import { lapseWords } from '../review/lapse';
import { isIncomplete, type Review } from '../review/review';
import type { Session, SessionState } from '../session/session';
import { BusyWords } from './shared/busy-words';
import { CheckedLine } from './checked-line';
import { CrashView, ViewCrash } from './shared/crash-view';
import { ErrorBoundary } from './shared/error-boundary';
import { FailureBar } from './failure-bar';
import { useHeldFocus } from './held-focus';
import { AtHandProvider, useAtHand } from './shared/at-hand';
import { JumpProvider, useJump } from './shared/jump';
import { KeptProvider } from './shared/kept';
import { fetchWords, hasWords, LOCALES, speechIn, SpeechProvider, useSpeech } from './shared/language';
import { LazyView, type ViewProps, type ViewSource } from './shared/lazy-view';
import { SessionProvider, useSessionState } from './shared/session-access';
import { PreferencesProvider, type Preferences, type ThemeChoice } from './shared/preferences';
import { PANEL_ID, tabId, Tabs } from './tabs';
import { usePaneTheme, type HostTheme } from './theme';
import { PaneFoot } from './pane-foot';
import { BINDING, FIRST_RUN, HEAD, NOTICE, VIEWS } from './views';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    // Regions that change above the reader must not push what is being read.
    overflowAnchor: 'auto',
  },
  main: { display: 'grid', gap: '8px', minWidth: 0, padding: '12px', maxWidth: '640px' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', minWidth: 0 },
  panel: { minWidth: 0 },
  foot: { display: 'flex', justifyContent: 'flex-end', padding: '0 12px 12px' },
  opening: { display: 'grid', placeItems: 'center', padding: '48px 12px' },
  busy: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
});

interface PaneProps {
  readonly session: Session;
  readonly language: Language;
  /** Told when the user changes the language in the pane. */
  readonly onLanguage?: (language: Language) => void;
  readonly theme?: ThemeChoice;
  /** Told when the user chooses a theme in the pane. */
  readonly onTheme?: (theme: ThemeChoice) => void;
  readonly hostTheme?: HostTheme;
  /** Tells of each wish for the next finding that comes from the ribbon. */
  readonly nextAsked?: (listener: () => void) => () => void;
}

export function Pane({
  session,
  language: first,
  onLanguage,
  theme: before = 'host',
  onTheme,
  hostTheme,
  nextAsked,
}: PaneProps) {
  const styles = useStyles();
  const [wish, setWish] = useState(before);
  const { theme, dark } = usePaneTheme(wish, hostTheme);
  const [language, setLanguage] = useState(hasWords(first) ? first : 'zh');
  const { m } = speechIn(language);
  useEffect(() => {
    document.title = m.title;
    document.documentElement.lang = LOCALES[language];
  }, [m, language]);
  const speak = (next: Language) => {
    setLanguage(next);
    onLanguage?.(next);
  };
  const choose = (next: Language) => {
    if (hasWords(next)) speak(next);
    // Without its words the pane goes on in the language it speaks.
    else
      fetchWords(next).then(
        () => speak(next),
        () => undefined,
      );
  };
  const preferences: Preferences = {
    theme: wish,
    chooseTheme(next) {
      setWish(next);
      onTheme?.(next);
    },
    chooseLanguage: choose,
  };
  return (
    <FluentProvider theme={theme} className={styles.root} style={{ colorScheme: dark ? 'dark' : 'light' }}>
      <div lang={LOCALES[language]}>
        <SpeechProvider language={language}>
          <ErrorBoundary fallback={(crash, retry) => <CrashView crash={crash} retry={retry} />}>
            <SessionProvider session={session}>
              <PreferencesProvider value={preferences}>
                <JumpProvider nextAsked={nextAsked}>
                  <KeptProvider>
                    <StateView />
                  </KeptProvider>
                </JumpProvider>
              </PreferencesProvider>
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
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  if (state.phase === 'opening' && !state.review) {
    return (
      <main ref={main} className={styles.opening} aria-busy>
        <h1 className={styles.busy}>
          <BusyWords words={m.opening} />
        </h1>
      </main>
    );
  }
  return (
    <main ref={main} className={styles.main}>
      {!state.review && <FailureBar state={state} />}
      {state.review ? <ReviewView state={state} review={state.review} /> : <CheckedLine state={state} />}
    </main>
  );
}

function ReviewView({ state, review }: { readonly state: SessionState; readonly review: Review }) {
  if (review.lookedFor.length > 0) {
    return (
      <>
        <FailureBar state={state} />
        <LazyView source={FIRST_RUN} with={{ state, review }} />
      </>
    );
  }
  return (
    <AtHandProvider review={review}>
      <Views state={state} review={review} />
    </AtHandProvider>
  );
}

function Views({ state, review }: { readonly state: SessionState; readonly review: Review }) {
  const styles = useStyles();
  const { view: chosen } = useJump();
  const { matter } = useAtHand();
  // The tab answers at once; what it opens may take longer.
  const view = useDeferredValue(chosen);
  useStepKey();
  return (
    <>
      <header className={styles.head}>
        <WithFindings source={HEAD} with={{ review }} />
        <FailureBar state={state} />
        {(!state.failure || !review.pack) && (
          <Before state={state} review={review}>
            {matter && <WithFindings source={BINDING} with={{ matter, review }} />}
          </Before>
        )}
      </header>
      <Tabs />
      <div
        role="tabpanel"
        id={PANEL_ID}
        aria-labelledby={tabId(view)}
        className={styles.panel}
        aria-busy={view !== chosen}
      >
        <ErrorBoundary key={view} about={review} fallback={(crash, retry) => <ViewCrash crash={crash} retry={retry} />}>
          <LazyView source={VIEWS[view]} with={{ state, review }} />
        </ErrorBoundary>
      </div>
      <PaneFoot state={state} review={review} />
    </>
  );
}

/** Few workbooks have anything to be said before the verdict: it is fetched where one has. */
function Before({ state, review, children }: ViewProps & { readonly children: ReactNode }) {
  const refused = state.flags.shown && state.flags.refused.length > 0;
  const quiet = review.pack && !lapseWords(review.findings) && !refused && !isIncomplete(review);
  return quiet ? children : <LazyView source={NOTICE} with={{ state, review }} />;
}

/** It comes with the findings, and until then nothing stands in its place. */
function WithFindings<Props extends object>({
  source,
  with: props,
}: {
  readonly source: ViewSource<Props>;
  readonly with: Props;
}) {
  const [, cameIn] = useReducer((count: number) => count + 1, 0);
  const shown = source.show(props);
  const wanted = !shown;
  useEffect(() => {
    if (wanted) source.load().then(cameIn, () => undefined);
  }, [source, wanted]);
  return shown;
}

/** F8 and Shift+F8, wherever in the pane the focus is. */
function useStepKey(): void {
  const { step } = useJump();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);
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
