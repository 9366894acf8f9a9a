/**
 * The workbook this host lives in, and its sheets. What WPS hands out is a new
 * object each time, so nothing is compared: the workbook is known by its full
 * name and its window, a sheet by its name, and where names have changed by
 * what the object we hold of it says its name is now.
 */
import type { SheetId } from '../../base/address';
import type { SheetHead } from '../../workbook/workbook';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et-objects';
import { SHEET_VERY_HIDDEN } from './et-numbers';
import { visibilityOf } from './sheet-visibility';
import { notTaken, PROTECTED_STRUCTURE, SheetGone, UNANSWERED, WorkbookClosed, WorkbookSwapped } from './failures';
import { HostFailure } from '../../workbook/host';
import { KEPT_SHEET } from '../../workbook/kept-sheet-name';

interface Held {
  readonly sheet: EtWorksheet;
  readonly name: string;
  readonly at: number;
}

export class Book {
  #fullName: string;
  readonly #window: number | undefined;
  #sheets = new Map<SheetId, Held>();
  #lastId = 0;
  /** The sheet of our own in which something is kept, where there is one. */
  #kept: EtWorksheet | undefined;

  constructor(
    readonly application: EtApplication,
    readonly workbook: EtWorkbook,
  ) {
    this.#fullName = workbook.FullName;
    this.#window = this.#windowNow();
  }

  get keptSheet(): EtWorksheet | undefined {
    return this.#kept;
  }

  /** One call where all is as it was. */
  mustBeThere(): void {
    const name = this.#fullNameNow();
    if (name === this.#fullName) return;
    // Saved under another name, or another workbook stands here now.
    if (this.#window === undefined || this.#windowNow() !== this.#window) throw new WorkbookSwapped();
    this.#fullName = name;
  }

  isActive(): boolean {
    return this.application.ActiveWorkbook?.FullName === this.#fullName;
  }

  /** Whether an event that hands out this workbook is about ours. */
  isOurs(fullName: unknown): boolean {
    return fullName === this.#fullName;
  }

  /** The sheets as they are now: four calls each, and one. */
  heads(): SheetHead[] {
    const { Worksheets: sheets } = this.workbook;
    const found = Array.from({ length: sheets.Count }, (_, at) => {
      const sheet = sheets.Item(at + 1);
      if (!sheet) throw new SheetGone(String(at + 1));
      return { sheet, name: sheet.Name, at };
    });
    const kept = found.find(({ name, sheet }) => name === KEPT_SHEET && visibilityOf(sheet.Visible) !== 'visible');
    this.#kept = kept?.sheet;
    const ours = found.filter((each) => each !== kept);
    const ids = this.#idsOf(ours);
    this.#sheets = new Map(ours.map((held, at) => [ids[at] ?? '', held]));
    return [...this.#sheets].map(([id, { sheet, name }]) => ({
      id,
      name,
      visibility: visibilityOf(sheet.Visible),
      protected: sheet.ProtectContents,
    }));
  }

  /** A new sheet at the end, which WPS shows; none where the workbook's structure is protected. */
  addSheet(): EtWorksheet {
    if (this.workbook.ProtectStructure) throw new HostFailure(PROTECTED_STRUCTURE);
    const { Worksheets: sheets } = this.workbook;
    const last = sheets.Item(sheets.Count);
    const added = last ? sheets.Add(undefined, last) : undefined;
    if (!added) throw new Error('Worksheets.Add gave no sheet');
    return added;
  }

  /**
   * The sheet under its new name, asked for again: what we hold may not know it any more.
   * A name that WPS does not like is reported as given, and nothing has it then.
   */
  named(sheet: EtWorksheet, name: string): EtWorksheet | undefined {
    sheet.Name = name;
    const found = this.workbook.Worksheets.Item(name);
    return found?.Name === name ? found : undefined;
  }

