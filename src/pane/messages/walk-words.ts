/** What is said on the way from finding to finding; it comes with the list. */
const zh = { first: '已回到第一条', last: '已到最后一条', only: '仅此一条', none: '没有要处理的' };

export type WalkWords = typeof zh;

const en: WalkWords = {
  first: 'Back at the first',
  last: 'On to the last',
  only: 'This is the only one',
  none: 'Nothing to do',
};

export const WALK_WORDS = { zh, en } as const;
