/** Many workbooks at a glance: one line each, how many findings of each kind that asks for something. */
import type { Language } from '../../base/bilingual';
import { oneLine } from '../../base/plain-text';
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { CheckedFile } from './check-file';

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
export function tableRow(name: string, { review, refusal }: CheckedFile, language: Language): readonly string[] {
  if (!review || refusal) return [oneLine(name), HEADINGS[language].none];
  const groups = review.findings.map(groupOf);
  return [oneLine(name), ...COLUMNS.map((column) => String(groups.filter((group) => group === column).length))];
}

/** Several lines, ending in a newline. */
export function checkTable(rows: readonly (readonly string[])[], language: Language): string {
  const title = (group: FindingGroup) => FINDING_GROUPS.find(({ id }) => id === group)?.title[language] ?? group;
  return columnsOf([[HEADINGS[language].file, ...COLUMNS.map(title)], ...rows]);
}

function columnsOf(rows: readonly (readonly string[])[]): string {
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
