/** The probe: a page of the package that asks the WPS it runs in what only a real one can answer, and shows the answers as JSON. */
import './older-engines';
import '../../probe/without-eval';
import type { EtApplication } from '../../hosts/wps/et-objects';
import { WPS_QUESTIONS } from '../../probe/wps/recording';
import { runWpsProbe } from '../../probe/wps/run-wps-probe';
import { shellOf } from './shell';

async function run(application: EtApplication, list: HTMLElement, result: HTMLTextAreaElement): Promise<void> {
  const surroundings = {
    // The simulated one has a mark that no real one has.
    madeBy: Reflect.get(application, 'guijuSimulation') === true ? 'simulation' : 'wps',
    engine: navigator.userAgent,
    page: location.protocol,
  } as const;
  const recording = await runWpsProbe(application, WPS_QUESTIONS, surroundings, ({ question, failure }) => {
    const item = document.createElement('li');
    const about = WPS_QUESTIONS.find(({ name }) => name === question)?.about;
    item.textContent = `${about?.zh ?? question} ${failure === undefined ? '✓' : `✗ ${failure}`}`;
    list.append(item);
  });
  result.value = JSON.stringify(recording, null, 1);
  result.hidden = false;
  result.focus();
  result.select();
}

const [button, list, result] = ['run', 'items', 'result'].map((id) => document.getElementById(id));
button?.addEventListener('click', () => {
  if (!list || !(result instanceof HTMLTextAreaElement)) return;
  const application = shellOf(window);
  if (!isApplication(application))
    list.textContent = '请在 WPS 表格里打开这个页面。 Open this page inside WPS Spreadsheets.';
  else void run(application, list, result).catch((error: unknown) => (list.textContent = String(error)));
});

function isApplication(given: object | undefined): given is EtApplication {
  return given !== undefined && Reflect.get(given, 'Workbooks') !== undefined;
}
