/**
 * The rules of a sheet that was copied stand in the order of the original, as
 * in Excel. Univer adds the copies one by one, each on top of those before.
 */
import { CommandType, Disposable, ICommandService } from '@univerjs/core';
import type { IMutation, Injector, Workbook } from '@univerjs/core';
import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting';
import { CopySheetCommand, SheetInterceptorService } from '@univerjs/preset-sheets-core';

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Univer names the copies only as it adds them, so that no mutation of its own can say which goes where. */
const TURN_ROUND: IMutation<OnSheet> = {
  id: 'workbench.mutation.turn-rules-round',
  type: CommandType.MUTATION,
  handler(accessor, { unitId, subUnitId }) {
    const model = accessor.get(ConditionalFormattingRuleModel);
    const [first, ...others] = (model.getSubunitRules(unitId, subUnitId) ?? []).map(({ cfId }) => cfId);
    let top = first;
    for (const id of others) {
      if (top !== undefined)
        model.moveRulePriority(unitId, subUnitId, { id, type: 'self' }, { id: top, type: 'before' });
      top = id;
    }
    return true;
  },
};

/** After Univer's own, which have no priority. */
const LAST = -100;

export class CopiedRules extends Disposable {
  constructor(injector: Injector, workbook: Workbook) {
    super();
    const commands = injector.get(ICommandService);
    if (!commands.hasCommand(TURN_ROUND.id)) commands.registerCommand(TURN_ROUND);
    const interceptor = {
      priority: LAST,
      getMutations: ({ id, params }: { readonly id: string; readonly params?: object }) => {
        const { unitId, targetSubUnitId } = (params ?? {}) as { unitId?: string; targetSubUnitId?: string };
        const isCopy = id === CopySheetCommand.id && unitId === workbook.getUnitId() && targetSubUnitId !== undefined;
        const redos = isCopy ? [{ id: TURN_ROUND.id, params: { unitId, subUnitId: targetSubUnitId } }] : [];
        // What undoes the copy takes its rules along.
        return { redos, undos: [] };
      },
    };
    this.disposeWithMe(injector.get(SheetInterceptorService).interceptCommand(interceptor));
  }
}
