/** Sums over the lines of a change list, kept by blocks of lines, so that one edit adds up one block again. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import { Kept } from '../base/kept';
import type { Steps } from '../base/steps';
import type { ItemLine } from '../forms/form-document';
import { CellRuns } from './compact-cells';
import { byBlocks, type KeptBlocks } from './line-blocks';
import { lineChange, type LineKind, type SideAmount } from './line-change';

/** A total with the cells it comes from. */
export class Sum {
  total = Exact.zero;
  readonly cells = new CellRuns();
  add(amount: Exact, ...sides: readonly SideAmount[]): void {
    if (!amount.isZero()) this.total = this.total.plus(amount);
    for (const side of sides) this.cells.add(side.cells);
  }
}

/** How many lines, and which. */
export class Rows {
  count = 0;
  readonly cells = new CellRuns();
  add(line: ItemLine): void {
    this.count += 1;
    this.cells.add([line.cells]);
  }
}

/** The sums of some lines of a list. */
export interface LineSums {
  readonly increase: Sum;
  readonly decrease: Sum;
  /** Of the lines that change, and of those that do not. */
  readonly oldTotal: Sum;
  readonly newTotal: Sum;
  readonly unchanged: Sum;
  readonly newContent: Sum;
  /** Of the decreases, those that 备注 says were saved by the tender. */
  readonly savings: Sum;
  readonly kinds: Readonly<Record<LineKind, number>>;
  readonly changedRows: Rows;
  readonly identicalRows: Rows;
  readonly blocked: { readonly cells: readonly CellRange[]; readonly reason: Bilingual }[];
  readonly computed: number;
}

const kept: KeptBlocks<LineSums> = new Kept();

export function lineSums(lines: readonly ItemLine[]): Steps<readonly LineSums[]> {
  return byBlocks(lines, kept, makeSums);
}

function makeSums(lines: readonly ItemLine[]): LineSums {
  const sums = {
    increase: new Sum(),
    decrease: new Sum(),
    oldTotal: new Sum(),
    newTotal: new Sum(),
    unchanged: new Sum(),
    newContent: new Sum(),
    savings: new Sum(),
    kinds: { new: 0, removed: 0, quantity: 0, parameters: 0, 'quantity-and-parameters': 0, price: 0, unchanged: 0 },
    changedRows: new Rows(),
    identicalRows: new Rows(),
    blocked: [] as LineSums['blocked'][number][],
    computed: 0,
  };
  for (const line of lines) {
    const { old, new: now, changed, isNew, isSaving, kind, delta } = lineChange(line);
    for (const side of [old, now]) if (!side.known) sums.blocked.push(side);
    if (!old.known || !now.known || delta === undefined) continue;
    sums.kinds[kind] += 1;
    if (!changed) {
      sums.unchanged.add(old.yuan);
      sums.identicalRows.add(line);
      continue;
    }
    sums.changedRows.add(line);
    if (old.how === 'computed' || now.how === 'computed') sums.computed += 1;
    sums.oldTotal.add(old.yuan, old);
    sums.newTotal.add(now.yuan, now);
    if (delta.isNegative()) sums.decrease.add(delta.negated(), old, now);
    else if (!delta.isZero()) sums.increase.add(delta, old, now);
    if (isNew) sums.newContent.add(now.yuan, now);
    if (isSaving && delta.isNegative()) sums.savings.add(delta.negated(), old, now);
  }
  return sums;
}
