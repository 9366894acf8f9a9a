/** What the flags say, as notes on their cells: in one language, all of one cell in one note. */
import type { SheetId } from '../base/address';
import { amountsInUnit } from '../base/amounts-in-unit';
import type { Language } from '../base/bilingual';
import { notEndless } from '../base/plain-text';
import { citedPlaceWords } from '../checks/words/citation-words';
import { flaggedCells } from './culprit';
import { FINDING_GROUPS, groupOf } from './finding-groups';
import { SEVERITIES } from './flags-of';
import type { Finding, Review } from './review';
import { unitOfSheets } from './sheet-units';

interface CellNote {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A note of more would be read by nobody; the rest stands in the results. */
const LONGEST = 2_000;

/** On the first cell of each range a finding is flagged on, in the order of the findings. */
export function notesOnCells(review: Review, language: Language): CellNote[] {
  const notes = new Map<string, CellNote>();
  for (const finding of review.findings) {
    if (!SEVERITIES[groupOf(finding)]) continue;
    for (const { sheet, top: row, left: column } of flaggedCells(finding, review)) {
      const key = `${sheet} ${row} ${column}`;
      const said = wordsOf(finding, review, language);
      const before = notes.get(key)?.text;
      if (before?.includes(said)) continue;
      const text = before === undefined ? said : `${before}\n\n${said}`;
      notes.set(key, { sheet, row, column, text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text });
    }
  }
  return [...notes.values()];
}

function wordsOf(finding: Finding, review: Review, language: Language): string {
  const unit = unitOfSheets(review, finding.subject);
  const group = FINDING_GROUPS.find(({ id }) => id === groupOf(finding))?.title[language] ?? '';
  const cited = finding.citations.map((one) => `${one.instrument}${citedPlaceWords(one)[language]}`);
  const said = (text: string) => notEndless(amountsInUnit(text, unit));
  return [
    language === 'zh' ? `【${group}】${finding.title.zh}` : `[${group}] ${finding.title.en}`,
    said(finding.message[language]),
    ...(finding.next ? [said(finding.next[language])] : []),
    ...(cited.length > 0
      ? [`${language === 'zh' ? '依据：' : 'By: '}${cited.join(language === 'zh' ? '；' : '; ')}`]
      : []),
  ].join('\n');
}
