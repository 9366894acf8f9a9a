/** A blank sheet of project facts (项目要素表): what the forms do not hold, a label and a place for its value each. */
import type { DraftCell, DraftRow, SheetDraft } from '../../workbook/sheet-draft';
import { BOX, CAPTION, row, SECTION, SMALL, text, TITLE, YUAN } from './blank-look';

type Entry =
  | { readonly label: string; readonly take: 'text' | 'amount' | 'day' | 'number'; readonly remark?: string }
  | { readonly label: string; readonly take: readonly string[]; readonly remark?: string };

const YES_NO = ['是', '否'];
const INTERPRETATIONS = ['净额', '增减较大者', '逐项差额之和', '变更部分总额'];

export const PROJECT_FACTS_GROUPS: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: '项目身份',
    entries: [
      { label: '适用办法', take: 'text', remark: '文号或地名，例如办法的发文字号' },
      { label: '项目名称', take: 'text' },
      { label: '项目编号', take: 'text' },
      { label: '建设单位', take: 'text' },
      { label: '建设方式', take: ['统一建设', '自行建设'] },
      { label: '业务日期', take: 'day', remark: '按哪一天有效的规定检查；不填按今天' },
    ],
  },
  {
    title: '适用范围',
    entries: [
      { label: '是否涉密', take: YES_NO },
      { label: '是否密码类项目', take: YES_NO },
      { label: '是否固定资产投资', take: YES_NO },
    ],
  },
  {
    title: '金额（元）',
    entries: [
      { label: '原批复概算总投资', take: 'amount' },
      { label: '项目总投资', take: 'amount' },
      { label: '预算金额', take: 'amount' },
      { label: '中标金额', take: 'amount' },
      { label: '合同金额', take: 'amount' },
      { label: '累计已变更金额', take: 'amount', remark: '不含本次；没有填 0' },
    ],
  },
  {
    title: '立项与合同',
    entries: [
      { label: '立项申请日期', take: 'day' },
      { label: '立项批复日期', take: 'day' },
      { label: '采购启动日期', take: 'day' },
      { label: '合同签订日期', take: 'day' },
      { label: '合同备案日期', take: 'day' },
    ],
  },
  {
    title: '变更',
    entries: [
      { label: '变更申请日期', take: 'day' },
      { label: '变更同意日期', take: 'day' },
      { label: '变更实施日期', take: 'day' },
      { label: '变更申请次数', take: 'number', remark: '含本次' },
      { label: '变更口径', take: INTERPRETATIONS, remark: '主管部门书面确认的计算口径；没有确认不填' },
      { label: '建设目标是否改变', take: YES_NO },
      { label: '是否重大变更', take: YES_NO },
      { label: '变更同意文件', take: ['有', '无'] },
    ],
  },
];

export function blankProjectFacts(): SheetDraft {
  const head: DraftRow[] = [
    { cells: row(3, { 0: text('项目要素表', TITLE) }), height: 34 },
    { cells: ['要素', '内容', '说明'].map((word) => text(word, CAPTION)), height: 22 },
  ];
  const body = PROJECT_FACTS_GROUPS.flatMap(({ title, entries }): DraftRow[] => [
    { cells: row(3, { 0: text(title, SECTION) }), height: 22 },
    ...entries.map(entryRow),
  ]);
  return {
    name: '项目要素表',
    columnWidths: [22, 40, 48],
    rows: [...head, ...body],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    frozenRows: 2,
    print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 1, to: 1 } },
  };
}

function entryRow({ label, take, remark }: Entry): DraftRow {
  return {
    cells: [text(label, { ...CAPTION, align: 'left' }), blankOf(take), text(remark ?? '', { ...SMALL, border: true })],
    height: 20,
  };
}

function blankOf(take: Entry['take']): DraftCell {
  switch (take) {
    case 'text':
      return { style: { ...BOX, align: 'left' } };
    case 'amount':
      return { style: { ...YUAN, align: 'left' } };
    case 'day':
      return { style: { ...BOX, align: 'left', numberFormat: 'yyyy-mm-dd' } };
    case 'number':
      return { style: { ...BOX, align: 'left', numberFormat: '0' } };
    default:
      return { style: { ...BOX, align: 'left' }, choices: take };
  }
}
