/**
 * Listens to WPS: gathers its events for a moment, has the snapshot follow
 * them, and tells the listeners what came of it. Events come in the middle of
 * our own writes and may not come at all, so that a handler does no more than
 * note them, and everything is compared again and again while somebody listens.
 */
import type { CellRange } from '../../base/address';
import type { HostEvent, StopWatching } from '../../workbook/host';
import type { FlagMarks } from '../../workbook/marks/flag-marks';
import { areasOfAddress } from '../../workbook/cell-blocks';
import type { Book } from './book';
import { EtChangeLog } from './changes';
import { addressIn, hasName, isWorkbook } from './handed-over';
import { startListening, stopListening, type Handlers } from './listeners';
import type { Doing } from '../../workbook/doings';
import { inWords, WorkbookClosed, WorkbookSwapped } from './failures';
import type { BookSnapshot } from './snapshot';
import { SeenSelection } from './selected';
import type { Turns } from './turns';

export interface WpsTimes {
  /** How long events are gathered before they are followed. */
  readonly gatherMs: number;
  /** How long after the last reading everything is compared. */
  readonly reconcileAfterMs: number;
  /** How much of the time goes into that at most, of 1. */
  readonly reconcileShare: number;
}

/** So many changes that no event told of, and events are taken for missing. */
const UNTOLD = 2;

export class WpsWatch {
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #log = new EtChangeLog();
  #registered: Handlers | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #reconciling: ReturnType<typeof setTimeout> | undefined;
  #isActive = true;
  #isReading = false;
  #saidBusy = false;
  #heardAny = false;
  #untold = 0;
  #calculated = new Set<string>();
  readonly #selection: SeenSelection;

