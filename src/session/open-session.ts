/**
 * Opens a session: reads the workbook, reviews it, shows the flags, and does
 * so again after each change. What comes too late is dropped; what fails is
 * told to the user and gone with the next success.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { RunSteps } from '../base/steps';
import type { CivilDate } from '../base/civil-date';
import type { BlankFormKind, BlankFormOptions } from '../forms/blank-forms';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { FactId } from '../facts/subject';
import type { CheckExplanation } from '../review/explain-check';
import { choiceNote } from '../review/choice-note';
import type { FillPlan } from '../review/fill-plan';
import type { Finding, Review } from '../review/review';
import type { Trial } from '../review/try-amount';
import type { Flag } from '../workbook/flag';
import { HostFailure, type Host, type HostEvent, type StopWatching } from '../workbook/host';
import type { SheetDraft } from '../workbook/sheet-draft';
import { sheetName, type Workbook } from '../workbook/workbook';
import { todayOf, type Clock } from './clock';
import { flagWriter } from './flag-writer';
import { inTurns } from './in-turns';
import { pauseThen } from './pause';
import type { ChoiceNoted, FillResult, FlagsMode, FlagsState, PackChoice, Session, SessionState } from './session';

export interface SessionOptions {
  readonly host: Host;
  /** May come later: the workbook is read while the rules are still on their way. */
  readonly rules: Rules | Promise<Rules>;
  readonly flagsOf: (review: Review) => readonly Flag[];
  /** May come later: the blank forms need not be there at the start. */
  readonly blankForm: (kind: BlankFormKind, options: BlankFormOptions) => SheetDraft | Promise<SheetDraft>;
  /** The sheets of a sample to try things with; fetched when it is asked for. */
  readonly sample: () => Promise<readonly SheetDraft[]>;
  readonly clock: Clock;
  /** How flags start; without it live where they leave the user's undo alone, and on demand elsewhere. */
  readonly flags?: FlagsMode;
  /** Told of errors that are nobody's input: a bug of ours or of the host. */
  readonly onBug?: (error: unknown) => void;
}

export interface Rules {
  readonly packs: readonly PackChoice[];
  /**
   * `run` takes work in steps and leaves the page answerable meanwhile. It ends
   * where a newer workbook has overtaken it; what is answered later is dropped.
   */
  readonly review: (request: ReviewRequest, run: RunSteps) => Review | Promise<Review>;
  readonly dictionary: FactDictionary;
  readonly planFill: (review: Review, fact: FactId, typed: string, note?: string) => FillPlan | Promise<FillPlan>;
  readonly tryAmount: (review: Review, trial: Trial) => readonly Finding[] | Promise<readonly Finding[]>;
  /** A check in words, by the pack named where it holds it; undefined where there is none of that id. Rejects where its words cannot be fetched. */
  readonly explain: (check: string, pack: string | undefined) => Promise<CheckExplanation | undefined>;
}

export interface ReviewRequest {
  readonly workbook: Workbook;
  readonly pack?: string;
  readonly today: CivilDate;
}

/** Milliseconds without a change before a pass, and how long a stream of changes may put one off. */
export const QUIET_MS = 60;
export const PATIENCE_MS = 500;
/** Readings of the whole workbook before a recheck settles for what the events say. */
const READ_ATTEMPTS = 3;

type FailureSource = 'reading' | 'checking' | 'flags' | 'gesture';

const BUG: Bilingual = {
  zh: '程序出错，这次检查没有完成，表格内容未受影响。请点“重新检查”；若仍出现，请关闭窗格后重新打开。',
  en: 'Something went wrong in Guiju and this pass did not finish; the workbook is untouched. Press Recheck; if it happens again, close the pane and open it again.',
};

const MOVING: Bilingual = {
  zh: '表格正在变动，还没有写入。请稍后再点一次。',
  en: 'The workbook is changing; nothing was written. Click again in a moment.',
};

const NO_FLAGS = JSON.stringify([]);

function inMode(mode: FlagsMode): Pick<FlagsState, 'mode' | 'on' | 'behind'> {
  return { mode, on: mode === 'live', behind: false };
}

