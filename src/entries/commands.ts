/**
 * The ribbon's commands. An open pane does them, so that it shows what came
 * of it; without one they are done here.
 */
import './older-browsers';
import { systemClock } from '../session/clock';
import { askPane, CHANNEL_NAME, type RibbonCommand } from './ribbon-line';

async function run(command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  try {
    const taken = await askPane(command, Office.context.document.url ?? '', channel);
    if (!taken) await doneHere(command);
  } catch (error) {
    // There is nothing here to show a message in; the pane says the same when it is opened.
    reportError(error);
  } finally {
    channel.close();
    // Office keeps the button waiting, and other commands too, until it hears this.
    event.completed();
  }
}

/** What that takes is mostly what the pane takes, in the same files. */
async function doneHere(command: RibbonCommand): Promise<void> {
  const [{ workWithoutPane }, { OfficeHost }, { rulesAtHand }, { compiledRules }] = await Promise.all([
    import('./ribbon-work'),
    import('../hosts/office/office-host'),
    import(/* webpackChunkName: "verdict" */ './rules-at-hand'),
    import(/* webpackChunkName: "verdict" */ './compiled-rules'),
  ]);
  await workWithoutPane(command, new OfficeHost({ listens: false }), rulesAtHand(compiledRules, true), systemClock);
}

void Office.onReady(() => {
  Office.actions.associate('recheck', (event: Office.AddinCommands.Event) => void run('recheck', event));
  Office.actions.associate('toggleFlags', (event: Office.AddinCommands.Event) => void run('toggleFlags', event));
  Office.actions.associate('next', (event: Office.AddinCommands.Event) => void run('next', event));
});
