/** The host port over a workbook in memory: for tests, and the measure of what the other hosts must do. */
import { type CellRange, type SheetId } from '../../base/address';
import { flagFormula, checkOfFlagFormula, stayingOf, type Flag, type StandingFlag } from '../../workbook/flag';
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
import { partsOfLines, type RecordAdded, type RecordTexts } from '../../workbook/record-texts';
import { textsRemembering } from '../../workbook/remembered';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { cellAt, sheetById, sheetName, type Cell, type Row, type Workbook } from '../../workbook/workbook';
import { sameName } from './calculate';
import type { MemoryFormat, NewFormat } from './memory-format';
import type { MemoryWorkbook } from './memory-workbook';

export class MemoryHost implements Host {
  readonly abilities: HostAbilities;
  /** Shown last; before that, those that were found to stand. */
  #flags: readonly Flag[] | undefined;

  constructor(
    private readonly file: MemoryWorkbook,
    abilities: Partial<HostAbilities> = {},
  ) {
    this.abilities = { undoesOurWrites: true, flagsInCells: true, ...abilities };
  }

  async read(): Promise<Workbook> {
    await this.#available();
    return this.file.workbook;
  }

  watch(listener: (event: HostEvent) => void): Promise<StopWatching> {
    let last = this.file.workbook;
    let due = false;
    let listening = true;
    const deliver = () => {
      due = false;
      if (!listening) return;
      if (this.file.breakdown) {
        listener({ kind: 'failed', message: this.file.breakdown });
      } else if (this.file.inCell) {
        listener({ kind: 'busy', reason: 'editing' });
      } else if (this.file.workbook !== last) {
        last = this.file.workbook;
        listener({ kind: 'changed', workbook: last });
      }
    };
    const unwatch = this.file.watch((what) => {
      if (what === 'selection') {
        const selection = this.file.selection;
        if (selection) queueMicrotask(() => listening && listener({ kind: 'selected', selection }));
      } else if (!due) {
        due = true;
        queueMicrotask(deliver);
      }
    });
    return Promise.resolve(() => {
      listening = false;
      unwatch();
      return Promise.resolve();
    });
  }

  async flagsStand(): Promise<FlagsStanding> {
    await this.#available();
    const ours = this.file.formats.filter(isOurs);
    const kept = this.file.workbook.sheets.flatMap(({ id, name, protected: locked }) => {
      const standing = areasOn(id, ours);
      return locked && standing.length > 0 ? [{ sheet: id, why: flagsStay(name), standing }] : [];
    });
    return { flags: ours.map(flagOf), kept };
  }

