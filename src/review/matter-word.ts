/** What a matter comes to, in a word: the same in the pane and in the note. */
import type { Bilingual } from '../base/bilingual';
import type { FindingGroup } from './finding-groups';
import type { Matter } from './matters';

const WORDS: Readonly<Record<FindingGroup, Bilingual>> = {
  mustCorrect: { zh: '不符合', en: 'not compliant' },
  mayExplain: { zh: '需说明', en: 'needs explaining' },
  interpretationsDiffer: { zh: '口径不一', en: 'interpretations differ' },
  cannotTell: { zh: '无法判定', en: 'cannot tell' },
  accepted: { zh: '符合', en: 'compliant' },
  noted: { zh: '符合', en: 'compliant' },
  passed: { zh: '符合', en: 'compliant' },
  lapsed: { zh: '条文已失效', en: 'lapsed text' },
  notRegulated: { zh: '条文未规定', en: 'not regulated' },
  inapplicable: { zh: '不适用', en: 'not applicable' },
};

/** `beside`: it stands below the matter at hand, where a blank form is no more than not filled in. */
export function matterWord({ group, begun, draft, unfilled }: Matter, beside = false): Bilingual {
  if (draft) return beside ? { zh: '未填', en: 'not filled in' } : { zh: '草稿', en: 'draft' };
  if (begun) return WORDS[group];
  return unfilled > 0
    ? { zh: `${unfilled} 项未填`, en: `${unfilled} not filled in` }
    : { zh: '尚未开始', en: 'not begun' };
}
