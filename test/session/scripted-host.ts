/**
 * A host whose answers the test gives: it counts what it is asked, fails when
 * told to, and can keep a write or a reading waiting.
 */
import type { CellRange } from '../../src/base/address';
import type { Flag } from '../../src/workbook/flag';
import type { FlagsShown, Host, HostAbilities, HostEvent } from '../../src/workbook/host';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import type { Workbook } from '../../src/workbook/workbook';

export interface ScriptedHost extends Host {
  readonly written: (readonly Flag[])[];
  readonly revealed: CellRange[];
  /** The leftovers that it was asked to take away. */
  readonly removed: CellRange[];
  readonly inserted: SheetDraft[];
  readonly counts: { read: number; watch: number; stopped: number };
  workbook: Workbook;
  /** The next call of that method is refused with this error. */
  refuse(
    method: 'read' | 'watch' | 'showFlags' | 'flagsStand' | 'removeLeftovers' | 'reveal' | 'insertSheet' | 'remember',
    error: unknown,
  ): void;
  /** From now on writes and readings wait for `release`. */
  hold(): void;
  release(): void;
  flagsShown: FlagsShown;
  /** There are flags in the cells from before. */
  standing: boolean;
  /** The user, or the host, does something. */
  emit(event: HostEvent): void;
}

export function scriptedHost(workbook: Workbook, abilities: Partial<HostAbilities> = {}): ScriptedHost {
  const refusals = new Map<string, unknown>();
  let listener: ((event: HostEvent) => void) | undefined;
  let gate: Promise<void> = Promise.resolve();
  let openGate: () => void = () => undefined;

  async function asked(method: string): Promise<void> {
    await gate;
    if (!refusals.has(method)) return;
    const error = refusals.get(method);
    refusals.delete(method);
    throw error;
  }

  const host: ScriptedHost = {
    abilities: { undoesOurWrites: true, flagsInCells: true, ...abilities },
    written: [],
    revealed: [],
    removed: [],
    inserted: [],
    counts: { read: 0, watch: 0, stopped: 0 },
    workbook,
    flagsShown: { shown: 'all' },
    standing: false,
    refuse: (method, error) => void refusals.set(method, error),
    hold() {
      gate = new Promise((resolve) => (openGate = resolve));
    },
    release: () => openGate(),
    emit(event) {
      if (event.kind === 'changed') host.workbook = event.workbook;
      listener?.(event);
    },
    async read() {
      host.counts.read += 1;
      const asItIs = host.workbook;
      await asked('read');
      return asItIs;
    },
    async watch(heard) {
      host.counts.watch += 1;
      await asked('watch');
      listener = heard;
      return async () => {
        host.counts.stopped += 1;
        listener = undefined;
      };
    },
    async flagsStand() {
      await asked('flagsStand');
      const cell = { sheet: 'from before', top: 0, left: 0, bottom: 0, right: 0 };
      return { flags: host.standing ? [{ check: 'from.before', severity: 'note', cells: [cell] }] : [], kept: [] };
    },
    async removeLeftovers(at) {
      host.removed.push(...at);
      await asked('removeLeftovers');
      return host.flagsShown;
    },
    async showFlags(flags) {
      host.written.push(flags);
      await asked('showFlags');
      host.standing = flags.length > 0;
      return host.flagsShown;
    },
    async reveal(range) {
      host.revealed.push(range);
      await asked('reveal');
    },
    selection: async () => undefined,
    async insertSheet(draft) {
      host.inserted.push(draft);
      await asked('insertSheet');
      return 'inserted';
    },
    async remember(key, value) {
      await asked('remember');
      const { values, unread } = host.workbook.remembered;
      const kept = new Map(values);
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      host.emit({ kind: 'changed', workbook: { ...host.workbook, remembered: { values: kept, unread } } });
    },
    async fillCells() {
      throw new Error('a session never fills a cell by itself');
    },
  };
  return host;
}
