/** The words of taking due days along in a calendar: they come with it. */
const zh = {
  save: '导出日历（.ics）',
  copy: '复制日历内容',
  saved: '已导出 guiju.ics；若没有出现下载，请改用“复制日历内容”。',
  text: '日历内容',
};

type CalendarWords = typeof zh;

const en: CalendarWords = {
  save: 'Export calendar (.ics)',
  copy: 'Copy the calendar',
  saved: 'Exported guiju.ics; if no download appears, use “Copy the calendar”.',
  text: 'The calendar',
};

export const CALENDAR_WORDS = { zh, en } as const;
