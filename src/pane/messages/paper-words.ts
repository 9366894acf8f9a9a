/** The words of taking the results along on paper or as a table: they come with the view that says them. */
const zh = {
  title: '核对结果',
  why: '插入的是一张可以直接打印的工作表（A4 横向），不要时把它删掉即可；复制的表格可以粘贴到文档或别的表里。',
  insert: '插入打印用的工作表',
  inserting: '正在插入…',
  inserted: '已插入工作表，打印前可以再改。',
  copy: '复制为表格',
  copied: '已复制',
  notCopied: '这里不能写剪贴板，请用“插入打印用的工作表”。',
};

type PaperWords = typeof zh;

const en: PaperWords = {
  title: 'Results on paper',
  why: 'What is inserted is a sheet ready to print (A4 landscape); delete it when it is done with. The table copied can be pasted into a document or another sheet.',
  insert: 'Insert a sheet to print',
  inserting: 'Inserting…',
  inserted: 'The sheet is there; change what you like before you print it.',
  copy: 'Copy as a table',
  copied: 'Copied',
  notCopied: 'The clipboard cannot be written here; insert the sheet instead.',
};

export const PAPER_WORDS = { zh, en } as const;
