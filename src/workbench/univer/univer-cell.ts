/** One cell of Univer as the model tells it. */
import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { ModelCell } from '../excel/workbook-model';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CYCLE!|SPILL!|CALC!|ERROR!|CONNECT!)$/;
/** The number format is looked up only where it is asked for: of ten thousand rows it takes longest. */
export function toModelCell(
  cell: Nullable<ICellData>,
  formula: string | undefined,
  numberFormat: () => string,
): ModelCell {
  const value = cell ? valueOf(cell, formula !== undefined) : null;
  return {
    value,
    isError: formula !== undefined && typeof value === 'string' && ERROR.test(value),
    ...(formula === undefined ? {} : { formula }),
    get numberFormat() {
      return numberFormat();
    },
  };
}

function valueOf(cell: ICellData, computed: boolean): ModelCell['value'] {
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v: value, t: type } = cell;
  if (value === undefined || value === null || value === '') return computed ? '' : null;
  if (type === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1' || value === 'TRUE';
  if (type === CellValueType.NUMBER) return Number(value);
  if (type === CellValueType.STRING || type === CellValueType.FORCE_STRING) return String(value);
  return value;
}
