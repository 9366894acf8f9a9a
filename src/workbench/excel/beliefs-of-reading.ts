/** What a real Excel may do when it is read, or cannot be. */
import type { Belief } from './belief';

export const BELIEFS_OF_READING = {
  'merged-address': {
    about: { zh: 'RangeAreas.address 怎样说合并单元格', en: 'what RangeAreas.address says of merged cells' },
    values: {
      'top-left': { zh: '只给每处的左上角', en: 'the upper left cell of each' },
      whole: { zh: '给出每处的全部', en: 'each whole' },
    },
    default: 'top-left',
    evidence: 'reported',
    source: {
      zh: 'OfficeDev/office-js 的 #1590，微软给出的办法：areas.items 的每一项是完整的。',
      en: 'OfficeDev/office-js issue #1590, with Microsoft’s way around it: each of areas.items is whole.',
    },
  },
  'merged-outside': {
    about: {
      zh: '从上方或左方伸进所问区域的合并单元格',
      en: 'merged cells that reach into the range asked from above or from the left',
    },
    values: { 'left-out': { zh: '不给出', en: 'they are not given' }, given: { zh: '给出', en: 'they are given' } },
    default: 'left-out',
    evidence: 'reported',
    source: { zh: 'OfficeDev/office-js 的 #3611。', en: 'OfficeDev/office-js issue #3611.' },
  },
  'sort-told': {
    about: { zh: '排序由谁得知', en: 'who is told that rows were sorted' },
    values: {
      'row-sorted': { zh: '只有监听 onRowSorted 的得知', en: 'those who listen to onRowSorted, and no others' },
      nobody: { zh: '没有人得知', en: 'nobody' },
    },
    default: 'row-sorted',
    evidence: 'documented',
    source: {
      zh: '参考文档另有 onRowSorted（ExcelApi 1.10），没有说排序也发 onChanged。',
      en: 'The reference has onRowSorted for it (ExcelApi 1.10), and does not say that sorting is told by onChanged.',
    },
  },
  'edits-told': {
    about: { zh: '哪些改动由 onChanged 得知', en: 'which edits onChanged tells of' },
    values: {
      all: { zh: '每一处改动', en: 'each' },
      typed: {
        zh: '从单元格的列表中选的、被挤开的单元格，没有人得知',
        en: 'of a choice from a cell’s list and of cells pushed aside nobody is told',
      },
    },
    default: 'all',
    evidence: 'documented',
    source: {
      zh: '参考文档：onChanged 在数据改动时发出，插入和删除单元格也在其列；从列表中选的不发出，见 OfficeDev/office-js 的 #420（桌面版）、#3888 和 #4066（网页版）。',
      en: 'The reference: onChanged occurs when data changed, inserted and deleted cells among it; that a choice from a list is told to nobody is OfficeDev/office-js issues #420 (desktop), #3888 and #4066 (web).',
    },
  },
  'error-text': {
    about: { zh: '单元格的值用什么文字表示错误', en: 'in which words the values of a range name an error' },
    values: {
      english: { zh: '英文', en: 'in English' },
      german: { zh: '用这个 Excel 的语言，这里是德文', en: 'in the language of this Excel, here German' },
    },
    default: 'english',
    evidence: 'documented',
    source: {
      zh: 'Range.values 以文字给出错误，文字随语言而变；中文版 Excel 写英文。',
      en: 'Range.values: errors as their text, which is localised; a Chinese Excel writes them in English.',
    },
  },
} as const satisfies Readonly<Record<string, Belief>>;
