/** The words of choosing among regulations: they come with the choice. */
const zh = {
  proposed: '按表里写的地名推荐',
  others: '其他办法',
  outside: '外来规则包，不是产品自带',
};

const en: typeof zh = {
  proposed: 'proposed by the place the forms name',
  others: 'Other regulations',
  outside: "a pack from outside, not the product's own",
};

export const CHOOSE_WORDS = { zh, en } as const;
