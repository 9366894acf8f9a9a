/**
 * Members that an Excel may refuse, each alone. Of those that only some
 * readings need the reference says that they are given, and issues that one or
 * the other failed; then the whole batch fails that they stand in.
 */
import type { Bilingual } from '../../base/bilingual';
import type { Belief } from './belief';

const GIVEN: Bilingual = { zh: '能读到', en: 'it answers' };
const REFUSED: Bilingual = {
  zh: '出错，并使所在的整批请求失败',
  en: 'it throws, and with it the batch it stands in',
};

/** One that is in ExcelApi 1.13 and has been seen to fail. */
function member(about: Bilingual) {
  return {
    about,
    values: { given: GIVEN, refused: REFUSED },
    default: 'given',
    evidence: 'documented',
    source: {
      zh: '在 ExcelApi 1.13 之内；OfficeDev/office-js 的问题单里各有单独失败的。',
      en: 'It is in ExcelApi 1.13; that such members fail, one at a time, is in OfficeDev/office-js issues.',
    },
  } as const satisfies Belief;
}

export const BELIEFS_OF_MEMBERS = {
  comments: member({ zh: '批注能否读', en: 'whether comments can be read' }),
  names: member({ zh: '定义的名称能否读', en: 'whether defined names can be read' }),
  'custom-xml': member({ zh: '自定义 XML 能否读', en: 'whether custom XML parts can be read' }),
  'date-function': member({ zh: '能否让 Excel 计算 DATE', en: 'whether Excel can be had to calculate DATE' }),
  'calculation-mode': member({ zh: '计算模式能否读', en: 'whether the mode of calculation can be read' }),
  'cf-listed': member({ zh: '条件格式能否列出', en: 'whether conditional formats can be listed' }),
  'merged-areas': member({ zh: '合并单元格能否列出', en: 'whether merged cells can be listed' }),
  'special-cells': member({ zh: '可见单元格能否列出', en: 'whether the visible cells can be listed' }),
  'further-events': member({
    zh: 'onChanged 以外的事件能否监听',
    en: 'whether events other than onChanged can be listened to',
  }),
  'value-types': member({ zh: '值的类型能否读', en: 'whether the types of values can be read' }),
  'page-setup': {
    about: { zh: '打印设置能否写', en: 'whether the print set-up can be written' },
    values: {
      taken: { zh: '能', en: 'it can' },
      refused: { zh: '出错，例如没有打印机时', en: 'it throws, as where there is no printer' },
    },
    default: 'taken',
    evidence: 'documented',
    source: {
      zh: 'PageLayout 属于 ExcelApi 1.9；没有打印机时被拒绝，见 OfficeDev/office-js 的 #1860。',
      en: 'PageLayout is in ExcelApi 1.9; that it is refused without a printer is OfficeDev/office-js issue #1860.',
    },
  },
  'single-inner-border': {
    about: { zh: '单独一格、一行的内框线', en: 'the inner border of a single cell or row' },
    values: {
      refused: { zh: '设置会出错', en: 'setting it throws' },
      'passed-over': { zh: '设置不起作用，也不报错', en: 'setting it is passed over in silence' },
    },
    default: 'refused',
    evidence: 'assumed',
    source: { zh: '没有人证实过。', en: 'Nobody has shown it.' },
  },
  'prompt-title': {
    about: { zh: '没有标题的输入提示', en: 'a prompt without a title' },
    values: { refused: { zh: '设置会出错', en: 'setting it throws' }, taken: { zh: '可以', en: 'it is taken' } },
    default: 'refused',
    evidence: 'assumed',
    source: { zh: '没有人证实过。', en: 'Nobody has shown it.' },
  },
} as const satisfies Readonly<Record<string, Belief>>;
