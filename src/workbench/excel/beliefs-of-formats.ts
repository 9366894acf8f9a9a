/** What a real Excel may do with conditional formats. */
import type { Belief } from './belief';

export const BELIEFS_OF_FORMATS = {
  'cf-id': {
    about: { zh: '条件格式的 id 是什么', en: 'what the id of a conditional format is' },
    values: {
      'range-place': { zh: '在所问区域的规则列表里的位置', en: 'its place in the list of the range that was asked' },
      'sheet-place': { zh: '在工作表的规则列表里的位置', en: 'its place in the list of the sheet' },
      stable: { zh: '固定不变的名字', en: 'a name that stays' },
    },
    default: 'range-place',
    evidence: 'measured',
    source: {
      zh: '一个公开的加载项项目在桌面版 Excel 上的实测（2026 年）；参考文档称它是“条件格式在当前集合中的优先级”。',
      en: 'A public add-in project that drove Excel on a desktop (2026); the reference says “the priority of the conditional format in the current collection”.',
    },
  },
  'cf-new-rule': {
    about: { zh: '新加的规则排在哪里', en: 'where a new rule comes to stand' },
    values: { last: { zh: '排在最后', en: 'after all others' }, first: { zh: '排在最前', en: 'before all others' } },
    default: 'last',
    evidence: 'measured',
    source: {
      zh: '同一项目的实测；ConditionalFormatCollection.add 的参考文档说排在最前。',
      en: 'The same project; the reference of ConditionalFormatCollection.add says first.',
    },
  },
  'cf-new-stop': {
    about: { zh: '新加的规则是否使其后的规则停止', en: 'whether a new rule stops those after it' },
    values: { true: { zh: '是', en: 'it does' }, false: { zh: '否', en: 'it does not' } },
    default: 'true',
    evidence: 'assumed',
    source: {
      zh: '参考文档没有说；在 VBA 里新的 FormatCondition 的 StopIfTrue 为 True。',
      en: 'The reference is silent; in VBA a new FormatCondition has StopIfTrue = True.',
    },
  },
  'cf-stop': {
    about: { zh: 'stopIfTrue 能否设置', en: 'whether stopIfTrue can be set' },
    values: {
      settable: { zh: '能', en: 'it can' },
      ignored: { zh: '设置不起作用，也不报错', en: 'setting it is passed over in silence' },
    },
    default: 'settable',
    evidence: 'documented',
    source: {
      zh: 'ConditionalFormat.stopIfTrue 不是只读属性。',
      en: 'ConditionalFormat.stopIfTrue is no read-only property.',
    },
  },
  'cf-priority': {
    about: { zh: '能否用 priority 移动规则', en: 'whether a rule can be put elsewhere by its priority' },
    values: {
      settable: {
        zh: '能，在所问区域的列表之内；超出列表的数不起作用，也不报错',
        en: 'it can, in the list of the range asked; a number outside of it is passed over in silence',
      },
      ignored: { zh: '设置不起作用，也不报错', en: 'setting it is passed over in silence' },
    },
    default: 'settable',
    evidence: 'measured',
    source: { zh: 'cf-id 一行所说的项目。', en: 'The project named under cf-id.' },
  },
  'cf-refused-formula': {
    about: { zh: '公式被拒绝的规则怎样', en: 'what a rule is whose formula was refused' },
    values: {
      'leaves-empty': { zh: '留下来，没有公式', en: 'it stays, without a formula' },
      'leaves-nothing': { zh: '不留下', en: 'it is gone' },
    },
    default: 'leaves-empty',
    evidence: 'measured',
    source: { zh: 'cf-id 一行所说的项目。', en: 'The project named under cf-id.' },
  },
  'cf-formula-text': {
    about: { zh: '规则的公式读回来是什么样', en: 'how the formula of a rule is read back' },
    values: {
      spaced: { zh: '带“=”，并有它自己加的空格', en: 'with “=” and with spaces of its own' },
      'as-written': { zh: '与写入的一样', en: 'as it was written' },
      capitals: { zh: '全部大写', en: 'in capitals' },
      localised: {
        zh: '用使用者语言的分隔符和函数名',
        en: 'with the separators and function names of the user’s language',
      },
    },
    default: 'spaced',
    evidence: 'measured',
    source: {
      zh: 'cf-id 一行所说的项目，在俄文版 Excel 中：带“=”，可能有空格。',
      en: 'The project named under cf-id, in a Russian Excel: with “=”, possibly with spaces.',
    },
  },
  'cf-colour-text': {
    about: { zh: '规则的颜色读回来是什么样', en: 'how the colour of a rule is read back' },
    values: {
      capitals: { zh: '全部大写', en: 'in capitals' },
      small: { zh: '全部小写', en: 'in small letters' },
      'as-written': { zh: '与写入的一样', en: 'as it was written' },
    },
    default: 'capitals',
    evidence: 'measured',
    source: { zh: 'cf-id 一行所说的项目。', en: 'The project named under cf-id.' },
  },
  'cf-areas': {
    about: { zh: '规则的区域读回来是什么样', en: 'how the areas of a rule are read back' },
    values: {
      joined: { zh: '相邻的合在一起', en: 'adjoining ones put together' },
      'as-written': { zh: '与写入的一样', en: 'as they were written' },
    },
    default: 'joined',
    evidence: 'assumed',
    source: { zh: '没有人证实过。', en: 'Nobody has shown it.' },
  },
  'cf-brought-back': {
    about: { zh: '撤销恢复的规则', en: 'a rule that undo brought back' },
    values: {
      unreadable: { zh: '读取它的规则会出错', en: 'reading its rule throws' },
      readable: { zh: '与其他规则一样可读', en: 'is read as any other' },
    },
    default: 'unreadable',
    evidence: 'reported',
    source: { zh: 'OfficeDev/office-js 的 #6396、#6827。', en: 'OfficeDev/office-js issues #6396 and #6827.' },
  },
  'cf-copied': {
    about: { zh: '复制而来的规则', en: 'a rule that copying doubled' },
    values: {
      unreadable: { zh: '读取它的规则会出错', en: 'reading its rule throws' },
      readable: { zh: '与其他规则一样可读', en: 'is read as any other' },
    },
    default: 'unreadable',
    evidence: 'reported',
    source: { zh: 'OfficeDev/office-js 的 #6835、#5222。', en: 'OfficeDev/office-js issues #6835 and #5222.' },
  },
} as const satisfies Readonly<Record<string, Belief>>;
