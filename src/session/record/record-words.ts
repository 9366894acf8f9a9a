/** Why something was not done with the record, in words for the user. */
import type { Bilingual } from '../../base/bilingual';

export const RECORD_WORDS = {
  noParts: {
    zh: '这个程序不能把审查记录存进工作簿，条目只在窗格里。请写入“审查记录”表，否则关闭窗格后就没有了。',
    en: 'This program cannot keep the review record in the workbook; the entries are in the pane only. Write the review record sheet, or they are gone when the pane is closed.',
  },
  noRecord: { zh: '这里没有审查记录可用。', en: 'No review record is available here.' },
  noReview: {
    zh: '还没有检查结果，没有写入。请等检查完成后再点一次。',
    en: 'There is no review yet; nothing was written. Click again once the check is done.',
  },
  noAuthor: { zh: '请先填写姓名和身份。', en: 'State your name and role first.' },
  noName: { zh: '请填写姓名（不超过 100 字）。', en: 'State a name of at most 100 characters.' },
  noWords: { zh: '请写一句话。', en: 'Write a sentence.' },
  tooLong: {
    zh: '太长了：不要超过 4000 字，接受的说明不超过 500 字。',
    en: 'Too long: at most 4000 characters, 500 for an acceptance.',
  },
  noReason: { zh: '接受要选理由，并写明情况。', en: 'An acceptance takes a reason from the list and a sentence.' },
  noDay: { zh: '有效期要写成 2026-12-31 这样的日期。', en: 'Give the last day as a date such as 2026-12-31.' },
  notThere: {
    zh: '所指的内容已经不在了，没有写入。请看看检查结果再写。',
    en: 'What this is about is not there any more; nothing was written. See the review and write again.',
  },
  notYours: { zh: '只能撤回自己写的。', en: 'Only what one wrote oneself can be withdrawn.' },
  reviewersOnly: {
    zh: '接受、不接受、要求改正、核对和结束一轮，由审核方作出。',
    en: 'Accepting, rejecting, requesting a correction, answering and closing a round are the reviewer’s.',
  },
  notAlike: {
    zh: '只有规则、理由和后果都相同的才能一起处理。',
    en: 'Only what shares rule, reason and consequence can be decided together.',
  },
  noCopy: { zh: '没有打开的副本。', en: 'No copy is open.' },
  nothingNew: { zh: '没有新的条目。', en: 'There is nothing new.' },
  moving: {
    zh: '工作簿里的审查记录一直在变，没有写进去，条目先留在窗格里。请稍后再试。',
    en: 'The record in the workbook keeps changing; the entries are in the pane for now. Try again in a moment.',
  },
} satisfies Record<string, Bilingual>;
