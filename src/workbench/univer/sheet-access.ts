/** One sheet of Univer, and the way to write to it: what each part of a sheet works on. */
import type { Injector, Workbook, Worksheet } from '@univerjs/core';
import type { AddInWrites } from './add-in-writes';

export class SheetAccess {
  constructor(
    readonly injector: Injector,
    readonly workbook: Workbook,
    readonly worksheet: Worksheet,
    readonly writes: AddInWrites,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Of a mutation of this sheet. */
  params<T extends object>(more: T): T & { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: this.id, ...more };
  }
}
