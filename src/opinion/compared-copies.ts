/** Two copies of a workbook side by side: what their findings rest on, where it differs, and what that does to the verdict. */
import type { Bilingual } from '../base/bilingual';
import { basisChanges } from '../record/basis-changes';
import { FINDING_GROUPS, groupOf } from '../review/finding-groups';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import { boundOf } from './bound-of';
import { changeWords } from './words';

export interface ComparedValue {
  readonly name: Bilingual;
  readonly here: string;
  readonly there: string;
  readonly effect: Bilingual;
}

export function comparedCopies(here: Review, there: Review): readonly ComparedValue[] {
  const others = new Map(there.findings.map((finding) => [finding.id, finding]));
  const rows = here.findings.flatMap((finding): ComparedValue[] => {
    const other = others.get(finding.id);
    if (!other || (!isWeighty(finding) && !isWeighty(other))) return [];
    const effect =
      finding.outcome === other.outcome
        ? { zh: `${finding.title.zh}：不变`, en: `${finding.title.en}: none` }
        : {
            zh: `${finding.title.zh}：${groupWords(finding).zh} → ${groupWords(other).zh}`,
            en: `${finding.title.en}: ${groupWords(finding).en} → ${groupWords(other).en}`,
          };
    const changes = basisChanges(boundOf(finding, here), boundOf(other, there)).filter(
      ({ what }) => what !== 'outcome',
    );
    return changes.map((change) => ({
      name:
        change.name === '' ? changeWords({ ...change, before: '', after: '' }) : { zh: change.name, en: change.name },
      here: change.before,
      there: change.after,
      effect,
    }));
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function groupWords(finding: Finding): Bilingual {
  const group = groupOf(finding);
  return FINDING_GROUPS.find(({ id }) => id === group)?.title ?? { zh: group, en: group };
}
