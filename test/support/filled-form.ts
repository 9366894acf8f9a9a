/** A blank form filled in as a person does it: values typed into its empty cells, formulas worked out, saved and opened again. */
import { formatArea, type Area } from '../../src/base/address';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import type { DraftCell, SheetDraft } from '../../src/workbook/sheet-draft';
import { cellAt, isCellError, type Workbook } from '../../src/workbook/workbook';

export type Typed = string | number;

export class FilledForm {
  readonly #rows: (DraftCell | undefined)[][];

  constructor(private readonly draft: SheetDraft) {
    this.#rows = draft.rows.map(({ cells }) => [...cells]);
  }

  /** Into the box right of a label; of several equal ones the `nth`, in reading order. */
  beside(label: string, value: Typed, nth = 1): this {
    const { row, column } = this.#find(label, nth);
    return this.#type(row, this.#mergeAt(row, column).right + 1, value);
  }

  /** Into the box under a label that has its row for itself. */
  under(label: string, value: Typed): this {
    const { row, column } = this.#find(label, 1);
    return this.#type(this.#mergeAt(row, column).bottom + 1, column, value);
  }

  /** Into a line of the list whose heading says all these words; the first line under it is 1. */
  line(number: number, values: Readonly<Record<string, Typed>>): this {
    const words = Object.keys(values);
    const texts = this.#rows.map((cells) => cells.map((cell) => cell?.value));
    const header = texts.findIndex((cells) => words.every((word) => cells.includes(word)));
    if (header < 0) throw new Error(`no list with the columns ${words.join(', ')}`);
    for (const [word, value] of Object.entries(values))
      this.#type(header + number, texts[header]?.indexOf(word) ?? -1, value);
    return this;
  }

  /** Another text for a label. */
  rename(label: string, text: string): this {
    const { row, column } = this.#find(label, 1);
    this.#put(row, column, { ...this.#rows[row]?.[column], value: text });
    return this;
  }

  /** What a formula beside a label gives, once worked out. */
  result(label: string, column?: number): DraftCell['value'] {
    const { row, column: at } = this.#find(label, 1);
    return this.sheet().rows[row]?.cells[column ?? this.#mergeAt(row, at).right + 1]?.value;
  }

  /** As it would be saved: formulas with their results. */
  sheet(): SheetDraft {
    const typed = { ...this.draft, rows: this.draft.rows.map((row, at) => ({ ...row, cells: this.#rows[at] ?? [] })) };
    const worked = new MemoryWorkbook(readXlsx(writeDrafts([typed]), { name: 'filled.xlsx' }).workbook).workbook
      .sheets[0];
    if (!worked) throw new Error('no sheet');
    const rows = typed.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell, column) => {
        if (cell?.formula === undefined) return cell;
        const value = cellAt(worked, at, column)?.value ?? '';
        if (isCellError(value))
          throw new Error(`${formatArea({ top: at, left: column, bottom: at, right: column })} fails: ${value.error}`);
        return { ...cell, value };
      }),
    }));
    return { ...typed, rows };
  }

  #find(label: string, nth: number): { row: number; column: number } {
    let left = nth;
    for (const [row, cells] of this.#rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.value === label && (left -= 1) === 0) return { row, column };
      }
    }
    throw new Error(`no label "${label}"`);
  }

  #type(row: number, column: number, value: Typed): this {
    const there = this.#rows[row]?.[column];
    const merge = this.#mergeAt(row, column);
    if (merge.top !== row || merge.left !== column) throw new Error(`covered by ${formatArea(merge)}`);
    if (!there?.style?.border) throw new Error(`nothing to fill in at ${formatArea(merge)}`);
    if (there.choices) {
      if (!there.choices.includes(String(value)))
        throw new Error(`"${value}" is not to be chosen: ${there.choices.join(', ')}`);
    } else if (there.value !== undefined || there.formula !== undefined)
      throw new Error(`${formatArea(merge)} is not empty`);
    this.#put(row, column, { ...there, value });
    return this;
  }

  #put(row: number, column: number, cell: DraftCell): void {
    const cells = this.#rows[row];
    if (cells) cells[column] = cell;
  }

  #mergeAt(row: number, column: number): Area {
    const inside = ({ top, bottom, left, right }: Area) =>
      top <= row && row <= bottom && left <= column && column <= right;
    return this.draft.merges.find(inside) ?? { top: row, bottom: row, left: column, right: column };
  }
}

/** Written to a file and read from it. */
export function reopened(...sheets: readonly SheetDraft[]): Workbook {
  const { workbook, problems } = readXlsx(writeDrafts(sheets), { name: 'forms.xlsx' });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  return workbook;
}
