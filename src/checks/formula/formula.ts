/**
 * A formula as a typed tree: what a rule file's short text becomes once it has
 * been read, with every name resolved and every unit agreed.
 */
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import type { Exact } from '../../base/exact';
import type { FactId } from '../../facts/fact-id';

type NumericType = 'amount' | 'ratio' | 'number';
export type ValueType = NumericType | 'date' | 'month' | 'period' | 'flag' | 'text';

export type PeriodUnit = 'day' | 'working-day' | 'month' | 'year';

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

export type Value =
  | { readonly type: NumericType; readonly value: Exact }
  | { readonly type: 'date'; readonly value: CivilDate }
  /** 'YYYY-MM' */
  | { readonly type: 'month'; readonly value: string }
  | { readonly type: 'period'; readonly value: Period }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string };

export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';
type UnaryOperator = 'negate' | 'not';

interface NodeBase {
  /** Of the first character in the formula's text, from zero. */
  readonly at: number;
  readonly type: ValueType;
}

export type FormulaNode = NodeBase &
  (
    | { readonly kind: 'literal'; readonly value: Value; readonly text: Bilingual }
    | {
        readonly kind: 'fact';
        readonly fact: FactId;
        readonly name: Bilingual;
        readonly notNegative?: true;
        readonly choices?: ChoiceNames;
      }
    | { readonly kind: 'parameter'; readonly parameter: string; readonly name: Bilingual }
    | { readonly kind: 'quantity'; readonly quantity: string; readonly name: Bilingual }
    | { readonly kind: 'call'; readonly fn: string; readonly args: readonly FormulaNode[] }
    | { readonly kind: 'unary'; readonly op: UnaryOperator; readonly operand: FormulaNode }
    | {
        readonly kind: 'binary';
        readonly op: BinaryOperator;
        readonly left: FormulaNode;
        readonly right: FormulaNode;
      }
  );

export interface Formula {
  readonly text: string;
  readonly root: FormulaNode;
}

/** Of a choice: what each of its values is called. */
type ChoiceNames = ReadonlyMap<string, Bilingual>;

/** What a name of a formula stands for. */
export type NamedThing =
  | {
      readonly kind: 'fact';
      readonly id: FactId;
      readonly name: Bilingual;
      readonly type: ValueType;
      readonly notNegative?: true;
      readonly choices?: ChoiceNames;
    }
  | {
      readonly kind: 'parameter' | 'quantity';
      readonly id: string;
      readonly name: Bilingual;
      readonly type: ValueType;
    };

/** Every name a formula may use, by its Chinese name. */
export type NameTable = ReadonlyMap<string, NamedThing>;

/** Why a text is no formula: where, what stands there, what should. */
export interface FormulaError {
  readonly at: number;
  readonly message: Bilingual;
}

export type FormulaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FormulaError };

export const FORMULA_LIMITS = { length: 2000, nodes: 500, depth: 64 } as const;
