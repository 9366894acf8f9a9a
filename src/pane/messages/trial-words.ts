/** The words of trying lines out and of mending a limit: they come with the views that say them, not with the start. */
const zh = {
  title: '按行试算',
  why: '改几行的数量看看结果。按“写入”之前，不动表格。',
  addLine: '加一行',
  chooseLine: '选一行…',
  lineNow: (title: string, quantity: string) => `${title}（现 ${quantity}）`,
  quantityOf: (line: string) => `${line} 的数量`,
  before: (quantity: string) => `原 ${quantity}`,
  now: (quantity: string) => `表中 ${quantity}`,
  most: '最多多少',
  mostOf: (line: string) => `${line} 最多多少`,
  searching: '正在试…',
  mostIs: (quantity: string) => `最多 ${quantity}`,
  beyond: (title: string) => `再多就碰到“${title}”`,
  paidFor: '再多就超过合同金额',
  none: '这一行取什么数都不符合',
  noneBecause: (titles: readonly string[]) =>
    titles.length > 1
      ? `这一行取什么数都不符合：多了碰“${titles[0]}”，少了碰“${titles.slice(1).join('”“')}”，先要改别处`
      : `这一行取什么数都不符合：“${titles.join('')}”先要改别处`,
  noLimit: '限额现在还判不了，没有上限可说；先补“缺少”的要素',
  take: (quantity: string) => `填 ${quantity}`,
  remove: (line: string) => `不试 ${line}`,
  notANumber: '请填不小于零的数',
  tooMuch: (quantity: string) => `合同金额最多够买 ${quantity}`,
  result: '试算结果',
  alsoWrong: (title: string) => `另外不符合：${title}`,
  write: (count: number) => `写入 ${count} 行`,
  writing: '正在写入…',
  written: (cells: number) => `已写入 ${cells} 个单元格`,
  leastTitle: '怎样改就符合',
  leastSearching: '正在找最小的改动…',
  leastNone: '只改变更行的数量或单价，找不到能符合的改法。',
  leastMove: (line: string, what: 'quantity' | 'price', from: string, to: string) =>
    `${line}：${what === 'quantity' ? '数量' : '单价'}由 ${from} 改为 ${to}`,
  leastAfter: (measured: string) => `已照此重新核对：改后为 ${measured}，符合。`,
  leastStill: (titles: readonly string[]) => `只改这些，“${titles.join('”“')}”仍不符合；找不到各项限额都符合的改法。`,
  leastWrite: '照此写入',
};

export type TrialWords = typeof zh;

const en: TrialWords = {
  title: 'Try lines out',
  why: 'Change the quantity of some lines and see. Nothing is written until you press Write.',
  addLine: 'Add a line',
  chooseLine: 'Choose a line…',
  lineNow: (title, quantity) => `${title} (now ${quantity})`,
  quantityOf: (line) => `Quantity of ${line}`,
  before: (quantity) => `was ${quantity}`,
  now: (quantity) => `in the sheet ${quantity}`,
  most: 'How many at most',
  mostOf: (line) => `How many at most of ${line}`,
  searching: 'Trying…',
  mostIs: (quantity) => `At most ${quantity}`,
  beyond: (title) => `one more meets “${title}”`,
  paidFor: 'more than that is beyond the contract amount',
  none: 'No quantity of this line holds',
  noneBecause: (titles) =>
    titles.length > 1
      ? `No quantity of this line holds: more meets “${titles[0]}”, less meets “${titles.slice(1).join('”, “')}”; mend it elsewhere first`
      : `No quantity of this line holds: “${titles.join('')}” has to be mended elsewhere first`,
  noLimit: 'No limit can be told yet; fill in what is missing first',
  take: (quantity) => `Take ${quantity}`,
  remove: (line) => `Do not try ${line}`,
  notANumber: 'Type a number not below zero',
  tooMuch: (quantity) => `The contract amount pays for ${quantity} at most`,
  result: 'What would come of it',
  alsoWrong: (title) => `Also wrong then: ${title}`,
  write: (count) => `Write ${count} line(s)`,
  writing: 'Writing…',
  written: (cells) => `${cells} cell(s) written`,
  leastTitle: 'What would mend it',
  leastSearching: 'Looking for the least change…',
  leastNone: 'No quantity or price of the changed lines alone mends it.',
  leastMove: (line, what, from, to) => `${line}: ${what} from ${from} to ${to}`,
  leastAfter: (measured) => `Checked again with it: ${measured}, which holds.`,
  leastStill: (titles) =>
    `With these alone “${titles.join('”, “')}” still does not hold; no change of the lines was found by which all limits do.`,
  leastWrite: 'Write this',
};

export const TRIAL_WORDS = { zh, en } as const;
