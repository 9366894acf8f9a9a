/** Documents and stages, each with its own verdict, and the order in which what they ask is worked through. */
import { matterOfCells } from '../../src/review/matter-of-cells';
import { matterWord } from '../../src/review/matter-word';
import { mattersOf, matterToShow } from '../../src/review/matters';
import { reviewerNote } from '../../src/review/reviewer-note';
import { workOrder } from '../../src/review/work-order';
import { parseArea } from '../../src/base/address';
import { blankForm } from '../../src/forms/blank-forms';
import { flagsOf } from '../../src/review/flags-of';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { groupOf } from '../../src/review/finding-groups';
import { resultsTable } from '../../src/review/results-table';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const FILING = reviewed(sampleWorkbook('heyuan-small-filing'));
const SLIP = reviewed(sampleWorkbook('heyuan-change-slip'));
const BREACH = reviewed(sampleWorkbook('heyuan-breach'));
const verdicts = (review: typeof FILING) =>
  mattersOf(review).map((matter) => `${matter.title.zh} ${matterWord(matter).zh}`);

test('a compliant slip complies, though stages nobody has begun lack their papers', () => {
  expect(matterToShow(mattersOf(FILING))?.id).toBe('change:BG-01');
  expect(verdicts(FILING).slice(0, 2)).toEqual(['变更单 BG-01 符合', '项目要素 符合']);
  expect(verdicts(FILING)).toContain('年度计划 1 项未填');
  expect(verdicts(FILING)).toContain('采购 尚未开始');
});

describe('that its sums come out makes no slip compliant', () => {
  const ruled = (law: string) => {
    const slip = `项目变更单
      变更单编号 | BG-01
      变更申请日期 | 2030-05-20
      序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
      1 | 服务器 | 2 | 10000 | 20000 | 3 | 10000 | 30000`;
    return workbook(sheet('变更单', slip), sheet('项目要素表', `项目要素表\n业务日期 | 2030-05-20\n${law}`));
  };
  const first = (law: string) => verdicts(reviewed(ruled(law)))[0];

  test('where no regulation is chosen', () => {
    expect(first('项目名称 | 示例项目')).toBe('变更单 BG-01 无法判定');
    expect(first('适用办法 | 没有这个办法')).toBe('变更单 BG-01 无法判定');
  });

  test('where the regulation has lapsed', () => {
    expect(first('适用办法 | 牡丹')).toBe('变更单 BG-01 条文已失效');
  });
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
  expect(checks.slice(0, 4)).toEqual([
    'heyuan.21-consent-first',
    'form.row-subtotal-new',
    'heyuan.21-3-count',
    'heyuan.21-finance-review',
  ]);
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

describe('a blank form beside a filled one', () => {
  const withBlank = (kind: 'change-slip' | 'initiation-application') => {
    const { workbook } = readXlsx(writeDrafts([blankForm(kind)]), { name: 'blank.xlsx' });
    const blank = workbook.sheets.map((sheet) => ({ ...sheet, id: 'blank', name: '空白' }));
    return reviewed({ ...FILING.workbook, sheets: [...FILING.workbook.sheets, ...blank] });
  };

  test.each([
    ['change-slip', 'change:1', '变更单 1：未填'],
    ['initiation-application', 'project/initiation', '立项：未填'],
  ] as const)('is not begun: %s', (kind, id, line) => {
    const review = withBlank(kind);
    const [matter] = mattersOf(review).filter((one) => one.id === id);
    expect(matter).toMatchObject({ begun: false, draft: true });
    expect(matterToShow(mattersOf(review))?.id).toBe('change:BG-01');
    expect(review.verdicts.filter(({ begun }) => begun).map(({ subject, stage }) => `${subject} ${stage}`)).toEqual(
      FILING.verdicts.filter(({ begun }) => begun).map(({ subject, stage }) => `${subject} ${stage}`),
    );
    expect(reviewerNote(review, 'zh', false)).toContain(line);
    expect(flagsOf(review)).toEqual(flagsOf(FILING));
  });

  test('is the one to show where it is alone', () => {
    const { workbook } = readXlsx(writeDrafts([blankForm('initiation-application')]), { name: 'blank.xlsx' });
    const shown = matterToShow(mattersOf(reviewed(workbook, 'heyuan')));
    expect(shown && [shown.id, matterWord(shown).zh]).toEqual(['project/initiation', '草稿']);
  });

  test('bears no marks where it is alone', () => {
    const { workbook } = readXlsx(writeDrafts([blankForm('change-slip')]), { name: 'blank.xlsx' });
    const review = reviewed(workbook, 'heyuan');
    expect(review.findings.some(({ outcome, cells }) => outcome === 'cannotTell' && cells.length > 0)).toBe(true);
    expect(flagsOf(review)).toEqual([]);
  });
});

test('paper, note and pane tell what is to be done in one order', () => {
  const work = workOrder(BREACH).flatMap(({ findings }) => findings.map(({ title }) => title.zh));
  const once = (titles: readonly string[]) => [...new Set(titles)];
  const asking = ['必须改', '需说明', '口径不一', '无法判定'];
  const onPaper = resultsTable(BREACH, 'zh').rows.filter(({ cells }) => asking.includes(cells[0] ?? ''));
  expect(once(onPaper.map(({ cells }) => (cells[1] ?? '').replace(/（.*$/, '')))).toEqual(
    once(work.map((title) => title.replace(/（.*$/, ''))),
  );
  const [first] = workOrder(BREACH);
  const must = first?.findings.filter((finding) => groupOf(finding) === 'mustCorrect') ?? [];
  const numbered = [...reviewerNote(BREACH, 'zh').matchAll(/^ {2}\d+\. (.*)（[^（]*）$/gm)].map(([, title]) => title);
  expect(once(numbered.slice(0, must.length).map(String))).toEqual(once(must.map(({ title }) => title.zh)));
});

test('the note tells amounts in the unit of the sheet they are about', () => {
  const review = reviewed(
    workbook(
      sheet(
        '预算',
        [
          '示例项目预算表',
          '单位：万元',
          '序号 | 名称 | 数量 | 单价 | 金额',
          '1 | 服务器 | 2 | 6 | 13',
          '2 | 软件 | 1 | 5 | 5',
          '合计 |  |  |  | 18',
        ].join('\n'),
      ),
    ),
    'heyuan',
  );
  for (const [language, row, unit] of [
    ['zh', '应为 12万元', /\d元/],
    ['en', '12万元', /¥/],
  ] as const) {
    const told = reviewerNote(review, language)
      .split('\n')
      .filter((line) => /\b1[23](?:万元|\.00)/.test(line));
    expect(told.join('\n')).toContain(row);
    expect(told.filter((line) => unit.test(line))).toEqual([]);
  }
});
