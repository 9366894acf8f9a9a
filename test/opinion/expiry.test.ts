/** Decisions expire by degrees: what leaves a decision standing, and what ends it, each change made as its user would make it. */
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { boundOf } from '../../src/opinion/bound-of';
import { basisNow, standingOf } from '../../src/opinion/standing';
import { cellTarget, findingTarget, findTarget, questionTarget, subjectTarget } from '../../src/opinion/targets';
import type { Target } from '../../src/record/entry-shape';
import type { BasisChange } from '../../src/record/basis-changes';
import type { ReviewRecord } from '../../src/record/record';
import { reviewWorkbook } from '../../src/review/review-workbook';
import type { Review } from '../../src/review/review';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { adding, NO_LINES, REVIEWER } from '../record/written-record';
import { ruleTexts } from '../rules/rule-case';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';
import { slipLayout, slipStory } from '../workbooks/combined-workbooks';
import { reviewOf } from '../workbooks/workbook-story';

const SHARE = 'heyuan.21-2-changed-amount@change:BG-02';
const ORDER = 'heyuan.21-consent-first@change:BG-02';
const ROW = 'form.row-subtotal-new@line:BG-02/hardware/1';

const before = reviewed(sampleWorkbook('heyuan-breach'));

function decided(kind: 'accept' | 'reject', id: string, review = before): ReviewRecord {
  const finding = review.findings.find((one) => one.id === id);
  if (!finding) throw new Error(`${id} is not found`);
  const [target, bound] = [findingTarget(finding, review), boundOf(finding, review)];
  return kind === 'accept'
    ? adding(NO_LINES, REVIEWER, { kind, reason: 'evidence', text: '已附说明。', target, bound })
    : adding(NO_LINES, REVIEWER, { kind, text: '说明不成立。', target, bound });
}

function edited(edit: (file: MemoryWorkbook) => void): Review {
  const file = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
  edit(file);
  return reviewed(file.workbook);
}

/** By the rules with one text in one place of them written otherwise. */
function byOtherRules(file: RegExp, from: string | RegExp, to: string): Review {
  const texts = ruleTexts().map(({ path, text }) => ({ path, text: file.test(path) ? text.replace(from, to) : text }));
  const { rulebook } = loadRuleTexts(texts, () => '');
  if (!rulebook) throw new Error('the rules do not load');
  return reviewWorkbook({ workbook: sampleWorkbook('heyuan-breach'), rulebook, today: before.asOf.date });
}

function thread(record: ReviewRecord, review: Review) {
  const [only] = standingOf(record, review).threads;
  if (!only) throw new Error('there is no thread');
  return only;
}

