/** The host port on Excel, through Office.js: ExcelApi 1.13, and beyond only where it is asked for first. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea, type CellRange, type SheetId } from '../../base/address';
import { GATHER_MS, LOOK_AFTER_MS, RECONCILE_AFTER_MS, RECONCILE_SHARE } from '../../base/pauses';
import { stayingOf, type Flag, type StandingFlag } from '../../workbook/flag';
import {
  HostFailure,
  type CellsToFill,
  type FlagsShown,
  type FlagsStanding,
  type Host,
  type HostAbilities,
  type HostEvent,
  type StopWatching,
} from '../../workbook/host';
import type { RecordAdded, RecordTexts } from '../../workbook/record-texts';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { sheetById, type Workbook } from '../../workbook/workbook';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { ANNOTATING, CLEARING, FILLING, INSERTING, REMEMBERING, REVEALING } from '../../workbook/doings';
import { EventWatch, type WatchTimes } from './event-watch';
import { isGone } from './failures';
import { flagWriting, keeping, sheetInserting } from './fetched-later';
import { FlagMarks } from '../../workbook/marks/flag-marks';
import type { RecordParts } from './record-parts';
import { Requests } from './requests';
import { Snapshot } from './snapshot';
import { asTyped } from '../../workbook/typed-values';
import { undoesOurWrites } from './undo-ability';
import type { PassOptions } from '../../workbook/marks/write-flags';

const TIMES: WatchTimes = {
  gatherMs: GATHER_MS,
  reconcileAfterMs: RECONCILE_AFTER_MS,
  reconcileShare: RECONCILE_SHARE,
  lookAfterMs: LOOK_AFTER_MS,
};

/** Of which sheets to read more than that they are there. */
const NO_CELLS: ReadonlySet<SheetId> = new Set();

interface OfficeHostOptions extends Partial<WatchTimes> {
  /** False for one look at the workbook: events are not registered with the first reading, but only by `watch`. */
  readonly listens?: boolean;
}

/** To be made after Office.onReady. */
export class OfficeHost implements Host {
  readonly abilities: HostAbilities = { undoesOurWrites: undoesOurWrites(), flagsInCells: true };
  readonly #requests = new Requests();
  readonly #marks = new FlagMarks();
  readonly #snapshot = new Snapshot(this.#requests, this.#marks);
  /** Shown last; before that, those that were found to stand. */
  #flags: readonly Flag[] | undefined;
  #found: readonly StandingFlag[] = [];
  #record: RecordParts | undefined;
  readonly #events: EventWatch;

  readonly #listens: boolean;

  constructor({ listens = true, ...times }: OfficeHostOptions = {}) {
    this.#listens = listens;
    this.#events = new EventWatch(this.#requests, this.#snapshot, { ...TIMES, ...times });
  }

