/** Cells of an application that hold more than one amount, or stand under their label: what each year takes, what each source gives. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const FAILED = ['failed form.sources-add-up 项目'];

function story(name: string, told: string, row: string, findings: readonly string[] = []): WorkbookStory {
  const rows = [
    '项目立项申请表',
    '项目名称 | 示例平台 | 申请单位 | 示例局',
    '建设性质 | ☑新建 □改建 | 建设内容 | 建设档案系统',
    '项目总投资 | 100万元',
    row,
  ];
  return {
    name,
    story: told,
    workbook: workbook(sheet('立项申请表', rows.join('\n'))),
    reads: [],
    findings,
    facts: { 'project.totalInvestment': '1000000' },
  };
}

/** `sum`: 'application.sourcesTotal' or the sum of the years. */
function withSum(one: WorkbookStory, id: 'application.sourcesTotal' | 'application.yearsTotal', sum: string) {
  return { ...one, facts: { ...one.facts, [id]: sum } };
}

export const severalInACell: readonly WorkbookStory[] = [
  withSum(
    story('sources-in-a-cell', '资金来源写在一格，加起来是总投资', '资金来源 | 财政资金60万元、自筹40万元'),
    'application.sourcesTotal',
    '1000000',
  ),
  withSum(
    story(
      'sources-in-a-cell-wrong',
      '资金来源写在一格，带占比，加起来不是总投资',
      '资金来源 | 市级财政：60万元（占60%）；单位自筹：30万元（占40%）',
      FAILED,
    ),
    'application.sourcesTotal',
    '900000',
  ),
  withSum(
    story('sources-of-which', '资金来源里有其中，不判', '资金来源 | 财政资金100万元，其中市级60万元，省级30万元'),
    'application.sourcesTotal',
    '读不出',
  ),
  withSum(
    story('sources-vague', '资金来源的一部分没有写数，不判', '资金来源 | 申请财政资金60万元，其余自筹'),
    'application.sourcesTotal',
    '读不出',
  ),
  story('sources-in-words', '资金来源没有写数', '资金来源 | 市财政预算资金'),
  withSum(
    story(
      'years-by-number-in-a-cell',
      '分年资金写在一格，第一年、第二年',
      '资金安排计划 | 第一年60万元，第二年50万元',
      ['failed form.years-add-up 项目'],
    ),
    'application.yearsTotal',
    '1100000',
  ),
  withSum(
    story('years-out-of-turn', '分年资金缺第二年，不判', '资金安排计划 | 第一年60万元，第三年50万元'),
    'application.yearsTotal',
    '读不出',
  ),
  ...(
    [
      [
        'sentence-under-its-label',
        '标签没有合并，内容写在下一行',
        '建设单兵图传系统，含终端十二台。',
        '建设单兵图传系统，含终端十二台。',
      ],
      ['note-under-a-label', '标签没有合并，下一行是注', '注：本表一式三份，由申请单位填写。', '没有'],
    ] as const
  ).map(([name, told, under, benefits]) => {
    const one = story(name, told, `预期效益\n${under}`);
    return { ...one, facts: { ...one.facts, 'application.benefits': benefits } };
  }),
];
