/** Tells the lines of a list from the sections over them. */
import { Exact } from '../../base/exact';
import type { RowKind } from './row-kind';

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
  readonly level: number | undefined;
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
  const candidates: Candidate[] = [];
  for (const { row, kind } of rows) {
    if (kind.kind === 'candidate')
      candidates.push({ row, level: kind.level, priced: kind.priced, label: kind.label, bare: false });
    else if (kind.kind === 'section')
      candidates.push({ row, level: kind.level ?? UNNUMBERED_SECTION, priced: false, label: kind.label, bare: true });
  }
  let lastLevel = 3;
  const levels = candidates.map(({ level }) => (lastLevel = level ?? (lastLevel < 3 ? 3 : lastLevel)));
  const plain = plainSections(rows, stated);
  const leaves: number[] = [];
  const drafts: { row: number; label: string; level: number; rows: number[] }[] = [];
  const open: typeof drafts = [];
  candidates.forEach(({ row, label, priced, bare }, index) => {
    const unnumbered = plain.has(row);
    const own = candidates[index]?.level ?? UNNUMBERED_SECTION;
    const level = unnumbered ? Math.min(own, UNNUMBERED_SECTION) : (levels[index] ?? 3);
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

/** '一 硬件费用合计' over its lines, of which it states the sum, heads a section. */
export function withHeadingTotals(rows: readonly PlacedRow[], stated: StatedAmounts): readonly PlacedRow[] {
  return rows.map((placed, at) => {
    const { row, kind } = placed;
    if ((kind.kind !== 'total' && kind.kind !== 'subtotal') || (kind.level === undefined && kind.kind === 'total'))
      return placed;
    const { level = 2, label } = kind;
    const below: PlacedRow[] = [];
    for (let next = at + 1; next < rows.length; next += 1) {
      const one = rows[next];
      if (one?.kind.kind !== 'candidate' || (one.kind.level ?? 9) <= level) break;
      below.push(one);
    }
    if (below.length === 0 || !isSum(stated(row), sumsOf(below, stated))) return placed;
    if (kind.level === undefined && addsUpAbove(rows, at, stated)) return placed;
    return { row, kind: { kind: 'candidate', level, label, numbered: true, priced: false } };
  });
}

/** The lines since the total before it come to what it states, as those of a 小计 do. */
function addsUpAbove(rows: readonly PlacedRow[], at: number, stated: StatedAmounts): boolean {
  const from = rows.slice(0, at).findLastIndex(({ kind }) => kind.kind === 'total' || kind.kind === 'subtotal') + 1;
  const above = rows.slice(from, at).filter(({ kind }) => kind.kind === 'candidate');
  return above.length > 0 && isSum(stated(rows[at]?.row ?? 0), sumsOf(above, stated));
}

/** What these rows come to, on each side. */
export function sumsOf(rows: readonly PlacedRow[], stated: StatedAmounts): readonly Exact[] {
  return rows
    .map(({ row }) => stated(row))
    .reduce<readonly Exact[]>(
      (sums, amounts) => amounts.map((amount, side) => (sums[side] ?? Exact.zero).plus(amount ?? Exact.zero)),
      [],
    );
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
  for (const row of likeThem(rows, sections)) sections.add(row);
  return sections;
}

/** Where a section has its lines indented, so has the one whose amount is wrong. */
function likeThem(rows: readonly PlacedRow[], sections: ReadonlySet<number>): readonly number[] {
  const heads = rows.flatMap(({ row, kind }, index) => {
    const next = rows[index + 1]?.kind;
    if (kind.kind !== 'candidate' || kind.priced || kind.numbered || next?.kind !== 'candidate') return [];
    const indent = kind.indent ?? 0;
    return next.priced && (next.indent ?? 0) > indent ? [{ row, indent }] : [];
  });
  const known = new Set(heads.flatMap(({ row, indent }) => (sections.has(row) ? [indent] : [])));
  return heads.flatMap(({ row, indent }) => (known.has(indent) ? [row] : []));
}

/** One line is enough where it is numbered and the row is not; else two. */
function addsUpNext(rows: readonly PlacedRow[], index: number, stated: StatedAmounts): boolean {
  const amounts = stated(rows[index]?.row ?? 0);
  const head = rows[index]?.kind;
  const own = head?.kind === 'candidate' ? head.indent : undefined;
  let totals: readonly Exact[] = [];
  let [lines, enough, anyPriced] = [0, false, false];
  for (let at = index + 1; at <= index + MOST_BELOW; at += 1) {
    const { row, kind } = rows[at] ?? {};
    if (kind?.kind === 'section') continue;
    if (row === undefined || kind?.kind !== 'candidate') return false;
    lines += 1;
    anyPriced ||= kind.priced;
    enough ||= lines >= 2 || kind.numbered || (kind.indent ?? 0) > (own ?? 0);
    totals = stated(row).map((amount, side) => (totals[side] ?? Exact.zero).plus(amount ?? Exact.zero));
    if (enough && anyPriced && isSum(amounts, totals)) return true;
    if (totals.some((total, side) => total.compare(amounts[side] ?? Exact.zero) > 0)) return false;
  }
  return false;
}

export function isSum(amounts: readonly (Exact | undefined)[], totals: readonly Exact[]): boolean {
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
