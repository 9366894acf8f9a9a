/** The host port on WPS Spreadsheets, through its object model ET. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea, type CellRange, type SheetId } from '../../base/address';
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
import { FlagMarks } from '../../workbook/marks/flag-marks';
import { marksOfBefore } from '../../workbook/marks/flag-sentences';
import { flagPass, hindered, type PassOptions } from '../../workbook/marks/write-flags';
import type { RecordAdded, RecordTexts } from '../../workbook/record-texts';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { sheetById, type Workbook } from '../../workbook/workbook';
import type { Book } from './book';
import { ANNOTATING, CLEARING, FILLING, INSERTING, REMEMBERING, REVEALING } from '../../workbook/doings';
import { etFormats, readEtRules } from './et-formats';
import { WpsWatch, type WpsTimes } from './event-watch';
import { framesLack, notTaken, SheetGone } from './failures';
import { fillCells } from './fill-cells';
import { insertEtSheet } from './insert-sheet';
import { addToRecord, recordKept } from './record-in-book';
import { rememberInBook } from './remembering';
import { selectedIn } from './selected';
import { visibilityOf } from './sheet-visibility';
import { BookSnapshot } from './snapshot';
import { Turns } from './turns';
import { whyNot } from './why-not';
import { groupsUndo, UndoSteps } from './undo-steps';

const STEPS = {
  fill: { zh: '规矩：填写', en: 'Guiju: fill in' },
  insert: { zh: '规矩：插入表', en: 'Guiju: insert a sheet' },
};

export class WpsHost implements Host {
  readonly abilities: HostAbilities;
  readonly #turns: Turns;
  readonly #marks = new FlagMarks();
  readonly #frameless = new Set<SheetId>();
  readonly #snapshot: BookSnapshot;
  readonly #events: WpsWatch;
  readonly #steps: UndoSteps;
  /** Shown last; before that, those that were found to stand. */
  #flags: readonly Flag[] | undefined;
  #found: readonly StandingFlag[] = [];

  constructor(
    private readonly book: Book,
    times: WpsTimes,
  ) {
    this.abilities = { undoesOurWrites: groupsUndo(book.application), flagsInCells: true };
    // A new rule goes to the end of the list, since putting it before others would move those.
    this.#marks.newMarksGo = 'bottom';
    this.#turns = new Turns(book);
    this.#snapshot = new BookSnapshot(book, this.#marks);
    this.#events = new WpsWatch(book, this.#turns, this.#snapshot, this.#marks, times);
    this.#steps = new UndoSteps(book.application, book.workbook);
  }

  read(): Promise<Workbook> {
    return this.#turns.inTurn(() => this.#snapshot.readAll());
  }

  watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    return this.#events.watch(listener);
  }

  showFlags(flags: readonly Flag[]): Promise<FlagsShown> {
    this.#flags = flags;
    return this.#turns.inTurn(() => this.#show(flags));
  }

  flagsStand(): Promise<FlagsStanding> {
    return this.#turns.inTurn(() => {
      const { sheets } = this.#snapshot.workbook ?? this.#snapshot.readAll();
      if (this.#snapshot.unread.has('formats')) return { flags: [], kept: [] };
      const ids = new Set(sheets.map(({ id }) => id));
      const listed = this.#marks.known(ids).filter(({ count }) => count > 0);
      this.#marks.seen(readEtRules(this.book, listed));
      const flags = this.#marks.flagsOn(new Set(listed.map(({ sheet }) => sheet)));
      this.#found = flags;
      const kept = sheets.flatMap(({ id, name, protected: locked }) =>
        locked && this.#marks.has(id)
          ? [{ sheet: id, why: marksOfBefore(name), standing: this.#marks.standing(id) }]
          : [],
      );
      const { leftovers } = this.#marks;
      return { flags, kept, ...(leftovers.length > 0 && { leftovers }) };
    });
  }

  removeLeftovers(at: readonly CellRange[]): Promise<FlagsShown> {
    return this.#turns.inTurn(() => {
      this.#snapshot.readAll();
      return this.#show(this.#flags ?? stayingOf(this.#found, at), { leftoversToGo: at });
    }, CLEARING);
  }

  reveal(range: CellRange): Promise<void> {
    return this.#turns.inTurn(() => {
      this.#bringUp(range);
      const there = selectedIn(this.book);
      if (!there || there.sheet !== range.sheet || formatArea(there) !== formatArea(range))
        throw new HostFailure(notTaken(SELECTION));
    }, REVEALING);
  }

  selection(): Promise<CellRange | undefined> {
    return this.#turns.inTurn(() => selectedIn(this.book));
  }

  insertSheet(draft: SheetDraft): Promise<SheetId> {
    return this.#turns.inTurn(() => {
      const name = this.#steps.as(STEPS.insert, () => {
        try {
          return insertEtSheet(this.book, draft);
        } finally {
          this.#events.wrote('sheets');
        }
      });
      this.book.heads();
      const id = this.book.idOf(name);
      if (id === undefined) throw new Error(`the sheet ${name} is not there`);
      // The sheets that are known are those that were read.
      this.#snapshot.doubt();
      return id;
    }, INSERTING);
  }

  fillCells(rows: readonly CellsToFill[]): Promise<void> {
    return this.#turns.inTurn(() => {
      this.#steps.as(STEPS.fill, () => fillCells(this.book, rows));
      this.#events.wrote(rows.map(({ at, values }) => ({ ...at, bottom: at.top, right: at.left + values.length - 1 })));
    }, FILLING);
  }

  remember(key: string, value: string | undefined): Promise<void> {
    return this.#events.writing(() => {
      this.#snapshot.remembers(rememberInBook(this.book, key, value));
    }, REMEMBERING);
  }

  readRecord(): Promise<RecordTexts> {
    return this.#turns.inTurn(() => recordKept(this.book));
  }

  appendRecord(lines: readonly string[], seen: string): Promise<RecordAdded> {
    return this.#turns.inTurn(() => addToRecord(this.book, lines, seen), ANNOTATING);
  }

  async #show(flags: readonly Flag[], options: PassOptions = {}): Promise<FlagsShown> {
    if (this.#snapshot.unread.has('formats')) return showsNone(flags);
    const formats = etFormats(this.book, this.#steps, this.#frameless);
    const known = this.#snapshot.workbook ?? this.#snapshot.readAll();
    const first = await flagPass(formats, this.#marks, this.#asTheyAre(known), flags, options);
    if (typeof first === 'object') return this.#withFrames(first);
    // Somebody took a mark or a sheet away, or protected one: look again, once.
    const second = await flagPass(formats, this.#marks, this.#snapshot.readAll().sheets, flags, options);
    if (typeof second === 'object') return this.#withFrames(second);
    throw hindered(formats, second);
  }

  /** And that frames were not drawn, as long as there are marks; of a sheet that has more to tell, only that. */
  #withFrames(shown: FlagsShown): FlagsShown {
    for (const sheet of this.#frameless) if (!this.#marks.has(sheet)) this.#frameless.delete(sheet);
    const refused = shown.shown === 'some' ? shown.refused : [];
    const frameless = (this.#snapshot.workbook?.sheets ?? []).filter(
      ({ id }) => this.#frameless.has(id) && !refused.some(({ sheet }) => sheet === id),
    );
    if (frameless.length === 0) return shown;
    const besides = frameless.map(({ id, name }) => ({ sheet: id, why: framesLack(name) }));
    return { ...shown, shown: 'some', refused: [...refused, ...besides] };
  }

  /** That a sheet is protected, or no more, WPS tells nobody. */
  #asTheyAre({ sheets }: Workbook) {
    return sheets.flatMap((sheet) => {
      try {
        return [{ ...sheet, protected: this.book.sheet(sheet.id).ProtectContents }];
      } catch {
        // Gone meanwhile: the pass finds none of it.
        return [];
      }
    });
  }

  #bringUp(range: CellRange): void {
    try {
      this.#mustBeVisible(range.sheet);
      const sheet = this.book.sheet(range.sheet);
      this.book.workbook.Activate();
      sheet.Activate();
      sheet.Range(formatArea(range)).Select();
    } catch (error) {
      if (error instanceof HostFailure) throw error;
      const why = whyNot(this.book, range.sheet);
      throw why instanceof SheetGone ? why : error;
    }
  }

  #mustBeVisible(id: SheetId): void {
    const name = this.#snapshot.workbook && sheetById(this.#snapshot.workbook, id)?.name;
    if (visibilityOf(this.book.sheet(id).Visible) === 'visible') return;
    throw new HostFailure({
      zh: `工作表“${name ?? ''}”是隐藏的，无法转到其中的单元格。请先取消隐藏，再点一次。`,
      en: `The sheet “${name ?? ''}” is hidden, so its cells cannot be shown. Unhide it, then click again.`,
    });
  }
}

const SELECTION: Bilingual = { zh: '选中单元格这一步', en: 'the selection of the cells' };

const FORMATS_UNREAD: Bilingual = {
  zh: '这个版本的 WPS 表格没有给出条件格式，为不动您自己的格式，不在单元格上做标记；问题都列在窗格里。',
  en: 'This WPS Spreadsheets does not give its conditional formats. So that yours stay as they are, cells are not flagged; all findings are listed in the pane.',
};

function showsNone(flags: readonly Flag[]): FlagsShown {
  const sheets = new Set(flags.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
  return { shown: 'some', refused: [...sheets].map((sheet) => ({ sheet, why: FORMATS_UNREAD })) };
}
