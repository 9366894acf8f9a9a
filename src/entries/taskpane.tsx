/** The task pane: Excel as the host, the rules of this bundle, a session, and the pane that shows it. */
import './older-browsers';
import { createRoot } from 'react-dom/client';
import type { Language } from '../base/bilingual';
import { OfficeHost } from '../hosts/office/office-host';
import { fetchWords, languageOf, speechIn } from '../pane/shared/language';
import { Pane } from '../pane/pane';
import { VIEWS } from '../pane/views';
import { systemClock } from '../session/clock';
import { openSession } from '../session/open-session';
import type { Session } from '../session/session';
import {
  preferFlags,
  preferLanguage,
  preferredFlags,
  preferredLanguage,
  preferredTheme,
  preferTheme,
} from './preferences';
import { officeReady } from './office-ready';
import { officeTheme } from './office-theme';
import { answerRibbon, CHANNEL_NAME } from './ribbon-line';
import { nextAsked } from './next-asked';
import { keepTabKey } from './tab-key';

/** Files of their own, on their way while Office gets ready and the workbook is read. */
const rules = Promise.all([import('./rules-at-hand'), import('./compiled-rules')]).then(
  ([{ rulesAtHand }, { compiledRules }]) => rulesAtHand(compiledRules, true),
);
const flagging = import('../review/flags-of');
flagging.catch(() => undefined);

/** The view the pane opens with; what goes wrong with it is told where it is shown. */
VIEWS.findings.load().catch(() => undefined);

const withoutOffice = () => import(/* webpackChunkName: "words-without-office" */ './without-office');

async function start(root: HTMLElement): Promise<void> {
  // On their way while Office gets ready; refused, the pane speaks Chinese.
  const words = (language: Language) => fetchWords(language).catch(() => undefined);
  void words(spokenHere());
  const silent = () => {
    void withoutOffice().then(({ OFFICE_SILENT }) => (root.textContent = OFFICE_SILENT[spokenHere()]));
  };
  // Without office.js there is no Office object to ask.
  const inExcel =
    typeof Office !== 'undefined' && (await officeReady(Office.onReady(), silent)).host === Office.HostType.Excel;
  if (!inExcel) {
    const { OUTSIDE_OFFICE } = await withoutOffice();
    root.textContent = OUTSIDE_OFFICE[spokenHere()];
    return;
  }
  if (new URLSearchParams(location.search).has('record')) {
    const { showRecordingBar } = await import('./recording-bar');
    showRecordingBar();
  }
  const flags = preferredFlags();
  const session = openSession({
    host: new OfficeHost(),
    rules,
    flagsOf: async (review) => (await flagging).flagsOf(review),
    blankForm: (kind, options) => rules.then((by) => by.blankForm(kind, options)),
    sample: () => import(/* webpackChunkName: "sample" */ './sample-sheets').then(({ sampleSheets }) => sampleSheets()),
    clock: systemClock,
    ...(flags !== undefined && { flags }),
    // Not handed over as it is: the browser's function works only when it is called by its own name.
    onBug: (error) => reportError(error),
  });
  rememberFlags(session);
  keepTabKey(document);
  const { asked, ask } = nextAsked();
  answerRibbon(session, ask, Office.context.document.url ?? '', new BroadcastChannel(CHANNEL_NAME));
  const language = preferredLanguage() ?? languageOf(Office.context.displayLanguage);
  await words(language);
  createRoot(root).render(
    <Pane
      session={session}
      language={language}
      onLanguage={preferLanguage}
      theme={preferredTheme() ?? 'host'}
      onTheme={preferTheme}
      nextAsked={asked}
      hostTheme={officeTheme(session)}
    />,
  );
}

/** Where Office cannot be asked. */
function spokenHere(): Language {
  return preferredLanguage() ?? languageOf(navigator.language);
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

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = speechIn(spokenHere()).m.cannotStart;
    reportError(error);
  });
}