describe.each(['accept', 'reject'] as const)('a decision to %s', (kind) => {
  test.each<[what: string, finding: string, edit: (file: MemoryWorkbook) => void]>([
    ['nothing at all', SHARE, () => undefined],
    ['rows put in above', SHARE, (file) => file.insertRows('变更单', 2, 3)],
    ['rows put in among the lines', ROW, (file) => file.insertRows('变更单', 19)],
    ['a column put in', ROW, (file) => file.insertColumns('变更单', 12)],
    ['a sheet renamed', SHARE, (file) => file.renameSheet('变更单', '第二次变更')],
    ['an edit elsewhere', SHARE, (file) => file.edit('项目要素表', 'B6', '示例区城市管理局')],
    ['a remark on the line', ROW, (file) => file.edit('变更单', 'M19', '增加三十台')],
    ['another line mended', ROW, (file) => file.edit('变更单', 'K20', 5500)],
    [
      'a line put in before it, and both renumbered',
      ROW,
      (file) => {
        file.insertRows('变更单', 18);
        file.editMany('变更单', {
          A19: '1',
          B19: '支架',
          C19: 'ZJ',
          D19: '钢',
          E19: 1,
          F19: 10,
          G19: 10,
          H19: 'ZJ',
          I19: '钢',
          J19: 2,
          K19: 10,
          L19: 20,
          A20: '2',
          A21: '3',
        });
      },
    ],
    [
      'lines sorted the other way, and renumbered',
      ROW,
      (file) => {
        const row = (number: number) =>
          'ABCDEFGHIJKLM'
            .split('')
            .map(
              (letter) => [letter, file.sheet('变更单').rows[number - 1]?.['ABCDEFGHIJKLM'.indexOf(letter)]] as const,
            );
        const [first, second] = [row(19), row(20)];
        const at = (cells: typeof first, number: number, seq: string) =>
          Object.fromEntries(
            cells
              .map(
                ([letter, cell]) =>
                  [`${letter}${number}`, letter === 'A' ? seq : (cell?.formula ?? cell?.value ?? null)] as const,
              )
              .map(([a1, value]) => [
                a1,
                typeof value === 'string'
                  ? value.replace(/(?<=[A-Z])(19|20)/g, String(number))
                  : typeof value === 'object'
                    ? null
                    : value,
              ]),
          );
        file.editMany('变更单', { ...at(second, 19, '1'), ...at(first, 20, '2') });
      },
    ],
  ])('outlives %s', (_, finding, edit) => {
    const found = thread(decided(kind, finding), edited(edit));
    expect([found.place === 'orphan', found.decision?.state, found.decision?.changes]).toEqual([false, 'holds', []]);
  });

  test('outlives a change of formats', () => {
    const workbook = sampleWorkbook('heyuan-breach');
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      hiddenColumns: new Set([12]),
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          cell && typeof cell.value === 'number' && cell.value < 40000 ? { ...cell, numberFormat: '#,##0.000' } : cell,
        ),
      ),
    }));
    expect(thread(decided(kind, ROW), reviewed({ ...workbook, sheets })).decision?.state).toBe('holds');
  });

  test.each<[what: string, finding: string, edit: (file: MemoryWorkbook) => void, change: Partial<BasisChange>]>([
    [
      'a value',
      ROW,
      (file) => file.edit('变更单', 'L19', 260000),
      { what: 'value', name: '现小计', before: '270000', after: '260000' },
    ],
    [
      'a value that its sums come from',
      SHARE,
      (file) => file.edit('变更单', 'J20', 20),
      { what: 'value', name: '现小计合计', before: '605800', after: '617000' },
    ],
    [
      'the unit of the amounts',
      SHARE,
      (file) => file.edit('项目要素表', 'B9', '128.5元'),
      { what: 'value', name: '合同金额', after: '128.5' },
    ],
    [
      'a day',
      ORDER,
      (file) => file.edit('项目要素表', 'B13', 46330),
      { what: 'date', name: '变更同意日期', before: '2026-10-30', after: '2026-11-04' },
    ],
  ])('ends with %s', (_, finding, edit, change) => {
    const found = thread(decided(kind, finding), edited(edit));
    expect(found.decision?.state).toBe('expired');
    expect(found.decision?.changes).toEqual([expect.objectContaining(change)]);
  });

  test('ends with the interpretation chosen', () => {
    const after = edited((file) => file.editMany('项目要素表', { A17: '变更口径', B17: '较大一侧' }));
    const chosen = after.findings.find(({ id }) => id === SHARE)?.interpretations?.find((one) => one.chosen);
    expect(chosen?.id).toBeDefined();
    const found = thread(decided(kind, SHARE), after);
    expect(found.decision?.changes).toEqual(
      expect.arrayContaining([{ what: 'interpretation', name: '', before: '', after: chosen?.id }]),
    );
    expect(found.decision?.state).toBe('expired');
  });

  test('ends with a number of the regulation, and with its wording', () => {
    const number = byOtherRules(/heyuan\/parameters\/changed-share-limit/, "'0.10'", "'0.08'");
    expect(thread(decided(kind, SHARE), number).decision).toMatchObject({
      state: 'expired',
      changes: [{ what: 'regulation', before: expect.stringContaining('0.1'), after: expect.stringContaining('0.08') }],
    });
    const wording = byOtherRules(/21-2-changed-amount/, '变更金额占合同的比例', '变更金额所占比例');
    expect(thread(decided(kind, SHARE), wording).decision).toMatchObject({
      state: 'expired',
      changes: [{ what: 'regulation', after: expect.stringContaining('变更金额所占比例') }],
    });
  });

  test('ends with the formula, though every value it is computed from stays', () => {
    const formula = byOtherRules(/21-2-changed-amount/, '÷ 所涉合同金额', '÷ 取大(所涉合同金额，所涉合同金额)');
    const named = byOtherRules(
      /forms\/quantities\/changed-amount/,
      '取大(原小计合计，现小计合计)',
      '取大(现小计合计，原小计合计)',
    );
    for (const review of [formula, named])
      expect(thread(decided(kind, SHARE), review).decision).toMatchObject({
        state: 'expired',
        changes: [{ what: 'regulation' }],
      });
  });

  test('does not pass to another item that takes the place of its line', () => {
    const found = thread(
      decided(kind, ROW),
      edited((file) => file.edit('变更单', 'B19', '警用无人机')),
    );
    expect([found.place, found.finding]).toEqual(['orphan', undefined]);
  });

  test('outlives another template of the same form', () => {
    const layouts = [slipLayout(5), slipLayout(8), slipLayout(1)];
    const [first, ...others] = layouts.map((layout) => reviewOf(slipStory(2, layout).workbook));
    const finding = first?.findings.find(({ level, check }) => level !== 'none' && check.startsWith('form.'));
    if (!first || !finding) throw new Error('the slip has no fault');
    const record = decided(kind, finding.id, first);
    const found = others.map((review) => thread(record, review));
    expect(found.map((one) => [one.place === 'orphan', one.decision?.state])).toEqual([
      [false, 'holds'],
      [false, 'holds'],
    ]);
  });
});

