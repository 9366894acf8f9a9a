/** A comparison whose limit lies on the one side or the other by usage alone (按通例). */
import type { Scene } from '../scene';
import { highOf, lowOf } from './bounds';
import type { Evaluated } from './evaluated';
import type { FormulaNode, Value } from './formula';
import { compareValues, flag, type Computed } from './values';

/** Exactly on the limit as written, or for the other side where the scene is of that; where only a bound lies on it, nobody can tell. */
export function onItsSide(node: FormulaNode, { value, needs, parts }: Evaluated, scene: Scene): Computed {
  const [left, right] = parts;
  if (!left || !right) return { needs };
  const met = isSame(lowOf(left), highOf(right)) || isSame(highOf(left), lowOf(right));
  if (met && !(left.value && right.value)) return { needs: parts.flatMap((part) => part.needs) };
  if (!value) return { needs };
  return met && value.type === 'flag' && scene.otherSide?.(node) ? flag(!value.value) : { value };
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && compareValues(a, b) === 0;
}
