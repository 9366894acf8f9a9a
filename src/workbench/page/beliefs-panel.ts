/** The panel that lists what the simulated program believes of a real one, and on what evidence. */
import type { Bilingual } from '../../base/bilingual';
import type { Belief, Evidence } from '../excel/belief';
import type { BesideBelief } from '../excel/beside-beliefs';

/** What is believed of one program, as the panel shows it. */
export interface BeliefsShown {
  readonly listed: Readonly<Record<string, Belief>>;
  /** For each what it is now. */
  readonly now: Readonly<Record<string, string>>;
  /** What recordings of a real one say. */
  settled(name: string): readonly { readonly file: string; readonly value: string }[];
  /** What of the program each is about; empty where it is about more than members. */
  membersOf(name: string): readonly string[];
  /** Before the table: what the counts are counts of. */
  sum(counts: BeliefCounts): Bilingual;
  readonly beside: readonly BesideBelief[];
}

interface BeliefCounts {
  readonly all: number;
  /** 'documented 4, measured 2' in each language. */
  readonly byEvidence: Bilingual;
  readonly settled: number;
  readonly assumed: number;
}

const EVIDENCE: Readonly<Record<Evidence, Bilingual>> = {
  documented: { zh: '文档载明', en: 'documented' },
  measured: { zh: '有人实测', en: 'measured' },
  reported: { zh: '有人报告', en: 'reported' },
  wire: { zh: '读自所带的库', en: 'read off our library' },
  assumed: { zh: '仅为推测', en: 'merely assumed' },
};
const HEADINGS: readonly Bilingual[] = [
  { zh: '名称', en: 'name' },
  { zh: '关于', en: 'about' },
  { zh: '现在', en: 'now' },
  { zh: '其他可能', en: 'or else' },
  { zh: '依据', en: 'evidence' },
  { zh: '出处', en: 'source' },
  { zh: '成员', en: 'members' },
  { zh: '探查记录', en: 'recordings' },
];
const BESIDE: Bilingual = {
  zh: '另有几处也可能不同，但不由 Excel 决定，这里没有开关：',
  en: 'In these points too they may differ, and it is not Excel that decides; there is no switch:',
};
const EVERY_BATCH: Bilingual = { zh: '每一次调用', en: 'every call' };

export function showBeliefs(shown: BeliefsShown, toggle: HTMLButtonElement, panel: HTMLElement): void {
  const names = Object.keys(shown.listed);
  const isSettled = (name: string): boolean => shown.settled(name).length > 0;
  const assumed = names.filter((name) => shown.listed[name]?.evidence === 'assumed' && !isSettled(name)).length;
  toggle.textContent = `设想 ${names.length} · 推测 ${assumed}`;
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
  });
  const parts = (language: 'zh' | 'en') =>
    Object.entries(EVIDENCE).flatMap(([kind, words]) => {
      const count = names.filter((name) => shown.listed[name]?.evidence === kind).length;
      return count > 0 ? [`${words[language]} ${count}`] : [];
    });
  const sum = document.createElement('p');
  const byEvidence = { zh: parts('zh').join('，'), en: parts('en').join(', ') };
  sum.append(...inBoth(shown.sum({ all: names.length, byEvidence, settled: names.filter(isSettled).length, assumed })));
  const table = document.createElement('table');
  const rows = document.createElement('tbody');
  rows.append(...Object.entries(shown.listed).map(([name, belief]) => beliefRow(name, belief, shown)));
  table.append(headRow(), rows);
  panel.append(sum, table);
  if (shown.beside.length === 0) return;
  const beside = document.createElement('p');
  beside.append(...inBoth(BESIDE));
  const list = document.createElement('ul');
  list.append(...shown.beside.map(besideItem));
  panel.append(beside, list);
}

function headRow(): HTMLTableSectionElement {
  const head = document.createElement('thead');
  const row = head.insertRow();
  for (const heading of HEADINGS) {
    const cell = document.createElement('th');
    cell.append(...inBoth(heading));
    row.append(cell);
  }
  return head;
}

function beliefRow(name: string, belief: Belief, shown: BeliefsShown): HTMLTableRowElement {
  const now = shown.now[name];
  const others = Object.entries(belief.values).filter(([value]) => value !== now);
  const row = document.createElement('tr');
  row.dataset['evidence'] = belief.evidence;
  row.classList.toggle('changed', now !== belief.default);
  const cells: readonly (string | Bilingual)[] = [
    name,
    belief.about,
    valuesInWords(Object.entries(belief.values).filter(([value]) => value === now)),
    valuesInWords(others),
    EVIDENCE[belief.evidence],
    belief.source,
    shown.membersOf(name).join(' ') || EVERY_BATCH,
    shown
      .settled(name)
      .map(({ file, value }) => `${file}: ${value}`)
      .join('; '),
  ];
  for (const words of cells) row.insertCell().append(...(typeof words === 'string' ? [words] : inBoth(words)));
  return row;
}

function besideItem({ about, instead }: BesideBelief): HTMLLIElement {
  const item = document.createElement('li');
  item.append(...inBoth({ zh: `${about.zh}：${instead.zh}`, en: `${about.en}: ${instead.en}` }));
  return item;
}

function valuesInWords(values: readonly (readonly [string, Bilingual])[]): Bilingual {
  return {
    zh: values.map(([value, { zh }]) => `${value}（${zh}）`).join('；'),
    en: values.map(([value, { en }]) => `${value} (${en})`).join('; '),
  };
}

function inBoth({ zh, en }: Bilingual): (string | HTMLElement)[] {
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = en;
  return [zh, document.createElement('br'), english];
}
