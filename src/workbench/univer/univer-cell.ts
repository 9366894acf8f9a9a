/** One cell of Univer as the model tells it. */
import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { ModelCell } from '../excel/workbook-model';

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CYCLE!|SPILL!|CALC!|ERROR!|CONNECT!)$/;
const EMPTY: ModelCell = { value: null, isError: false, numberFormat: 'General' };

export function toModelCell(
  cell: Nullable<ICellData>,
  formula: string | undefined,
  numberFormat: string | undefined,
): ModelCell {
  if (!cell) return numberFormat === undefined ? EMPTY : { ...EMPTY, numberFormat };
  const value = valueOf(cell, formula !== undefined);
  return {
    value,
    isError: typeof value === 'string' && ERROR.test(value) && formula !== undefined,
    ...(formula === undefined ? {} : { formula }),
    numberFormat: numberFormat ?? 'General',
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
