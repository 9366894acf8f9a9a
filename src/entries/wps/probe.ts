/** The probe: a page of the package that asks the WPS it runs in what only a real one can answer, and shows the answers as JSON. */
import './older-engines';
import '../../probe/without-eval';
import type { EtApplication } from '../../hosts/wps/et-objects';
import { WPS_QUESTIONS, type WpsRecording } from '../../probe/wps/recording';
import { runWpsProbe } from '../../probe/wps/run-wps-probe';
import { shellOf } from './shell';

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing from the page`);
  return found;
}

const questions = part('run', HTMLButtonElement);
const contract = part('hold', HTMLButtonElement);
const mayBeEmptied = part('may-be-emptied', HTMLInputElement);
const said = part('said', HTMLParagraphElement);
const list = part('items', HTMLOListElement);
const result = part('result', HTMLTextAreaElement);

/** Of both runs, whichever came first. */
let recording: WpsRecording | undefined;

async function askAll(application: EtApplication): Promise<void> {
  const { contract: held } = recording ?? {};
  const asked = await recorded(application, WPS_QUESTIONS);
  show({ ...asked, ...(held && { contract: held }) });
}

async function holdToAll(application: EtApplication): Promise<void> {
  const { BookNotEmpty, runContract } = await import('../../probe/wps/run-contract');
  try {
    const held = await runContract(application, ({ promise, kept, why }) =>
      tell(promise, MARKS[kept], kept === 'yes' ? undefined : why),
    );
    show({ ...(recording ?? (await recorded(application, []))), contract: [...held] });
  } catch (error) {
    if (!(error instanceof BookNotEmpty)) throw error;
    said.textContent =
      '这个工作簿里有内容，没有动它。请新建一个空白工作簿再试。 This workbook holds something and was not touched. Make a new, empty one and try again.';
  }
}

const MARKS = { yes: '✓', no: '✗', 'not tried': '–' } as const;

function recorded(application: EtApplication, asked: typeof WPS_QUESTIONS): Promise<WpsRecording> {
  const surroundings = {
    // The simulated one has a mark that no real one has.
    madeBy: Reflect.get(application, 'guijuSimulation') === true ? 'simulation' : 'wps',
    engine: navigator.userAgent,
    page: location.protocol,
  } as const;
  return runWpsProbe(application, asked, surroundings, ({ question, failure }) =>
    tell(
      WPS_QUESTIONS.find(({ name }) => name === question)?.about.zh ?? question,
      failure === undefined ? '✓' : '✗',
      failure,
    ),
  );
}

function tell(what: string, mark: string, why: string | undefined): void {
  const item = document.createElement('li');
  item.textContent = `${what} ${mark}${why === undefined ? '' : ` ${why}`}`;
  list.append(item);
}

function show(now: WpsRecording): void {
  recording = now;
  result.value = JSON.stringify(now, null, 1);
  result.hidden = false;
  result.focus();
  result.select();
}

function when(button: HTMLButtonElement, does: (application: EtApplication) => Promise<void>): void {
  button.addEventListener('click', () => {
    const application = shellOf(window);
    said.textContent = '';
    list.textContent = '';
    if (!isApplication(application)) {
      said.textContent = '请在 WPS 表格里打开这个页面。 Open this page inside WPS Spreadsheets.';
      return;
    }
    const all = [questions, contract];
    for (const each of all) each.disabled = true;
    void does(application)
      .catch((error: unknown) => (said.textContent = String(error)))
      .finally(() => {
        questions.disabled = false;
        contract.disabled = !mayBeEmptied.checked;
      });
  });
}

when(questions, askAll);
when(contract, holdToAll);
mayBeEmptied.addEventListener('change', () => (contract.disabled = !mayBeEmptied.checked));

function isApplication(given: object | undefined): given is EtApplication {
  return given !== undefined && Reflect.get(given, 'Workbooks') !== undefined;
}
