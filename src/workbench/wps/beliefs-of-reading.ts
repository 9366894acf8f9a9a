/** What a real WPS may answer to who reads cells and sheets. */
import type { Belief } from '../excel/belief';

export const ET_BELIEFS_OF_READING = {
  'empty-value': {
    about: { zh: '空单元格的 Value2 是什么', en: 'what Value2 of an empty cell is' },
    values: {
      null: { zh: 'null', en: 'null' },
      undefined: { zh: 'undefined', en: 'undefined' },
    },
    default: 'null',
    evidence: 'measured',
    source: {
      zh: '12.1.0.28505 上的设备日志；也有人报告 undefined。',
      en: 'A log from 12.1.0.28505; undefined has been reported too.',
    },
  },
  'value-shape': {
    about: { zh: '单行、单列的 Value2 是什么形状', en: 'the shape of Value2 of a single row or column' },
    values: {
      rows: { zh: '按行的二维数组', en: 'an array of rows' },
      flat: { zh: '一维数组（早期版本）', en: 'one flat array (early versions)' },
      items: { zh: '要逐个用 Item 取的对象', en: 'an object to be asked by Item' },
    },
    default: 'rows',
    evidence: 'measured',
    source: {
      zh: '多个项目与设备记录是二维数组；2021 年的一篇教程说早期版本是一维。',
      en: 'Several projects and logs have rows; a tutorial of 2021 says that early versions were flat.',
    },
  },
  'error-value': {
    about: { zh: '出错的单元格的 Value2', en: 'Value2 of a cell with an error' },
    values: {
      number: { zh: '错误代码的整数', en: 'the number of its code' },
      name: { zh: '“#DIV/0!”这样的文字', en: 'a text such as “#DIV/0!”' },
    },
    default: 'number',
    evidence: 'measured',
    source: {
      zh: '12.1.0.28043 经 COM 测得；JS 里的样子没有人证实。',
      en: 'Measured through COM on 12.1.0.28043; what it is in JS nobody has shown.',
    },
  },
  'used-range': {
    about: { zh: 'UsedRange 有多大', en: 'how large UsedRange is' },
    values: {
      larger: { zh: '比有内容的区域大', en: 'larger than what is filled' },
      filled: { zh: '正好是有内容的区域', en: 'what is filled' },
    },
    default: 'larger',
    evidence: 'documented',
    source: {
      zh: '对象模型的文档：设过格式的单元格也算已使用。',
      en: 'The reference of the object model: formatted cells count as used.',
    },
  },
  'default-format': {
    about: { zh: '常规格式的名称', en: 'what the default number format is called' },
    values: {
      General: { zh: 'General', en: 'General' },
      chinese: { zh: 'G/通用格式', en: 'G/General in Chinese' },
    },
    default: 'General',
    evidence: 'assumed',
    source: {
      zh: '一个加载项的代码两种都认；没有设备证据。',
      en: 'The code of one add-in takes both; there is no evidence from a device.',
    },
  },
  'sheet-object': {
    about: {
      zh: '工作表改名之后，先前取得的对象还认不认得它',
      en: 'whether an object of a sheet still knows it after it was renamed',
    },
    values: {
      lost: { zh: '不认得，一问就报错', en: 'it does not, and throws' },
      kept: { zh: '认得', en: 'it does' },
    },
    default: 'lost',
    evidence: 'assumed',
    source: { zh: '没有人试过；封装对象没有同一性。', en: 'Nobody has tried; wrappers have no identity.' },
  },
} as const satisfies Readonly<Record<string, Belief>>;
