/**
 * Listens to Excel: gathers its events for a moment, has the snapshot follow
 * them, and tells the listeners what came of it. What the events leave out is
 * found by a reading of everything once the user has paused.
 */
import type { CellRange } from '../../base/address';
import type { HostEvent, StopWatching } from '../../workbook/host';
import { ChangeLog, type JustRead } from './changes';
import { areasOfAddress } from '../../workbook/cell-blocks';
import type { Doing } from '../../workbook/doings';
import { asHostFailure } from './failures';
import { LeftCells } from './left-cells';
import { registrations, unregister, type Registration } from './event-registrations';
import { nothing, type Wish } from './optional-parts';
import type { Requests } from './requests';
import type { Snapshot } from './snapshot';

export interface WatchTimes {
  /** How long events are gathered before they are followed. */
  readonly gatherMs: number;
  /** How long without a change before everything is compared. */
  readonly reconcileAfterMs: number;
  /** How much of the time goes into that at most, of 1. */
  readonly reconcileShare: number;
  /** How long the selection rests before the cells it has left are looked at. */
  readonly lookAfterMs: number;
}

/** A selection that wanders is looked after that often all the same. */
const LOOK_AT_LATEST_MS = 1_200;
/** How long an event has to come before what was found is taken for unannounced. */
const GATHERINGS_TO_WAIT = 12;
const LATE_CALCULATION_MS = 1_000;
const LATE_EVENT_MS = 1_000;

export class EventWatch {
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #log = new ChangeLog();
  #registered: readonly Registration[] | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #reconciling: ReturnType<typeof setTimeout> | undefined;
  #selection: CellRange | undefined;
  readonly #left = new LeftCells();
  #leftAt: number | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #reconcileTakesMs = 0;
  #followedAt = -Infinity;
  #isReading = false;
  #readAt = -Infinity;
  #calculatedMeanwhile = false;
  /** The listeners were told that the user is in a cell, and not yet that they left it. */
  #saidBusy = false;

