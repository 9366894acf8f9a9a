/** What a real Excel may do around the batches: with the user's undo, while it is busy with the user, at start, between pages. */
import type { Belief } from './belief';

export const BELIEFS_OF_HOST = {
  'undo-marked-reading': {
    about: {
      zh: '库标作“不能撤销的写入”而其实只是读取的一批请求，怎样对待撤销记录',
      en: 'what becomes of undo with a batch that only reads and that the library marks as a write that cannot be undone',
    },
    values: {
      cleared: { zh: '清空', en: 'nothing before it can be undone' },
      left: { zh: '不动', en: 'it is left alone' },
    },
    default: 'cleared',
    evidence: 'documented',
    source: {
      zh: '撤销支持的参考文档：不支持撤销的调用清空撤销记录；合并单元格、事件登记带这个标记，读自所带的库；OfficeDev/office-js 的 #2543。',
      en: 'The reference on undo support: calls without it clear the stack; that merged cells and registrations carry the mark is read off our library; OfficeDev/office-js issue #2543.',
    },
  },
  'undo-marked-writing': {
    about: {
      zh: '加载项写入之后能否撤销先前的编辑',
      en: 'whether what was done before can be undone after a write of an add-in',
    },
    values: {
      cleared: { zh: '不能，撤销记录被清空', en: 'it cannot, nothing before the write is kept' },
      kept: {
        zh: '能，写入是撤销记录中的一步（ExcelApi 1.19 起）',
        en: 'it can, the write is one step of undo (since ExcelApi 1.19)',
      },
    },
    default: 'cleared',
    evidence: 'wire',
    source: {
      zh: '所带的库把写条件格式标作不能撤销，宿主声称 ExcelApi 1.20 时也是；OfficeDev/office-js 的 #6170。',
      en: 'Our library marks the writing of conditional formats as not undoable, also where ExcelApi 1.20 is claimed; OfficeDev/office-js issue #6170.',
    },
  },
  'cell-edit': {
    about: {
      zh: '使用者正在单元格里输入时，拒绝的代码是什么',
      en: 'the code of the refusal while the user is in a cell',
    },
    values: {
      plain: {
        zh: 'InvalidOperation，文字用这个 Excel 的语言',
        en: 'InvalidOperation, with a text in the language of this Excel',
      },
      named: { zh: 'InvalidOperationInCellEditMode', en: 'InvalidOperationInCellEditMode' },
    },
    default: 'plain',
    evidence: 'reported',
    source: {
      zh: '参考文档列有 InvalidOperationInCellEditMode；问题单里见到的是 InvalidOperation 和当地语言的文字。',
      en: 'The reference names InvalidOperationInCellEditMode; issues show InvalidOperation with a localised text.',
    },
  },
  'dialog-open': {
    about: {
      zh: 'Excel 开着对话框时，拒绝写入的代码是什么',
      en: 'the code by which a write is refused while a dialog of Excel is open',
    },
    values: {
      plain: {
        zh: 'InvalidOperation，文字用这个 Excel 的语言',
        en: 'InvalidOperation, with a text in the language of this Excel',
      },
      named: { zh: 'WriteNotSupportedWhenModalDialogOpen', en: 'WriteNotSupportedWhenModalDialogOpen' },
    },
    default: 'plain',
    evidence: 'assumed',
    source: {
      zh: '参考文档列有 WriteNotSupportedWhenModalDialogOpen（5016）；没有人证实每个 Excel 都用它。',
      en: 'The reference names WriteNotSupportedWhenModalDialogOpen (5016); nobody has shown that each Excel says it.',
    },
  },
  unreached: {
    about: { zh: '宿主没有应答时 Office.onReady 怎样', en: 'what Office.onReady does where its host is not reached' },
    values: {
      silent: { zh: '永远没有结果', en: 'it never settles' },
      refused: { zh: '宿主以错误作答', en: 'the host answers with an error' },
    },
    default: 'silent',
    evidence: 'reported',
    source: { zh: 'OfficeDev/office-js 的 #6040。', en: 'OfficeDev/office-js issue #6040.' },
  },
  'ribbon-page': {
    about: {
      zh: '功能区命令的页面与窗格是否共用存储和 BroadcastChannel',
      en: 'whether the page of the ribbon’s commands and the pane share storage and BroadcastChannel',
    },
    values: {
      apart: { zh: '不共用', en: 'they do not' },
      shared: { zh: '共用', en: 'they do' },
    },
    default: 'apart',
    evidence: 'reported',
    source: {
      zh: '参考文档说两者是不同的进程；在 Outlook 里它们不相通，见 OfficeDev/office-js 的 #1741。',
      en: 'The reference says that they are different processes; in Outlook they were apart, OfficeDev/office-js issue #1741.',
    },
  },
} as const satisfies Readonly<Record<string, Belief>>;
