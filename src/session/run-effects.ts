/** The edge of the session: does what a step asks for, and tells what came of it. */
import { PATIENCE_MS, QUIET_MS } from '../base/pauses';
import type { Host, StopWatching } from '../workbook/host';
import type { SheetDraft } from '../workbook/sheet-draft';
import { todayOf } from './clock';
import type { Effect, SessionEvent } from './events';
import type { EffectsOptions } from './effects-options';
import { inTurns } from './in-turns';
import { pauseThen } from './pause';

/** Resolves when the effect has been done, and with it what followed from it; a refusal is told like any other answer. */
type RunEffect = (effect: Effect) => Promise<void>;

export function effectsOn(options: EffectsOptions): RunEffect {
  const { host, clock, tell } = options;
  const pause = pauseThen(() => void tell({ kind: 'quiet' }), clock, QUIET_MS, PATIENCE_MS);
  const ear = earAt(host, tell);
  let flagging: Promise<void> = Promise.resolve();

  return async (effect) => {
    switch (effect.kind) {
      case 'await-quiet':
        return pause.touch();
      case 'forget-quiet':
        return pause.cancel();
      case 'watch':
        return ear.listen();
      case 'stop-watching':
        return ear.stop();
      case 'await-flagging':
        return flagging;
      case 'flag':
        flagging = answerTo(effect, options).then(tell);
        return flagging;
      case 'look-for-flags':
        return lookForFlags(effect.again, options);
      case 'look-at-record':
        return recordLooking(options);
      case 'renew-record':
        return renewRecord(options);
      case 'report':
        return options.onBug?.(effect.error);
      default:
        return tell(await answerTo(effect, options));
    }
  };
}

/** Listens to the host once, however often it is asked to; again where the host refused. */
function earAt(host: Pick<Host, 'watch'>, tell: EffectsOptions['tell']) {
  let watching: Promise<StopWatching> | undefined;
  return {
    async listen(): Promise<void> {
      watching ??= host.watch((event) => void tell({ kind: 'host', event }));
      try {
        await watching;
      } catch (error) {
        watching = undefined;
        await tell({ kind: 'not-watched', error });
      }
    },
    async stop(): Promise<void> {
      const stop = await watching?.catch(() => undefined);
      await stop?.();
    },
  };
}

/** Where the host does not say, the first pass that writes flags does. */
async function lookForFlags(again: boolean, { host, tell }: EffectsOptions): Promise<void> {
  const found = await host.flagsStand().catch(() => undefined);
  if (found) await tell({ kind: 'flags-looked-for', found, again });
}

/** What cannot be fetched is tried again with the first gesture, or the next recheck. */
async function recordLooking(options: EffectsOptions): Promise<void> {
  const part = await import(/* webpackChunkName: "record-parts" */ './record/look-for-record').catch(() => undefined);
  await part?.lookForRecord(options);
}

const recordPart = () => import(/* webpackChunkName: "record" */ './record/record-of-review');

async function renewRecord({ memory, tell }: EffectsOptions): Promise<void> {
  const { baseOf, recordAgainst } = await recordPart();
  const { record, review } = memory();
  if (record && review) await tell({ kind: 'record-known', record: recordAgainst(baseOf(record), review) });
}

type Asking = Extract<Effect, { readonly kind: 'read' | 'review' | 'flag' | 'remove-leftovers' | 'gesture' }>;

async function answerTo(effect: Asking, options: EffectsOptions): Promise<SessionEvent> {
  try {
    return await answered(effect, options);
  } catch (error) {
    return refused(effect, error);
  }
}

async function answered(effect: Asking, options: EffectsOptions): Promise<SessionEvent> {
  switch (effect.kind) {
    case 'read':
      return { kind: 'was-read', reading: effect.reading, workbook: await options.host.read() };
    case 'review':
      return reviewed(effect, options);
    case 'flag':
      return { kind: 'flagged', flags: effect.flags, result: await options.host.showFlags(effect.flags) };
    case 'remove-leftovers':
      return { kind: 'leftovers-removed', result: await options.host.removeLeftovers(effect.at) };
    case 'gesture':
      await gestureMade(effect, options);
      return { kind: 'gesture-done', gesture: effect.gesture.kind };
  }
}

function refused(effect: Asking, error: unknown): SessionEvent {
  switch (effect.kind) {
    case 'read':
      return { kind: 'not-read', error };
    case 'review':
      return { kind: 'not-reviewed', generation: effect.generation, error };
    case 'flag':
      return { kind: 'not-flagged', error };
    case 'remove-leftovers':
    case 'gesture':
      return { kind: 'gesture-failed', error };
  }
}

async function reviewed(
  { generation, workbook, pack }: Extract<Effect, { readonly kind: 'review' }>,
  { rules, clock, flagsOf, isWanted, memory }: EffectsOptions,
): Promise<SessionEvent> {
  const request = { workbook, today: todayOf(clock), ...(pack !== undefined && { pack }) };
  const by = await rules;
  const review = await by.review(
    request,
    inTurns(clock, () => isWanted(generation)),
  );
  const { packs } = by;
  const { dictionary = by.dictionary } = review;
  const before = memory().record;
  const { baseOf, recordAgainst } = before ? await recordPart() : {};
  const record = before && baseOf && recordAgainst && { before, now: recordAgainst(baseOf(before), review) };
  const made = { review, flags: await flagsOf(review), packs, dictionary, ...(record && { record }) };
  return { kind: 'reviewed', generation, made };
}

async function gestureMade(
  { gesture, regulation }: Extract<Effect, { readonly kind: 'gesture' }>,
  { host, blankForm, sample }: EffectsOptions,
): Promise<void> {
  switch (gesture.kind) {
    case 'reveal':
      return host.reveal(gesture.range);
    case 'insert-form':
      await host.insertSheet(await blankForm(gesture.form, regulation === undefined ? {} : { regulation }));
      return;
    case 'insert-sheet':
      await host.insertSheet(gesture.draft);
      return;
    case 'insert-sample':
      return insertAll(host, await sample());
    case 'remember':
      for (const [key, value] of gesture.entries) await host.remember(key, value);
  }
}

/** One that is refused, or not taken whole, keeps the others from nothing; the first is told. */
async function insertAll(host: Pick<Host, 'insertSheet'>, sheets: readonly SheetDraft[]): Promise<void> {
  const refusals: unknown[] = [];
  for (const sheet of sheets) await host.insertSheet(sheet).catch((error: unknown) => refusals.push(error));
  if (refusals.length > 0) throw refusals[0];
}
