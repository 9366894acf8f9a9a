/** Facts that a check can never see: those of a change slip, a list or a line in a check that is about something wider. */
import type { Check } from '../../checks/check';
import type { FactEntry } from '../../facts/fact-dictionary';
import { isFactId } from '../../facts/fact-id';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack } from './linted-pack';
import { nodesOf, usedIn } from './used-in-formulas';

/** From the widest to the narrowest: a subject sees its own facts, and those of what it belongs to. */
const WIDTH = ['project', 'change', 'list', 'line'] as const;

const NAMES: Readonly<Record<Check['about'], { readonly zh: string; readonly en: string }>> = {
  project: { zh: '项目', en: 'the project' },
  change: { zh: '变更单', en: 'a change slip' },
  list: { zh: '清单', en: 'a list' },
  line: { zh: '清单的一行', en: 'a line' },
};

export function lintSubjects({ own, pack, dictionary }: LintedPack): LintFinding[] {
  return own.flatMap(({ check, file }) =>
    [...usedIn(nodesOf(check), pack).facts]
      .filter(isFactId)
      .flatMap((id) => dictionary.byId(id) ?? [])
      .filter((fact) => unseen(fact, check.about))
      .map((fact) => lintFinding('subject', file, ['about'], cannotSee(fact, check.about))),
  );
}

/** What people may write in the sheet of project facts, too, is seen from everywhere. */
function unseen({ subject = 'project', labels = [] }: FactEntry, about: Check['about']): boolean {
  return labels.length === 0 && WIDTH.indexOf(subject) > WIDTH.indexOf(about);
}

function cannotSee({ name, subject = 'project' }: FactEntry, about: Check['about']) {
  return {
    zh: `“${name.zh}”是${NAMES[subject].zh}的要素，对${NAMES[about].zh}的检查（about: ${about}）看不到它，总是无法判定；改写 about: ${subject}`,
    en: `“${name.en}” is a fact of ${NAMES[subject].en}; a check about ${NAMES[about].en} (about: ${about}) never sees it and can never tell: write about: ${subject}`,
  };
}
