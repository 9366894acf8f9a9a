/** Tells the lines of a list from the sections over them, and says of each total which lines it stands for. */
import { Exact } from '../../base/exact';
import { notFound, type Reading } from '../../workbook/reading';
import { amountReading } from '../cell-readings';
import type { ListTotal } from '../form-document';
import { amountAt, type LineLayout } from './item-lines';
import type { RowKind } from './row-kind';
import { textOf, type SheetView } from '../sheet-view';

export interface PlacedRow {
  readonly row: number;
  readonly kind: RowKind;
}

export interface Section {
  readonly row: number;
  readonly label: string;
  /** Rows of its lines. */
  readonly rows: readonly number[];
}

/** `bare`: nothing but a name. */
interface Candidate {
  readonly row: number;
  readonly level?: number;
  readonly priced: boolean;
  readonly label: string;
  readonly bare: boolean;
}

/** What a row states as its 小计, of each side; absent where it states none. */
export type StatedAmounts = (row: number) => readonly (Exact | undefined)[];

/**
 * A row with nothing but a name is a section. A row without quantity and price whose successor is numbered deeper is a
 * section; its amount, if any, adds up what follows. So is a row, however it
 * is numbered, whose amount is exactly the sum of the lines under it. The rest
 * are lines.
 */
export function leavesOf(
  rows: readonly PlacedRow[],
  stated: StatedAmounts,
): { leaves: readonly number[]; sections: readonly Section[] } {
  const candidates = rows.flatMap(({ row, kind }): Candidate[] => {
    if (kind.kind === 'candidate') return [{ row, bare: false, ...kind }];
    if (kind.kind !== 'section') return [];
    return [{ row, level: UNNUMBERED_SECTION, priced: false, bare: true, ...kind }];
  });
  let lastLevel = 3;
  const levels = candidates.map(({ level }) => (lastLevel = level ?? (lastLevel < 3 ? 3 : lastLevel)));
  const plain = plainSections(rows, stated);
  const leaves: number[] = [];
  const drafts: { row: number; label: string; level: number; rows: number[] }[] = [];
  const open: typeof drafts = [];
  candidates.forEach(({ row, label, priced, bare }, index) => {
    const unnumbered = plain.has(row);
    const level = unnumbered ? UNNUMBERED_SECTION : (levels[index] ?? 3);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const deeper = (levels[index + 1] ?? 0) > level;
    if (bare || unnumbered || (deeper && (!priced || addsUpBelow(candidates, levels, index, stated)))) {
      const section = { row, label, level, rows: [] };
      drafts.push(section);
      open.push(section);
      return;
    }
    leaves.push(row);
    for (const section of open) section.rows.push(row);
  });
  return { leaves, sections: drafts };
}

/** Between （一） and 1. */
const UNNUMBERED_SECTION = 2.5;

const MOST_BELOW = 1000;

/** '硬件部分' without number, quantity and price, whose amount is exactly that of the priced lines that follow. */
function plainSections(rows: readonly PlacedRow[], stated: StatedAmounts): ReadonlySet<number> {
  const sections = new Set<number>();
  rows.forEach(({ row, kind }, index) => {
    if (kind.kind !== 'candidate' || kind.priced || kind.numbered) return;
    if (addsUpNext(rows, index, stated)) sections.add(row);
  });
  return sections;
}

/** One line is enough where it is numbered and the row is not; else two. */
function addsUpNext(rows: readonly PlacedRow[], index: number, stated: StatedAmounts): boolean {
  const amounts = stated(rows[index]?.row ?? 0);
  let totals: readonly Exact[] = [];
  let [lines, enough, anyPriced] = [0, false, false];
  for (let at = index + 1; at <= index + MOST_BELOW; at += 1) {
    const { row, kind } = rows[at] ?? {};
    if (kind?.kind === 'section') continue;
    if (row === undefined || kind?.kind !== 'candidate') return false;
    lines += 1;
    anyPriced ||= kind.priced;
    enough ||= lines >= 2 || kind.numbered;
    totals = stated(row).map((amount, side) => (totals[side] ?? Exact.zero).plus(amount ?? Exact.zero));
    if (enough && anyPriced && isSum(amounts, totals)) return true;
    if (totals.some((total, side) => total.compare(amounts[side] ?? Exact.zero) > 0)) return false;
  }
  return false;
}

function isSum(amounts: readonly (Exact | undefined)[], totals: readonly Exact[]): boolean {
  const somewhere = amounts.some((amount) => amount !== undefined && !amount.isZero());
  return somewhere && amounts.every((amount, at) => (amount ?? Exact.zero).equals(totals[at] ?? Exact.zero));
}

