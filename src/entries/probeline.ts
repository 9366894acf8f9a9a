/** Beside the ribbon's commands in a build with the probe: one button whose page says that it is there, in each way it might be heard. */
import { PROBE_LINE } from '../probe/probe-line';

void Office.onReady(() => {
  Office.actions.associate('probeLine', (event: Office.AddinCommands.Event) => {
    const line = new BroadcastChannel(PROBE_LINE);
    line.postMessage('heard');
    line.close();
    localStorage.setItem(PROBE_LINE, 'written');
    event.completed();
  });
});
