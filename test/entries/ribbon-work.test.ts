import { NOTHING_ANNOUNCED } from '../../src/base/working-days';
import { cellRange, formatCellRange } from '../../src/base/address';
import type { RibbonCommand } from '../../src/entries/ribbon-line';
import { workWithoutPane } from '../../src/entries/ribbon-work';
import type { Finding, Review } from '../../src/review/review';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { sheetName } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed, sampleWorkbook } from '../support/open-sample';
import { manualClock } from '../session/manual-clock';
import { scriptedHost } from '../session/scripted-host';

const BREACH: Finding = {
  id: 'example.1@project',
  check: 'example.1',
  subject: 'project',
  title: { zh: '', en: '' },
  message: { zh: '', en: '' },
  outcome: 'failed',
  modality: 'mandatory',
  stage: 'always',
  level: 'error',
  citations: [],
  cells: [cellRange('s1', 0, 0)],
  trace: { label: { zh: '', en: '' } },
};

const rules = {
  review: ({ workbook, today }: { workbook: Review['workbook']; today: Review['asOf']['date'] }): Review => ({
    workbook,
    asOf: { date: today, source: 'today', cells: [] },
    calendar: NOTHING_ANNOUNCED,
    documents: [],
    subjects: [],
    identity: { comparisons: [], expired: [], unread: [] },
    findings: [BREACH],
    routes: [],
    checklist: [],
    problems: [],
    summary: { passed: 0, failed: 1, depends: 0, cannotTell: 0, inapplicable: 0, notRegulated: 0 },
    setAside: [],
    verdicts: [{ subject: BREACH.subject, stage: BREACH.stage, outcome: 'failed', level: 'error', begun: true }],
    unusedCorrections: [],
    lookedFor: [],
  }),
};

function keepsake(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}

beforeEach(() => Object.defineProperty(globalThis, 'localStorage', { value: keepsake(), configurable: true }));

function excel() {
  const host = scriptedHost({
    name: '示例.xlsx',
    date1904: false,
    sheets: [],
    names: [],
    remembered: NOTHING_REMEMBERED,
  });
  const press = (command: RibbonCommand) => workWithoutPane(command, host, rules, manualClock());
  return { host, press, shown: () => host.written.map((flags) => flags.length) };
}

describe('without a pane', () => {
  it('the cell of the next finding is selected, round and round, and no flag is written', async () => {
    const { host, press, shown } = excel();
    for (let turn = 0; turn < 3; turn += 1) await press('next');
    expect(host.revealed).toEqual([cellRange('s1', 0, 0), cellRange('s1', 0, 0), cellRange('s1', 0, 0)]);
    expect(shown()).toEqual([]);
  });

  it('what lies between two findings at one cell is gone to before it begins again', async () => {
    const { host } = excel();
    Object.assign(host, { selection: () => Promise.resolve(host.revealed.at(-1)) });
    const slip = reviewed(sampleWorkbook('heyuan-breach'));
    const byIt = { review: () => slip };
    for (let turn = 0; turn < 5; turn += 1) await workWithoutPane('next', host, byIt, manualClock());
    const gone = host.revealed.map((range) => formatCellRange(sheetName(slip.workbook, range.sheet), range));
    expect(gone).toEqual(['项目要素表!B14', '变更单!L19', '项目要素表!B10', '项目要素表!B15', '项目要素表!B14']);
  });

  it('what repeats a rule is gone to before the next rule, as in the pane', async () => {
    const { host } = excel();
    Object.assign(host, { selection: () => Promise.resolve(host.revealed.at(-1)) });
    const list = `硬件设备变更清单
      序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
      1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 301
      2 | 交换机 | 2 | 50 | 101 | 3 | 50 | 151`;
    const slip = reviewed(workbook(sheet('变更单', list)), 'heyuan');
    for (let turn = 0; turn < 4; turn += 1) await workWithoutPane('next', host, { review: () => slip }, manualClock());
    expect(host.revealed.map((range) => formatCellRange('变更单', range))).toEqual([
      '变更单!A1',
      '变更单!H3',
      '变更单!H4',
      '变更单!E4',
    ]);
  });

  it('a recheck writes flags where some stand, or are wanted live, and none where they are off', async () => {
    const { host, press, shown } = excel();
    await press('recheck');
    localStorage.setItem('guiju.flags', 'off');
    await press('recheck');
    expect(shown()).toEqual([]);
    host.standing = true;
    await press('recheck');
    expect(shown()).toEqual([1]);
    host.standing = false;
    localStorage.setItem('guiju.flags', 'live');
    await press('recheck');
    expect(shown()).toEqual([1, 1]);
  });

  it('the flags come with the first press of the switch and go with the next, which reads nothing', async () => {
    const { host, press, shown } = excel();
    await press('toggleFlags');
    await press('toggleFlags');
    expect(shown()).toEqual([1, 0]);
    expect(host.counts.read).toBe(1);
  });

  it('the switch goes by what stands in the cells, and leaves on demand what was on demand', async () => {
    localStorage.setItem('guiju.flags', 'on-demand');
    const { host, press, shown } = excel();
    host.standing = true;
    await press('toggleFlags');
    await press('toggleFlags');
    expect(shown()).toEqual([0, 1]);
    expect(localStorage.getItem('guiju.flags')).toBe('on-demand');
    localStorage.setItem('guiju.flags', 'live');
    await press('toggleFlags');
    expect(localStorage.getItem('guiju.flags')).toBe('off');
    await press('toggleFlags');
    expect(localStorage.getItem('guiju.flags')).toBe('live');
    expect(shown()).toEqual([0, 1, 0, 1]);
  });

  it('the switch works though nothing can be remembered', async () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new Error('storage is partitioned');
      },
    });
    const { press, shown } = excel();
    await press('toggleFlags');
    expect(shown()).toEqual([1]);
  });
});
