/** What a real WPS may do with what is written besides cells: conditional formats, and parts of the file. */
import type { Belief } from '../excel/belief';

export const ET_BELIEFS_OF_WRITING = {
  'cf-new-rule': {
    about: { zh: '新的条件格式排在哪里', en: 'where a new conditional format comes to stand' },
    values: {
      first: { zh: '最前', en: 'first' },
      last: { zh: '最后', en: 'last' },
    },
    default: 'first',
    evidence: 'assumed',
    source: { zh: '没有人写明；我们按“最后”来写。', en: 'Nobody says; we write as if it were last.' },
  },
  'cf-new-stop': {
    about: { zh: '新的条件格式的 StopIfTrue', en: 'StopIfTrue of a new conditional format' },
    values: {
      true: { zh: '真', en: 'true' },
      false: { zh: '假', en: 'false' },
    },
    default: 'true',
    evidence: 'documented',
    source: { zh: '对象模型的文档。', en: 'The reference of the object model.' },
  },
  'cf-formula': {
    about: { zh: 'Formula1 读回来的样子', en: 'how Formula1 is read back' },
    values: {
      'with-equals': { zh: '带等号', en: 'with “=”' },
      bare: { zh: '不带等号', en: 'without “=”' },
    },
    default: 'with-equals',
    evidence: 'assumed',
    source: { zh: '由 mac 12.1.28496 的记录推断。', en: 'Inferred from a log of mac 12.1.28496.' },
  },
  'cf-limit': {
    about: { zh: '一个区域最多几条条件格式', en: 'how many conditional formats a range may have' },
    values: {
      three: { zh: '三条，第四条被拒绝', en: 'three, the fourth is refused' },
      none: { zh: '不限', en: 'no limit' },
    },
    default: 'three',
    evidence: 'documented',
    source: {
      zh: '文档说最多三条；在不同区域上见过五条。',
      en: 'The documentation says three; five have been seen on different ranges.',
    },
  },
  'xml-parts': {
    about: { zh: '自定义 XML 部件能不能写', en: 'whether custom XML parts can be written' },
    values: {
      lost: { zh: '写入不报错，却不在', en: 'no error, and they are not there' },
      kept: { zh: '能', en: 'they can' },
    },
    default: 'lost',
    evidence: 'assumed',
    source: {
      zh: '类型声明里有，没有见过哪个项目在表格里写过。',
      en: 'Declared; no project was seen to write one in a spreadsheet.',
    },
  },
} as const satisfies Readonly<Record<string, Belief>>;
