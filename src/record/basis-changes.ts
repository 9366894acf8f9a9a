/** What has changed of what a decision rests on: any of it ends the decision. */
import type { Basis } from './entry-shape';

export interface BasisChange {
  readonly what: 'value' | 'unit' | 'date' | 'subject' | 'regulation' | 'interpretation' | 'outcome';
  /** What of it: the name of a value; '' where its kind says all. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** None where it holds. Inputs are compared as a bag: their order is the sheet's. */
export function basisChanges(before: Basis, now: Basis): readonly BasisChange[] {
  const changes: BasisChange[] = [];
  if (before.subject !== now.subject)
    changes.push({ what: 'subject', name: '', before: before.subject, after: now.subject });
  changes.push(...clauseChanges(before, now));
  if (before.interpretation !== now.interpretation)
    changes.push({ what: 'interpretation', name: '', before: before.interpretation, after: now.interpretation });
  if (before.digest !== now.digest) changes.push(...inputChanges(before, now));
  if (before.outcome !== now.outcome && changes.length === 0)
    changes.push({ what: 'outcome', name: '', before: before.outcome, after: now.outcome });
  return changes;
}

function clauseChanges(before: Basis, now: Basis): BasisChange[] {
  const gone = before.clauses.filter((clause) => !now.clauses.includes(clause));
  const come = now.clauses.filter((clause) => !before.clauses.includes(clause));
  if (gone.length + come.length === 0) return [];
  return [{ what: 'regulation', name: '', before: gone.join('；'), after: come.join('；') }];
}

function inputChanges(before: Basis, now: Basis): BasisChange[] {
  const [old, current] = [byName(before), byName(now)];
  const changes = [...new Set([...old.keys(), ...current.keys()])].flatMap((name): BasisChange[] => {
    const [was, is] = [old.get(name) ?? [], current.get(name) ?? []];
    const gone = without(was, is);
    const come = without(is, was);
    if (gone.length + come.length === 0) return [];
    const units = (some: readonly InputValue[]) => some.map(({ unit }) => unit).join();
    const values = (some: readonly InputValue[]) => some.map(({ value }) => value).join('、');
    const isUnit = values(gone) === values(come) && units(gone) !== units(come);
    const isDate = [...gone, ...come].every(({ unit }) => unit === 'date');
    const told = (some: readonly InputValue[]) =>
      some.map(({ value, unit }) => (isUnit ? `${value} ${unit}` : value)).join('、');
    return [{ what: isUnit ? 'unit' : isDate ? 'date' : 'value', name, before: told(gone), after: told(come) }];
  });
  // Of very many inputs only the first are kept by value; the digest is of all.
  return changes.length > 0 ? changes : [{ what: 'value', name: '', before: '', after: '' }];
}

interface InputValue {
  readonly value: string;
  readonly unit: string;
}

function byName({ inputs }: Basis): Map<string, InputValue[]> {
  const names = new Map<string, InputValue[]>();
  for (const [name, value, unit] of inputs) names.set(name, [...(names.get(name) ?? []), { value, unit }]);
  return names;
}

/** What is in one bag and not in the other. */
function without(some: readonly InputValue[], others: readonly InputValue[]): InputValue[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.findIndex(({ value, unit }) => value === one.value && unit === one.unit);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
