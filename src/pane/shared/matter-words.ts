/** What a matter comes to, in a word. */
import type { FindingGroup } from '../../review/finding-groups';
import type { Matter } from '../../review/matters';
import type { Messages } from '../messages/zh-CN';

export function matterWords({ group, begun, draft, unfilled }: Matter, m: Messages): string {
  if (draft) return m.verdictDraft;
  if (begun) return verdictWords(group, m);
  return unfilled > 0 ? m.unfilled(unfilled) : m.notBegun;
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
      return m.verdictLapsed;
    case 'notRegulated':
      return m.outcomeNotRegulated;
    case 'inapplicable':
      return m.outcomeInapplicable;
  }
}
