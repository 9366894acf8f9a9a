/** The probe: a page of its own that asks the Excel it runs in what only a real one can answer. */
import './older-browsers';
import '../probe/without-eval';
import { showProbe } from '../probe/probe-page';
import { openProbe } from '../probe/run-probe';
import { surroundingsOf } from '../probe/surroundings';
import { officeReady } from './office-ready';

async function start(root: HTMLElement): Promise<void> {
  const silent = () =>
    (root.textContent = 'Excel 没有回应，请关闭窗格再打开。 Excel does not answer: close the pane and open it again.');
  const inExcel =
    typeof Office !== 'undefined' && (await officeReady(Office.onReady(), silent)).host === Office.HostType.Excel;
  if (inExcel) showProbe(root, openProbe(await surroundingsOf(window)));
  else root.textContent = '请在 Excel 里打开这个页面。 Open this page inside Excel.';
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = `探查不能开始。 The probe cannot start. ${String(error)}`;
    reportError(error);
  });
}