/** '1 服务器系统 1 套 300' over '1.1 主机' and '1.2 存储', which come to 300: a roll-up with a price of its own. */
function addsUpBelow(
  candidates: readonly { readonly row: number; readonly priced: boolean }[],
  levels: readonly number[],
  index: number,
  stated: StatedAmounts,
): boolean {
  const level = levels[index] ?? 3;
  const child = levels[index + 1] ?? 0;
  let totals: readonly Exact[] = [];
  for (let at = index + 1; at < candidates.length && (levels[at] ?? 0) > level; at += 1) {
    const one = candidates[at];
    if (one === undefined || levels[at] !== child) continue;
    totals = stated(one.row).map((amount, side) => (totals[side] ?? Exact.zero).plus(amount ?? Exact.zero));
  }
  return isSum(stated(candidates[index]?.row ?? 0), totals);
}

export function sectionTotal(
  view: SheetView,
  section: Section,
  layout: LineLayout,
  indexByRow: ReadonlyMap<number, number>,
): ListTotal | undefined {
  const total = totalAt(view, section.row, 'subtotal', section.label, layout, []);
  if (!total.old.known && total.old.why === 'not-found' && !total.new.known && total.new.why === 'not-found') {
    return undefined;
  }
  const lines = section.rows.map((row) => indexByRow.get(row)).filter((index) => index !== undefined);
  return { ...total, lines };
}

/** 小计 stands for the lines since the last boundary, 合计 since the last 合计, 总计 and a total at the top for all. */
export function totalsOf(
  view: SheetView,
  rows: readonly PlacedRow[],
  layout: LineLayout,
  leaves: readonly number[],
): ListTotal[] {
  const totals: ListTotal[] = [];
  let sinceSubtotal: number[] = [];
  let sinceTotal: number[] = [];
  const leafIndex = new Map(leaves.map((row, index) => [row, index]));
  const all = leaves.map((_, index) => index);
  for (const { row, kind } of rows) {
    if (kind.kind === 'candidate') {
      const index = leafIndex.get(row);
      if (index === undefined) sinceSubtotal = [];
      else {
        sinceSubtotal.push(index);
        sinceTotal.push(index);
      }
    } else if (kind.kind === 'section') {
      sinceSubtotal = [];
    } else if (kind.kind === 'subtotal') {
      totals.push(totalAt(view, row, 'subtotal', kind.label, layout, sinceSubtotal));
      sinceSubtotal = [];
    } else if (kind.kind === 'in-words') {
      totals.push(...totalsInWords(view, row, kind.label, layout, all));
    } else if (kind.kind === 'total') {
      const whole = sinceTotal.length === 0 || /总/.test(kind.label);
      totals.push(totalAt(view, row, 'total', kind.label, layout, whole ? all : sinceTotal));
      sinceTotal = [];
      sinceSubtotal = [];
    }
  }
  return totals;
}

/** '合计（大写）：壹万元整', with the figures in the column of subtotals or not. */
function totalsInWords(
  view: SheetView,
  row: number,
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal[] {
  const figures = totalAt(view, row, 'total', label, layout, lines);
  const subtotal = layout.old.subtotal && view.cell(row, layout.old.subtotal.column);
  const inFigures = subtotal !== undefined && /\d/.test(textOf(subtotal).normalize('NFKC'));
  const words = onlyAmount(view, row, layout, (text) => !/\d/.test(text.normalize('NFKC')));
  if (!inFigures) return [{ ...figures, kind: 'in-words', ...(words ? { old: words } : {}) }];
  return words ? [figures, { ...figures, kind: 'in-words', old: words, new: notFound([]) }] : [figures];
}

function totalAt(
  view: SheetView,
  row: number,
  kind: ListTotal['kind'],
  label: string,
  layout: LineLayout,
  lines: readonly number[],
): ListTotal {
  const stated = amountAt(view, row, layout.old.subtotal, layout);
  const old =
    stated.known || stated.why !== 'not-found' || layout.new ? stated : (onlyAmount(view, row, layout) ?? stated);
  return {
    kind,
    label,
    cells: view.rows(row, row, layout.left, layout.right),
    old,
    new: amountAt(view, row, layout.new?.subtotal, layout),
    lines,
  };
}

/** The one amount of a total row that stands in another column: '合计（大写）：壹万元整', or a merged cell. */
function onlyAmount(
  view: SheetView,
  row: number,
  layout: LineLayout,
  wanted: (text: string) => boolean = () => true,
): Reading<Exact> | undefined {
  const amounts = view.filled(row).flatMap(({ column, cell }) => {
    if (!wanted(textOf(cell))) return [];
    const colon = typeof cell.value === 'string' ? /[:：](.+)$/s.exec(cell.value)?.[1] : undefined;
    const inner = colon === undefined ? cell : { ...cell, value: colon };
    const reading = amountReading(inner, [view.at(row, column)], layout.old.subtotal?.unit ?? layout.unit);
    return reading.known ? [reading] : [];
  });
  return amounts.length === 1 ? amounts[0] : undefined;
}
