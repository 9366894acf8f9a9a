/** The probe as a person sees it: what to do, one question after the other, and the recording to take along. */
import type { Bilingual } from '../base/bilingual';
import { QUESTIONS } from './all-questions';
import { INSTRUCTIONS, WORDS } from './page-words';
import { DESK_SIZE, type LedPerson, type ProbeSize, type Question } from './question';
import type { ProbeStep } from './recording';
import type { Probe } from './run-probe';

const SECOND_MS = 1_000;

export function showProbe(root: HTMLElement, probe: Probe): void {
  const start = button(WORDS.start);
  const rows = rowsField();
  const task = document.createElement('section');
  task.className = 'task';
  task.setAttribute('aria-live', 'polite');
  task.hidden = true;
  const list = document.createElement('ol');
  const items = new Map(QUESTIONS.map((question) => [question, questionItem(list, question)]));
  const result = document.createElement('section');
  result.hidden = true;
  root.replaceChildren(heading(WORDS.title), instructions(), rows.label, start, task, list, result);
  start.addEventListener('click', () => {
    start.disabled = true;
    rows.label.remove();
    void askAll(probe, personAt(task), items, rows.size()).then(() => {
      start.remove();
      showResult(result, probe);
    });
  });
}

/** A slow machine may do with fewer. */
function rowsField() {
  const field = document.createElement('input');
  Object.assign(field, { type: 'number', id: 'rows', min: '100', max: '10000', step: '100' });
  field.value = String(DESK_SIZE.rows);
  const label = document.createElement('label');
  label.append(`${WORDS.rows.zh} `, inEnglish(WORDS.rows.en), ' ', field, document.createElement('br'));
  const size = (): ProbeSize =>
    field.checkValidity() && field.value !== '' ? { rows: field.valueAsNumber } : DESK_SIZE;
  return { label, size };
}

async function askAll(
  probe: Probe,
  person: LedPerson,
  items: ReadonlyMap<Question, HTMLElement>,
  size: ProbeSize,
): Promise<void> {
  for (const [question, item] of items) {
    item.dataset['state'] = 'asking';
    item.scrollIntoView({ block: 'nearest' });
    const heard = heardFrom(person);
    const step = await probe.ask(question, heard.person, size);
    const isLeftOut = !('failure' in step) && (step.answer === 'skipped' || heard.leftAllOut());
    item.dataset['state'] = 'failure' in step ? 'failed' : isLeftOut ? 'skipped' : 'answered';
    item.append(wordOf(step, isLeftOut));
  }
}

function wordOf({ failure }: ProbeStep, isLeftOut: boolean): HTMLElement {
  const word = document.createElement('small');
  if (failure) word.textContent = ` ✕ ${failure.code}`;
  else if (isLeftOut) word.append(` – ${WORDS.skipped.zh} `, inEnglish(WORDS.skipped.en));
  else word.textContent = ' ✓';
  return word;
}

/** What they say to one question: an answer holds what was left out in a form of its own. */
function heardFrom(person: LedPerson): { readonly person: LedPerson; readonly leftAllOut: () => boolean } {
  const said: string[] = [];
  return {
    person: {
      async does(what, within) {
        const answer = await person.does(what, within);
        said.push(answer);
        return answer;
      },
    },
    leftAllOut: () => said.length > 0 && said.every((answer) => answer === 'skipped'),
  };
}

/** Asks whoever sits there, and waits for a click; once they want no more, everything is left out. */
function personAt(task: HTMLElement): LedPerson {
  let wantsNoMore = false;
  return {
    async does(what, within) {
      if (wantsNoMore) return 'skipped';
      const [done, skip, skipAll] = [button(WORDS.done), button(WORDS.skip), button(WORDS.skipAll)];
      const row = document.createElement('p');
      row.className = 'buttons';
      row.append(done, skip, skipAll);
      task.replaceChildren(...paragraphs(what), row);
      task.hidden = false;
      task.scrollIntoView({ block: 'nearest' });
      const said = await new Promise<'done' | 'skipped'>((resolve) => {
        done.addEventListener('click', () => resolve('done'));
        skip.addEventListener('click', () => resolve('skipped'));
        skipAll.addEventListener('click', () => {
          wantsNoMore = true;
          resolve('skipped');
        });
      });
      if (said === 'done' && within !== undefined) await countDown(row, within);
      task.hidden = true;
      return said;
    },
  };
}

async function countDown(row: HTMLElement, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    row.textContent = `${left}…`;
    await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
  }
}

function showResult(result: HTMLElement, probe: Probe): void {
  const recording = probe.recording();
  const text = document.createElement('textarea');
  text.readOnly = true;
  text.rows = 8;
  text.id = 'recording';
  text.setAttribute('aria-label', `${WORDS.recording.zh} ${WORDS.recording.en}`);
  text.value = JSON.stringify(recording, null, 1);
  const [copy, keep] = [button(WORDS.copy), button(WORDS.download)];
  copy.addEventListener('click', () => {
    text.select();
    // Where the browser in the pane forbids it, the text stands there selected.
    void navigator.clipboard?.writeText(text.value).catch(() => undefined);
  });
  keep.addEventListener('click', () => download(text.value));
  const row = document.createElement('p');
  row.className = 'buttons';
  row.append(copy, keep);
  const left = recording.leftBehind.length > 0 ? paragraphs(WORDS.leftBehind(recording.leftBehind)) : [];
  result.replaceChildren(heading(WORDS.ready), ...left, ...paragraphs(WORDS.whatNow), row, text);
  result.hidden = false;
  result.scrollIntoView({ block: 'start' });
}

function download(json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'guiju-excel-probe.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

function instructions(): HTMLElement {
  const list = document.createElement('ul');
  for (const each of INSTRUCTIONS) {
    const item = document.createElement('li');
    item.append(...paragraphs(each));
    list.append(item);
  }
  return list;
}

function questionItem(list: HTMLElement, { of, name, about, isLed }: Question): HTMLElement {
  const item = document.createElement('li');
  item.dataset['question'] = name;
  item.append(`${isLed ? '☝ ' : ''}${about.zh} `, inEnglish(`${about.en} (${of})`));
  list.append(item);
  return item;
}

function heading(words: Bilingual): HTMLElement {
  const element = document.createElement('h1');
  element.append(`${words.zh} `, inEnglish(words.en));
  return element;
}

function paragraphs({ zh, en }: Bilingual): HTMLElement[] {
  const [chinese, english] = [document.createElement('p'), document.createElement('p')];
  chinese.textContent = zh;
  english.append(inEnglish(en));
  return [chinese, english];
}

function inEnglish(text: string): HTMLElement {
  const element = document.createElement('span');
  element.lang = 'en';
  element.textContent = text;
  return element;
}

function button({ zh, en }: Bilingual): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.append(`${zh} `, inEnglish(en));
  return element;
}
