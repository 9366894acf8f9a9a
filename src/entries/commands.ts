/**
 * The ribbon's commands. An open pane does them, so that it shows what came
 * of it; without one they are done here.
 */
import './older-browsers';
import { OfficeHost } from '../hosts/office/office-host';
import { systemClock } from '../session/clock';
import { compiledRules } from './compiled-rules';
import { askPane, CHANNEL_NAME, type RibbonCommand } from './ribbon-line';
import { workWithoutPane } from './ribbon-work';
import { rulesAtHand } from './rules-at-hand';

async function run(command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  try {
    const taken = await askPane(command, Office.context.document.url ?? '', channel);
    if (!taken)
      await workWithoutPane(command, new OfficeHost({ listens: false }), rulesAtHand(compiledRules, true), systemClock);
  } catch (error) {
    // There is nothing here to show a message in; the pane says the same when it is opened.
    reportError(error);
  } finally {
    channel.close();
    // Office keeps the button waiting, and other commands too, until it hears this.
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate('recheck', (event: Office.AddinCommands.Event) => void run('recheck', event));
  Office.actions.associate('toggleFlags', (event: Office.AddinCommands.Event) => void run('toggleFlags', event));
  Office.actions.associate('next', (event: Office.AddinCommands.Event) => void run('next', event));
});
