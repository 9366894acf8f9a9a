/** The user's gestures in words, for when the spreadsheet does not carry them out. */
import type { Bilingual } from '../base/bilingual';

/** What a user's click was to do: that it was not done, and how to have it done after all. */
export interface Doing {
  readonly notDone: Bilingual;
  readonly again: Bilingual;
}

const CLICK_AGAIN = { zh: '点一次', en: 'click again' };

export const INSERTING: Doing = {
  notDone: { zh: '表没有插入', en: 'The sheet was not inserted' },
  again: { zh: '插入一次', en: 'insert it again' },
};

export const REVEALING: Doing = {
  notDone: { zh: '没有转到单元格', en: 'The cells were not brought into view' },
  again: CLICK_AGAIN,
};

export const FILLING: Doing = {
  notDone: { zh: '没有写入单元格', en: 'Nothing was written into the cells' },
  again: { zh: '写一次', en: 'write it again' },
};

export const REMEMBERING: Doing = {
  notDone: { zh: '没有记入工作簿', en: 'It was not kept in the workbook' },
  again: { zh: '选一次', en: 'choose it again' },
};

export const ANNOTATING: Doing = {
  notDone: { zh: '没有写进工作簿的审查记录', en: 'It was not written into the review record of the workbook' },
  again: { zh: '写一次', en: 'write it again' },
};

export const CLEARING: Doing = {
  notDone: { zh: '标记没有移除', en: 'The flags were not removed' },
  again: CLICK_AGAIN,
};