test('the sample is checked by the rules these tests change', () => {
  expect(ourRulebook().packs.has('heyuan')).toBe(true);
});

describe('what is decided of no finding', () => {
  const sheet = before.workbook.sheets.find(({ name }) => name === '变更单')?.id ?? '';
  const cell = { sheet, top: 18, bottom: 18, left: 10, right: 10 };
  const line = before.subjects.find(({ id }) => id === 'line:BG-02/hardware/1');
  const question = before.checklist.find(({ stage }) => stage === 'change');
  const deciding = (target: Target | undefined): ReviewRecord => {
    const now = target && basisNow(target, findTarget(target, before), before);
    if (!target || !now) throw new Error('there is nothing to decide');
    return target.what === 'question'
      ? adding(NO_LINES, REVIEWER, { kind: 'answer', answer: 'yes', target, bound: now })
      : adding(NO_LINES, REVIEWER, { kind: 'request', text: '请核对。', target, bound: now });
  };
  const state = (record: ReviewRecord, review: Review) => thread(record, review).decision?.state;

  test('of a cell ends with its value, of a line with anything in it, and neither with an edit elsewhere', () => {
    const [ofCell, ofLine] = [deciding(cellTarget(cell, before)), deciding(line && subjectTarget(line, before))];
    const elsewhere = edited((file) => file.edit('变更单', 'L20', 99000));
    expect([state(ofCell, elsewhere), state(ofLine, elsewhere)]).toEqual(['holds', 'holds']);
    const beside = edited((file) => file.edit('变更单', 'L19', 260000));
    expect([state(ofCell, beside), state(ofLine, beside)]).toEqual(['holds', 'expired']);
    const there = edited((file) => file.edit('变更单', 'K19', 2400));
    expect(thread(ofCell, there).decision?.changes).toEqual([
      { what: 'value', name: '', before: '2300', after: '2400' },
    ]);
  });

  test('an answer to a question ends with what the documents of its stage say, and with its wording', () => {
    const target = questionTarget(question?.item ?? '', before);
    const answer = deciding(target);
    expect(state(answer, before)).toBe('holds');
    expect(standingOf(answer, before).answers.get(question?.item ?? '')?.state).toBe('holds');
    const moved = edited((file) => file.insertRows('变更单', 2, 3));
    const remark = edited((file) => file.edit('变更单', 'M19', '增加三十台'));
    expect([state(answer, moved), state(answer, remark)]).toEqual(['holds', 'holds']);
    const total = edited((file) => file.edit('变更单', 'J20', 20));
    expect(thread(answer, total).decision?.changes).toContainEqual(
      expect.objectContaining({ what: 'value', name: '现小计合计', before: '605800', after: '617000' }),
    );
    const text = { zh: `${question?.text.zh ?? ''}（含附件）`, en: '' };
    const checklist = before.checklist.map((one) => (one === question ? { ...one, text } : one));
    expect(thread(answer, { ...before, checklist }).decision).toMatchObject({
      state: 'expired',
      changes: [{ what: 'regulation' }],
    });
  });
});
