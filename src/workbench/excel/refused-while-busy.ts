/** What Excel answers while its user is in a cell, or has one of its dialogs open; the text is that of a Chinese Excel. */
import type { BatchResponse } from '../batch-engine/batch';
import type { Beliefs } from './beliefs';

/** To every batch. */
export function refusedInCell({ 'cell-edit': code }: Pick<Beliefs, 'cell-edit'>): BatchResponse {
  return refusal(
    code === 'named' ? 'InvalidOperationInCellEditMode' : 'InvalidOperation',
    'Excel 处于单元格编辑模式。请按 Enter 或 Tab 键，或选择其他单元格以退出编辑模式。',
  );
}

/** To every batch that writes. */
export function refusedInDialog({ 'dialog-open': code }: Pick<Beliefs, 'dialog-open'>): BatchResponse {
  return refusal(
    code === 'named' ? 'WriteNotSupportedWhenModalDialogOpen' : 'InvalidOperation',
    '对话框打开时，Excel 不能执行此操作。',
  );
}

function refusal(Code: string, Message: string): BatchResponse {
  return { Results: [], Error: { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } };
}
