/** Where a promise of the host port is tried: a workbook laid out for it, a host over that, and its user at hand. */
import type { CellRange } from '../../base/address';
import { checkOfFlagFormula } from '../../workbook/flag';
import type { Host, HostEvent, StopWatching } from '../../workbook/host';
import type { Workbook } from '../../workbook/workbook';
import { waitFor } from './looked-up';

export interface OpenWorkbook {
  readonly host: Host;
  readonly user: WorkbookUser;
  /** The conditional formats of a sheet as they stand in the workbook, the one that takes effect first first. */
  formats(sheetName: string): readonly SeenFormat[];
  /** How the flag of an error looks, in the adapter's own words. */
  readonly errorLook: string;
  /** The texts in which something is remembered, as they stand in the workbook. */
  rememberedParts(): readonly string[];
  close(): Promise<void>;
}

/** What a person at the spreadsheet does. */
export interface WorkbookUser {
  edit(sheetName: string, a1: string, value: string | number | boolean | null): void;
  editMany(sheetName: string, values: Readonly<Record<string, string | number | boolean | null>>): void;
  copy(sheetName: string, from: string, to: string): void;
  insertRows(sheetName: string, before: number, count?: number): void;
  deleteRows(sheetName: string, from: number, count?: number): void;
  addSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  deleteSheet(name: string): void;
  protectSheet(name: string, on?: boolean): void;
  addFormat(sheetName: string, a1: string, formula: string, look: string): void;
  select(range: CellRange): void;
  enterCell(): void;
  leaveCell(): void;
  undo(): void;
  redo(): void;
}

export interface SeenFormat {
  readonly formula: string;
  /** Single cells and rectangles in A1, in any order. */
  readonly cells: readonly string[];
  /** All that can be seen of it, in the adapter's own words. */
  readonly look: string;
}

/** What is claimed of a value, in the words and with the meaning of jest's `expect`; throws where it is not so. */
export interface Claim {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toMatch(expected: RegExp): void;
  toHaveLength(expected: number): void;
  readonly not: { toBe(expected: unknown): void; toEqual(expected: unknown): void };
}

export type Expect = (value: unknown) => Claim;

export interface ContractItem {
  readonly name: string;
  hold(desk: ContractDesk, expect: Expect): Promise<void>;
}

export function item(name: string, hold: ContractItem['hold']): ContractItem {
  return { name, hold };
}

/** For one item: opened by it, to be closed after it. */
export class ContractDesk {
  /** What was heard and not taken yet. */
  events: HostEvent[] = [];
  #opened: OpenWorkbook | undefined;
  #stop: StopWatching | undefined;

  constructor(private readonly opening: (workbook: Workbook) => Promise<OpenWorkbook>) {}

  get host(): Host {
    return this.#now.host;
  }

  get user(): WorkbookUser {
    return this.#now.user;
  }

  get errorLook(): string {
    return this.#now.errorLook;
  }

  formats(sheetName: string): readonly SeenFormat[] {
    return this.#now.formats(sheetName);
  }

  rememberedParts(): readonly string[] {
    return this.#now.rememberedParts();
  }

  async open(workbook: Workbook): Promise<void> {
    this.#opened = await this.opening(workbook);
  }

  /** Opened, read, and watched. */
  async start(workbook: Workbook): Promise<Workbook> {
    await this.open(workbook);
    const first = await this.host.read();
    this.#stop = await this.host.watch((event) => this.events.push(event));
    return first;
  }

  async heard<K extends HostEvent['kind']>(kind: K): Promise<Extract<HostEvent, { kind: K }>> {
    const isIt = (event: HostEvent): event is Extract<HostEvent, { kind: K }> => event.kind === kind;
    await waitFor(() => this.events.some(isIt), `an event '${kind}'`);
    const found = this.events.find(isIt);
    if (!found) throw new Error(`no event '${kind}'`);
    this.events = this.events.filter((each) => each !== found);
    return found;
  }

  async next(): Promise<Workbook> {
    return (await this.heard('changed')).workbook;
  }

  flagged(sheetName: string): string[] {
    return this.formats(sheetName)
      .filter(({ formula }) => checkOfFlagFormula(formula) !== undefined)
      .map(({ formula, cells }) => `${checkOfFlagFormula(formula)}: ${[...cells].sort().join(' ')}`)
      .sort();
  }

  async close(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
    await this.#opened?.close();
  }

  get #now(): OpenWorkbook {
    if (!this.#opened) throw new Error('no workbook is open');
    return this.#opened;
  }
}
