/** The words of the first run that nothing else says: they come with it. */
const zh = {
  noFormTitle: '没有找到能识别的表单',
  noFormWhy: '已在这个工作簿中查找',
  noFormNext: '如果表格在别的文件里，请打开那个文件。',
  insertingSample: '正在插入示例…',
  trySampleWhy:
    '在本工作簿末尾加几张填好的示例表，表名以“示例”开头，里面有几处错误供查看；已有的工作表不动。看完删掉这几张表即可。',
};

type FirstRunWords = typeof zh;

const en: FirstRunWords = {
  noFormTitle: 'No form found that we know',
  noFormWhy: 'What was looked for in this workbook',
  noFormNext: 'If your forms are in another file, open that file.',
  insertingSample: 'Inserting the sample…',
  trySampleWhy:
    'Adds filled-in sample sheets at the end of this workbook, their names beginning with 示例, with a few mistakes to look at; your own sheets are not touched. Delete those sheets when you are done.',
};

export const FIRST_RUN_WORDS = { zh, en } as const;
