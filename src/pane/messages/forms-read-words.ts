/** The words of how the forms were read, and of what the user says instead: they come with that view. */
import type { Language } from '../../base/bilingual';

const zh = {
  formsReadWhy:
    '哪张表当作什么、哪一列当作什么，都列在这里；读错了就在这里更正。更正存在工作簿里，随文件走；表头不变，行列增减、表改名、另存为下月的文件都照样有效。',
  readForSure: '确定',
  readInDoubt: '待确认，没有检查',
  readByUser: '按您的确认',
  matchedBy: (words: readonly string[]) => `依据：${words.join('、')}`,
  decideAbout: (sheet: string) => `${sheet} 是什么表`,
  isForm: (form: string) => `是${form}`,
  isNoForm: '不是表单',
  takeSheetFor: (sheet: string) => `把 ${sheet} 当作`,
  takeFor: '当作…',
  readWrongly: '认错了？',
  columnsRead: (list: string, read: number, all: number) => `${list}：${all} 列，读了 ${read} 列`,
  columnsLacking: (words: readonly string[]) => `没有找到：${words.join('、')}`,
  taxBothWays: '含税、不含税金额并列，没有说明哪一种算数；先按含税列读。',
  taxStated: (text: string) => `含税、不含税金额并列；表中写有“${text}”，照它计。`,
  taxWhichCounts: '按哪种金额计',
  taxIncluded: '按含税计',
  taxExcluded: '按不含税计',
  columnTakenFor: (column: string, words: string) => `${column} 列“${words}”当作`,
  columnUnread: '不读',
  columnsShared: '两侧共用',
  columnsOfOneSide: '只有一侧的清单',
  columnsOld: '原（变更前）',
  columnsNew: '现（变更后）',
  corrected: '已更正',
  columnsCorrected: (count: number) => `已更正 ${count} 列`,
  undoCorrection: '取消更正',
  noOwnHeading: (list: string) => `${list}没有自己的表头，各列按推断读；补上表头才能逐列更正。`,
  fieldsMissing: (count: number) => `没有找到的栏目 ${count}`,
  labelTakenFor: (from: string, to: string) => `“${from}”当作“${to}”`,
  useSelection: '用所选单元格',
  useSelectionHow: '在表里选中这一栏的标签，或者它的值，再点下面对的一项。',
  takeLabel: (label: string, value: string) => (value === '' ? `“${label}”` : `“${label}”：${value}`),
  factLabelsUnknown: (count: number) => `没有认出的栏目 ${count}`,
  labelMeans: (label: string) => `“${label}”当作`,
  headingPicked: (row: number) => `第 ${row} 行是清单表头吗`,
  headingPickHow: '是的话，逐列说明它是什么。有名称或型号，有数量、单价、小计之一，共三列以上，就能读出清单。',
  sheetsNotRead: '没有读出表单的工作表',
  selectHeading: '清单没有读出来的，在表里选中它的表头，再在这里逐列说明；是整张表单的，说明它是什么表。',
  setAside: '您说过不是表单，没有检查',
  unusedCorrections: '没有用上的更正',
  unusedWhy: '表头或标签变了、表不在了，或者说明的列还不够读出清单。它们原样保留。',
  forget: '忘掉',
};

export type FormsReadWords = typeof zh;

const en: FormsReadWords = {
  formsReadWhy:
    'What each sheet and each column was taken for. Where it is wrong, correct it here. Corrections are kept in the workbook and travel with it; while the headings stay, they hold after rows and columns were inserted, sheets renamed, and in next month’s file made from this one.',
  readForSure: 'certain',
  readInDoubt: 'to be confirmed, not checked',
  readByUser: 'as you confirmed',
  matchedBy: (words: readonly string[]) => `By: ${words.join(', ')}`,
  decideAbout: (sheet: string) => `What ${sheet} is`,
  isForm: (form: string) => `It is: ${form}`,
  isNoForm: 'It is no form',
  takeSheetFor: (sheet: string) => `Take ${sheet} for`,
  takeFor: 'Take it for…',
  readWrongly: 'Not this form?',
  columnsRead: (list: string, read: number, all: number) => `${list}: ${read} of ${all} columns read`,
  columnsLacking: (words: readonly string[]) => `Not found: ${words.join(', ')}`,
  taxBothWays:
    'Amounts with and without tax stand side by side and nothing says which count; those with tax were read.',
  taxStated: (text: string) =>
    `Amounts with and without tax stand side by side; the sheet says "${text}", and that is followed.`,
  taxWhichCounts: 'which amounts count',
  taxIncluded: 'Count with tax',
  taxExcluded: 'Count without tax',
  columnTakenFor: (column: string, words: string) => `Column ${column} “${words}” is`,
  columnUnread: 'not read',
  columnsShared: 'Both sides',
  columnsOfOneSide: 'A list of one side',
  columnsOld: 'Before the change',
  columnsNew: 'After the change',
  corrected: 'corrected',
  columnsCorrected: (count: number) => (count === 1 ? '1 column corrected' : `${count} columns corrected`),
  undoCorrection: 'Undo correction',
  noOwnHeading: (list: string) =>
    `${list} has no heading of its own; its columns were inferred. Give it a heading to correct them one by one.`,
  fieldsMissing: (count: number) => `Fields not found ${count}`,
  labelTakenFor: (from: string, to: string) => `“${from}” is taken for “${to}”`,
  useSelection: 'Use the selected cell',
  useSelectionHow: 'Select the label of this field in the sheet, or its value, then press what fits below.',
  takeLabel: (label: string, value: string) => (value === '' ? `“${label}”` : `“${label}”: ${value}`),
  factLabelsUnknown: (count: number) => `Labels nobody knows ${count}`,
  labelMeans: (label: string) => `“${label}” means`,
  headingPicked: (row: number) => `Is row ${row} the heading of a list?`,
  headingPickHow:
    'If it is, say of each column what it is. A name or model and a quantity, price or subtotal, three columns and more, make a list.',
  sheetsNotRead: 'Sheets in which no form was found',
  selectHeading:
    'Where a list was not found, select its heading in the sheet and say here what each column is. Where the whole sheet is a form, say which.',
  setAside: 'No forms by your word, not checked',
  unusedCorrections: 'Corrections not used',
  unusedWhy:
    'A heading or label has changed, a sheet is gone, or too few columns of a list are known yet. They are kept as they are.',
  forget: 'Forget',
};

export function formsReadWords(language: Language): FormsReadWords {
  return language === 'zh' ? zh : en;
}