  constructor(
    private readonly book: Book,
    private readonly turns: Turns,
    private readonly snapshot: BookSnapshot,
    private readonly marks: FlagMarks,
    private readonly times: WpsTimes,
  ) {
    this.#selection = new SeenSelection(book);
    turns.onCellEdit = (now) => {
      if (now === 'in the cell') {
        if (!this.#saidBusy) this.#tell({ kind: 'busy', reason: 'editing' });
        this.#saidBusy = true;
      } else if (!this.#isReading) this.#soon(() => this.#log.anything());
    };
  }

  watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    this.#listeners.add(listener);
    if (!this.#registered) this.#register();
    this.#selection.news();
    this.#reconcileLater(0);
    return Promise.resolve(() => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
      return Promise.resolve();
    });
  }

  /** A write of ours that the snapshot follows by itself. */
  writing(write: () => void, doing: Doing): Promise<void> {
    return this.turns.inTurn(() => {
      const before = this.snapshot.workbook;
      write();
      const after = this.snapshot.workbook;
      if (after && after !== before) this.#tell({ kind: 'changed', workbook: after });
    }, doing);
  }

  /** A write of ours that is followed as any change is, whether or not WPS tells of it. */
  wrote(ranges: readonly CellRange[] | 'sheets'): void {
    if (ranges === 'sheets') this.#soon(() => this.#log.anything());
    else this.#soon(() => ranges.forEach((range) => this.#log.changed(range)));
  }

  #stop(): void {
    clearTimeout(this.#gathering);
    clearTimeout(this.#reconciling);
    this.#gathering = undefined;
    const handlers = this.#registered ?? {};
    this.#registered = undefined;
    stopListening(this.book.application, handlers);
  }

  #register(): void {
    const handlers = this.#handlers();
    this.#registered = handlers;
    this.snapshot.unread.attempt('events', () => startListening(this.book.application, handlers), undefined);
  }

  #handlers(): Handlers {
    const noting =
      (note: (...given: readonly unknown[]) => void) =>
      (...given: readonly unknown[]) => {
        try {
          note(...given);
        } catch {
          // What was handed out cannot be asked: whatever it was about may have changed.
          this.#soon(() => this.#log.anything());
        }
      };
    const anything = noting(() => this.#soon(() => this.#log.anything()));
    return {
      SheetChange: noting((...given) => this.#changed(given)),
      SheetCalculate: noting((...given) => this.#calculates(given)),
      SheetSelectionChange: noting((...given) => this.#selected(given)),
      WorkbookNewSheet: anything,
      SheetBeforeDelete: anything,
      WorkbookActivate: noting((...given) => this.#activated(given)),
      WorkbookDeactivate: noting(() => (this.#isActive = false)),
    };
  }

  #changed(given: readonly unknown[]): void {
    this.#heardAny = true;
    const range = this.#rangeOf(given);
    if (!range) return;
    if (range === 'unknown sheet') this.#soon(() => this.#log.anything());
    else this.#soon(() => range.forEach((each) => this.#log.changed(each)));
  }

  /** Told with each edit too: then it says nothing new. */
  #calculates(given: readonly unknown[]): void {
    const sheet = given.find(hasName);
    const id = sheet && this.book.idOf(sheet.Name);
    if (id === undefined) return;
    this.#calculated.add(id);
    if (this.#gathering !== undefined || this.#isReading) return;
    this.#soon(() => undefined);
  }

  #selected(given: readonly unknown[]): void {
    if (!this.#isActive) return;
    const ranges = this.#rangeOf(given);
    const range = ranges === 'unknown sheet' ? undefined : ranges?.[0];
    // A sheet of our own that comes and goes takes the front for a moment.
    if (range && this.#selection.isNews(range)) this.#tell({ kind: 'selected', selection: range });
  }

  #activated(given: readonly unknown[]): void {
    const workbook = given.find(isWorkbook);
    this.#isActive = workbook !== undefined && this.book.isOurs(workbook.FullName);
    if (this.#isActive) this.#soon(() => this.#log.anything());
  }

  /** The order of what is handed over differs. */
  #rangeOf([first, second]: readonly unknown[]): readonly CellRange[] | 'unknown sheet' | undefined {
    const asUsual = addressIn(second);
    const sheet = asUsual === undefined ? second : first;
    const address = asUsual ?? addressIn(first);
    if (address === undefined || !hasName(sheet)) return 'unknown sheet';
    const id = this.book.idOf(sheet.Name);
    if (id === undefined) return this.#isActive ? 'unknown sheet' : undefined;
    const areas = areasOfAddress(address);
    return areas.length === 0 ? 'unknown sheet' : areas.map((area) => ({ sheet: id, ...area }));
  }

  #soon(note: () => void): void {
    note();
    // Nobody is to be told yet: the first to listen reads everything before.
    if (this.#listeners.size === 0) return;
    this.#gathering ??= setTimeout(() => void this.#follow(), this.times.gatherMs);
  }

  async #follow(): Promise<void> {
    const took = await this.#reading(() => {
      this.#gathering = undefined;
      const calculated = this.#calculated;
      this.#calculated = new Set();
      const isAloneSaid = this.#log.isEmpty;
      if (isAloneSaid) for (const id of calculated) this.#log.calculated(id);
      this.snapshot.follow(this.#log.take());
    });
    this.#reconcileLater(took);
  }

  async #reconcile(): Promise<void> {
    const before = this.snapshot.workbook;
    const took = await this.#reading(() => {
      this.snapshot.readAll();
      const selection = this.#heardAny ? undefined : this.#selection.news();
      if (selection) this.#tell({ kind: 'selected', selection });
      const isUntold = before !== undefined && this.snapshot.workbook !== before && this.#log.isEmpty;
      if (isUntold && !this.#heardAny && (this.#untold += 1) === UNTOLD) {
        this.snapshot.unread.add('events');
        this.snapshot.readAll();
      }
    });
    this.#reconcileLater(took);
  }

  #reconcileLater(tookMs: number): void {
    clearTimeout(this.#reconciling);
    if (this.#listeners.size === 0 || !this.#registered) return;
    const pause = Math.max(this.times.reconcileAfterMs, tookMs / this.times.reconcileShare);
    this.#reconciling = setTimeout(() => void this.#reconcile(), pause);
  }

  /** Answers with how long it took. */
  async #reading(read: () => void): Promise<number> {
    let took = 0;
    try {
      await this.turns.inTurn(() => {
        this.#isReading = true;
        const from = performance.now();
        const before = this.snapshot.workbook;
        read();
        const after = this.snapshot.workbook;
        const isNews = after !== before || this.marks.takeDisturbed() || this.#saidBusy;
        took = performance.now() - from;
        if (isNews && after) this.#tell({ kind: 'changed', workbook: after });
        this.#saidBusy = false;
      });
    } catch (error) {
      this.#saidBusy = false;
      this.snapshot.doubt();
      this.#tell({ kind: 'failed', message: inWords(error).explanation });
      if (error instanceof WorkbookClosed || error instanceof WorkbookSwapped) this.#stop();
    } finally {
      this.#isReading = false;
    }
    return took;
  }

  #tell(event: HostEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