  read(): Promise<Workbook> {
    return this.#requests.inTurn(() => {
      if (!this.#listens) return this.#snapshot.readAll();
      return this.#events.registering((events) => this.#snapshot.readAll({ events }));
    });
  }

  watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    return this.#events.watch(listener);
  }

  showFlags(flags: readonly Flag[]): Promise<FlagsShown> {
    this.#flags = flags;
    return this.#requests.inTurn(() => this.#show(flags));
  }

  flagsStand(): Promise<FlagsStanding> {
    return this.#requests.inTurn(async () => {
      const { sheets } = this.#snapshot.workbook ?? (await this.#snapshot.readAll());
      const hasRules = this.#marks.known(new Set(sheets.map(({ id }) => id))).some(({ count }) => count > 0);
      if (!hasRules || this.#snapshot.optional.unread.includes('formats')) return { flags: [], kept: [] };
      const { standingFlags } = await flagWriting();
      const standing = await standingFlags(this.#requests, this.#marks, sheets);
      this.#found = standing.flags;
      return standing;
    });
  }

  /** Whether a sheet is protected still is asked anew. */
  removeLeftovers(at: readonly CellRange[]): Promise<FlagsShown> {
    return this.#requests.inTurn(async () => {
      await this.#snapshot.readAll();
      return this.#show(this.#flags ?? stayingOf(this.#found, at), { leftoversToGo: at });
    }, CLEARING);
  }

  async #show(flags: readonly Flag[], options: PassOptions = {}): Promise<FlagsShown> {
    // Where Excel does not say which formats there are, none is touched.
    if (this.#snapshot.optional.unread.includes('formats')) return this.#showsNone(flags);
    const { excelFormats, flagPass, hindered } = await flagWriting();
    const formats = excelFormats(this.#requests);
    const pass = ({ sheets }: Workbook) => flagPass(formats, this.#marks, sheets, flags, options);
    const first = await pass(await this.#withProtectionAsItIs(flags)).catch(elseGone);
    if (typeof first === 'object') return first;
    // Somebody took a mark or a sheet away, or protected one: look again, once.
    const second = await pass(await this.#snapshot.readAll()).catch(elseGone);
    if (typeof second === 'object') return second;
    throw hindered(formats, second);
  }

  /** That a sheet's protection went Excel tells late or never; that it came a refused writing tells. */
  async #withProtectionAsItIs(flags: readonly Flag[]): Promise<Workbook> {
    const known = this.#snapshot.workbook ?? (await this.#snapshot.readAll());
    const wanted = new Set(flags.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
    const inDoubt = known.sheets.some(
      (sheet) => sheet.protected && (wanted.has(sheet.id) || this.#marks.has(sheet.id)),
    );
    return inDoubt ? this.#snapshot.readAll({ sheets: NO_CELLS }) : known;
  }

  reveal(range: CellRange): Promise<void> {
    return this.#requests.inTurn(async () => {
      this.#mustBeVisible(range.sheet);
      await this.#requests.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(range.sheet);
        sheet.activate();
        const cells = sheet.getRange(formatArea(range));
        cells.select();
        cells.untrack();
        await context.sync();
      });
    }, REVEALING);
  }

  selection(): Promise<CellRange | undefined> {
    return this.#requests.inTurn(() => this.#requests.run(selectedCells));
  }

  insertSheet(draft: SheetDraft): Promise<SheetId> {
    return this.#requests.inTurn(async () => (await sheetInserting()).insertSheet(this.#requests, draft), INSERTING);
  }

  fillCells(rows: readonly CellsToFill[]): Promise<void> {
    return this.#requests.inTurn(
      () =>
        this.#requests.run(async (context) => {
          for (const { at, values } of rows) {
            const sheet = context.workbook.worksheets.getItem(at.sheet);
            const cells = sheet.getRangeByIndexes(at.top, at.left, 1, values.length);
            cells.values = [values.map(asTyped)];
            cells.untrack();
          }
          await context.sync();
        }),
      FILLING,
    );
  }

  remember(key: string, value: string | undefined): Promise<void> {
    return this.#events.writing(async () => {
      const { remember } = await keeping();
      const sheets = this.#snapshot.workbook?.sheets ?? [];
      this.#snapshot.remembers(await remember(this.#requests, sheets, key, value));
    }, REMEMBERING);
  }

  readRecord(): Promise<RecordTexts> {
    return this.#requests.inTurn(async () => (await this.#parts()).read());
  }

  appendRecord(lines: readonly string[], seen: string): Promise<RecordAdded> {
    return this.#requests.inTurn(async () => (await this.#parts()).append(lines, seen), ANNOTATING);
  }

  async #parts(): Promise<RecordParts> {
    const { RecordParts: Parts } = await keeping();
    return (this.#record ??= new Parts(this.#requests));
  }

  #showsNone(flags: readonly Flag[]): FlagsShown {
    const sheets = new Set(flags.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
    return { shown: 'some', refused: [...sheets].map((sheet) => ({ sheet, why: FORMATS_UNREAD })) };
  }

  #mustBeVisible(id: SheetId): void {
    const sheet = this.#snapshot.workbook && sheetById(this.#snapshot.workbook, id);
    if (!sheet || sheet.visibility === 'visible') return;
    throw new HostFailure({
      zh: `工作表“${sheet.name}”是隐藏的，无法转到其中的单元格。请先取消隐藏，再点一次。`,
      en: `The sheet “${sheet.name}” is hidden, so its cells cannot be shown. Unhide it, then click again.`,
    });
  }
}

const FORMATS_UNREAD: Bilingual = {
  zh: '这个版本的 Excel 没有给出条件格式，为不动您自己的格式，不在单元格上做标记；问题都列在窗格里。',
  en: 'This Excel does not give its conditional formats. So that yours stay as they are, cells are not flagged; all findings are listed in the pane.',
};

function elseGone(error: unknown): 'gone' {
  if (isGone(error)) return 'gone';
  throw error;
}

async function selectedCells(context: Excel.RequestContext): Promise<CellRange | undefined> {
  const range = context.workbook.getSelectedRange();
  range.load('address');
  const { worksheet } = range;
  worksheet.load('id');
  range.untrack();
  try {
    await context.sync();
  } catch (error) {
    // A chart, several areas, or another workbook in front.
    if (error instanceof OfficeExtension.Error && error.code === 'InvalidSelection') return undefined;
    throw error;
  }
  const area = areasOfAddress(range.address)[0];
  return area && { sheet: worksheet.id, ...area };
}