  constructor(
    private readonly requests: Requests,
    private readonly snapshot: Snapshot,
    private readonly times: WatchTimes,
  ) {
    requests.onCellEdit = (now) => {
      if (now === 'in the cell') {
        if (!this.#saidBusy) this.#tell({ kind: 'busy', reason: 'editing' });
        this.#saidBusy = true;
      } else if (!this.#isReading) {
        void this.#soon(() => this.#log.happened());
      }
    };
  }

  async watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    this.#listeners.add(listener);
    try {
      await this.requests.inTurn(() => this.registering((wishes) => this.#registerAlone(wishes)));
    } catch (error) {
      this.#listeners.delete(listener);
      throw error;
    }
    if (!this.#log.isEmpty) void this.#soon(() => undefined);
    return async () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      clearTimeout(this.#gathering);
      clearTimeout(this.#reconciling);
      clearTimeout(this.#looking);
      this.#gathering = undefined;
      await this.requests.inTurn(() => this.#unregister());
    };
  }

  /** Has the events registered by whoever sends a batch that can take them along; once. */
  async registering<T>(send: (wishes: readonly Wish<unknown>[]) => Promise<T>): Promise<T> {
    const wishes = this.#registered ?? this.#registrations();
    const sent = await send(this.#registered ? [] : wishes);
    this.#registered = wishes;
    this.#tellOfFlags();
    return sent;
  }

  async #registerAlone(wishes: readonly Wish<unknown>[]): Promise<void> {
    if (wishes.length > 0) await this.snapshot.optional.read(this.requests, nothing, wishes);
  }

  async #unregister(): Promise<void> {
    const registered = this.#registered ?? [];
    this.#registered = undefined;
    await unregister(registered);
  }

  #registrations(): Registration[] {
    return registrations({
      changed: (event) => this.#soon(() => this.#log.changed(event, this.#justRead())),
      calculated: () => this.#calculated(),
      selected: (event) => this.#selected(event),
      rowsHidden: (event) => this.#soon(() => this.#log.rowsHidden(event)),
      sorted: (event) => this.#soon(() => this.#log.sorted(event)),
      happened: () => this.#soon(() => this.#log.happened()),
    });
  }

  #justRead(): JustRead {
    return this.#isReading || performance.now() - this.#readAt < LATE_EVENT_MS ? this.snapshot.lastRead : [];
  }

  #soon(note: () => void): Promise<void> {
    note();
    // Nobody is to be told yet: the first to listen is.
    if (this.#listeners.size === 0) return Promise.resolve();
    clearTimeout(this.#reconciling);
    this.#gathering ??= setTimeout(() => void this.#follow(), this.times.gatherMs);
    return Promise.resolve();
  }

  /** A calculation that belongs to an edit just followed tells nothing new. */
  #calculated(): Promise<void> {
    this.#calculatedMeanwhile = true;
    const isFollowed = this.#isReading || this.#gathering !== undefined;
    if (isFollowed || performance.now() - this.#followedAt < LATE_CALCULATION_MS) return Promise.resolve();
    return this.#soon(() => this.#log.calculated());
  }

  #selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const area = areasOfAddress(address)[0];
    if (this.#selection) this.#left.leave(this.#selection);
    this.#selection = area && { sheet: worksheetId, ...area };
    if (this.#selection) this.#tell({ kind: 'selected', selection: this.#selection });
    this.#lookSoon();
    return Promise.resolve();
  }

  /** Once the selection rests, and while it wanders from time to time. */
  #lookSoon(): void {
    if (this.#left.isEmpty || this.#listeners.size === 0) return;
    const now = performance.now();
    this.#leftAt ??= now;
    clearTimeout(this.#looking);
    const pause = Math.max(0, Math.min(this.times.lookAfterMs, this.#leftAt + LOOK_AT_LATEST_MS - now));
    this.#looking = setTimeout(() => void this.#look(), pause);
  }

  /** Nothing is told of it: what is found is followed as any change, and what fails is looked at with the next. */
  async #look(): Promise<void> {
    this.#leftAt = undefined;
    const left = this.#left.take();
    if (left.length === 0) return;
    try {
      const before = this.snapshot.workbook;
      const found = await this.requests.inTurn(() => this.snapshot.look(left));
      this.#tellOfFlags();
      if (!found || found.edited.length + found.sheets.size === 0) return;
      // An event tells what happened better than what was found: it may be on its way.
      await new Promise((resolve) => setTimeout(resolve, this.times.gatherMs * GATHERINGS_TO_WAIT));
      if (!this.#log.isEmpty || this.snapshot.workbook !== before) {
        for (const range of left) this.#left.leave(range);
        this.#lookSoon();
        return;
      }
      void this.#soon(() => this.#log.unannounced(found.edited, found.sheets));
    } catch {
      for (const range of left) this.#left.leave(range);
    }
  }

  async #follow(): Promise<void> {
    await this.#reading(async () => {
      this.#gathering = undefined;
      this.#calculatedMeanwhile = false;
      const changes = this.#log.take();
      this.#left.read(changes.edited);
      const { again, isStale } = await this.snapshot.follow(changes);
      const isWaiting = again.length > 0 || isStale;
      this.#followedAt = isWaiting ? -Infinity : performance.now();
      this.#log.again(again);
      if (isWaiting && this.#calculatedMeanwhile) void this.#soon(() => this.#log.calculated());
      return changes.byOthers;
    });
    const pause = Math.max(this.times.reconcileAfterMs, this.#reconcileTakesMs / this.times.reconcileShare);
    clearTimeout(this.#reconciling);
    if (this.#listeners.size > 0) this.#reconciling = setTimeout(() => void this.#reconcile(), pause);
  }

  async #reconcile(): Promise<void> {
    const from = performance.now();
    await this.#reading(async () => {
      await this.snapshot.readAll();
      return [];
    });
    this.#reconcileTakesMs = performance.now() - from;
  }

  /** A write of ours that the snapshot follows by itself. */
  async writing(write: () => Promise<void>, doing: Doing): Promise<void> {
    await this.requests.inTurn(async () => {
      const before = this.snapshot.workbook;
      await write();
      const after = this.snapshot.workbook;
      if (after && after !== before) this.#tell({ kind: 'changed', workbook: after });
    }, doing);
  }

  /** `read` answers with the cells that co-authors edited. */
  async #reading(read: () => Promise<readonly CellRange[]>): Promise<void> {
    try {
      await this.requests.inTurn(async () => {
        this.#isReading = true;
        const before = this.snapshot.workbook;
        const byOthers = await read();
        const after = this.snapshot.workbook;
        this.#tellOfFlags();
        const isNews = after !== before || this.#saidBusy;
        if (isNews && after) this.#tell({ kind: 'changed', workbook: after, ...(byOthers.length > 0 && { byOthers }) });
        this.#saidBusy = false;
      });
    } catch (error) {
      this.#saidBusy = false;
      this.snapshot.doubt();
      this.#tell({ kind: 'failed', message: asHostFailure(error).explanation });
    } finally {
      this.#isReading = false;
      this.#readAt = performance.now();
    }
  }

  /** Where a reading has found that others have touched our flags, or may have. */
  #tellOfFlags(): void {
    if (this.snapshot.takeFlagsDisturbed()) this.#tell({ kind: 'flags-touched' });
  }

  #tell(event: HostEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
