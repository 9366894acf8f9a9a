/** The task pane in Excel. */
import './older-browsers';
import { OfficeHost } from '../hosts/office/office-host';
import { officeReady } from './office-ready';
import { officeTheme } from './office-theme';
import { openPane, spokenHere, startPane } from './open-pane';
import { CHANNEL_NAME } from './ribbon-line';

const withoutOffice = () => import(/* webpackChunkName: "words-without-office" */ './without-office');

async function start(root: HTMLElement): Promise<void> {
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
  await openPane({
    root,
    host: new OfficeHost(),
    ribbon: { document: Office.context.document.url ?? '', channel: new BroadcastChannel(CHANNEL_NAME) },
    displayLanguage: Office.context.displayLanguage,
    hostTheme: officeTheme,
  });
}

startPane(start);
