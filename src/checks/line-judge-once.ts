/**
 * What a check says of a line where nobody will ask again. Of most lines of a
 * long list it can be told from a few numbers, without their facts being put
 * together and a trace made: an identity of numbers that the line states holds
 * exactly, or does not apply. Whatever is otherwise is judged as ever.
 */
import type { Exact } from '../base/exact';
import type { FactId } from '../facts/fact-id';
import { LineSubject, PLAIN_NUMBERS } from '../facts/line-subject';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import { judgeCheck } from './evaluate-check';
import { sceneOf } from './set-scene';
import type { FormulaNode } from './formula/formula';
import type { LineJudge } from './line-outcomes';

/** For one review. */
export function judgingOnce(): LineJudge {
  const plain = new Map<Check, PlainJudge | undefined>();
  return (check, subject, pack, asOf) => {
    if (!plain.has(check)) plain.set(check, plainJudge(check));
    const told = plain.get(check)?.(subject);
    if (told) return told;
    const { outcome, noted } = judgeCheck(check, { ...sceneOf(check, subject, pack, asOf), untraced: true });
    return outcome === 'passed' && noted ? 'noted' : outcome;
  };
}

/** Undefined: not by these means. */
type PlainJudge = (line: Subject) => 'passed' | 'inapplicable' | undefined;

/** 'none': nobody says. Undefined: not by these means. */
type PlainNumber = (line: Subject) => Exact | 'none' | undefined;
type PlainFlag = (line: Subject) => boolean | undefined;

/** Arithmetic of the forms, of which it matters neither when it was law nor by which interpretation it is read. */
function plainJudge(check: Check): PlainJudge | undefined {
  const { kind, ofForm, asPrinted, consistent, interpretations, appliesIf, formulas } = check;
  if (kind !== 'identity' || !ofForm || asPrinted || consistent || interpretations.length > 0) return undefined;
  const of = (key: string) => formulas.find(({ path }) => path.length === 1 && path[0] === key)?.formula.root;
  const [left, right] = [of('stated'), of('computed')];
  if (!left || !right || of('also') || of('column')) return undefined;
  const [applies, stated, computed] = [appliesIf && plainFlag(appliesIf.root), plainNumber(left), plainNumber(right)];
  if (!stated || !computed || (appliesIf && !applies)) return undefined;
  return (line) => {
    const does = applies ? applies(line) : true;
    if (does !== true) return does === false ? 'inapplicable' : undefined;
    const [a, b] = [stated(line), computed(line)];
    return typeof a === 'object' && typeof b === 'object' && a.equals(b) ? 'passed' : undefined;
  };
}

function plainFlag(node: FormulaNode): PlainFlag | undefined {
  if (node.kind === 'call' && node.fn === 'known') {
    const [arg] = node.args;
    const number = arg?.kind === 'fact' ? plainNumber(arg) : undefined;
    return number && ((line) => flagOf(number(line)));
  }
  if (node.kind === 'unary' && node.op === 'not') {
    const operand = plainFlag(node.operand);
    return operand && ((line) => inverse(operand(line)));
  }
  if (node.kind !== 'binary' || (node.op !== 'and' && node.op !== 'or')) return undefined;
  const [left, right] = [plainFlag(node.left), plainFlag(node.right)];
  const decisive = node.op === 'or';
  // Where one side cannot be told by these means the whole is not told by them either.
  return left && right && ((line) => (left(line) === !decisive ? right(line) : left(line)));
}

function flagOf(number: Exact | 'none' | undefined): boolean | undefined {
  return number === undefined ? undefined : number !== 'none';
}

function inverse(flag: boolean | undefined): boolean | undefined {
  return flag === undefined ? undefined : !flag;
}

function plainNumber(node: FormulaNode): PlainNumber | undefined {
  if (node.kind === 'fact') return numberOf(node.fact, node.type);
  if (node.kind !== 'binary' || node.op !== '*') return undefined;
  const [left, right] = [plainNumber(node.left), plainNumber(node.right)];
  return (
    left &&
    right &&
    ((line) => {
      const [a, b] = [left(line), right(line)];
      return typeof a === 'object' && typeof b === 'object' ? a.times(b) : undefined;
    })
  );
}

function numberOf(id: FactId, type: FormulaNode['type']): PlainNumber | undefined {
  if (PLAIN_NUMBERS.get(id) !== type) return undefined;
  return (line) => (line instanceof LineSubject ? line.number(id) : undefined);
}
