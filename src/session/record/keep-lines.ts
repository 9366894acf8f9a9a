/** Lines into the workbook: those that wait with them. What the workbook does not take stays in the pane, and is said. */
import { explained } from '../failures';
import type { RecordAdded } from '../../workbook/record-texts';
import type { AtWork } from './at-work';
import type { KeptRecord, RecordResult } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';

/** How often it is tried again where others add at the same time. */
const ATTEMPTS = 6;

export async function keepLines(
  lines: readonly string[],
  threads: readonly string[],
  { state, know, options }: AtWork,
): Promise<RecordResult> {
  const due = [...state.kept.waiting, ...lines];
  if (due.length === 0) return { kind: 'done', threads };
  const kept = await keep(due, state.kept, options);
  await know({ kept });
  return kept.why ? { kind: 'waiting', threads, why: kept.why } : { kind: 'done', threads };
}

/** They were stamped by what their author had in view, and stay as they are when more has come. */
async function keep(
  due: readonly string[],
  { texts }: KeptRecord,
  { host, onBug }: Pick<AtWork['options'], 'host' | 'onBug'>,
): Promise<KeptRecord> {
  let now = texts;
  if (!host.appendRecord || !host.readRecord) return { texts: now, waiting: due, why: WORDS.noParts };
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const left = lacking(due, now.texts);
      if (left.length === 0) return { texts: now, waiting: [] };
      const added: RecordAdded = await host.appendRecord(left, now.seen);
      now = added.now;
      if (added.kind === 'added') return { texts: now, waiting: [] };
    }
    return { texts: now, waiting: lacking(due, now.texts), why: WORDS.moving };
  } catch (error) {
    const { why, isBug } = explained(error, 'gesture');
    if (isBug) onBug?.(error);
    return { texts: now, waiting: due, why };
  }
}

function lacking(due: readonly string[], texts: readonly string[]): string[] {
  const there = new Set(texts.flatMap((text) => text.split('\n')).map((line) => line.trim()));
  return due.filter((line) => !there.has(line));
}
