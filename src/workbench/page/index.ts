/** The workbench's page: puts its parts together and opens the first workbook. */
import './without-eval';
import { parseBeliefs, type BeliefsRead } from '../excel/beliefs';
import { DEFAULT_HOST_PROFILE, parseHostProfile, type HostProfile } from '../protocol/host-profile';
import { Faults, parseFaults } from '../protocol/faults';
import { showBeliefs } from './beliefs-panel';
import { makeDivider } from './divider';
import { faultForm } from './fault-form';
import { loadManifest, type AddInManifest } from './manifest';
import { excelBeliefs } from './excel-beliefs';
import { excelProgram } from './excel-program';
import { parseWpsBeliefs, wpsBeliefs } from './wps-beliefs';
import { etApplicationOf, loadWpsRibbon, wpsProgram } from './wps-program';
import { Traffic } from '../protocol/traffic';
import { observe } from './observation';
import { fetchRecordedBeliefs, type RecordedBeliefs } from './recorded-beliefs';
import { SAMPLES, sampleUrl } from './samples';
import { connectSaving, mayReplace } from './saving';
import { showTraffic } from './traffic-panel';
import { Workbench, whyNotOpened } from './workbench';
import './workbench.css';

const LOCALE = 'zh-CN';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`#${id} is missing from the page`);
  return found;
}

/** What of the page's own address could not be followed; it stays true whatever is opened. */
const misunderstood: string[] = [];

function say(text: string | undefined): void {
  const message = element('message', HTMLParagraphElement);
  const words = [...misunderstood, ...(text === undefined ? [] : [text])];
  message.hidden = words.length === 0;
  message.textContent = words.join(' ');
}

