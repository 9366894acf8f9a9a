/** Which column is which field of which side, once all of them are known. */
import { statedAmountUnit } from '../../base/amount-unit';
import { comparableText } from '../../base/comparable-text';
import type { HeadingColumn, ItemField, ListColumn } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { Heading } from './heading-rows';
import { type HeaderColumn, NUMERIC, SIDED } from './list-header';
import type { DraftColumn } from './offered-columns';

export function placedColumns(
  view: SheetView,
  bottom: number,
  drafts: readonly DraftColumn[],
  twoSided: boolean,
  sidesByOrder: boolean,
): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const taken = new Set<string>();
  // With one side only, 金额 comes before 原金额.
  const later = ({ side }: DraftColumn) => !twoSided && side === 'old';
  const unsaid = drafts.filter(({ said }) => !said);
  const inOrder = [
    ...drafts.filter(({ said }) => said),
    ...unsaid.filter((one) => !later(one)),
    ...unsaid.filter(later),
  ];
  for (const draft of inOrder) {
    const side = sideOf(draft, drafts, twoSided, sidesByOrder);
    if (side === undefined) continue;
    const names = side === 'both' ? [`${draft.field}:old`, `${draft.field}:new`] : [`${draft.field}:${side}`];
    if (names.some((name) => taken.has(name))) continue;
    names.forEach((name) => taken.add(name));
    const place = (one: DraftColumn) => placed(view, bottom, one, side);
    const parts = draft.parts?.map(place);
    const by = draft.changedBy;
    const changedBy = by && { base: place(by.base), more: by.more.map(place), less: by.less.map(place) };
    columns.push({ ...place(draft), ...(parts ? { parts } : {}), ...(changedBy ? { changedBy } : {}) });
  }
  return columns.sort((a, b) => a.column - b.column);
}

function placed(view: SheetView, bottom: number, draft: DraftColumn, side: ListColumn['side']): HeaderColumn {
  const { field, column, top, texts } = draft;
  const unit = texts.map(statedAmountUnit).findLast((stated) => stated !== undefined);
  return { field, side, column, header: view.rows(top, bottom, column, column), ...(unit ? { unit } : {}) };
}

export function fingerprintOf({ column, texts, field, said }: DraftColumn): string {
  return `${column}=${texts.map(comparableText).join('/')}${said ? `=${field}.${said}` : ''}`;
}

export function headingColumns(
  view: SheetView,
  top: number,
  { bottom, named, said }: Heading,
  columns: readonly HeaderColumn[],
): HeadingColumn[] {
  return named.map(({ column, name, path }) => {
    const read = columns.find((one) => one.column === column);
    const correction = said.get(name)?.key;
    return {
      column,
      cells: view.rows(path[0]?.row ?? top, bottom, column, column),
      words: path.map(({ text }) => text.trim()),
      name,
      ...(read ? { as: { field: read.field, side: read.side } } : {}),
      ...(correction === undefined ? {} : { correction }),
    };
  });
}

/** Quantity or subtotal stands twice, and nothing that counts stands more often: two blocks, left and right. */
export function twinsByOrder(drafts: readonly DraftColumn[]): boolean {
  const count = (field: ItemField) => drafts.filter((draft) => draft.field === field).length;
  const counts = [...NUMERIC].map(count);
  const twice = (['quantity', 'subtotal'] as const).some((field) =>
    sameTwice(drafts.filter((draft) => draft.field === field)),
  );
  return twice && counts.every((number) => number <= 2);
}

function sameTwice([first, second, ...others]: readonly DraftColumn[]): boolean {
  return others.length === 0 && first !== undefined && first.own === second?.own;
}

function sideOf(
  draft: DraftColumn,
  drafts: readonly DraftColumn[],
  twoSided: boolean,
  byOrder: boolean,
): ListColumn['side'] | undefined {
  if (!twoSided) return SIDED.has(draft.field) ? 'old' : 'both';
  if (!SIDED.has(draft.field)) return 'both';
  if (draft.said) return draft.said;
  if (draft.side !== undefined && !byOrder) return draft.side;
  const twins = drafts.filter(({ field }) => field === draft.field);
  if (twins.length < 2) return 'both';
  if (byOrder) return twins[0] === draft ? 'old' : 'new';
  const sides = new Set(twins.map(({ side }) => side));
  // Between 变更前 and 变更后 stands what the change is: neither side's.
  if (sides.has('old') && sides.has('new')) return undefined;
  return sides.has('old') ? 'new' : 'old';
}
