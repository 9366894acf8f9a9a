/** Many workbooks at a glance: one line each, how many findings of each kind that asks for something. */
import type { Language } from '../../base/bilingual';
import { oneLine } from '../../base/plain-text';
import { FINDING_GROUPS, type FindingGroup } from '../../review/finding-groups';
import type { CheckResult } from './check-result';

const COLUMNS: readonly FindingGroup[] = [
  'mustCorrect',
  'mayExplain',
  'interpretationsDiffer',
  'cannotTell',
  'noted',
  'passed',
];
const HEADINGS = { zh: { file: '文件', none: '没有核对' }, en: { file: 'File', none: 'not checked' } } as const;

/** The line of one workbook, by its name. */
export function tableRow({ name, tally }: CheckResult, language: Language): readonly string[] {
  if (!tally) return [oneLine(name), HEADINGS[language].none];
  return [oneLine(name), ...COLUMNS.map((column) => String(tally.groups[column] ?? 0))];
}

/** Several lines, ending in a newline. */
export function checkTable(rows: readonly (readonly string[])[], language: Language): string {
  return alignedColumns([[HEADINGS[language].file, ...COLUMNS.map((group) => groupTitle(group, language))], ...rows]);
}

export function groupTitle(group: FindingGroup, language: Language): string {
  return FINDING_GROUPS.find(({ id }) => id === group)?.title[language] ?? group;
}

/** Lines whose columns stand one below the other in a terminal, each ending in a newline. */
export function alignedColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text))))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** In the columns of a terminal, where a Chinese letter takes two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(letter)
        ? 2
        : 1),
    0,
  );
}
