/** The words of choosing among regulations: they come with the choice. */
const zh = {
  notThere: '工作簿所写的办法没有可用的规则包，见“未能读取或处理”。在下面选定一个，“适用办法”一栏就改写成它。',
  proposed: '按表里写的地名推荐',
  others: '其他办法',
  outside: '外来规则包，不是产品自带',
};

const en: typeof zh = {
  notThere:
    'There is no rule pack in use for the regulation the workbook names; see what could not be read. The one you choose takes its place in 适用办法.',
  proposed: 'proposed by the place the forms name',
  others: 'Other regulations',
  outside: "a pack from outside, not the product's own",
};

export const CHOOSE_WORDS = { zh, en } as const;