  /** What is in memory says of itself what it is, so that only flags a sheet would not let go are left over. */
  removeLeftovers(at: readonly CellRange[]): Promise<FlagsShown> {
    return this.showFlags(this.#flags ?? stayingOf(this.file.formats.filter(isOurs).map(flagOf), at));
  }

  async showFlags(flags: readonly Flag[]): Promise<FlagsShown> {
    await this.#available();
    this.#flags = flags;
    const { workbook, formats } = this.file;
    const isProtected = (id: SheetId) => sheetById(workbook, id)?.protected ?? false;
    const kept = formats.filter((format) => !isOurs(format) || format.areas.some((area) => isProtected(area.sheet)));
    const wanted = this.abilities.flagsInCells ? formatsOf(flags) : [];
    const possible = wanted.filter(({ areas }) =>
      areas.every((area) => sheetById(workbook, area.sheet) && !isProtected(area.sheet)),
    );
    const next = [...possible, ...kept];
    if (JSON.stringify(next.map(withoutId)) !== JSON.stringify(formats.map(withoutId))) {
      this.file.writeFormats(next, this.abilities.undoesOurWrites);
    }
    const refused = workbook.sheets.flatMap(({ id, name }) => {
      if (!isProtected(id)) return [];
      if (areasOn(id, wanted).length > 0) return [{ sheet: id, why: protectedSheet(name) }];
      const standing = areasOn(id, kept.filter(isOurs));
      return standing.length > 0 ? [{ sheet: id, why: flagsStay(name), standing }] : [];
    });
    return refused.length === 0 ? { shown: 'all' } : { shown: 'some', refused };
  }

  async reveal(range: CellRange): Promise<void> {
    await this.#available();
    this.#sheetMustExist(range.sheet);
    this.file.select(range);
  }

  selection(): Promise<CellRange | undefined> {
    return Promise.resolve(this.file.selection);
  }

  async insertSheet(draft: SheetDraft): Promise<SheetId> {
    await this.#available();
    const sheet = this.file.addSheet(freeName(draft.name, this.file.workbook), draft.rows.map(rowOf));
    if (draft.merges.length > 0) this.file.replaceSheet(sheet.name, { merges: draft.merges });
    this.file.select({ sheet: sheet.id, top: 0, left: 0, bottom: 0, right: 0 });
    return sheet.id;
  }

  async fillCells(rows: readonly CellsToFill[]): Promise<void> {
    await this.#available();
    const bySheet = new Map<SheetId, { row: number; column: number; cell: Cell }[]>();
    for (const { at, values } of rows) {
      this.#sheetMustExist(at.sheet);
      const sheet = sheetById(this.file.workbook, at.sheet);
      if (!sheet) continue;
      if (sheet.protected) throw new HostFailure(protectedSheet(sheet.name));
      const filled = values.map((value, index) => {
        const { numberFormat } = cellAt(sheet, at.top, at.left + index) ?? {};
        const cell = numberFormat === undefined ? { value } : { value, numberFormat };
        return { row: at.top, column: at.left + index, cell };
      });
      bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), ...filled]);
    }
    for (const [sheet, filled] of bySheet) this.file.put(sheet, filled);
  }

  async remember(key: string, value: string | undefined): Promise<void> {
    await this.#available();
    const texts = textsRemembering(this.file.rememberedTexts, key, value);
    this.file.remember(texts.filter((text) => text !== undefined));
  }

  async readRecord(): Promise<RecordTexts> {
    await this.#available();
    const texts = this.file.recordTexts;
    return { texts, refused: [], seen: String(texts.length) };
  }

  async appendRecord(lines: readonly string[], seen: string): Promise<RecordAdded> {
    const now = await this.readRecord();
    if (now.seen !== seen) return { kind: 'stale', now };
    const parts = partsOfLines(lines).map((part) => part.join('\n'));
    this.file.recordTexts = [...this.file.recordTexts, ...parts];
    return { kind: 'added', now: await this.readRecord() };
  }

  /** Waits until the user has left the cell. */
  async #available(): Promise<void> {
    if (this.file.inCell) {
      await new Promise<void>((resolve) => {
        const unwatch = this.file.watch(() => {
          if (this.file.inCell) return;
          unwatch();
          resolve();
        });
      });
    }
    if (this.file.breakdown) throw new HostFailure(this.file.breakdown);
  }

  #sheetMustExist(id: SheetId): void {
    if (sheetById(this.file.workbook, id)) return;
    throw new HostFailure({
      zh: `要去的工作表已不在工作簿中（${sheetName(this.file.workbook, id)}）。请重新检查。`,
      en: `The sheet is no longer in the workbook (${sheetName(this.file.workbook, id)}). Check again.`,
    });
  }
}

function isOurs({ formula }: MemoryFormat): boolean {
  return checkOfFlagFormula(formula) !== undefined;
}

function flagOf({ formula, areas, look }: MemoryFormat): StandingFlag {
  const severity = SEVERITIES.find((each) => each === look);
  return { check: checkOfFlagFormula(formula) ?? '', severity, cells: areas };
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

function areasOn(sheet: SheetId, formats: readonly NewFormat[]): CellRange[] {
  return formats.flatMap(({ areas }) => areas.filter((area) => area.sheet === sheet));
}

function withoutId({ formula, areas, look }: NewFormat): NewFormat {
  return { formula, areas, look };
}

function formatsOf(flags: readonly Flag[]): NewFormat[] {
  return flags.flatMap(({ check, severity, cells }) => {
    const sheets = [...new Set(cells.map((range) => range.sheet))];
    return sheets.map((sheet) => ({
      formula: flagFormula(check),
      areas: cells.filter((range) => range.sheet === sheet),
      look: severity,
    }));
  });
}

function freeName(name: string, workbook: Workbook): string {
  const taken = (candidate: string) => workbook.sheets.some((sheet) => sameName(sheet.name, candidate));
  let candidate = name;
  for (let number = 2; taken(candidate); number++) candidate = `${name}${number}`;
  return candidate;
}

function rowOf(row: SheetDraft['rows'][number]): Row {
  return row.cells.map((cell): Cell | undefined => {
    if (!cell || (cell.value === undefined && cell.formula === undefined)) return undefined;
    return {
      value: cell.value ?? null,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(cell.style?.numberFormat === undefined ? {} : { numberFormat: cell.style.numberFormat }),
      ...(cell.note === undefined ? {} : { note: cell.note }),
    };
  });
}

function protectedSheet(name: string): { zh: string; en: string } {
  return {
    zh: `工作表“${name}”受保护，不能在单元格中标记；问题只列在窗格里。如需标记，请撤销工作表保护后重新检查。`,
    en: `The sheet “${name}” is protected, so its cells cannot be flagged; its findings are listed in the pane only. To flag them, unprotect the sheet and check again.`,
  };
}

function flagsStay(name: string): { zh: string; en: string } {
  return {
    zh: `工作表“${name}”受保护，单元格上原有的标记没能去掉。请撤销工作表保护，再重新检查。`,
    en: `The sheet “${name}” is protected, so the flags that stand in its cells could not be taken away. Unprotect the sheet and check again.`,
  };
}
