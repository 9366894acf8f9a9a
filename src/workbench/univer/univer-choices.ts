/** The lists of choices that cells of one sheet offer. */
import { DataValidationType } from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from '@univerjs/preset-sheets-data-validation';
import { overlaps, type Area } from '../../base/address';
import { toArea, toRange } from './areas';
import type { SheetAccess } from './sheet-access';

export class UniverChoices {
  constructor(private readonly on: SheetAccess) {}

  at(row: number, column: number): readonly string[] | undefined {
    const rule = this.on.injector
      .get(SheetDataValidationModel)
      .getRuleByLocation(this.on.unitId, this.on.id, row, column);
    return rule?.type === DataValidationType.LIST ? (rule.formula1 ?? '').split(',') : undefined;
  }

  set(area: Area, choices: readonly string[] | undefined): void {
    const rules = this.on.injector.get(SheetDataValidationModel).getRules(this.on.unitId, this.on.id);
    for (const rule of rules.filter((each) => each.ranges.some((range) => overlaps(toArea(range), area)))) {
      this.on.writes.run(RemoveDataValidationMutation.id, this.on.params({ ruleId: rule.uid }), [
        { id: AddDataValidationMutation.id, params: this.on.params({ rule: structuredClone(rule) }) },
      ]);
    }
    if (!choices) return;
    const uid = crypto.randomUUID();
    const rule = { uid, type: DataValidationType.LIST, ranges: [toRange(area)], formula1: choices.join(',') };
    this.on.writes.run(AddDataValidationMutation.id, this.on.params({ rule }), [
      { id: RemoveDataValidationMutation.id, params: this.on.params({ ruleId: uid }) },
    ]);
  }
}
