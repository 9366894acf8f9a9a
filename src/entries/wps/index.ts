/**
 * The page that WPS loads unseen, once a process: the ribbon's buttons, by the
 * names that ribbon.xml gives them. WPS calls them as plain functions and waits
 * for what they return; one that returns a promise has been seen to cost the
 * whole ribbon.
 */
import './older-engines';
import { languageOf } from '../../base/bilingual';
import { systemClock } from '../../session/clock';
import { preferredLanguage } from '../preferences';
import { askPane, type RibbonCommand } from '../ribbon-line';
import { showPane } from './pane-of-window';
import { RIBBON, type RibbonButton } from './ribbon';
import { documentInFront, shellOf, type Shell } from './shell';
import { NO_PANE } from './words';
import { StorageLine } from './storage-line';

const BUTTONS: ReadonlyMap<string, RibbonButton> = new Map(Object.entries(RIBBON));

/** How long a pane has to say that it is there: it looks a few times in that. */
const ANSWER_MS = 900;

/** Where the ribbon asks for the words and pictures of its buttons. */
interface Control {
  readonly Id?: unknown;
  readonly id?: unknown;
}

const ribbon = {
  OnAddinLoad(ribbonUI: unknown): boolean {
    // Where the templates of WPS keep it; the buttons never change, so nothing of ours asks for it.
    const shell = shellOf(window);
    if (shell) Reflect.set(shell, 'ribbonUI', ribbonUI);
    return true;
  },
  OnAction(control: Control): boolean {
    const shell = shellOf(window);
    if (shell && idOf(control) === PROBE) openProbe(shell);
    const button = buttonOf(control);
    if (!shell || !button) return true;
    if (button.does === 'pane') openPane(shell);
    else void run(button.does, shell);
    return true;
  },
  OnGetLabel: (control: Control): string => buttonOf(control)?.label[spokenHere()] ?? '',
  GetImage: (control: Control): string => buttonOf(control)?.image ?? '',
};

Object.assign(window, ribbon);

function buttonOf(control: Control | undefined): RibbonButton | undefined {
  return BUTTONS.get(idOf(control));
}

function idOf(control: Control | undefined): string {
  return String(control?.Id ?? control?.id);
}

/** On the ribbon of packages that are to find out what a real WPS does (packaging/lay-out-wps.mjs). */
const PROBE = 'Guiju.Probe';

function openProbe(shell: Shell): void {
  const pane = shell.CreateTaskPane(new URL('probe.html', location.href).href, '探查 Probe');
  if (pane) pane.Visible = true;
}

function openPane(shell: Shell): void {
  const shown = showPane(shell, new URL('taskpane.html', location.href).href, spokenHere() === 'en' ? 'Guiju' : '规矩');
  // This page is never seen, and there is no pane to say it in.
  if (!shown) alert(NO_PANE[spokenHere()]);
}

async function run(command: RibbonCommand, shell: Shell): Promise<void> {
  const line = new StorageLine(shell.PluginStorage, 'ribbon');
  try {
    if (await askPane(command, documentInFront(shell), line, ANSWER_MS)) return;
    await doneHere(command);
  } catch (error) {
    // There is nothing here to show a message in; the pane says the same when it is opened.
    reportError(error);
  }
}

/** What that takes is mostly what the pane takes, in the same files. */
async function doneHere(command: RibbonCommand): Promise<void> {
  const [{ workWithoutPane }, { wpsHost }, { rulesAtHand }, { compiledRules }] = await Promise.all([
    import('../ribbon-work'),
    import('./host'),
    import(/* webpackChunkName: "verdict" */ '../rules-at-hand'),
    import(/* webpackChunkName: "verdict" */ '../compiled-rules'),
  ]);
  await workWithoutPane(command, wpsHost(), rulesAtHand(compiledRules, true), systemClock);
}

function spokenHere() {
  return preferredLanguage() ?? languageOf(navigator.language);
}
