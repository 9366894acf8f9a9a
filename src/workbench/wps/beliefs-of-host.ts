/** What a real WPS may do around a reading: events, undo, and while it is busy with its user. */
import type { Belief } from '../excel/belief';

export const ET_BELIEFS_OF_HOST = {
  events: {
    about: { zh: '事件来不来', en: 'whether events come' },
    values: {
      told: { zh: '来', en: 'they do' },
      never: { zh: '不来', en: 'they never do' },
    },
    default: 'told',
    evidence: 'documented',
    source: {
      zh: '开放平台文档列有这些事件；有的项目因事件缺失而另设定时核对。',
      en: 'The platform documents them; some projects poll since events are missing in some builds.',
    },
  },
  'event-arguments': {
    about: { zh: 'SheetChange 交出的次序', en: 'in which order SheetChange hands things over' },
    values: {
      'sheet-first': { zh: '先工作表后区域', en: 'the sheet, then the range' },
      'range-first': { zh: '先区域后工作表', en: 'the range, then the sheet' },
    },
    default: 'sheet-first',
    evidence: 'documented',
    source: {
      zh: '类型声明是先工作表；官方示例前后不一。',
      en: 'Declared so; official examples do not agree with each other.',
    },
  },
  'own-writes': {
    about: { zh: '加载项自己写入时触发 SheetChange 吗', en: 'whether SheetChange fires for writes of an add-in' },
    values: {
      told: { zh: '触发，而且在写入的当中', en: 'it does, in the middle of the write' },
      untold: { zh: '不触发', en: 'it does not' },
    },
    default: 'told',
    evidence: 'assumed',
    source: {
      zh: '文档只说“用户或外部链接更改时”；没有人测过。',
      en: 'The documentation says “when the user or an external link changes cells”; nobody has measured it.',
    },
  },
  'undo-told': {
    about: { zh: '撤销时触发 SheetChange 吗', en: 'whether SheetChange fires for undo' },
    values: {
      untold: { zh: '不触发', en: 'it does not' },
      told: { zh: '触发', en: 'it does' },
    },
    default: 'untold',
    evidence: 'reported',
    source: {
      zh: '没有撤销事件，有的项目靠轮询发现撤销。',
      en: 'There is no event for undo; one project finds it by polling.',
    },
  },
  'undo-steps': {
    about: { zh: 'DebugTools 的撤销事务', en: 'the transactions of undo in DebugTools' },
    values: {
      absent: { zh: '没有', en: 'there are none' },
      offered: { zh: '有，几次写入合为一步', en: 'there are: several writes are one step' },
    },
    default: 'absent',
    evidence: 'reported',
    source: {
      zh: 'Windows 12.1.0.28505 上一个项目测得是一步；别的平台未知，名称也不像有承诺。',
      en: 'One project measured one step on Windows 12.1.0.28505; other platforms are unknown, and the name promises nothing.',
    },
  },
  'cell-edit': {
    about: { zh: '使用者正在单元格里输入时', en: 'while the user is in a cell' },
    values: {
      'settings-refused': {
        zh: '写应用程序设置和单元格都报错，读照常',
        en: 'settings and cells refuse to be written, reading goes on',
      },
      'cells-refused': { zh: '只有写单元格报错', en: 'cells alone refuse' },
    },
    default: 'settings-refused',
    evidence: 'measured',
    source: {
      zh: '设备记录：编辑时写应用程序的设置失败，Ready 仍为真。',
      en: 'A log: settings of the application fail while editing, Ready stays true.',
    },
  },
  dialog: {
    about: { zh: 'WPS 自己的对话框开着时', en: 'while a dialog of WPS is open' },
    values: {
      blocks: { zh: '调用等到对话框关闭', en: 'a call waits until it is closed' },
      refuses: { zh: '调用报错', en: 'calls throw' },
    },
    default: 'blocks',
    evidence: 'measured',
    source: { zh: '设备记录：另存为对话框堵住全部 JSAPI。', en: 'A log: the Save As dialog blocks the whole JSAPI.' },
  },
} as const satisfies Readonly<Record<string, Belief>>;
