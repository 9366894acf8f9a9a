/** What a review amounts to, in one word and four numbers. */
import { groupOf, type FindingGroup } from '../review/finding-groups';
import type { Finding } from '../review/review';
import type { Messages } from './messages/zh-CN';

type Weighty = 'mustCorrect' | 'mayExplain' | 'interpretationsDiffer' | 'cannotTell';

interface WorkbookVerdict {
  /** The group the workbook as a whole stands in. */
  readonly group: FindingGroup;
  readonly counts: Readonly<Record<Weighty, number>>;
}

export const WEIGHTY: readonly Weighty[] = ['mustCorrect', 'mayExplain', 'interpretationsDiffer', 'cannotTell'];

/** The gravest group that holds a finding decides. */
export function verdictOf(findings: readonly Finding[]): WorkbookVerdict {
  const groups = findings.map(groupOf);
  const countOf = (group: FindingGroup) => groups.filter((one) => one === group).length;
  const counts = {
    mustCorrect: countOf('mustCorrect'),
    mayExplain: countOf('mayExplain'),
    interpretationsDiffer: countOf('interpretationsDiffer'),
    cannotTell: countOf('cannotTell'),
  };
  const gravest = WEIGHTY.find((group) => counts[group] > 0);
  const passed = groups.some((group) => group === 'passed' || group === 'noted');
  return { group: gravest ?? (passed ? 'passed' : 'inapplicable'), counts };
}

export function verdictWords(group: FindingGroup, m: Messages): string {
  switch (group) {
    case 'mustCorrect':
      return m.verdictMustCorrect;
    case 'mayExplain':
      return m.verdictExplain;
    case 'interpretationsDiffer':
      return m.verdictDepends;
    case 'cannotTell':
      return m.verdictCannotTell;
    case 'passed':
    case 'noted':
      return m.verdictClear;
    case 'lapsed':
    case 'notRegulated':
    case 'inapplicable':
      return m.verdictNothingChecked;
  }
}

export function countWords(group: Weighty, m: Messages): string {
  switch (group) {
    case 'mustCorrect':
      return m.countMustCorrect;
    case 'mayExplain':
      return m.countExplain;
    case 'interpretationsDiffer':
      return m.countDepends;
    case 'cannotTell':
      return m.countCannotTell;
  }
}
