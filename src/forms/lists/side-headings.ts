/** '一、变更前清单', '变更后设备明细' alone over a list: which state of things the list is. */
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';

export type ListState = 'before' | 'after';

const NUMBER = /^(?:[([]?[一二三四五六七八九十\d]{1,3}[)\]]?[、.,:]?)/;
const WHAT =
  /^的?(?:项目|工程|建设|合同|采购|设备|货物|软件|硬件|软硬件|系统|设备及软件)*(?:清单|明细|明细表|清单明细|一览表|内容|情况|部分|表)?:?$/;

/** `label`: in comparable form. */
export function stateNamed(label: string, words: ItemListLayout): ListState | undefined {
  if (label.length > LONGEST) return undefined;
  const bare = label.replace(/\([^()]*\)$/, '').replace(NUMBER, '');
  const begins = (side: readonly string[]) =>
    side.some((word) => word.length > 1 && bare.startsWith(word) && WHAT.test(bare.slice(word.length)));
  if (begins(words.newSide)) return 'after';
  return begins(words.oldSide) ? 'before' : undefined;
}

const LONGEST = 20;

/** '（一）取消内容清单' is the list before, '（二）新增内容清单' the list after. */
export function stateOfChange(label: string, { more, less }: ItemListLayout): ListState | undefined {
  const bare = label.replace(NUMBER, '').replace(/内容/, '');
  if (label.length > LONGEST || !/(?:清单|明细表?)$/.test(bare)) return undefined;
  const begins = (some: readonly string[]) =>
    some.some((word) => bare.startsWith(word) && WHAT.test(bare.slice(word.length)));
  if (begins(more)) return 'after';
  return begins(less) ? 'before' : undefined;
}

/** What the row says that holds nothing else but perhaps a unit. */
export function stateOfRow(view: SheetView, row: number, words: ItemListLayout): ListState | undefined {
  const filled = view.filled(row);
  const [first] = filled;
  return first === undefined || filled.length > 2
    ? undefined
    : stateNamed(view.label(view.text(row, first.column)), words);
}
