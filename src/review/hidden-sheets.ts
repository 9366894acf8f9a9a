/** What is found on sheets that nobody sees counts like the rest, for a sheet is soon hidden; and it is said where it stands. */
import type { Bilingual } from '../base/bilingual';
import type { Subject } from '../facts/subject';
import type { Workbook } from '../workbook/workbook';
import { WEIGHTY_GROUPS, groupOf } from './finding-groups';
import type { Finding, Review } from './review';

/** Those of forms that stand on hidden sheets alone, marked and said to. */
export function markedHidden(
  findings: readonly Finding[],
  subjects: readonly Subject[],
  { sheets }: Workbook,
): readonly Finding[] {
  const hidden = new Map(sheets.flatMap(({ id, name, visibility }) => (visibility === 'visible' ? [] : [[id, name]])));
  if (hidden.size === 0) return findings;
  const names = new Map(
    subjects.map(({ id, documents }) => [
      id,
      namesIn(
        documents.map(({ sheet }) => sheet),
        hidden,
      ),
    ]),
  );
  return findings.map((finding) => {
    const all = [
      names.get(finding.subject),
      namesIn(
        finding.cells.map(({ sheet }) => sheet),
        hidden,
      ),
    ];
    const name = all.find((one) => one !== undefined);
    if (name === undefined || (finding.outcome !== 'failed' && finding.outcome !== 'depends')) return finding;
    const { zh, en } = finding.message;
    const message = { zh: `${zh}（在隐藏的工作表“${name}”）`, en: `${en} (On the hidden sheet "${name}".)` };
    return { ...finding, message, onHiddenSheet: true };
  });
}

/** Their names, where all are hidden. */
function namesIn(ids: readonly string[], hidden: ReadonlyMap<string, string>): string | undefined {
  const names = new Set(ids.map((id) => hidden.get(id)));
  return names.size === 0 || names.has(undefined) ? undefined : [...names].join('、');
}

/** '其中 2 项在隐藏的工作表'; undefined where none is. */
export function hiddenWords({ findings }: Pick<Review, 'findings'>): Bilingual | undefined {
  const weighty = new Set<string>(WEIGHTY_GROUPS);
  const count = findings.filter((finding) => finding.onHiddenSheet && weighty.has(groupOf(finding))).length;
  if (count === 0) return undefined;
  return {
    zh: `其中 ${count} 项在隐藏的工作表，要取消隐藏才看得到`,
    en: `${count} of these on hidden sheets, to be seen once they are shown`,
  };
}
