/** The panel that lists what the simulated Excel believes of a real one, and on what evidence. */
import type { Bilingual } from '../../base/bilingual';
import type { Belief, Evidence } from '../excel/belief';
import { BESIDE_BELIEFS } from '../excel/beside-beliefs';
import { BELIEF_NAMES, BELIEFS, countByEvidence, type BeliefName, type Beliefs } from '../excel/beliefs';
import { membersOf, REGISTERED_MEMBERS } from '../excel/members';
import type { RecordedBeliefs } from './recorded-beliefs';

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
const EVERY_BATCH: Bilingual = { zh: '每一批请求', en: 'every batch' };

export function showBeliefs(
  beliefs: Beliefs,
  recorded: RecordedBeliefs,
  toggle: HTMLButtonElement,
  panel: HTMLElement,
): void {
  const count = countByEvidence();
  const isSettled = (name: BeliefName): boolean => recorded.settled(name).length > 0;
  const settled = BELIEF_NAMES.filter(isSettled).length;
  const assumed = BELIEF_NAMES.filter((name) => BELIEFS[name].evidence === 'assumed' && !isSettled(name)).length;
  toggle.textContent = `设想 ${BELIEF_NAMES.length} · 推测 ${assumed}`;
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
  });
  const parts = (language: 'zh' | 'en') =>
    Object.entries(EVIDENCE).map(([kind, words]) => `${words[language]} ${numberOf(count, kind)}`);
  const sum = document.createElement('p');
  const zh = `真实的 Excel 在这些地方可能不同，共 ${BELIEF_NAMES.length} 处：${parts('zh').join('，')}；其中 ${settled} 处已有真实 Excel 的探查记录，仍属推测的 ${assumed} 处。在地址中用 ?excel=名称:取值,… 更改，或用 ?recording=文件名 照某次探查。模拟的 Excel 共有 ${REGISTERED_MEMBERS.length} 个成员，未列在下面的照微软的参考文档。`;
  const en = `In ${BELIEF_NAMES.length} points a real Excel may differ: ${parts('en').join(', ')}. ${settled} are settled by recordings of a real Excel, ${assumed} are merely assumed still. Change them in the address by ?excel=name:value,… or follow a recording by ?recording=file. The simulated Excel has ${REGISTERED_MEMBERS.length} members; those not listed below follow Microsoft’s reference.`;
  sum.append(...inBoth({ zh, en }));
  const table = document.createElement('table');
  const rows = document.createElement('tbody');
  rows.append(...BELIEF_NAMES.map((name) => beliefRow(name, beliefs, recorded)));
  table.append(headRow(), rows);
  const beside = document.createElement('p');
  beside.append(...inBoth(BESIDE));
  const list = document.createElement('ul');
  list.append(...BESIDE_BELIEFS.map(besideItem));
  panel.append(sum, table, beside, list);
}

function numberOf(count: Readonly<Record<string, number>>, kind: string): number {
  return count[kind] ?? 0;
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

function beliefRow(name: BeliefName, beliefs: Beliefs, recorded: RecordedBeliefs): HTMLTableRowElement {
  const belief: Belief = BELIEFS[name];
  const now = beliefs[name];
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
    membersOf(name).join(' ') || EVERY_BATCH,
    recorded
      .settled(name)
      .map(({ file, value }) => `${file}: ${value}`)
      .join('; '),
  ];
  for (const words of cells) row.insertCell().append(...(typeof words === 'string' ? [words] : inBoth(words)));
  return row;
}

function besideItem({ about, instead }: (typeof BESIDE_BELIEFS)[number]): HTMLLIElement {
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
