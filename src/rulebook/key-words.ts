/** What each key of a pack's files says, in a few words: for the JSON Schema of editors and the tables of the guide. */
import { CASE_KEY_WORDS, LAYOUT_KEY_WORDS } from './form-key-words';
import {
  BAND,
  BODY,
  IN_BOTH,
  CITATION,
  CONSISTENT,
  DEFAULT_CHOICE,
  EXCLUDED,
  INTERPRETATION,
  JOINED,
  ROUNDING,
  ROUTE,
  DATED_VALUE,
  WANTED_ITEM,
} from './inner-key-words';
import { keyWord as w, type KeyWords } from './key-word';

/** Of every check. */
export const FRAME_WORDS: KeyWords = {
  id: w('编号：规则包.条[-项]-短名', 'pack.article[-subparagraph]-name'),
  kind: w('种类，十六种之一', 'one of the sixteen kinds'),
  title: w('名称', 'name', IN_BOTH),
  says: w('条文说了什么，自己的短话', 'what the text says, in short words of your own', IN_BOTH),
  about: w('对谁：project 项目、change 变更单、list 清单、line 一行', 'whom it is about'),
  modality: w('mandatory 应当、inPrinciple 原则上、permissive 可以', 'how strongly it binds'),
  stage: w('到哪一阶段才用到', 'the stage at which it matters'),
  inferred: w('条文没有明说、由人推断的部分', 'what of it is inferred', IN_BOTH),
  citations: w('条款项目：article、paragraph、subparagraph、item', 'where it stands in the text', CITATION),
  asOf: w('按哪一天的规定：日期要素的名称', 'the date fact that dates the act'),
  appliesIf: w('什么时候适用：条件公式', 'when it applies: a condition'),
  consistent: w('数据之间必须成立的前提', 'what must hold among the facts', CONSISTENT),
  cumulative: w('多次申请是否合并：stated、inferred、open、no', 'whether applications add up'),
  excludes: w('条文写明不计的要素和理由', 'what the text leaves out, and why', EXCLUDED),
  next: w('不符合时怎么办', 'what to do where it is not met', IN_BOTH),
  bodies: w('向哪些机关报送', 'who receives it', BODY),
  route: w('由此走哪种程序：topic 和各种结论对应的程序', 'the procedure that follows, by outcome', ROUTE),
  interpretations: w('这项检查里用哪个口径作默认', 'which interpretation is the default here', DEFAULT_CHOICE),
  gate: w('不成立时整个规则包都不适用（只用于 scope）', 'where it fails the whole pack does not apply (scope)'),
  asPrinted: w('只在办法附有这张表时作约束', 'binds only where the instrument prints the form'),
  texts: w('出自哪些文本；不写就是各文本都有', 'the texts of the instrument it stands in; all where not said'),
  lawful: w('不符合的行不是错，另走程序', 'a line that does not meet it goes another way and is no fault'),
  completeness: w('只要求填上什么', 'asks only that something be filled in'),
  note: w('给维护规则的人看的说明', 'for whoever keeps the pack'),
};

