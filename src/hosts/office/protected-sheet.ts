/** The words for a sheet that takes no marks. */
import type { Bilingual } from '../../base/bilingual';

export function protectedSheet(name: string): Bilingual {
  return {
    zh: `工作表“${name}”受保护，不能在单元格中标记；这张表的问题只列在窗格里。如需标记，请撤销工作表保护后重新检查。`,
    en: `The sheet “${name}” is protected, so its cells cannot be flagged; its findings are listed in the pane only. To flag them, unprotect the sheet and check again.`,
  };
}
