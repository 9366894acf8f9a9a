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
    evidence: 'reported',
    source: {
      zh: 'OfficeDev/office-js 的 #4066；onRowSorted 属于 ExcelApi 1.10。',
      en: 'OfficeDev/office-js issue #4066; onRowSorted is in ExcelApi 1.10.',
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