/** Of a kind, beyond those of every check. */
export const KIND_KEY_WORDS: Readonly<Record<string, KeyWords>> = {
  limit: {
    measure: w('量什么：公式', 'what is measured: a formula'),
    limit: w('界限，如 ≤ 10%；两边写成 [≥ …, ≤ …]', 'the limit, as ≤ 10%; both sides as a list of two'),
    boundary: w(
      '界限的归属：text 条文用语明确、convention 按通例',
      'whether the text or usage says to whom the limit belongs',
    ),
  },
  tier: {
    measure: w('按什么分档：公式', 'by what the bands are told: a formula'),
    tiers: w(
      '各档：when、boundary、route、title；默认的一档 default',
      'the bands: when, boundary, route, title, default',
      BAND,
    ),
    choice: w('由用户选档的要素', 'the fact by which a user chooses a band'),
    silent: w('各档之间没有规定的，写明', 'what is said of a gap the text leaves', IN_BOTH),
  },
  deadline: {
    done: w('做成的那一天：日期要素', 'the day it was done: a date fact'),
    due: w('最晚的一天：公式', 'the last day: a formula'),
    notBefore: w('最早的一天：公式', 'the first day: a formula'),
    moves: w('最后一天放假是否顺延；不顺延写 false', 'whether a last day off moves on'),
  },
  'joined-limit': {
    all: w('条文用“且”连起来的几个界限', 'limits the text joins by and', JOINED),
    any: w('条文用“或”连起来的几个界限', 'limits the text joins by or', JOINED),
  },
  waiting: {
    done: w('做成的那一天', 'the day it was done'),
    after: w('在哪一天以后才可以：公式', 'the day after which it may be done: a formula'),
    boundary: w('期满当天算不算：text、convention', 'whether the last day counts, by text or usage'),
    inclusive: w('写 true：期满当天已够', 'true where the last day itself is enough'),
  },
  periodic: {
    report: w('报送的要素（分期填写）', 'the fact that is reported, one a period'),
    every: w('多久一次：week、half-month、month、quarter、half-year、year', 'how often'),
    from: w('从哪一天起', 'from which day'),
    until: w('到哪一天止', 'until which day'),
    after: w('每期结束后多久以内', 'how long after the end of a period'),
  },
  order: {
    dates: w('依次的几个日期', 'days that follow one another'),
    strictly: w('不许同一天', 'not on one day'),
  },
  presence: {
    items: w(
      '应当有的：要素，有条件的写 item 和 if',
      'what has to be there; item and if where it depends',
      WANTED_ITEM,
    ),
  },
  filing: {
    matter: w('报送什么', 'what is filed', IN_BOTH),
    words: w('项目要素表里“报送备案：”后面的字样', 'the words after 报送备案： in the sheet'),
    bodies: w('向哪些机关', 'with whom', BODY),
    stated: w('表上写明已报送的要素', 'the fact that states it'),
    due: w('最晚的一天：公式', 'the last day: a formula'),
    alongside: w('“同时”：所随事项的日期', 'at the same time as: a date fact'),
    of: w('所报的事项在哪一天', 'the day of what is filed'),
  },
  condition: {
    holds: w('必须成立的条件', 'what must hold'),
    failed: w('不成立时说什么', 'what is said where it does not', IN_BOTH),
  },
  scope: {
    within: w('在范围之内的条件', 'what is within the scope'),
    outside: w('在范围之外时说什么', 'what is said outside', IN_BOTH),
  },
  validity: {},
  identity: {
    stated: w('表上所填的数', 'the number that is stated'),
    computed: w('算出来的数', 'the number as computed'),
    rounding: w('容许的舍入差（upTo）和理由', 'the rounding that is allowed, and why', ROUNDING),
    also: w('相等也可以的另一个数', 'another number it may equal'),
    rather: w('更可能应当相等的数', 'the number it should rather equal'),
    explained: w('差额有说明的条件', 'where the difference is explained'),
    column: w('标在哪一栏', 'the column that is flagged'),
  },
  'line-identity': { asks: w('问什么：listed、new、words、kept、changes', 'what is asked') },
  information: {
    measure: w('显示的数：公式', 'the number that is shown'),
    text: w('说明的话', 'what is said', IN_BOTH),
    silent: w('条文没有规定的，写明', 'that the text is silent', IN_BOTH),
  },
  checklist: { question: w('由审查人回答的问题', 'the question a reviewer answers', IN_BOTH) },
};

const IN_FORCE: KeyWords = {
  from: w('施行日期', 'from which day'),
  until: w('有效期的最后一天', 'the last day'),
  arguable: w('算不算在内说得通两种的那一天', 'the day that may or may not be the last'),
  untilBy: w(
    '末日见于：text 条文、published 发布页',
    'where the end stands: the text, or the page it was published on',
  ),
  basis: w('依据哪一条', 'by which article', IN_BOTH),
};

const TEXT: KeyWords = {
  id: w('编号', 'id'),
  number: w('文号', 'document number'),
  from: w('从哪一天起', 'from which day'),
  basis: w('依据', 'by what', IN_BOTH),
  articles: w('这个文本共几条', 'how many articles it has'),
};

const DEPARTURE: KeyWords = {
  check: w('去掉或改写的检查', 'the check'),
  parameter: w('换掉的数值', 'the number'),
  quantity: w('换掉的量', 'the quantity'),
  why: w('为什么', 'why', IN_BOTH),
};

