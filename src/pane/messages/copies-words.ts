/** The words of merging another copy of a workbook: they come with it. */
import type { Language } from '../../base/bilingual';

const zh = {
  copiesWhy: '打开同一工作簿的另一份副本（.xlsx），先看它带来什么，再决定是否合并。表格里的数值不会合并。',
  openCopy: '打开副本…',
  reading: '正在读取…',
  tooLarge: '文件太大，没有读。',
  brings: (name: string, count: number) => `${name}：带来 ${count} 条本文件没有的批注。`,
  bringsNone: (name: string) => `${name}：没有本文件缺少的批注。`,
  contradicts: '合并后结论相互矛盾的，在有人决定之前从严：',
  values: '数值不同，不会合并',
  thisCopy: '本文件',
  thatCopy: '来件',
  effect: '对结论的影响',
  blank: '空',
  merge: (count: number) => `合并 ${count} 条`,
  putAway: '放回',
  merged: (count: number) => `已合并 ${count} 条。`,
};

type CopiesWords = typeof zh;

const en: CopiesWords = {
  copiesWhy:
    'Open another copy of this workbook (.xlsx): see what it brings, then merge or not. Values in the sheets are never merged.',
  openCopy: 'Open a copy…',
  reading: 'Reading…',
  tooLarge: 'The file is too large and was not read.',
  brings: (name, count) => `${name} brings ${count} entries that this copy lacks.`,
  bringsNone: (name) => `${name} brings nothing that this copy lacks.`,
  contradicts: 'Decided differently once merged; the stricter counts until somebody decides:',
  values: 'Values that differ; they are not merged',
  thisCopy: 'This copy',
  thatCopy: 'That copy',
  effect: 'Effect on the verdict',
  blank: 'blank',
  merge: (count) => `Merge ${count}`,
  putAway: 'Put away',
  merged: (count) => `${count} entries were merged.`,
};

export function copiesWords(language: Language): CopiesWords {
  return language === 'zh' ? zh : en;
}
