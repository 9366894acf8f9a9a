/** What is told beside the forms of a sheet: that one waits for the user's word, and which cells hold errors. */
import { formatCellRange } from '../base/address';
import type { CellRange } from '../base/address';
import { isCellError } from '../workbook/workbook';
import type { FormDocument, FormKind, FormProblem } from './form-document';
import type { Layouts } from './layouts';
import type { SheetView } from './sheet-view';

/** Doubtful forms of one sheet are told in one sentence each. */
export function doubtfulForms(view: SheetView, documents: readonly FormDocument[], layouts: Layouts): FormProblem[] {
  return documents
    .filter(({ recognition }) => recognition === 'doubtful')
    .map(({ kind, range }) => {
      const name = formName(kind, layouts);
      const place = formatCellRange(view.sheet.name, range);
      return {
        kind: 'doubtful-form',
        message: {
          zh: `${place} 看起来像${name.zh}，但不能肯定，没有检查。确是的话，请写明标题（如“${name.zh}”），或用 --treat ${view.sheet.name}=${kind} 确认。`,
          en: `${place} looks like a ${name.en} but this is not certain; it was not checked. If it is one, give it a heading (${name.zh}) or confirm it with --treat ${view.sheet.name}=${kind}.`,
        },
        at: [range],
      };
    });
}

function formName(kind: FormKind, layouts: Layouts) {
  return layouts.forms.find((form) => form.kind === kind)?.name ?? { zh: kind, en: kind };
}

const MOST_NAMED = 5;

/** Cells of the forms whose formula gives an error, in one sentence a form. */
export function formulaErrors(view: SheetView, documents: readonly FormDocument[]): FormProblem[] {
  return documents.flatMap(({ range }) => {
    const cells: CellRange[] = [];
    const errors = new Set<string>();
    for (let row = range.top; row <= range.bottom; row += 1) {
      view.sheet.rows[row]?.forEach((cell, column) => {
        if (column < range.left || column > range.right || cell === undefined || !isCellError(cell.value)) return;
        errors.add(cell.value.error);
        cells.push(view.at(row, column));
      });
    }
    if (cells.length === 0) return [];
    const named = cells.slice(0, MOST_NAMED).map((cell) => formatCellRange(view.sheet.name, cell));
    const which = [...errors].join('、');
    const more = cells.length > MOST_NAMED;
    return [
      {
        kind: 'formula-error' as const,
        message: {
          zh: `${named.join('、')}${more ? ` 等 ${cells.length} 处` : ''}公式出错（${which}），没有数值，要用到它们的检查无法判断。请改正公式。`,
          en: `Formulas fail (${which}) in ${named.join(', ')}${more ? ` and ${cells.length - MOST_NAMED} more cells` : ''}: there is no value, and checks that need one cannot tell. Correct the formulas.`,
        },
        at: cells,
      },
    ];
  });
}
