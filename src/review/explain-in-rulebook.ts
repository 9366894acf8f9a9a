/** A check of a rulebook explained by its id: the one record that `guiju explain` prints and the pane's article card shows. */
import type { Check } from '../checks/check';
import { readCases, type RuleCase } from '../rulebook/cases/rule-case';
import type { LoadedPack, Rulebook } from '../rulebook/rulebook';
import type { CheckExplanation } from './check-explanation';
import { explainCheck } from './explain-check';

export interface ExplainedCheck {
  readonly check: Check;
  readonly pack: LoadedPack;
}

/** A check of an extended pack is explained by the pack whose own it is, unless another is named; undefined where there is none of that id. */
export function findCheck(id: string, { packs, base }: Rulebook, packId?: string): ExplainedCheck | undefined {
  const named = packId === undefined ? undefined : packs.get(packId);
  const all = [...packs.values()];
  const holding = all.filter(({ checks }) => checks.some((check) => check.id === id));
  const pack =
    named && holding.includes(named)
      ? named
      : (holding.find((one) => id.startsWith(`${one.id}.`)) ?? holding[0] ?? base);
  const check = pack?.checks.find((one) => one.id === id);
  return pack && check && { check, pack: check.ofForm ? (base ?? pack) : pack };
}

/** `cases`: the data of the files of the packs' folders `cases`. */
export function explainInRulebook({ check, pack }: ExplainedCheck, cases: readonly unknown[]): CheckExplanation {
  return explainCheck(check, pack, casesOf(check.id, cases));
}

/** Of all files given: a pack that extends another may try its checks, too. */
function casesOf(check: string, files: readonly unknown[]): RuleCase[] {
  return files.flatMap((data) => {
    const read = readCases(data);
    const groups = 'groups' in read ? read.groups : [];
    return groups.filter((group) => group.check === check).flatMap(({ cases }) => cases);
  });
}
