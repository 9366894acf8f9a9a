/** A condition judged where only the things it compares are given, and perhaps not all of them. */
import { Exact } from '../../base/exact';
import { formatNode } from '../../checks/formula/format-formula';
import type { BinaryOperator, FormulaNode, Value, ValueType } from '../../checks/formula/formula';
import { compareValues, holds } from '../../checks/formula/values';
import type { FactId } from '../../facts/fact-id';
import type { Law } from './law';

/** By the words of the term; a term that stands there without a value is not stated, one that does not is not yet chosen. */
export type World = ReadonlyMap<string, Value | undefined>;

/** Something that is compared: a fact, or arithmetic taken as one number. */
export interface Term {
  readonly key: string;
  readonly type: ValueType;
  readonly facts: ReadonlySet<FactId>;
  /** A fact that is never below naught. */
  readonly notNegative?: boolean;
  /** All that a choice can be. */
  readonly choices?: readonly string[];
}

interface Terms {
  readonly terms: ReadonlyMap<string, Term>;
  readonly constants: readonly Value[];
  /** A search for words within a text: not all texts can be tried. */
  readonly wordsWithin: boolean;
}

export function termsIn(nodes: readonly FormulaNode[], law: Law): Terms {
  const terms = new Map<string, Term>();
  const constants: Value[] = [];
  let wordsWithin = false;
  const visit = (given: FormulaNode): void => {
    const node = plain(given, law);
    if (node.kind === 'literal') constants.push(node.value);
    else if (node.kind === 'parameter') {
      const value = law.parameter(node.parameter);
      if (value) constants.push(value);
    } else if (isSeenThrough(node)) {
      if (node.kind === 'call' && (node.fn === 'mentions' || node.fn === 'endsWith')) wordsWithin = true;
      partsOf(node).forEach(visit);
    } else {
      const key = formatNode(node).zh;
      const choices = node.kind === 'fact' ? law.choices?.(node.fact) : undefined;
      terms.set(key, {
        key,
        type: node.type,
        facts: factsIn(node, law),
        ...(node.kind === 'fact' && node.notNegative ? { notNegative: true } : {}),
        ...(choices ? { choices } : {}),
      });
    }
  };
  nodes.forEach(visit);
  return { terms, constants, wordsWithin };
}

const COMPARISONS: readonly BinaryOperator[] = ['=', '!=', '<', '<=', '>', '>='];
const LOGICAL_CALLS: readonly string[] = [
  'known',
  'fieldFilled',
  'if',
  'oneOf',
  'mentions',
  'endsWith',
  'zeroIfBlank',
  'byConvention',
];

/** Looked into rather than taken as one thing. */
function isSeenThrough(node: FormulaNode): boolean {
  if (node.kind === 'unary') return node.op === 'not';
  if (node.kind === 'binary') return node.op === 'and' || node.op === 'or' || COMPARISONS.includes(node.op);
  return node.kind === 'call' && LOGICAL_CALLS.includes(node.fn);
}

function partsOf(node: FormulaNode): readonly FormulaNode[] {
  if (node.kind === 'unary') return [node.operand];
  if (node.kind === 'binary') return [node.left, node.right];
  return node.kind === 'call' ? node.args : [];
}

/** A named quantity by its formula. */
function plain(node: FormulaNode, law: Law): FormulaNode {
  let current = node;
  while (current.kind === 'quantity') {
    const formula = law.quantity(current.quantity);
    if (!formula) return current;
    current = formula;
  }
  return current;
}

function factsIn(given: FormulaNode, law: Law): Set<FactId> {
  const node = plain(given, law);
  if (node.kind === 'fact') return new Set([node.fact]);
  return new Set(partsOf(node).flatMap((part) => [...factsIn(part, law)]));
}

/** Undefined where it cannot be told: something is not stated, or not yet chosen. */
export function decide(given: FormulaNode, world: World, law: Law): boolean | undefined {
  const node = plain(given, law);
  if (node.kind === 'unary' && node.op === 'not') {
    const inner = decide(node.operand, world, law);
    return inner === undefined ? undefined : !inner;
  }
  if (node.kind === 'binary') {
    const { op, left, right } = node;
    if (op === 'and' || op === 'or') {
      const settling = op === 'or';
      const both = [decide(left, world, law), decide(right, world, law)];
      if (both.includes(settling)) return settling;
      return both.includes(undefined) ? undefined : !settling;
    }
    if (isComparison(op)) {
      const [a, b] = [formulaValue(left, world, law), formulaValue(right, world, law)];
      return a && b ? holds(op, compareValues(a, b)) : undefined;
    }
  }
  if (node.kind === 'call' && (node.fn === 'known' || node.fn === 'fieldFilled')) {
    const key = node.args[0] ? formatNode(node.args[0]).zh : '';
    return world.has(key) ? world.get(key) !== undefined : undefined;
  }
  if (node.kind === 'call' && ['oneOf', 'mentions', 'endsWith'].includes(node.fn)) {
    const [text, ...words] = node.args.map((arg) => formulaValue(arg, world, law));
    if (text?.type !== 'text') return undefined;
    return words.some((word) => word?.type === 'text' && fits(node.fn, text.value, word.value));
  }
  if (node.kind === 'call' && node.fn === 'byConvention') return node.args[0] && decide(node.args[0], world, law);
  const value = formulaValue(node, world, law);
  return value?.type === 'flag' ? value.value : undefined;
}

function isComparison(op: BinaryOperator): op is Exclude<BinaryOperator, 'and' | 'or' | '+' | '-' | '*' | '/'> {
  return COMPARISONS.includes(op);
}

function fits(fn: string, text: string, word: string): boolean {
  if (fn === 'oneOf') return text === word;
  return fn === 'mentions' ? text.includes(word) : text.endsWith(word);
}

/** What a formula gives there; undefined where something it needs is not stated or not chosen. */
export function formulaValue(given: FormulaNode, world: World, law: Law): Value | undefined {
  const node = plain(given, law);
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'parameter') return law.parameter(node.parameter);
  if (node.kind === 'call' && node.fn === 'if') {
    const [condition, yes, no] = node.args;
    const held = condition && decide(condition, world, law);
    const branch = held === undefined ? undefined : held ? yes : no;
    return branch && formulaValue(branch, world, law);
  }
  if (node.kind === 'call' && node.fn === 'zeroIfBlank' && node.args[0]) {
    const key = formatNode(node.args[0]).zh;
    const { type } = node;
    if (!world.has(key)) return undefined;
    if (world.get(key)) return world.get(key);
    return type === 'amount' || type === 'ratio' || type === 'number' ? { type, value: Exact.zero } : undefined;
  }
  if (isSeenThrough(node)) {
    const held = decide(node, world, law);
    return held === undefined ? undefined : { type: 'flag', value: held };
  }
  return world.get(formatNode(node).zh);
}
