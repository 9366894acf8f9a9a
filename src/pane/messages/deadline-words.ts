/** The words of deadlines that nothing else says: they come with the procedure. */
const zh = {
  noDeadlines: '没有尚未办结的期限。',
  doneDeadlines: (count: number) => `已办结 ${count} 项`,
  overdueBy: (days: string) => `已过 ${days}`,
  dueToday: '当日到期',
  doneInTime: '按期办结',
  doneLate: '逾期办结',
};

type DeadlineWords = typeof zh;

const en: DeadlineWords = {
  noDeadlines: 'No deadline is open.',
  doneDeadlines: (count) => `${count} done`,
  overdueBy: (days) => `${days} overdue`,
  dueToday: 'due on this day',
  doneInTime: 'done in time',
  doneLate: 'done late',
};

export const DEADLINE_WORDS = { zh, en } as const;
