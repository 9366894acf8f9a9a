/** Checks that do not say at which stage of a project they matter. */
import { STAGES } from '../../checks/evaluation';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack } from './linted-pack';

const STAGE_NAMES = STAGES.join(' · ');

export function lintStages({ own }: LintedPack): LintFinding[] {
  return own
    .filter(({ check }) => check.fields.stage === undefined)
    .map(({ file }) =>
      lintFinding('stage', file, ['id'], {
        zh: `没有写 stage（项目到哪一阶段才用到）：${STAGE_NAMES}`,
        en: `stage is not stated (when in a project the check matters): ${STAGE_NAMES}`,
      }),
    );
}
