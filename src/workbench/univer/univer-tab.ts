/** A sheet as a whole: its name and place among the others, whether it is seen, protected, frozen. */
import { BooleanNumber, ICommandService, IPermissionService } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
  WorksheetEditPermission,
  WorksheetSetCellValuePermission,
} from '@univerjs/preset-sheets-core';
import type { Visibility } from '../excel/workbook-model';
import type { SheetAccess } from './sheet-access';

/** What our reader found and Univer has no place for; kept in the sheet's custom data. */
interface SheetExtras {
  readonly protected?: boolean;
  readonly veryHidden?: boolean;
}

export abstract class UniverTab {
  private extras: SheetExtras;

  constructor(protected readonly on: SheetAccess) {
    const custom = on.worksheet.getCustomMetadata();
    this.extras = { protected: custom?.['protected'] === true, veryHidden: custom?.['veryHidden'] === true };
    if (this.extras.protected) this.protect(true);
  }

  get id(): string {
    return this.on.id;
  }

  name(): string {
    return this.on.worksheet.getName();
  }

  rename(name: string): void {
    const params = this.on.params({ name });
    this.on.writes.run(SetWorksheetNameMutation.id, params, [
      { id: SetWorksheetNameMutation.id, params: this.on.params({ name: this.name() }) },
    ]);
  }

  position(): number {
    return this.on.workbook.getSheets().indexOf(this.on.worksheet);
  }

  move(position: number): void {
    const fromOrder = this.position();
    this.on.writes.run(SetWorksheetOrderMutation.id, this.on.params({ fromOrder, toOrder: position }), [
      { id: SetWorksheetOrderMutation.id, params: this.on.params({ fromOrder: position, toOrder: fromOrder }) },
    ]);
  }

  visibility(): Visibility {
    if (this.on.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.extras.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: Visibility): void {
    this.extras = { ...this.extras, veryHidden: visibility === 'VeryHidden' };
    const before = this.on.worksheet.isSheetHidden();
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.on.writes.run(SetWorksheetHideMutation.id, this.on.params({ hidden }), [
      { id: SetWorksheetHideMutation.id, params: this.on.params({ hidden: before }) },
    ]);
  }

  protected(): boolean {
    return this.extras.protected === true;
  }

  /** Typing is refused from then on, and what add-ins write. */
  protect(on: boolean): void {
    this.extras = { ...this.extras, protected: on };
    const permissions = this.on.injector.get(IPermissionService);
    const [unitId, sheet] = [this.on.unitId, this.on.id];
    for (const point of [
      new WorksheetEditPermission(unitId, sheet),
      new WorksheetSetCellValuePermission(unitId, sheet),
    ]) {
      permissions.updatePermissionPoint(point.id, !on);
    }
  }

  tabColor(): string {
    return this.on.worksheet.getTabColor() ?? '';
  }

  setTabColor(color: string): void {
    this.on.writes.run(SetTabColorMutation.id, this.on.params({ color }), [
      { id: SetTabColorMutation.id, params: this.on.params({ color: this.tabColor() }) },
    ]);
  }

  showsGridlines(): boolean {
    return !this.on.worksheet.hasHiddenGridlines();
  }

  setGridlines(shown: boolean): void {
    const value = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
    this.on.writes.run(ToggleGridlinesMutation.id, this.on.params({ showGridlines: value(shown) }), [
      { id: ToggleGridlinesMutation.id, params: this.on.params({ showGridlines: value(this.showsGridlines()) }) },
    ]);
  }

  activate(): void {
    this.on.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, this.on.params({}));
  }

  remove(): void {
    const undo = {
      id: InsertSheetMutation.id,
      params: { unitId: this.on.unitId, index: this.position(), sheet: structuredClone(this.on.worksheet.getConfig()) },
    };
    this.on.writes.run(RemoveSheetMutation.id, this.on.params({ subUnitName: this.name() }), [undo]);
  }

  freeze(rows: number, columns: number): void {
    const params = this.on.params({
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
    this.on.writes.run(SetFrozenMutation.id, params, [
      { id: SetFrozenMutation.id, params: this.on.params({ ...this.on.worksheet.getFreeze() }) },
    ]);
  }
}