async function openFrom(workbench: Workbench, name: string, bytes: () => Promise<ArrayBuffer>): Promise<void> {
  try {
    workbench.openBytes(new Uint8Array(await bytes()), name);
    element('name', HTMLSpanElement).textContent = name;
    element('samples', HTMLSelectElement).value = SAMPLES.find(({ file }) => file === name)?.file ?? '';
    say(undefined);
  } catch (error) {
    say(whyNotOpened(error));
    throw error;
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}（${response.status}）`);
  return response.arrayBuffer();
}

function connectOpening(workbench: Workbench): void {
  const input = element('file', HTMLInputElement);
  const desk = document.querySelector('.desk');
  const open = (file: File | undefined): void => {
    if (file && mayReplace(workbench))
      void openFrom(workbench, file.name, () => file.arrayBuffer()).catch(() => undefined);
  };
  element('open', HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    open(input.files?.[0]);
    input.value = '';
  });
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    desk?.classList.add('dropping');
  });
  window.addEventListener('dragleave', () => desk?.classList.remove('dropping'));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    desk?.classList.remove('dropping');
    open(event.dataTransfer?.files[0]);
  });
}

function connectSamples(workbench: Workbench): void {
  const samples = element('samples', HTMLSelectElement);
  // What stands there while another file is open.
  samples.add(new Option('示例…', ''));
  for (const sample of SAMPLES) samples.add(new Option(sample.title, sample.file));
  samples.addEventListener('change', () => {
    const sample = SAMPLES.find(({ file }) => file === samples.value);
    if (sample && mayReplace(workbench))
      void openFrom(workbench, sample.file, () => fetchBytes(sampleUrl(sample))).catch(() => undefined);
    else samples.value = SAMPLES.find(({ file }) => file === workbench.model?.name)?.file ?? '';
  });
}

function connectFiles(workbench: Workbench): void {
  connectOpening(workbench);
  connectSamples(workbench);
  connectSaving(workbench, element('save', HTMLButtonElement), say);
}

function showPane(shown: boolean): void {
  element('pane', HTMLElement).hidden = !shown;
  element('divider', HTMLDivElement).hidden = !shown;
  window.dispatchEvent(new Event('resize'));
}

/** Excel or WPS: the page is loaded anew, with whatever else its address asks for. */
function connectPrograms(isWps: boolean): void {
  const programs = element('programs', HTMLSelectElement);
  programs.value = isWps ? 'wps' : 'excel';
  programs.addEventListener('change', () => {
    const there = new URL(location.href);
    if (programs.value === 'wps') there.searchParams.set('program', 'wps');
    else there.searchParams.delete('program');
    location.assign(there);
  });
}

function connectCommands(workbench: Workbench, manifest: AddInManifest): void {
  const bar = element('commands', HTMLDivElement);
  element('pane-title', HTMLSpanElement).textContent = manifest.name;
  element('pane-close', HTMLButtonElement).addEventListener('click', () => {
    workbench.closePane();
    showPane(false);
  });
  for (const command of manifest.commands) {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = command.id;
    button.title = command.description;
    if (command.icon !== undefined) {
      const icon = document.createElement('img');
      icon.src = command.icon;
      icon.alt = '';
      button.append(icon);
    }
    button.append(command.label);
    button.addEventListener('click', () => {
      if (command.does.kind === 'pane') showPane(true);
      button.disabled = true;
      void workbench
        .run(command)
        .catch((error: unknown) => say(whyNotOpened(error)))
        .finally(() => {
          button.disabled = false;
        });
    });
    bar.append(button);
  }
}

/** Where pages that nobody sees are kept. */
function unseen(): HTMLElement {
  const hidden = document.createElement('div');
  hidden.className = 'unseen';
  document.body.append(hidden);
  return hidden;
}

function showCoAuthor(): HTMLElement {
  element('co-author', HTMLElement).hidden = false;
  return element('co-author-body', HTMLDivElement);
}

/** As a recording has them, and otherwise where the address says so. */
function beliefsAsked(query: URLSearchParams, recorded: RecordedBeliefs): BeliefsRead {
  const name = query.get('recording');
  const base = name === null ? undefined : recorded.beliefsOf(name);
  if (name !== null && !base) misunderstood.push(`没有这样的探查记录：${name}。`);
  return parseBeliefs(query.get('excel'), base?.beliefs);
}

/** The Excel the page is to be, and what is to go wrong in it. */
function askedOf(query: URLSearchParams): { readonly profile: HostProfile; readonly faults: Faults } {
  const profile = parseHostProfile(query.get('host'));
  if (!profile) misunderstood.push(`没有这样的宿主：${query.get('host') ?? ''}；可用 1.13 到 1.19。`);
  const planned = parseFaults(query.get('faults'));
  if (!planned) {
    misunderstood.push(
      `没有这样的故障：${query.get('faults') ?? ''}；可用 latency:毫秒、throttled:次数、expired、dialog、unreached、request-limit:字节、response-limit:字节、lost-events:次数、reordered-events:次数。`,
    );
  }
  return { profile: profile ?? DEFAULT_HOST_PROFILE, faults: new Faults(planned) };
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { profile, faults } = askedOf(query);
  const recorded = await fetchRecordedBeliefs('probe-recordings.json');
  const { beliefs, misunderstood: unknownOfExcel } = beliefsAsked(query, recorded);
  const et = parseWpsBeliefs(query.get('wps'));
  const unknown = [...unknownOfExcel, ...et.misunderstood];
  if (unknown.length > 0) misunderstood.push(`没有这样的设想：${unknown.join('、')}；可用的见“设想”。`);
  say(undefined);
  const isWps = query.get('program') === 'wps';
  connectPrograms(isWps);
  const hidden = unseen();
  const manifest = isWps
    ? await loadWpsRibbon(hidden)
    : await loadManifest(query.get('manifest') ?? (query.has('probe') ? 'manifest.xml?probe' : 'manifest.xml'), LOCALE);
  const gaps: string[] = [];
  const places = {
    paneBody: element('pane-body', HTMLDivElement),
    hidden,
    ...(query.get('panes') === '2' && { coAuthorBody: showCoAuthor() }),
  };
  const traffic = new Traffic();
  const onGap = (message: string, detail?: unknown): void => {
    gaps.push(`${message} ${detail instanceof Error ? detail.message : JSON.stringify(detail ?? '')}`);
    // eslint-disable-next-line no-console -- a gap of the workbench must be seen by whoever watches the page
    console.error(`[workbench] ${message}`, detail ?? '');
  };
  const program = isWps
    ? wpsProgram({ places, manifest, onPane: showPane, application: etApplicationOf(et.beliefs), onGap })
    : excelProgram({ places, manifest, profile, beliefs, faults, traffic, locale: LOCALE, onGap });
  const keepsUndo = isWps || (profile.keepsUndo && beliefs['undo-marked-writing'] === 'kept');
  const workbench = new Workbench({
    grid: element('grid', HTMLElement),
    program,
    traffic,
    faults,
    undo: keepsUndo ? 'stacked' : 'cleared',
    onGap,
  });
  makeDivider(element('divider', HTMLDivElement), element('pane', HTMLElement));
  showTraffic(
    workbench.traffic,
    faultForm(faults, () => workbench.sheetInFront),
    element('traffic-toggle', HTMLButtonElement),
    element('traffic', HTMLElement),
  );
  const shown = isWps ? wpsBeliefs(et.beliefs) : excelBeliefs(beliefs, recorded);
  showBeliefs(shown, element('beliefs-toggle', HTMLButtonElement), element('beliefs', HTMLElement));
  connectFiles(workbench);
  connectCommands(workbench, manifest);
  const asked = query.get('open');
  const [first] = SAMPLES;
  const url = asked ?? (first ? sampleUrl(first) : '');
  const name = decodeURIComponent(url.split('/').at(-1) ?? url);
  const ready = openFrom(workbench, name, () => fetchBytes(url));
  ready.catch(() => undefined);
  window.workbench = observe(workbench, ready, gaps);
}

void start().catch((error: unknown) => {
  say(whyNotOpened(error));
  throw error;
});