const UNCHECKED: KeyWords = {
  article: w('第几条', 'article'),
  why: w('为什么不用检查', 'why it needs no check', IN_BOTH),
  text: w('办法修订过的：哪个文本', 'of an amended instrument: which text'),
};

const FACT: KeyWords = {
  id: w('编号：新的要素以规则包的编号加点开头', "id; of a new fact it begins with the pack's own and a point"),
  name: w('公式里的叫法', 'what formulas call it', IN_BOTH),
  type: w(
    'amount 金额、number 数、date 日期、flag 是否、presence 有无、text 文字、choice 选项',
    'amount, number, date, flag, presence, text, choice',
  ),
  unit: w('数的单位：count、person、piece、firm', 'the unit of a number'),
  labels: w('项目要素表里的写法', 'how people write it'),
  values: w('选项', 'the values of a choice', {
    value: w('值', 'the value'),
    en: w('英文名称', 'its English name'),
    words: w('人们的写法', 'how people write it'),
  }),
  qualifier: w(
    '冒号后面写名称或期间：optional 可以、required 必须',
    'a name or period after a colon may, or must, be there',
  ),
  from: w('表上的哪一栏：表种/栏目', 'the field of a form: form/field'),
  subject: w('属于 project 项目还是 change 变更单', 'of the project, or of a change slip'),
  assume: w('没有写的按什么算', 'what counts where nothing is written'),
  positive: w('写 true：只能大于零', 'true where it is above naught'),
  notNegative: w('写 true：不能小于零', 'true where it is not below naught'),
};

/** Of pack.yaml, parameters, quantities, facts.yaml, layouts; of cases, whose file is a list. */
export const FILE_KEY_WORDS: Readonly<Record<string, KeyWords>> = {
  pack: {
    id: w('编号，小写字母', 'id, in small letters'),
    format: w('写法的版本', 'the way it is written'),
    title: w('办法的名称', 'title of the regulation', IN_BOTH),
    number: w('文号；没有的写名称', 'document number; its title where it has none'),
    issuer: w('发文机关', 'issuing body', IN_BOTH),
    inForce: w('施行日期、有效期、依据', 'in force from, until, by what', IN_FORCE),
    texts: w('办法修订过的：各个文本，由早到晚', 'of an amended instrument: its texts, the earliest first', TEXT),
    annexes: w('哪个附表是哪张表', 'which annex prints which form'),
    articles: w('共几条', 'how many articles'),
    extends: w('依据的规则包', 'the pack it extends'),
    departs: w('与所依据的规则包不同之处，逐一写明', 'where it departs from that pack', DEPARTURE),
    articlesWithoutCheck: w('不用检查的条，各写为什么', 'articles without a check, and why', UNCHECKED),
    topics: w('本办法自己的程序类别：名称', 'topics of its own, with their names', IN_BOTH),
    routes: w('本办法自己的程序：名称', 'routes of its own, with their names', IN_BOTH),
    base: w('产品自带的表格检查才写', "only the product's checks of forms"),
    note: w('说明', 'a note'),
  },
  parameters: {
    id: w('编号', 'id'),
    name: w('公式里的名称', 'what formulas call it', IN_BOTH),
    unit: w('CNY、ratio、count、period', 'CNY, ratio, count, period'),
    values: w('按施行日期的数值：from、value、citations', 'values by day of effect', DATED_VALUE),
    note: w('说明', 'a note'),
  },
  quantities: {
    id: w('编号', 'id'),
    name: w('公式里的名称', 'what formulas call it', IN_BOTH),
    formula: w('公式（没有口径时）', 'the formula, where it is not open'),
    interpretations: w('各种口径，一个 default: true', 'the interpretations, one of them default', INTERPRETATION),
    choice: w('由用户选口径的要素', 'the fact by which a user chooses'),
    note: w('说明', 'a note'),
  },
  facts: { facts: w('要素：id、name、type、labels；已有的只加 labels、values', 'facts: id, name, type, labels', FACT) },
  layouts: LAYOUT_KEY_WORDS,
  cases: CASE_KEY_WORDS,
};
