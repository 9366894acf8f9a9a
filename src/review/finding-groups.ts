/** The headings findings stand under, in the order a reviewer works through them. */
import type { Bilingual } from '../base/bilingual';
import type { Finding } from './review';

export type FindingGroup =
  | 'mustCorrect'
  | 'mayExplain'
  | 'interpretationsDiffer'
  | 'cannotTell'
  | 'noted'
  | 'accepted'
  | 'lapsed'
  | 'notRegulated'
  | 'passed'
  | 'inapplicable';

export const FINDING_GROUPS: readonly { readonly id: FindingGroup; readonly title: Bilingual }[] = [
  { id: 'mustCorrect', title: { zh: '必须改', en: 'Must be corrected' } },
  { id: 'mayExplain', title: { zh: '需说明', en: 'May be explained' } },
  { id: 'interpretationsDiffer', title: { zh: '口径不一', en: 'Interpretations differ' } },
  { id: 'cannotTell', title: { zh: '无法判定', en: 'Cannot tell' } },
  { id: 'noted', title: { zh: '提示', en: 'Notes' } },
  { id: 'accepted', title: { zh: '已接受', en: 'Accepted' } },
  { id: 'lapsed', title: { zh: '已失效条文，仅供参考', en: 'Lapsed, for information' } },
  { id: 'notRegulated', title: { zh: '条文未规定', en: 'Not regulated' } },
  { id: 'passed', title: { zh: '已通过', en: 'Passed' } },
  { id: 'inapplicable', title: { zh: '不适用', en: 'Not applicable' } },
];

/** Those that ask something of somebody, the gravest first. */
export const WEIGHTY_GROUPS = ['mustCorrect', 'mayExplain', 'interpretationsDiffer', 'cannotTell'] as const;

/** A breach of a duty must be corrected; what is 原则上, inferred, or opens a heavier route may be explained. What a lapsed text said asks for nothing. */
export function groupOf(
  finding: Pick<Finding, 'outcome' | 'modality' | 'inferred' | 'noted' | 'lapsed' | 'accepted'>,
): FindingGroup {
  if (finding.accepted) return 'accepted';
  if (finding.lapsed === 'shown' && finding.outcome !== 'inapplicable' && finding.outcome !== 'notRegulated')
    return 'lapsed';
  switch (finding.outcome) {
    case 'failed':
      return finding.modality === 'mandatory' && !finding.inferred && !finding.lapsed ? 'mustCorrect' : 'mayExplain';
    case 'depends':
      return 'interpretationsDiffer';
    case 'passed':
      return finding.noted ? 'noted' : 'passed';
    default:
      return finding.outcome;
  }
}
