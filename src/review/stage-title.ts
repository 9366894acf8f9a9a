/** The stages of a project by the names people know them by. */
import type { Bilingual } from '../base/bilingual';
import type { Stage } from '../checks/evaluation';

const WORDS: Readonly<Record<Stage, Bilingual>> = {
  plan: { zh: '年度计划', en: 'Annual plan' },
  initiation: { zh: '立项', en: 'Initiation' },
  procurement: { zh: '采购', en: 'Procurement' },
  contract: { zh: '合同', en: 'Contract' },
  change: { zh: '变更', en: 'Change' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  afterwards: { zh: '验收以后', en: 'After acceptance' },
  always: { zh: '项目要素', en: 'Project facts' },
};

export function stageTitle(stage: Stage): Bilingual {
  return WORDS[stage];
}
