/** The order in which Excel last calculated: each cell it names must hold a formula. */
import type { XlsxPackage } from '../xlsx-package';
import type { XmlListener } from '../xml-events';
import { unlessBroken } from './broken-parts';
import type { Tell } from './package-finding';

/** A sheet as the chain may call it. */
export interface SheetNumbers {
  readonly sheetId: string;
  /** From one, among all sheets. */
  readonly place: number;
}

export class CalculationChain {
  /** 'sheet cell', until the formula of it went by. */
  private readonly named = new Set<string>();
  private readonly part: string | undefined;

  constructor(parts: XlsxPackage, workbookPart: string) {
    const part = parts.relationships(workbookPart).find(({ type }) => type === 'calcChain')?.part;
    if (part === undefined || !parts.has(part)) return;
    this.part = part;
    let sheet = '';
    const listener: XmlListener = {
      open: (name, attributes) => {
        if (name !== 'c') return;
        // One without a sheet is of that before it; a cell of a formula's area holds none of its own.
        sheet = attributes['i']?.value ?? sheet;
        if (!/^(1|true)$/.test(attributes['a']?.value ?? ''))
          this.named.add(`${sheet} ${attributes['r']?.value ?? ''}`);
      },
      text: () => undefined,
      close: () => undefined,
    };
    unlessBroken(() => parts.stream(part, listener));
  }

  /** Programs write the sheet's id; where its place was meant, that is no fault either. */
  holds({ sheetId, place }: SheetNumbers, cell: string): void {
    if (this.named.size === 0) return;
    this.named.delete(`${sheetId} ${cell}`);
    this.named.delete(`${place} ${cell}`);
  }

  /** `unread`: sheets whose cells were not looked at. */
  finish(unread: readonly SheetNumbers[], tell: Tell): void {
    const { part } = this;
    if (part === undefined) return;
    const passed = new Set(unread.flatMap(({ sheetId, place }) => [sheetId, String(place)]));
    for (const name of this.named) if (!passed.has(name.split(' ')[0] ?? '')) tell('calculation-chain', part, name);
  }
}