  /** Whatever the user looks at stays in front. */
  addKeptSheet(): EtWorksheet {
    const before = this.application.ActiveSheet;
    this.#kept = this.addSheet();
    try {
      const sheet = this.named(this.#kept, KEPT_SHEET);
      if (!sheet) throw new HostFailure(notTaken(KEPT_NAME));
      this.#kept = sheet;
      sheet.Visible = SHEET_VERY_HIDDEN;
      if (sheet.Visible !== SHEET_VERY_HIDDEN) throw new HostFailure(notTaken(KEPT_HIDDEN));
      return sheet;
    } catch (error) {
      this.withoutKeptSheet();
      throw error;
    } finally {
      activate(before);
    }
  }

  /** Nothing says that it went: where the structure is protected it stays, and the kept sheet with it. */
  withoutKeptSheet(): void {
    if (!this.#kept) return;
    const count = this.workbook.Worksheets.Count;
    try {
      this.deleteSheet(this.#kept);
    } catch {
      // Whether it is there shows in how many there are.
    }
    if (this.workbook.Worksheets.Count < count) this.#kept = undefined;
  }

  /** WPS would ask its user first, and wait. */
  deleteSheet(sheet: EtWorksheet): void {
    const asks = this.application.DisplayAlerts;
    this.application.DisplayAlerts = false;
    try {
      sheet.Delete();
    } finally {
      this.application.DisplayAlerts = asks;
    }
  }

  /** How many there are now, besides our own. */
  sheetCount(): number {
    return this.workbook.Worksheets.Count - (this.#kept ? 1 : 0);
  }

  get knownCount(): number {
    return this.#sheets.size;
  }

  sheet(id: SheetId): EtWorksheet {
    const held = this.#sheets.get(id);
    if (!held) throw new SheetGone(id);
    return held.sheet;
  }

  nameOf(id: SheetId): string {
    return this.#sheets.get(id)?.name ?? id;
  }

  idOf(name: string): SheetId | undefined {
    return [...this.#sheets].find(([, held]) => held.name === name)?.[0];
  }

  #idsOf(found: readonly Held[]): SheetId[] {
    const isAsKnown =
      found.length === this.#sheets.size &&
      [...this.#sheets.values()].every(({ name }, at) => found[at]?.name === name);
    const names = isAsKnown ? this.#namesKnown() : this.#namesNow(found);
    return found.map(({ name }) => names.get(name) ?? `sheet-${(this.#lastId += 1)}`);
  }

  #namesKnown(): Map<string, SheetId> {
    return new Map([...this.#sheets].map(([id, { name }]) => [name, id]));
  }

  /** Sheets came, went, moved, or have other names: what we hold of each is asked for its name. */
  #namesNow(found: readonly Held[]): Map<string, SheetId> {
    const names = new Map<string, SheetId>();
    const silent: [SheetId, Held][] = [];
    for (const [id, held] of this.#sheets) {
      const name = nameOf(held.sheet);
      if (name === undefined) silent.push([id, held]);
      else if (found.some((each) => each.name === name)) names.set(name, id);
    }
    // An object that says nothing any more: by its name, else where no other stands in its place.
    for (const [id, held] of silent) {
      const same = found.find((each) => each.name === held.name && !names.has(each.name));
      const [there] = found.filter((each) => each.at === held.at && !names.has(each.name));
      const hasPlace = found.length === this.#sheets.size ? there : undefined;
      const name = (same ?? hasPlace)?.name;
      if (name !== undefined) names.set(name, id);
    }
    return names;
  }

  #fullNameNow(): string {
    let name: unknown;
    try {
      name = this.workbook.FullName;
    } catch (error) {
      throw this.isAnswered() ? new WorkbookClosed(error) : new HostFailure(UNANSWERED, { cause: error });
    }
    if (typeof name !== 'string' || name === '') throw new WorkbookClosed();
    return name;
  }

  /** By WPS, whatever becomes of the workbook. */
  isAnswered(): boolean {
    try {
      return typeof this.application.Workbooks.Count === 'number';
    } catch {
      return false;
    }
  }

  #windowNow(): number | undefined {
    try {
      return this.workbook.Windows.Item(1).Hwnd;
    } catch {
      return undefined;
    }
  }
}

function nameOf(sheet: EtWorksheet): string | undefined {
  try {
    const name: unknown = sheet.Name;
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

function activate(sheet: EtWorksheet | null | undefined): void {
  try {
    sheet?.Activate();
  } catch {
    // Ours is not in sight in any case.
  }
}

const KEPT_NAME = { zh: '内部工作表的名称', en: 'the name of a sheet of our own' };
const KEPT_HIDDEN = { zh: '内部工作表的隐藏', en: 'the hiding of a sheet of our own' };
