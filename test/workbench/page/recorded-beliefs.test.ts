/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { probeAnswersSchema, probeRecordingSchema } from '../../../src/probe/recording';
import { BELIEF_NAMES, BELIEFS, DEFAULT_BELIEFS } from '../../../src/workbench/excel/beliefs';
import { BESIDE_BELIEFS } from '../../../src/workbench/excel/beside-beliefs';
import { showBeliefs } from '../../../src/workbench/page/beliefs-panel';
import { excelBeliefs } from '../../../src/workbench/page/excel-beliefs';
import { recordedBeliefs } from '../../../src/workbench/page/recorded-beliefs';

const FILE = join(__dirname, '..', '..', 'hosts', 'office', 'recordings', 'simulated-kind.json');
const simulated = probeRecordingSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const real = { ...simulated, madeBy: 'excel' as const };
const assumed = BELIEF_NAMES.filter((name) => BELIEFS[name].evidence === 'assumed');

function shown(recordings: Parameters<typeof recordedBeliefs>[0]) {
  const [toggle, panel] = [document.createElement('button'), document.createElement('section')];
  showBeliefs(excelBeliefs(DEFAULT_BELIEFS, recordedBeliefs(recordings)), toggle, panel);
  const rows = [...panel.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );
  const beside = [...panel.querySelectorAll('li')].map(({ textContent }) => textContent);
  return { beside, toggle: toggle.textContent, sum: panel.querySelector('p')?.textContent, rows };
}

test('the list names every belief, counts those merely assumed, and says which a real Excel has settled', () => {
  const { toggle, sum, rows } = shown({ 'excel-2408.json': real });
  expect(rows.map(([name]) => name)).toEqual(BELIEF_NAMES);
  expect(rows.find(([name]) => name === 'cf-id')?.at(-1)).toBe('excel-2408.json: stable');
  expect(rows.find(([name]) => name === 'sort-told')?.at(-1)).toBe('');
  expect(toggle).toBe(`设想 ${BELIEF_NAMES.length} · 推测 1`);
  expect(sum).toContain('其中 25 处已有真实 Excel 的探查记录，仍属推测的 1 处');
});

test('what has no switch is named below, with who decides it and the test that holds ours to it', () => {
  const { beside } = shown({});
  expect(beside).toHaveLength(BESIDE_BELIEFS.length);
  for (const { about, instead } of BESIDE_BELIEFS) {
    expect(beside.filter((item) => item?.includes(about.zh) && item.includes(about.en))).toHaveLength(1);
    const tests = [instead.zh, instead.en].map((words) => words.match(/test\/[\w/-]+\.test\.ts/g) ?? []);
    expect(tests[0]).toEqual(tests[1]);
    expect(tests[0]?.length).toBeGreaterThan(0);
    expect(tests[0]?.filter((file) => !existsSync(join(__dirname, '..', '..', '..', file)))).toEqual([]);
  }
});

test('what the simulation says of itself is no evidence', () => {
  const { toggle, rows } = shown({ 'simulated-kind.json': simulated });
  expect(rows.map((row) => row.at(-1)).filter((word) => word !== '')).toEqual([]);
  expect(assumed.length).toBeGreaterThan(0);
  expect(toggle).toBe(`设想 ${BELIEF_NAMES.length} · 推测 ${assumed.length}`);
});

test('a recording is what the workbench can be opened as, with or without its ending', () => {
  const recorded = recordedBeliefs({ 'simulated-kind.json': simulated });
  expect(recorded.beliefsOf('simulated-kind')?.beliefs['cf-id']).toBe('stable');
  expect(recorded.beliefsOf('simulated-kind.json')?.misunderstood).toEqual([]);
  expect(recorded.beliefsOf('other')).toBeUndefined();
});

test('what is no recording is refused at the door', () => {
  expect(probeAnswersSchema.safeParse({ a: { ...simulated, madeBy: 'hearsay' } }).success).toBe(false);
});
