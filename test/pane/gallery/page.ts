/** The gallery: every state of the pane in a frame of its own, in the language, look and width that are chosen. */
import type { Language } from '../../../src/base/bilingual';
import { compiledRules } from '../../../src/entries/compiled-rules';
import { rulesAtHand } from '../../../src/entries/rules-at-hand';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import type { Look } from './frame';
import type { GalleryState, Means } from './gallery-state';
import { STATES } from './states';

export interface Shown {
  readonly name: string;
  /** What went wrong while it was shown. */
  readonly faults: readonly string[];
  /** By how many pixels it is wider than its frame. */
  readonly tooWide: number;
  /** All that can be read in it. */
  readonly words: string;
}

declare global {
  interface Window {
    /** Shows all of them, or those named, and tells of each. */
    gallery?: (look: GalleryLook, names?: readonly string[]) => Promise<readonly Shown[]>;
  }
}

export interface GalleryLook extends Look {
  readonly width: number;
}

/** 'one': all of them one after the other in one frame, which is quicker; 'wait': nothing is shown before it is asked for. */
const asked = new URLSearchParams(location.search);
const LOWEST = 560;
const HIGHEST = 1_600;
const means: Means = {
  rules: rulesAtHand(compiledRules),
  async sample(name) {
    const response = await fetch(`samples/${name}.xlsx`);
    return readXlsx(new Uint8Array(await response.arrayBuffer()), { name: `${name}.xlsx` }).workbook;
  },
};

const frames = new Map<string, Promise<HTMLIFrameElement>>();
/** Whoever chooses anew while all of them come in. */
let turn = 0;

async function show({ width, ...look }: GalleryLook, names?: readonly string[]): Promise<readonly Shown[]> {
  const mine = ++turn;
  const shown: Shown[] = [];
  for (const state of STATES) {
    if (mine !== turn) break;
    if (!names || names.includes(state.name)) shown.push(await showOne(state, width, look));
  }
  return shown;
}

async function showOne(state: GalleryState, width: number, look: Look): Promise<Shown> {
  const frame = await frameOf(state);
  frame.style.width = `${width}px`;
  frame.style.height = `${LOWEST}px`;
  const { contentWindow: inside } = frame;
  if (!inside?.showState) throw new Error(`the frame of ${state.name} has no pane`);
  const faults = await inside.showState(state, await state.open(means), look);
  const page = inside.document.documentElement;
  frame.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, page.scrollHeight))}px`;
  return {
    name: state.name,
    faults,
    tooWide: page.scrollWidth - page.clientWidth,
    words: inside.document.body.innerText,
  };
}

function frameOf({ name, title, view }: GalleryState): Promise<HTMLIFrameElement> {
  const there = frames.get(asked.has('one') ? 'one' : name);
  if (there) return there;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${view} · ${name} · ${title.zh} · ${title.en}`;
  const frame = document.createElement('iframe');
  frame.title = title.zh;
  frame.src = 'gallery-frame.html';
  const coming = new Promise<HTMLIFrameElement>((resolve) => frame.addEventListener('load', () => resolve(frame)));
  frames.set(asked.has('one') ? 'one' : name, coming);
  figure.append(caption, frame);
  document.querySelector('main')?.append(figure);
  return coming;
}

function chosen(id: string): string {
  const select = document.getElementById(id);
  return select instanceof HTMLSelectElement ? select.value : '';
}

function chosenLook(): GalleryLook {
  const language: Language = chosen('language') === 'en' ? 'en' : 'zh';
  return { language, theme: chosen('theme') === 'dark' ? 'dark' : 'light', width: Number(chosen('width')) };
}

window.gallery = show;
for (const id of ['language', 'theme', 'width'])
  document.getElementById(id)?.addEventListener('change', () => void show(chosenLook()));
// A test says itself what it wants to see.
if (!asked.has('wait')) void show(chosenLook());
