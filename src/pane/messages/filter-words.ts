/** The words of searching and narrowing down: they come with the views that say them. */
const zh = {
  searchFindings: '搜索检查结果（名称、条款、单元格）',
  nothingMatches: '没有符合搜索的结果。',
  matches: (count: number, all: number) => `找到 ${count} 项，共 ${all} 项`,
  filterGroup: '结论',
  filterSheet: '工作表',
  filterSubject: '对象',
  filterArticle: '条款',
  moreChoices: (count: number) => `另 ${count} 个`,
  filtersInForce: '已选的筛选',
  removeFilter: (words: string) => `取消筛选 ${words}`,
  clearFilters: '清除筛选',
};

export type FilterWords = typeof zh;

const en: FilterWords = {
  searchFindings: 'Search by name, article or cell',
  nothingMatches: 'Nothing matches the search.',
  matches: (count, all) => `${count} of ${all} found`,
  filterGroup: 'Verdict',
  filterSheet: 'Sheet',
  filterSubject: 'Subject',
  filterArticle: 'Article',
  moreChoices: (count) => `${count} more`,
  filtersInForce: 'Filters in force',
  removeFilter: (words) => `Remove filter ${words}`,
  clearFilters: 'Clear filters',
};

export const FILTER_WORDS = { zh, en } as const;
