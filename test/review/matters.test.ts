/** Documents and stages, each with its own verdict, and the order in which what they ask is worked through. */
import { matterOfCells } from '../../src/review/matter-of-cells';
import { matterVerdict } from '../../src/review/matter-verdict';
import { mattersOf, matterToShow } from '../../src/review/matters';
import { reviewerNote } from '../../src/review/reviewer-note';
import { workOrder } from '../../src/review/work-order';
import { parseArea } from '../../src/base/address';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const FILING = reviewed(sampleWorkbook('heyuan-small-filing'));
const SLIP = reviewed(sampleWorkbook('heyuan-change-slip'));
const BREACH = reviewed(sampleWorkbook('heyuan-breach'));
const verdicts = (review: typeof FILING) =>
  mattersOf(review).map((matter) => `${matter.title.zh} ${matterVerdict(matter).zh}`);

test('a compliant slip complies, though stages nobody has begun lack their papers', () => {
  expect(matterToShow(mattersOf(FILING))?.id).toBe('change:BG-01');
  expect(verdicts(FILING).slice(0, 2)).toEqual(['变更单 BG-01 符合', '项目要素 符合']);
  expect(verdicts(FILING)).toContain('年度计划 1 项未填');
  expect(verdicts(FILING)).toContain('采购 尚未开始');
});

test('what the checks of a change ask of the project counts for the slip, and is worked through once', () => {
  const [first] = workOrder(BREACH);
  expect(first?.matter.id).toBe('change:BG-02');
  expect(first?.findings.map(({ check }) => check)).toContain('heyuan.21-3-count');
  const all = workOrder(BREACH).flatMap(({ findings }) => findings);
  expect(new Set(all).size).toBe(all.length);
});

test('the gravest first, then by place: sheet, row, column', () => {
  const checks = workOrder(BREACH)[0]?.findings.map(({ check }) => check) ?? [];
  expect(checks.slice(0, 3)).toEqual(['heyuan.21-consent-first', 'heyuan.21-finance-review', 'form.row-subtotal-new']);
});

test('the matter chosen comes first; without a choice the gravest document does', () => {
  expect(workOrder(BREACH, 'project/initiation')[0]?.matter.id).toBe('project/initiation');
  expect(workOrder(SLIP)[0]?.matter.id).toBe('change:BG-01');
});

test('cells belong to the matter of their document; those of the project facts to all', () => {
  const at = (name: string, a1: string) => {
    const sheet = SLIP.workbook.sheets.find((one) => one.name === name)?.id ?? '';
    const area = parseArea(a1);
    if (!area) throw new Error(a1);
    return matterOfCells(SLIP, { sheet, ...area })?.id;
  };
  const sheets = SLIP.workbook.sheets.map(({ name }) => name);
  expect(sheets.map((name) => at(name, 'B3'))).toEqual([undefined, 'change:BG-01', 'list:budget']);
});

test('the note tells the same verdicts in the same order; what asks for nothing is counted, and named with all', () => {
  const [short, whole] = [reviewerNote(FILING, 'zh', false), reviewerNote(FILING, 'zh')];
  const lines = verdicts(FILING).map(
    (words) => `  · ${words.replace(/ (?=\S+( 项未填)?$)(?=[^ ]*$|\d+ 项未填$)/, '：')}`,
  );
  for (const note of [short, whole]) {
    expect(
      note
        .slice(note.indexOf('【各表单和阶段】'))
        .split('\n')
        .slice(1, 1 + lines.length),
    ).toEqual(lines);
  }
  expect(short).not.toContain('【无法判定】');
  expect(short).toMatch(/另有 \d+ 项.*加 --all 全部列出。\n$/);
  expect(whole).toContain('【无法判定】');
  expect(whole).not.toContain('--all');
  // The first screen of a terminal.
  expect(short.split('\n').length).toBeLessThanOrEqual(24);
});
