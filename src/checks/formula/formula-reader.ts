/** Reads the tokens of a formula by precedence, from 或 down to single names and numbers, into a typed tree. */
import type { Bilingual } from '../../base/bilingual';
import { FORMULA_LIMITS, type BinaryOperator, type FormulaError, type FormulaNode, type NameTable } from './formula';
import {
  CHAINED_COMPARISON,
  unexpectedWords,
  unknownFunctionWords,
  unknownNameWords,
  wrongArgumentsWords,
} from './formula-mistakes';
import { functionNamed } from './functions';
import type { Sign, Token } from './tokens';
import { binaryType, TYPE_WORDS } from './types-of-operators';

const COMPARISONS: readonly Sign[] = ['=', '!=', '<', '<=', '>', '>='];
const NOTHING: FormulaNode = {
  kind: 'literal',
  at: 0,
  type: 'flag',
  value: { type: 'flag', value: false },
  text: { zh: '', en: '' },
};

/** After the first error every reading gives NOTHING and only unwinds. */
export class FormulaReader {
  error: FormulaError | undefined;
  private index = 0;
  private count = 0;
  private depth = 0;

  constructor(
    private readonly list: readonly Token[],
    private readonly names: NameTable,
  ) {}

  whole(): FormulaNode {
    const root = this.or();
    const next = this.peek();
    if (!this.error && next.kind !== 'end') {
      const chained = next.kind === 'sign' && COMPARISONS.includes(next.text);
      return chained
        ? this.fail(next.at, CHAINED_COMPARISON)
        : this.unexpected(next, { zh: '运算符或结尾', en: 'an operator or the end' });
    }
    return root;
  }

  private or(): FormulaNode {
    return this.chain(['or'], () => this.and());
  }

  private and(): FormulaNode {
    return this.chain(['and'], () => this.not());
  }

  private not(): FormulaNode {
    const token = this.peek();
    if (!this.isSign(token, 'not')) return this.comparison();
    this.index += 1;
    const operand = this.deeper(() => this.not());
    if (this.error) return NOTHING;
    if (operand.type !== 'flag') {
      return this.fail(operand.at, {
        zh: `“非”后面要是条件，这里是${TYPE_WORDS[operand.type].zh}`,
        en: `非 takes a condition, here stands ${TYPE_WORDS[operand.type].en}`,
      });
    }
    return this.node({ kind: 'unary', at: token.at, type: 'flag', op: 'not', operand });
  }

  private comparison(): FormulaNode {
    const left = this.sum();
    const token = this.peek();
    if (token.kind !== 'sign' || !COMPARISONS.includes(token.text)) return left;
    this.index += 1;
    const right = this.sum();
    return this.binary(token.at, token.text as BinaryOperator, left, right);
  }

  private sum(): FormulaNode {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): FormulaNode {
    return this.chain(['*', '/'], () => this.negation());
  }

  private negation(): FormulaNode {
    const token = this.peek();
    if (!this.isSign(token, '-')) return this.primary();
    this.index += 1;
    const operand = this.deeper(() => this.negation());
    if (this.error) return NOTHING;
    if (operand.type !== 'amount' && operand.type !== 'ratio' && operand.type !== 'number') {
      return this.fail(operand.at, {
        zh: `负号后面要是数，这里是${TYPE_WORDS[operand.type].zh}`,
        en: `a minus sign takes a number, here stands ${TYPE_WORDS[operand.type].en}`,
      });
    }
    return this.node({ kind: 'unary', at: token.at, type: operand.type, op: 'negate', operand });
  }

  private primary(): FormulaNode {
    const token = this.peek();
    if (token.kind === 'value') {
      this.index += 1;
      const { at, value, text } = token;
      return this.node({ kind: 'literal', at, type: value.type, value, text: { zh: text, en: text } });
    }
    if (token.kind === 'name') {
      this.index += 1;
      return this.isSign(this.peek(), '(') ? this.call(token) : this.named(token);
    }
    if (this.isSign(token, '(')) {
      this.index += 1;
      const inner = this.deeper(() => this.or());
      this.take(')');
      return this.error ? NOTHING : inner;
    }
    return this.unexpected(token, { zh: '名称、数或括号', en: 'a name, a number or a bracket' });
  }

