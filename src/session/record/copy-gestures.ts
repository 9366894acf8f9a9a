/** Another copy of the workbook: what it would bring, and its entries put in. Values are shown side by side and merged by nobody. */
import { comparedCopies } from '../../opinion/compared-copies';
import { unplacedWarning, warnings } from '../../opinion/record-warnings';
import { decisionsOf } from '../../record/decisions';
import { mergeRecords, readRecord } from '../../record/record';
import { answersInSheets, linesOfAnswers, unplaced, withAnswers } from '../../record/answers';
import { linesInSheets } from '../../record/sheet-lines';
import { todayOf } from '../clock';
import { inTurns } from '../in-turns';
import type { AtWork } from './at-work';
import { keepLines } from './keep-lines';
import type { OpenedCopy, RecordGesture, RecordResult } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';

type CopyGesture = Extract<RecordGesture, { kind: 'open-copy' | 'merge-copy' | 'put-copy-away' }>;

const DONE: RecordResult = { kind: 'done', threads: [] };

export async function copyGesture(gesture: CopyGesture, work: AtWork): Promise<RecordResult> {
  const { state, know } = work;
  switch (gesture.kind) {
    case 'open-copy': {
      const copy = await copyIn(gesture, work);
      if ('refused' in copy) return { kind: 'refused', why: copy.refused };
      await know({ copy });
      return DONE;
    }
    case 'put-copy-away':
      await know({ copy: undefined });
      return DONE;
    case 'merge-copy': {
      if (!state.copy) return { kind: 'refused', why: WORDS.noCopy };
      const result = await keepLines(state.copy.fresh, [], work);
      await know({ copy: undefined });
      return result;
    }
  }
}

async function copyIn(
  { bytes, name }: Extract<CopyGesture, { kind: 'open-copy' }>,
  { means, state, options }: AtWork,
): Promise<OpenedCopy | { readonly refused: OpenedCopy['warnings'][number] }> {
  const read = await means.readCopy(bytes, name);
  if ('refused' in read) return read;
  if ('answers' in read) {
    const fresh = linesOfAnswers(read.answers, state.record);
    const lost = unplacedWarning(unplaced(read.answers, state.record));
    return { name, fresh, contradictory: [], values: [], refusedParts: [], warnings: lost };
  }
  const { workbook, texts } = read;
  const theirs = readRecord([...texts.texts, ...linesInSheets(workbook)]);
  const answers = answersInSheets(workbook);
  const had = new Set(state.record.lines.map(({ text }) => text));
  const both = mergeRecords(state.record, theirs);
  // A sheet may come without the record it answers.
  const united = withAnswers(both, answers);
  const before = decisionsOf(state.record);
  const contradictory = [...decisionsOf(united)].filter(([key, one]) => {
    return one.contradictory && !before.get(key)?.contradictory;
  });
  const rules = await options.rules;
  const { pack } = state.review;
  const asked = { workbook, today: todayOf(options.clock), ...(pack && { pack: pack.id }) };
  const review = await rules.review(
    asked,
    inTurns(options.clock, () => !options.memory().closed),
  );
  return {
    name,
    fresh: united.lines.flatMap(({ text }) => (had.has(text) ? [] : [text])),
    contradictory: contradictory.map(([, { standing }]) => standing[0]?.thread.target?.title ?? ''),
    values: comparedCopies(state.review, review),
    refusedParts: texts.refused,
    warnings: [...warnings(theirs, texts.refused), ...unplacedWarning(unplaced(answers, both))],
  };
}
