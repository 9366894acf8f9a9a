/** The panel that lists what the simulated Excel believes of a real one, and on what evidence. */
import type { Belief, Evidence } from '../excel/belief';
import { BELIEF_NAMES, BELIEFS, countByEvidence, type BeliefName, type Beliefs } from '../excel/beliefs';
import { membersOf, REGISTERED_MEMBERS } from '../excel/members';
import type { RecordedBeliefs } from './recorded-beliefs';

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  documented: '文档载明',
  measured: '有人实测',
  reported: '有人报告',
  wire: '读自所带的库',
  assumed: '仅为推测',
};
const HEADINGS = ['名称', '关于', '现在', '其他可能', '依据', '出处', '成员', '探查记录'];

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
  const sum = document.createElement('p');
  const parts = Object.entries(EVIDENCE).map(([kind, words]) => `${words} ${numberOf(count, kind)}`);
  sum.textContent = `真实的 Excel 在这些地方可能不同，共 ${BELIEF_NAMES.length} 处：${parts.join('，')}；其中 ${settled} 处已有真实 Excel 的探查记录，仍属推测的 ${assumed} 处。在地址中用 ?excel=名称:取值,… 更改，或用 ?recording=文件名 照某次探查。模拟的 Excel 共有 ${REGISTERED_MEMBERS.length} 个成员，未列在下面的照微软的参考文档。`;
  const table = document.createElement('table');
  const rows = document.createElement('tbody');
  rows.append(...BELIEF_NAMES.map((name) => beliefRow(name, beliefs, recorded)));
  table.append(headRow(), rows);
  panel.append(sum, table);
}

function numberOf(count: Readonly<Record<string, number>>, kind: string): number {
  return count[kind] ?? 0;
}

function headRow(): HTMLTableSectionElement {
  const head = document.createElement('thead');
  const row = head.insertRow();
  for (const heading of HEADINGS) {
    const cell = document.createElement('th');
    cell.textContent = heading;
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
  const cells = [
    name,
    belief.about,
    `${now} (${belief.values[now] ?? ''})`,
    others.map(([value, words]) => `${value} (${words})`).join('; '),
    EVIDENCE[belief.evidence],
    belief.source,
    membersOf(name).join(' ') || '每一批请求',
    recorded
      .settled(name)
      .map(({ file, value }) => `${file}: ${value}`)
      .join('; '),
  ];
  for (const text of cells) row.insertCell().textContent = text;
  return row;
}
