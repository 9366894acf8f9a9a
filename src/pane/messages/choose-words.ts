/** The words of choosing among regulations: they come with the choice. */
const zh = {
  proposed: '按表里写的地名推荐',
  others: '其他办法',
  all: (count: number) => `全部办法（${count}）`,
};

type ChooseWords = typeof zh;

const en: ChooseWords = {
  proposed: 'proposed by the place the forms name',
  others: 'Other regulations',
  all: (count) => `All regulations (${count})`,
};

export const CHOOSE_WORDS = { zh, en } as const;
