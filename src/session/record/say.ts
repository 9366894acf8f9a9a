/** What somebody says, or that they close a round: entries as their author has the record in view, whatever has come meanwhile. */
import type { Bilingual } from '../../base/bilingual';
import { signOff } from '../../opinion/sign-off';
import { readEntryLine } from '../../record/entry-line';
import type { RecordAuthor } from '../../record/entry-shape';
import { ulidOf } from '../../record/ulid';
import { linesFor, type EntryDraft } from '../../record/write-entries';
import type { AtWork } from './at-work';
import { keepLines } from './keep-lines';
import type { RecordGesture, RecordResult } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';
import { draftsOf } from './saying-draft';

type SaidGesture = Extract<RecordGesture, { kind: 'say' | 'close-round' }>;

export async function say(gesture: SaidGesture, work: AtWork): Promise<RecordResult> {
  const { state, means, options } = work;
  const author = means.author() ?? state.author;
  if (!author) return { kind: 'refused', why: WORDS.noAuthor };
  const made = draftsFor(gesture, author, work);
  if ('refused' in made) return { kind: 'refused', why: made.refused };
  const at = options.clock.now();
  const newId = () => ulidOf(at.getTime(), means.randomBytes(10));
  const lines = linesFor(state.record, made, { author, at: at.toISOString(), newId });
  const threads = lines.flatMap((line) => readEntryLine(line)?.entry?.thread ?? []);
  return keepLines(lines, threads, work);
}

function draftsFor(
  gesture: SaidGesture,
  author: RecordAuthor,
  { state, means }: AtWork,
): readonly EntryDraft[] | { readonly refused: Bilingual } {
  if (gesture.kind === 'say') return draftsOf(gesture.sayings, state, author);
  if (author.role !== 'reviewer') return { refused: WORDS.reviewersOnly };
  const words = gesture.text?.trim() ?? '';
  return [signOff(state.review, state.record, means.version, words === '' ? undefined : words)];
}
