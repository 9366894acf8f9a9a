/** What people do with the record, at a click. Fetched with the first such gesture, or where the workbook holds a record. */
import type { Bilingual } from '../../base/bilingual';
import type { RecordAuthor } from '../../record/entry-shape';
import { HostFailure, NOT_FETCHED } from '../../workbook/host';
import { explained } from '../failures';
import type { EffectsOptions } from '../effects-options';
import type { AtWork } from './at-work';
import { keepLines } from './keep-lines';
import { baseOf, NO_TEXTS, recordAgainst } from './record-of-review';
import type { RecordGesture, RecordMeans, RecordResult, RecordState } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';

export async function annotate(gesture: RecordGesture, options: EffectsOptions): Promise<RecordResult> {
  try {
    return await annotated(gesture, options);
  } catch (error) {
    const { why, isBug } = explained(error, 'gesture');
    if (isBug) options.onBug?.(error);
    return refused(why);
  }
}

async function annotated(gesture: RecordGesture, options: EffectsOptions): Promise<RecordResult> {
  const means = await options.record?.();
  if (!means) return refused(WORDS.noRecord);
  const { review } = options.memory();
  if (!review) return refused(WORDS.noReview);
  const known = options.memory().record;
  const state = known ? recordAgainst(baseOf(known), review) : await firstState(options, means);
  const know: AtWork['know'] = async (change) => {
    const now = options.memory();
    const renewed = recordAgainst(baseOf(now.record ?? state, change), now.review ?? review);
    await options.tell({ kind: 'record-known', record: renewed });
    return renewed;
  };
  return done(gesture, { options, means, state, know });
}

async function done(gesture: RecordGesture, work: AtWork): Promise<RecordResult> {
  const { means, state, know, options } = work;
  switch (gesture.kind) {
    case 'look':
      await know({ kept: await keptNow(options, state), ...withAuthor(means) });
      return DONE;
    case 'declare':
      return declare(gesture, work);
    case 'say':
    case 'close-round': {
      const { say } = await fetched(import(/* webpackChunkName: "record-say" */ './say'));
      return say(gesture, work);
    }
    case 'keep-waiting':
      return keepLines([], [], work);
    case 'open-copy':
    case 'merge-copy':
    case 'put-copy-away': {
      const { copyGesture } = await fetched(import(/* webpackChunkName: "record-copies" */ './copy-gestures'));
      return copyGesture(gesture, work);
    }
    default: {
      const { sheetGesture } = await fetched(import(/* webpackChunkName: "record-sheets" */ './sheet-gestures'));
      return sheetGesture(gesture, work);
    }
  }
}

/** A part of the pane that did not come is no bug: it is said, and nothing was done. */
function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new HostFailure(NOT_FETCHED);
  });
}

const DONE: RecordResult = { kind: 'done', threads: [] };

export function refused(why: Bilingual): RecordResult {
  return { kind: 'refused', why };
}

/** As the workbook holds it; where it will not say, as it was known. */
async function keptNow({ host }: EffectsOptions, { kept }: RecordState): Promise<RecordState['kept']> {
  const texts = await host.readRecord?.();
  return texts && texts.seen !== kept.texts.seen ? { ...kept, texts } : kept;
}

async function firstState(options: EffectsOptions, means: RecordMeans): Promise<RecordState> {
  const texts = (await options.host.readRecord?.()) ?? NO_TEXTS;
  const { review } = options.memory();
  if (!review) throw new Error('there was a review, and there is none any more');
  return recordAgainst({ kept: { texts, waiting: [] }, ...withAuthor(means) }, review);
}

export function withAuthor(means: RecordMeans): { author?: RecordAuthor } {
  const author = means.author();
  return author ? { author } : {};
}

async function declare(
  { name, role }: Extract<RecordGesture, { kind: 'declare' }>,
  { means, know, state }: AtWork,
): Promise<RecordResult> {
  const bare = name.trim();
  if (bare === '' || bare.length > 100) return refused(WORDS.noName);
  const key = state.author?.key ?? hex(means.randomBytes(16));
  const author = { key, name: bare, role };
  means.declare(author);
  await know({ author });
  return DONE;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
