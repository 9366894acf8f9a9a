/** The record and the opinion as sheets, and what was written in such sheets taken back into the record. */
import { opinionOf } from '../../opinion/opinion';
import { opinionSheet } from '../../opinion/opinion-sheet';
import { recordSheet } from '../../opinion/record-sheet';
import { answersInSheets, linesOfAnswers } from '../../record/answers';
import { linesInSheets } from '../../record/sheet-lines';
import type { SheetDraft } from '../../workbook/sheet-draft';
import type { AtWork } from './at-work';
import { keepLines } from './keep-lines';
import { onlyIn } from './record-of-review';
import type { RecordGesture, RecordResult } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';

type SheetGesture = Extract<
  RecordGesture,
  { kind: 'write-sheet' | 'rebuild-from-sheets' | 'take-answers' | 'write-opinion' }
>;

export function sheetGesture(gesture: SheetGesture, work: AtWork): Promise<RecordResult> {
  const { record, standing, review, kept } = work.state;
  switch (gesture.kind) {
    case 'write-sheet':
      return insert(recordSheet(standing, gesture.language), work);
    case 'write-opinion':
      return insert(opinionSheet(opinionOf(review, standing, gesture.language), gesture.language), work);
    case 'rebuild-from-sheets':
      return take(onlyIn(linesInSheets(review.workbook), kept), work);
    case 'take-answers':
      return take(linesOfAnswers(answersInSheets(review.workbook), record), work);
  }
}

/** As any sheet that was drawn up from the review: what is in it is read with the next check. */
async function insert(draft: SheetDraft, { options }: AtWork): Promise<RecordResult> {
  await options.tell({ kind: 'gesture', gesture: { kind: 'insert-sheet', draft } });
  const why = options.memory().failures.gesture;
  return why ? { kind: 'refused', why } : { kind: 'done', threads: [] };
}

function take(lines: readonly string[], work: AtWork): Promise<RecordResult> {
  if (lines.length === 0) return Promise.resolve({ kind: 'refused', why: WORDS.nothingNew });
  return keepLines(lines, [], work);
}
