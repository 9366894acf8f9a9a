/** The words of what has changed since an earlier check: they come with the line that says them. */
const zh = {
  title: (since: string, came: number, went: number) => `自 ${since} 的检查以来：新出现 ${came} 项，改好 ${went} 项`,
  came: '新出现',
  went: '改好',
  seen: '看过了，从现在起算',
};

type ChangesWords = typeof zh;

const en: ChangesWords = {
  title: (since, came, went) => `Since the check at ${since}: ${came} new, ${went} put right`,
  came: 'new',
  went: 'put right',
  seen: 'Seen; count from now on',
};

export const CHANGES_WORDS = { zh, en } as const;
