/**
 * The pane of either program: the rules of this bundle, a session over its
 * host, and the pane that shows it. What is fetched for it is on its way from
 * the moment this file is read.
 */
import { createRoot } from 'react-dom/client';
import { languageOf, type Language } from '../base/bilingual';
import { Pane } from '../pane/pane';
import { fetchWords, speechIn } from '../pane/shared/language';
import type { HostTheme } from '../pane/theme';
import { VIEWS } from '../pane/views';
import { systemClock } from '../session/clock';
import { openSession } from '../session/open-session';
import type { Session } from '../session/session';
import type { Host } from '../workbook/host';
import { nextAsked } from './next-asked';
import {
  hasAuthor,
  preferFlags,
  preferLanguage,
  preferredFlags,
  preferredLanguage,
  preferredTheme,
  preferTheme,
} from './preferences';
import { answerRibbon, type Channel } from './ribbon-line';
import { keepTabKey } from './tab-key';

/** Files of their own, on their way while the host gets ready and the workbook is read. */
const rules = Promise.all([
  import(/* webpackChunkName: "verdict" */ './rules-at-hand'),
  import(/* webpackChunkName: "verdict" */ './compiled-rules'),
]).then(([{ rulesAtHand }, { compiledRules }]) => rulesAtHand(compiledRules, true));
const flagging = import(/* webpackChunkName: "verdict" */ '../review/flags-of');
flagging.catch(() => undefined);

/** The view the pane opens with; what goes wrong with it is told where it is shown. */
VIEWS.findings.load().catch(() => undefined);

interface PaneOf {
  readonly root: HTMLElement;
  readonly host: Host;
  /** As the ribbon names this document, and the line to it. */
  readonly ribbon: { readonly document: string; readonly channel: Channel };
  /** As the host tells it. */
  readonly displayLanguage: string;
  readonly hostTheme?: (session: Session) => HostTheme;
  readonly onLanguage?: (language: Language) => void;
}

export async function openPane({ root, host, ribbon, displayLanguage, hostTheme, onLanguage }: PaneOf): Promise<void> {
  const flags = preferredFlags();
  const session = openSession({
    host,
    rules,
    flagsOf: async (review) => (await flagging).flagsOf(review),
    blankForm: (kind, options) => rules.then((by) => by.blankForm(kind, options)),
    sample: () => import(/* webpackChunkName: "sample" */ './sample-sheets').then(({ sampleSheets }) => sampleSheets()),
    hasAuthor,
    record: () => import(/* webpackChunkName: "record" */ './record-means').then(({ recordMeans }) => recordMeans),
    clock: systemClock,
    ...(flags !== undefined && { flags }),
    // Not handed over as it is: the browser's function works only when it is called by its own name.
    onBug: (error) => reportError(error),
  });
  rememberFlags(session);
  keepTabKey(document);
  const { asked, ask } = nextAsked();
  answerRibbon(session, ask, ribbon.document, ribbon.channel);
  const language = preferredLanguage() ?? languageOf(displayLanguage);
  await words(language);
  onLanguage?.(language);
  createRoot(root).render(
    <Pane
      session={session}
      language={language}
      onLanguage={(next) => {
        preferLanguage(next);
        onLanguage?.(next);
      }}
      theme={preferredTheme() ?? 'host'}
      onTheme={preferTheme}
      nextAsked={asked}
      {...(hostTheme && { hostTheme: hostTheme(session) })}
    />,
  );
}

/** Opens it, with its words on their way; what goes wrong is told in its place. */
export function startPane(start: (root: HTMLElement) => Promise<void>): void {
  const root = document.getElementById('root');
  if (!root) return;
  void words(spokenHere());
  start(root).catch((error: unknown) => {
    root.textContent = speechIn(spokenHere()).m.cannotStart;
    reportError(error);
  });
}

/** Where the host cannot be asked. */
export function spokenHere(): Language {
  return preferredLanguage() ?? languageOf(navigator.language);
}

/** Refused, the pane speaks Chinese. */
function words(language: Language): Promise<void> {
  return fetchWords(language).catch(() => undefined);
}

/** The user's own switching is remembered, not the setting a host begins with. */
function rememberFlags(session: Session): void {
  let before = session.state().flags;
  session.subscribe(() => {
    const now = session.state().flags;
    if (now.live !== before.live || now.shown !== before.shown) preferFlags(now);
    before = now;
  });
}
