/** The words of 清单比对: they come with the lists compared. */
import type { Language } from '../../base/bilingual';

const zh = {
  comparedLists: '清单比对',
  comparedWhy: '两张清单逐行对照。对不上的由您判定；判定记在工作簿里，行还在就一直有效。',
  comparedWith: (list: string, other: string) => `${list} 对 ${other}`,
  comparedCounts: (matched: number, open: number, removed: number, added: number) =>
    `对上 ${matched} 处，待判定 ${open} 处，删除候选 ${removed} 行，新增候选 ${added} 行`,
  comparedSlip: (matched: number, open: number, unlisted: number) =>
    `对上 ${matched} 处，待判定 ${open} 处，清单里没有 ${unlisted} 行`,
  undecidedLines: '待判定的行',
  maybeRenamed: '疑似改名',
  maybeSplit: '疑似拆分',
  maybeMerged: '疑似合并',
  maybeSame: '疑似同一项',
  sameItem: '这两行是同一项',
  notSameItem: '不是同一项',
  splitInto: '拆分为这几行',
  mergedInto: '合并为这一行',
  removedLines: '删除候选',
  addedLines: '新增候选',
  notListed: (list: string) => `${list}里没有的行`,
  freeLines: (list: string) => `${list}里还没有对上的行`,
  sideOfSlip: '变更单',
  tickLines: (list: string, other: string) => `在${list}和${other}里各勾选一行或几行，再说明是同一项。`,
  decisionsKept: '已判定',
  takeDecisionBack: '取消判定',
  decisionsExpired: '对不上现有行的判定（没有采用）',
  forgetDecision: '删去',
  decided: (says: 'same' | 'apart' | 'split' | 'merged', before: string, after: string) =>
    `${before} → ${after}：${{ same: '是同一项', apart: '不是同一项', split: '拆分', merged: '合并' }[says]}`,
};

export type ComparedListsWords = typeof zh;

const en: ComparedListsWords = {
  comparedLists: 'Lists compared',
  comparedWhy:
    'Two lists, line by line. What does not match is for you to decide; the decision stays in the workbook as long as the lines do.',
  comparedWith: (list, other) => `${list} beside ${other}`,
  comparedCounts: (matched, open, removed, added) =>
    `${matched} matched, ${open} to decide, ${removed} perhaps removed, ${added} perhaps added`,
  comparedSlip: (matched, open, unlisted) => `${matched} matched, ${open} to decide, ${unlisted} not in the list`,
  undecidedLines: 'Lines to decide',
  maybeRenamed: 'Renamed?',
  maybeSplit: 'Split?',
  maybeMerged: 'Merged?',
  maybeSame: 'Same item?',
  sameItem: 'These are the same item',
  notSameItem: 'Not the same item',
  splitInto: 'Split into these',
  mergedInto: 'Merged into this one',
  removedLines: 'Perhaps removed',
  addedLines: 'Perhaps added',
  notListed: (list) => `Not in ${list}`,
  freeLines: (list) => `Lines of ${list} not yet matched`,
  sideOfSlip: 'Change slip',
  tickLines: (list, other) => `Tick one or several lines of ${list} and of ${other}, then say that they are one item.`,
  decisionsKept: 'Decided',
  takeDecisionBack: 'Take back',
  decisionsExpired: 'Decisions that fit no line now (not applied)',
  forgetDecision: 'Remove',
  decided: (says, before, after) =>
    `${before} → ${after}: ${{ same: 'same item', apart: 'not the same item', split: 'split', merged: 'merged' }[says]}`,
};

export function comparedListsWords(language: Language): ComparedListsWords {
  return language === 'zh' ? zh : en;
}
