/**
 * Writes of an add-in to the Univer workbook: as mutations, which of
 * themselves leave no trace in the undo stack, and then, once a batch is
 * through, as one step of it or as its end, whichever the host is said to do.
 */
import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IExecutionOptions, IMutationInfo, Injector } from '@univerjs/core';

/** stacked: one undo step a batch. cleared: nothing before the batch can be undone. untouched: as if nothing was written. */
export type UndoPolicy = 'stacked' | 'cleared' | 'untouched';

export class AddInWrites {
  private depth = 0;
  private writing = false;
  private done: IMutationInfo[] = [];
  private undo: IMutationInfo[] = [];
  private readonly flushes = new Set<() => void>();

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
    readonly policy: UndoPolicy,
  ) {}

  /** A mutation of an add-in is being run: what changes now is its doing. */
  get active(): boolean {
    return this.writing;
  }

  /** What is kept back until the end of each batch, such as a conditional format that is still being described. */
  onFlush(flush: () => void): void {
    this.flushes.add(flush);
  }

  begin(): void {
    this.depth += 1;
  }

  end(): void {
    for (const flush of this.flushes) flush();
    this.depth -= 1;
    if (this.depth > 0 || this.done.length === 0) return;
    const [redoMutations, undoMutations] = [this.done, this.undo];
    this.done = [];
    this.undo = [];
    const stack = this.injector.get(IUndoRedoService);
    if (this.policy === 'stacked') stack.pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations });
    if (this.policy === 'cleared') stack.clearUndoRedo(this.unitId);
  }

  /** Nothing that was done so far can be undone. */
  clearUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /** Runs one mutation; `undo` are the mutations that take it back. */
  run(id: string, params: object, undo: readonly IMutationInfo[], how?: IExecutionOptions): void {
    this.writing = true;
    try {
      this.injector.get(ICommandService).syncExecuteCommand(id, params, how);
    } finally {
      this.writing = false;
    }
    this.done.push({ id, params });
    this.undo.unshift(...undo);
  }
}