export function openSession(options: SessionOptions): Session {
  const { host, clock } = options;
  const rules = Promise.resolve(options.rules);
  // Rules that do not come are told by the pass that waits for them.
  rules.catch(() => undefined);
  const listeners = new Set<() => void>();
  const failures = new Map<FailureSource, Bilingual>();
  const flagsPossible = host.abilities.flagsInCells;
  let flags: FlagsState = {
    ...inMode(flagsPossible ? (options.flags ?? (host.abilities.undoesOurWrites ? 'live' : 'on-demand')) : 'off'),
    possible: flagsPossible,
    clearsUndo: !host.abilities.undoesOurWrites,
    refused: [],
  };
  let packs: readonly PackChoice[] = [];
  let dictionary: FactDictionary | undefined;
  let workbook: Workbook | undefined;
  let review: Review | undefined;
  let chosenPack: string | undefined;
  let checkedAt: Date | undefined;
  let selection: CellRange | undefined;
  let editedByOthers: SessionState['editedByOthers'];
  let editing = false;
  let pending = false;
  let closed = false;
  let changes = 0;
  let generation = 0;
  let stopWatching: Promise<StopWatching> | undefined;
  /** The flags the last review asks for, and those that were written last, as texts to compare. */
  let wanted = NO_FLAGS;
  let standing = NO_FLAGS;
  /** A recheck has asked for flags, and the pass that brings them has not come through. */
  let demanded = false;
  let current = snapshot();

  const writer = flagWriter(host, {
    shown(result, shown) {
      const refused = result.shown === 'all' ? [] : result.refused;
      flags = {
        ...flags,
        refused: refused.map(({ sheet, why }) => ({ sheetName: workbook ? sheetName(workbook, sheet) : sheet, why })),
      };
      standing = JSON.stringify(shown);
      failures.delete('flags');
      publish();
    },
    failed: (error) => fail('flags', error),
  });

  const pause = pauseThen(() => void pass(), clock, QUIET_MS, PATIENCE_MS);

  function snapshot(): SessionState {
    const failure = [...failures.values()][0];
    return {
      phase: phase(),
      packs,
      flags: { ...flags, behind: flags.mode === 'on-demand' && wanted !== standing },
      ...(dictionary && { dictionary }),
      ...(review && { review }),
      ...(chosenPack !== undefined && { chosenPack }),
      ...(checkedAt && { checkedAt }),
      ...(selection && { selection }),
      ...(editedByOthers && { editedByOthers }),
      ...(failure && { failure }),
    };
  }

  function phase(): SessionState['phase'] {
    if (editing) return 'editing';
    if (pending && review) return 'checking';
    if (!pending && (failures.has('reading') || failures.has('checking'))) return 'failed';
    return review ? 'ready' : 'opening';
  }

  function publish(): void {
    if (closed) return;
    current = snapshot();
    for (const listener of listeners) listener();
  }

  function fail(source: FailureSource, error: unknown): void {
    if (!(error instanceof HostFailure)) options.onBug?.(error);
    failures.set(source, error instanceof HostFailure ? error.explanation : BUG);
    publish();
  }

  /** Reads everything; what changes meanwhile is read again rather than overwritten by an older reading. */
  async function read(): Promise<void> {
    for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
      const seen = changes;
      const whole = await host.read();
      if (seen !== changes) continue;
      workbook = whole;
      break;
    }
    editing = false;
    failures.delete('reading');
  }

  async function pass(): Promise<void> {
    pause.cancel();
    generation += 1;
    const mine = generation;
    if (!workbook || closed) return;
    pending = true;
    try {
      const request = { workbook, today: todayOf(clock), ...(chosenPack !== undefined && { pack: chosenPack }) };
      const by = await rules;
      const made = await by.review(
        request,
        inTurns(clock, () => mine === generation && !closed),
      );
      if (mine !== generation || closed) return;
      const marks = options.flagsOf(made);
      wanted = JSON.stringify(marks);
      packs = by.packs;
      dictionary = by.dictionary;
      review = made;
      checkedAt = clock.now();
      pending = false;
      failures.delete('checking');
      failures.delete('gesture');
      publish();
      if (flags.on || (flags.mode === 'on-demand' && demanded)) {
        demanded = false;
        await writer.show(marks);
      }
    } catch (error) {
      if (mine !== generation || closed) return;
      pending = false;
      fail('checking', error);
    }
  }

  function onEvent(event: HostEvent): void {
    if (closed) return;
    switch (event.kind) {
      case 'changed':
        changes += 1;
        workbook = event.workbook;
        if (event.byOthers) editedByOthers = { cells: event.byOthers, at: clock.now() };
        editing = false;
        pending = true;
        failures.delete('reading');
        // A pass under way is about an older workbook now.
        generation += 1;
        pause.touch();
        break;
      case 'selected':
        selection = event.selection;
        break;
      case 'busy':
        editing = true;
        break;
      case 'failed':
        editing = false;
        failures.set('reading', event.message);
        break;
    }
    publish();
  }

  async function watch(): Promise<void> {
    stopWatching ??= host.watch(onEvent);
    try {
      await stopWatching;
    } catch (error) {
      stopWatching = undefined;
      fail('reading', error);
    }
  }

  async function readAndReview(): Promise<void> {
    if (closed) return;
    pending = true;
    publish();
    try {
      await read();
    } catch (error) {
      pending = false;
      fail('reading', error);
      return;
    }
    // The verdict does not wait for the host to listen, nor the listening for the verdict.
    await Promise.all([watch(), pass()]);
  }

  async function gesture(action: () => Promise<unknown>): Promise<void> {
    if (closed) return;
    try {
      await action();
      if (failures.delete('gesture')) publish();
    } catch (error) {
      fail('gesture', error);
    }
  }

  async function fill(fact: FactId, typed: string, noted?: ChoiceNoted): Promise<FillResult> {
    const by = await rules;
    // Planned on the workbook as it is now: what the pane shows may be older than the sheet.
    await readAndReview();
    if (!review || review.workbook !== workbook) return { kind: 'refused', why: failures.get('reading') ?? MOVING };
    const plan = await by.planFill(review, fact, typed, noted && choiceNote(todayOf(clock), noted.by));
    if (plan.kind !== 'write') return plan;
    await host.fillCells(plan.from, plan.values);
    // From here on the sheet says which regulation applies, whatever was chosen before.
    if (fact === 'project.pack') chosenPack = undefined;
    await readAndReview();
    return { kind: 'filled', at: plan.value, appended: plan.appended };
  }

  const opened = readAndReview();

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recheck() {
      demanded = true;
      editedByOthers = undefined;
      return readAndReview();
    },
    async setFlags(given) {
      if (closed || !flagsPossible) return;
      const mode = typeof given === 'boolean' ? (given ? 'live' : 'off') : given;
      flags = { ...flags, ...inMode(mode), ...(mode === 'off' && { refused: [] }) };
      demanded = false;
      publish();
      if (mode === 'off') await writer.show([]);
      else if (mode === 'live' && review) await writer.show(options.flagsOf(review));
    },
    async choosePack(id) {
      chosenPack = id;
      publish();
      await pass();
    },
    reveal: (range) => gesture(() => host.reveal(range)),
    remember: (entries) =>
      gesture(async () => {
        for (const [key, value] of entries) await host.remember(key, value);
      }),
    insertForm: (kind) =>
      gesture(async () => {
        await host.insertSheet(
          await options.blankForm(kind, review?.pack ? { regulation: review.pack.instrument } : {}),
        );
        // Hosts keep their own writes out of their events, so the new sheet is read for.
        await readAndReview();
      }),
    insertSample: () =>
      gesture(async () => {
        for (const sheet of await options.sample()) await host.insertSheet(sheet);
        await readAndReview();
      }),
    async fillFact(fact, typed, noted) {
      try {
        return await fill(fact, typed, noted);
      } catch (error) {
        if (!(error instanceof HostFailure)) options.onBug?.(error);
        return { kind: 'refused', why: error instanceof HostFailure ? error.explanation : BUG };
      }
    },
    async tryAmount(trial) {
      const by = await rules;
      return review ? by.tryAmount(review, trial) : [];
    },
    async explain(check) {
      const by = await rules;
      return by.explain(check, review?.pack?.id);
    },
    async close() {
      closed = true;
      pause.cancel();
      listeners.clear();
      await opened;
      const stop = await stopWatching?.catch(() => undefined);
      await stop?.();
    },
  };
}