  private named(token: Token): FormulaNode {
    const thing = this.names.get(token.text);
    if (!thing) return this.fail(token.at, unknownNameWords(token, this.names));
    const { name, type } = thing;
    const { at } = token;
    if (thing.kind === 'fact')
      return this.node({
        kind: 'fact',
        at,
        type,
        fact: thing.id,
        name,
        ...(thing.notNegative ? { notNegative: true } : {}),
        ...(thing.choices ? { choices: thing.choices } : {}),
      });
    if (thing.kind === 'parameter') return this.node({ kind: 'parameter', at, type, parameter: thing.id, name });
    return this.node({ kind: 'quantity', at, type, quantity: thing.id, name });
  }

  private call(token: Token): FormulaNode {
    const shape = functionNamed(token.text);
    if (!shape) return this.fail(token.at, unknownFunctionWords(token));
    this.take('(');
    const args: FormulaNode[] = [];
    if (!this.isSign(this.peek(), ')')) {
      do args.push(this.deeper(() => this.or()));
      while (!this.error && this.skip(','));
    }
    this.take(')');
    if (this.error) return NOTHING;
    const type = shape.result(args);
    if (!type) return this.fail(token.at, wrongArgumentsWords(token, shape, args));
    return this.node({ kind: 'call', at: token.at, type, fn: shape.id, args });
  }

  private chain(signs: readonly Sign[], part: () => FormulaNode): FormulaNode {
    let left = this.deeper(part);
    for (
      let token = this.peek();
      !this.error && token.kind === 'sign' && signs.includes(token.text);
      token = this.peek()
    ) {
      this.index += 1;
      const right = this.deeper(part);
      left = this.binary(token.at, token.text as BinaryOperator, left, right);
    }
    return left;
  }

  private binary(at: number, op: BinaryOperator, left: FormulaNode, right: FormulaNode): FormulaNode {
    if (this.error) return NOTHING;
    const type = binaryType(op, left.type, right.type);
    if (typeof type === 'object') return this.fail(at, type);
    return this.node({ kind: 'binary', at, type, op, left, right });
  }

  private node(node: FormulaNode): FormulaNode {
    this.count += 1;
    if (this.count <= FORMULA_LIMITS.nodes) return node;
    return this.fail(node.at, {
      zh: `公式太长：超过 ${FORMULA_LIMITS.nodes} 个部分；请拆成几个有名称的量`,
      en: `the formula has more than ${FORMULA_LIMITS.nodes} parts; split it into named quantities`,
    });
  }

  private deeper(read: () => FormulaNode): FormulaNode {
    this.depth += 1;
    // Each bracket passes through four levels of precedence.
    const tooDeep = this.depth > FORMULA_LIMITS.depth * 5;
    const node = tooDeep
      ? this.fail(this.peek().at, {
          zh: `括号套得太深：超过 ${FORMULA_LIMITS.depth} 层`,
          en: `brackets are nested more than ${FORMULA_LIMITS.depth} deep`,
        })
      : read();
    this.depth -= 1;
    return node;
  }

  private peek(): Token {
    const last = this.list[this.list.length - 1];
    return this.list[this.index] ?? last ?? { kind: 'end', at: 0, text: '' };
  }

  private isSign(token: Token, sign: Sign): boolean {
    return token.kind === 'sign' && token.text === sign;
  }

  private skip(sign: Sign): boolean {
    if (!this.isSign(this.peek(), sign)) return false;
    this.index += 1;
    return true;
  }

  private take(sign: Sign): void {
    if (this.error || this.skip(sign)) return;
    this.unexpected(this.peek(), { zh: `“${sign}”`, en: `“${sign}”` });
  }

  private unexpected(token: Token, wanted: Bilingual): FormulaNode {
    return this.fail(token.at, unexpectedWords(token, wanted));
  }

  private fail(at: number, message: Bilingual): FormulaNode {
    this.error ??= { at, message };
    return NOTHING;
  }
}
