/** What is wrong with a package, part by part. */
import type { Bilingual } from '../../../base/bilingual';

export interface PackageFinding {
  readonly rule: PackageRule;
  /** An error makes Excel repair or refuse the file; a remark does not. */
  readonly level: 'error' | 'remark';
  readonly part: string;
  /** A cell, a row, an id: as the part writes it. */
  readonly at?: string;
}

/** Every rule with what it says; the errors first. */
const RULES = {
  'unreadable-part': { level: 'error', zh: '部件不是完整的 XML', en: 'the part is no well-formed XML' },
  'damaged-part': {
    level: 'error',
    zh: '部件的压缩数据已损坏，解不出来',
    en: 'the compressed bytes of the part are damaged',
  },
  'document-type': {
    level: 'error',
    zh: '部件里有文档类型声明（DOCTYPE），这种文件不许有',
    en: 'the part declares a document type (DOCTYPE), which no such file may',
  },
  'no-content-type': { level: 'error', zh: '部件没有内容类型', en: 'the part has no content type' },
  'content-type-twice': { level: 'error', zh: '内容类型写了两次', en: 'a content type is given twice' },
  'missing-target': {
    level: 'error',
    zh: '关系指向的部件不存在',
    en: 'a relationship leads to a part that is not there',
  },
  'relationship-twice': { level: 'error', zh: '关系编号重复', en: 'two relationships have one id' },
  'unknown-relationship': { level: 'error', zh: '引用了没有的关系', en: 'a relationship is used that is not there' },
  'no-sheet': { level: 'error', zh: '工作簿没有工作表', en: 'the workbook has no sheet' },
  'no-visible-sheet': { level: 'error', zh: '没有可见的工作表', en: 'no sheet is visible' },
  'sheet-name': {
    level: 'error',
    zh: '工作表名为空、过长、有禁用字符或重复',
    en: 'a sheet name is empty, too long, forbidden or taken',
  },
  'sheet-id': { level: 'error', zh: '工作表编号重复或不是正整数', en: 'a sheet id is taken or no positive number' },
  'name-scope': {
    level: 'error',
    zh: '名称所属的工作表不存在',
    en: 'a defined name belongs to a sheet that is not there',
  },
  'name-twice': { level: 'error', zh: '同一范围内名称重复', en: 'a name is defined twice in one scope' },
  'name-form': {
    level: 'error',
    zh: '名称为空、过长、有空格或是单元格地址',
    en: 'a defined name is empty, too long, has a space or is an address',
  },
  'name-formula': {
    level: 'error',
    zh: '名称的公式为空、过长，或括号、引号没有成对',
    en: 'the formula of a defined name is empty, too long, or its brackets or quotes do not close',
  },
  'child-order': { level: 'error', zh: '元素次序不对或重复', en: 'an element stands out of order or twice' },
  'row-order': {
    level: 'error',
    zh: '行号不递增或超出范围',
    en: 'rows are not in ascending order, or beyond the sheet',
  },
  'cell-reference': { level: 'error', zh: '单元格地址无效或不在其行', en: 'a cell address is none, or of another row' },
  'cell-order': { level: 'error', zh: '行内单元格不递增', en: 'cells of a row are not in ascending order' },
  'cell-type': { level: 'error', zh: '单元格类型无效', en: 'a cell has an unknown type' },
  'cell-value': { level: 'error', zh: '单元格的值与类型不符', en: 'the value of a cell is not of its type' },
  'text-index': { level: 'error', zh: '共享文字的序号超出范围', en: 'a shared text is not in the table' },
  'style-index': { level: 'error', zh: '格式序号超出范围', en: 'a style is not in the table' },
  'text-length': { level: 'error', zh: '文字超过 32767 个字符', en: 'a text is longer than 32,767 characters' },
  'formula-length': { level: 'error', zh: '公式超过 8192 个字符', en: 'a formula is longer than 8,192 characters' },
  'merge-area': { level: 'error', zh: '合并区域无效', en: 'a merged area is none' },
  'merge-overlap': { level: 'error', zh: '合并区域重叠', en: 'merged areas overlap' },
  'column-range': { level: 'error', zh: '列的范围无效或重叠', en: 'a range of columns is none, or overlaps' },
  'format-range': {
    level: 'error',
    zh: '条件格式或数据验证的区域无效',
    en: 'the range of a conditional format or a validation is none',
  },
  'format-style': {
    level: 'error',
    zh: '条件格式的样式序号超出范围',
    en: 'the style of a conditional format is not in the table',
  },
  'format-priority': {
    level: 'error',
    zh: '条件格式没有优先级或小于 1',
    en: 'a conditional format has no priority, or one below 1',
  },
  'format-formula': {
    level: 'error',
    zh: '条件格式的公式为空或不完整',
    en: 'the formula of a conditional format is empty or not whole',
  },
  'validation-length': {
    level: 'error',
    zh: '数据验证的列表超过 255 个字符',
    en: 'the list of a validation is longer than 255 characters',
  },
  'comment-twice': { level: 'error', zh: '一个单元格有两条批注', en: 'a cell has two comments' },
  'comment-author': { level: 'error', zh: '批注的作者不存在', en: 'the author of a comment is not in the list' },
  'comment-reference': { level: 'error', zh: '批注的地址无效', en: 'the address of a comment is none' },
  'style-parts': {
    level: 'error',
    zh: '格式引用了没有的字体、填充或边框',
    en: 'a style uses a font, fill or border that is not there',
  },
  'empty-table': { level: 'error', zh: '必须有内容的元素是空的', en: 'an element that must hold something is empty' },
  'table-columns': {
    level: 'error',
    zh: '表格的列数与区域不符',
    en: 'a table has more or fewer columns than its range',
  },
  'table-twice': { level: 'error', zh: '表格的编号或名称重复', en: 'the id or name of a table is taken' },
  'table-name': {
    level: 'error',
    zh: '表格的名称无效，或像单元格地址',
    en: 'the name of a table is none, or like the address of a cell',
  },
  'table-column-twice': { level: 'error', zh: '表格有两列同名', en: 'two columns of a table have one name' },
  'table-header': {
    level: 'error',
    zh: '表格的列名与标题行单元格不同',
    en: 'the name of a column is not what the header cell of the table says',
  },
  'table-overlap': {
    level: 'error',
    zh: '表格与另一表格或工作表的筛选区域重叠',
    en: 'a table overlaps another, or the filter of the sheet',
  },
  'shared-formula': {
    level: 'error',
    zh: '共享公式没有写出公式的单元格',
    en: 'a shared formula stands in no cell',
  },
  'formula-text': {
    level: 'error',
    zh: '公式中的文字超过 255 个字符',
    en: 'a text in a formula is longer than 255 characters',
  },
  'cell-formula': {
    level: 'error',
    zh: '公式的括号或引号没有成对',
    en: 'the brackets or quotes of a formula do not close',
  },
  'calculation-chain': {
    level: 'error',
    zh: '计算链（calcChain）中的单元格没有公式，或工作表不存在',
    en: 'a cell of the calculation chain has no formula, or its sheet is not there',
  },
  'validation-formula': {
    level: 'error',
    zh: '数据验证的公式为空或不完整',
    en: 'the formula of a validation is empty or not whole',
  },
  'override-without-part': {
    level: 'remark',
    zh: '内容类型所指的部件不存在',
    en: 'a content type is given for a part that is not there',
  },
  'sheet-part-twice': {
    level: 'remark',
    zh: '几张工作表指向同一个部件',
    en: 'several sheets are the same part',
  },
  'priority-twice': { level: 'remark', zh: '条件格式优先级重复', en: 'two conditional formats have one priority' },
  'wrong-count': { level: 'remark', zh: 'count 与实际个数不符', en: 'a count is not what there is' },
  'single-merge': { level: 'remark', zh: '合并区域只有一个单元格', en: 'a merged area is of one cell' },
  'shared-formula-area': {
    level: 'remark',
    zh: '共享公式的编号用了两次，或单元格不在其区域内',
    en: 'two shared formulas have one number, or a cell is outside its area',
  },
  'array-area': {
    level: 'remark',
    zh: '数组公式的区域无效、重叠，或不从其单元格开始',
    en: 'the area of an array formula is none, overlaps another, or does not begin at its cell',
  },
  'style-base': {
    level: 'remark',
    zh: '格式所依据的样式序号超出范围',
    en: 'the style that a format builds on is not in the table',
  },
  'number-format': { level: 'remark', zh: '数字格式没有定义', en: 'a number format is defined nowhere' },
  'format-incomplete': {
    level: 'remark',
    zh: '条件格式缺少它要的公式',
    en: 'a conditional format lacks a formula of its own',
  },
  'validation-text': {
    level: 'remark',
    zh: '数据验证的提示标题超过 32 个字符，或提示超过 255 个字符',
    en: 'the title of a validation is longer than 32 characters, or its message than 255',
  },
  'thread-person': {
    level: 'remark',
    zh: '线索批注的人不在名单中',
    en: 'who speaks in a thread is not in the list of people',
  },
  'thread-order': {
    level: 'remark',
    zh: '线索批注的编号重复，或所答的批注不在它前面',
    en: 'a comment of a thread has an id that is taken, or answers none before it',
  },
  'thread-without-comment': {
    level: 'remark',
    zh: '线索批注没有对应的普通批注，旧程序看不到',
    en: 'a thread has no comment beside it, and older programs show nothing',
  },
  'comment-without-shape': {
    level: 'remark',
    zh: '批注没有对应的图形，打开后看不见',
    en: 'comments have no shapes, and will not show',
  },
} as const satisfies Readonly<Record<string, Bilingual & { readonly level: PackageFinding['level'] }>>;

export type PackageRule = keyof typeof RULES;

export const PACKAGE_RULES: readonly PackageRule[] = Object.keys(RULES).filter(isRule);

function isRule(name: string): name is PackageRule {
  return Object.hasOwn(RULES, name);
}

export function ruleWords(rule: PackageRule): Bilingual {
  const { zh, en } = RULES[rule];
  return { zh, en };
}

export type Tell = (rule: PackageRule, part: string, at?: string) => void;

/** Of a broken file there is no end: so many of one rule and part are told. */
const MOST_OF_ONE = 20;

export function collectFindings(): { readonly findings: readonly PackageFinding[]; readonly tell: Tell } {
  const findings: PackageFinding[] = [];
  const counts = new Map<string, number>();
  return {
    findings,
    tell: (rule, part, at) => {
      const key = `${rule} ${part}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= MOST_OF_ONE)
        findings.push({ rule, level: RULES[rule].level, part, ...(at !== undefined && { at }) });
    },
  };
}
