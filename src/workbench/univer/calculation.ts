/**
 * Whether Univer is calculating. It begins a tenth of a second after a change
 * and runs beside it, where Excel answers nobody before it has calculated: so
 * whoever reads for an add-in waits here.
 */
import { Disposable, ICommandService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  OtherFormulaMarkDirty,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetStyleCommand,
} from '@univerjs/preset-sheets-core';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/preset-sheets-core';

const STYLE_COMMANDS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** A change that starts no calculation within this time starts none. */
const START_WITHIN = 1500;

export class Calculation extends Disposable {
  private changes = 0;
  private startedAfter = 0;
  private due = false;
  private waiting: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly injector: Injector,
    /** Told each time a calculation is over. */
    private readonly onSettled: () => void,
  ) {
    super();
    const commands = injector.get(ICommandService);
    this.disposeWithMe(commands.onCommandExecuted((command, options) => this.executed(command, options)));
    this.expect(); // a workbook just opened may hold formulas without a result
  }

  get pending(): boolean {
    return this.due;
  }

  settled(): Promise<void> {
    return this.due ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  override dispose(): void {
    super.dispose();
    clearTimeout(this.timer);
  }

  private executed(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.startedAfter = this.changes;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command);
    else if (this.makesDue(command, options)) this.expect();
  }

  private makesDue(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (command.id === OtherFormulaMarkDirty.id) return false; // formulas of conditional formats: no cell depends on them
    if (options?.onlyLocal) return false;
    const { trigger }: { trigger?: string } = command.params ?? {};
    if (trigger !== undefined && STYLE_COMMANDS.has(trigger)) return false;
    return Boolean(this.injector.get(IActiveDirtyManagerService).get(command.id));
  }

  private expect(): void {
    this.changes += 1;
    this.due = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.startedAfter < this.changes) this.settle();
    }, START_WITHIN);
  }

  private notified(command: Readonly<ICommandInfo>): void {
    const params: ISetFormulaCalculationNotificationMutation = command.params ?? {};
    const state = params.functionsExecutedState;
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    if (this.startedAfter >= this.changes) this.settle();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.due = false;
    this.onSettled();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
