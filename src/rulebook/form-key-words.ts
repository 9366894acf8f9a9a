/** Keys of the files in layouts and cases. */
import { IN_BOTH } from './inner-key-words';
import { keyWord as w, type KeyWords } from './key-word';

const FIELD: KeyWords = {
  id: w('栏目的编号', 'id of the field'),
  labels: w('栏目的叫法', 'what it is called'),
  below: w('写 true：填在下一行', 'true where the value may stand beneath'),
  inside: w('写 true：填在同一格，没有冒号', 'true where it stands in the same cell, without a colon'),
  optional: w('写 true：不是每张表都有', 'true where not every such form has it'),
  day: w('末尾的日期归哪一栏', 'the field that takes a day written at its end'),
  opens: w('由此开始表的哪一部分', 'the part of the form that it begins'),
  in: w('只在表的哪一部分里找', 'the part of the form in which it is looked for'),
};

const FORM: KeyWords = {
  kind: w('哪种表', 'which form'),
  name: w('表的名称', 'what it is called', IN_BOTH),
  by: w('凭什么认出它', 'what it is recognised by', IN_BOTH),
  titles: w('标题的叫法', 'its titles'),
  marks: w('认出它的其他字样', 'other words by which it is recognised'),
  enough: w('有几个字样就够', 'how many of them are enough'),
  fields: w('栏目', 'its fields', FIELD),
  columns: w('表格的列', 'columns of its table', {
    id: w('列的编号', 'id of the column'),
    labels: w('列标题的叫法', 'its headings'),
  }),
  pageSignatures: w('每页签字处的叫法', 'what the places for signatures are called', {
    owner: w('建设单位', 'the owner'),
    supervisor: w('监理单位', 'the supervisor'),
    contractor: w('承建单位', 'the contractor'),
    signer: w('签字人', 'who signs'),
    date: w('日期', 'the day'),
  }),
};

const COLUMNS: KeyWords = {
  seq: w('序号', 'number'),
  group: w('分类、系统', 'group'),
  name: w('名称', 'name'),
  model: w('型号', 'model'),
  spec: w('参数、规格', 'specification'),
  unit: w('单位', 'unit'),
  quantity: w('数量', 'quantity'),
  price: w('单价', 'price'),
  subtotal: w('小计', 'amount'),
  delta: w('增减', 'difference'),
  remark: w('备注', 'remark'),
  unless: w('有这些字样的不算', 'words that rule it out'),
};

const LISTS: KeyWords = {
  columns: w('清单各列的叫法', 'headings of the columns', COLUMNS),
  endings: w('列标题以这些字样结尾的', 'endings of headings', COLUMNS),
  priceOrAmount: w('可能是单价、也可能是小计的叫法', 'headings that may be price or amount'),
  parts: w('表示其中一部分的字样', 'words of a part of an amount'),
  factors: w('表示系数的字样', 'words of a factor'),
  reviews: w('送审、审定两侧的叫法', 'words of what was submitted and reviewed', {
    submitted: w('送审', 'submitted'),
    reviewed: w('审定', 'reviewed'),
  }),
  sides: w('变更前后两侧的叫法', 'words of the two sides of a change', {
    old: w('变更前', 'before'),
    new: w('变更后', 'after'),
    newAbove: w('写在上一行的变更后', 'after, where it stands above'),
    more: w('增加', 'more'),
    less: w('减少', 'less'),
  }),
  tax: w('含税、不含税的叫法', 'words of tax', {
    included: w('含税', 'with tax'),
    excluded: w('不含税', 'without tax'),
    amount: w('税额', 'the tax'),
  }),
  rows: w('合计等特殊的行', 'rows that are no lines', {
    total: w('合计', 'total'),
    subtotal: w('小计', 'subtotal'),
    running: w('累计', 'running total'),
    besideTotal: w('合计旁边的字样', 'words beside a total'),
    inWords: w('大写金额', 'amount in words'),
    continuation: w('接上页', 'carried on'),
    footers: w('表尾', 'footers'),
  }),
  roles: w('硬件、软件的叫法', 'words of hardware and software', {
    hardware: w('硬件', 'hardware'),
    software: w('软件', 'software'),
  }),
  budgetMarks: w('说明是预算表的字样', 'words of a budget'),
};

export const LAYOUT_KEY_WORDS: KeyWords = {
  forms: w('各种表：只写不同的地方', 'the forms: only what differs', FORM),
  itemLists: w('清单：只写多出来的叫法', 'lists: only further words', LISTS),
};

/** Of a file that is a list. */
export const CASE_KEY_WORDS: KeyWords = {
  check: w('哪项检查：编号', 'id of the check'),
  cases: w('它的算例', 'its cases', {
    name: w('名称，一种文字或中英文', 'name, in one language or both', IN_BOTH),
    is: w(
      '哪一种：within 符合、boundary 恰在界限上、beyond 不符合、cannot-tell 无法判定、before-law 施行之前、other',
      'which sort of case',
    ),
    asOf: w('业务日期', 'the day asked for'),
    project: w('项目要素：中文名和值', 'facts of the project, by their Chinese names'),
    change: w('变更单的栏目：中文名和值', 'facts of the change slip, by their Chinese names'),
    lines: w(
      "每条变更行的原小计和现小计，没有的写 ''",
      "old and new amount of each changed line; '' where there is none",
    ),
    items: w('单侧清单各行的名称', 'names of the lines of a one-sided list'),
    rows: w('单行的要素', 'facts of single lines'),
    outcome: w(
      '应得的结论：passed、failed、depends、cannotTell、inapplicable、notRegulated、none',
      'what it comes to; none where nothing is said',
    ),
    route: w('应走的程序', 'the procedure it leads to'),
    measured: w('量出来的数', 'the number as measured'),
    headroom: w('余量', 'what may still be added'),
    due: w('期限的那一天', 'the last day'),
    missing: w('缺哪些要素', 'the facts that are missing'),
    says: w('结论里应有的中文字样', 'words of the Chinese message'),
    interpretations: w('按各口径的结论', 'the outcome under each interpretation'),
    problem: w('另外应说的问题里的字样', 'words of a problem that is told'),
  }),
};
