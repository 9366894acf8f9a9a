/**
 * Reads a formula's text into a typed tree, or says where it went wrong, what
 * stands there and what was expected. Loops, assignments and property access
 * have no notation; length, size and depth are bounded.
 */
import type { Bilingual } from '../../base/bilingual';
import { functionNamed, functionNames } from './functions';
import {
  FORMULA_LIMITS,
  type BinaryOperator,
  type Formula,
  type FormulaError,
  type FormulaNode,
  type FormulaResult,
  type NameTable,
  type ValueType,
} from './formula';
import { nearestName } from './nearest-name';
import { tokens, type Sign, type Token } from './tokens';
import { binaryType, TYPE_WORDS } from './types-of-operators';

/** Reads a formula that must give one of these types. */
export function parseFormula(text: string, names: NameTable, wanted: readonly ValueType[]): FormulaResult<Formula> {
  if (text.length > FORMULA_LIMITS.length) {
    const message = {
      zh: `公式有 ${text.length} 个字符，最多 ${FORMULA_LIMITS.length} 个`,
      en: `the formula has ${text.length} characters, at most ${FORMULA_LIMITS.length} are allowed`,
    };
    return { ok: false, error: { at: FORMULA_LIMITS.length, message } };
  }
  const cut = tokens(text);
  if (!cut.ok) return cut;
  const reader = new FormulaReader(cut.value, names);
  const root = reader.whole();
  if (reader.error) return { ok: false, error: reader.error };
  if (!wanted.includes(root.type)) {
    const message = {
      zh: `公式的结果是${TYPE_WORDS[root.type].zh}，这里要的是${wanted.map((type) => TYPE_WORDS[type].zh).join('或')}`,
      en: `the formula gives ${TYPE_WORDS[root.type].en}, wanted here: ${wanted.map((type) => TYPE_WORDS[type].en).join(' or ')}`,
    };
    return { ok: false, error: { at: 0, message } };
  }
  return { ok: true, value: { text, root } };
}

const COMPARISONS: readonly Sign[] = ['=', '!=', '<', '<=', '>', '>='];
const NOTHING: FormulaNode = {
  kind: 'literal',
  at: 0,
  type: 'flag',
  value: { type: 'flag', value: false },
  text: { zh: '', en: '' },
};

/** After the first error every reading gives NOTHING and only unwinds. */
class FormulaReader {
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
        ? this.fail(next.at, {
            zh: '不能连写比较（甲 ≤ 乙 ≤ 丙）；请用“且”分成两个比较',
            en: 'comparisons cannot be chained (a ≤ b ≤ c); join two comparisons with 且',
          })
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
    if (!thing) return this.unknownName(token);
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
      });
    if (thing.kind === 'parameter') return this.node({ kind: 'parameter', at, type, parameter: thing.id, name });
    return this.node({ kind: 'quantity', at, type, quantity: thing.id, name });
  }

  private call(token: Token): FormulaNode {
    const shape = functionNamed(token.text);
    if (!shape) {
      const list = functionNames().join('、');
      return this.fail(token.at, {
        zh: `没有叫“${token.text}”的函数；可用的有：${list}`,
        en: `there is no function “${token.text}”; there are: ${list}`,
      });
    }
    this.take('(');
    const args: FormulaNode[] = [];
    if (!this.isSign(this.peek(), ')')) {
      do args.push(this.deeper(() => this.or()));
      while (!this.error && this.skip(','));
    }
    this.take(')');
    if (this.error) return NOTHING;
    const type = shape.result(args);
    if (!type) {
      const given = args.map((arg) => TYPE_WORDS[arg.type]);
      return this.fail(token.at, {
        zh: `“${token.text}”要${shape.takes.zh}，这里给的是（${given.map((words) => words.zh).join('，')}）`,
        en: `“${token.text}” takes ${shape.takes.en}, here it was given (${given.map((words) => words.en).join(', ')})`,
      });
    }
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
    const found =
      token.kind === 'end' ? { zh: '结尾', en: 'the end' } : { zh: `“${token.text}”`, en: `“${token.text}”` };
    return this.fail(token.at, {
      zh: `第 ${token.at + 1} 个字符处是${found.zh}，应为${wanted.zh}`,
      en: `at character ${token.at + 1} stands ${found.en}, expected ${wanted.en}`,
    });
  }

  private unknownName(token: Token): FormulaNode {
    const near = nearestName(token.text, this.names.keys());
    const joined = /[且或非]/.test(token.text);
    return this.fail(token.at, {
      zh:
        `没有叫“${token.text}”的要素、参数或量` +
        (near === undefined ? '' : `；是不是“${near}”？`) +
        (joined ? '（“且”“或”“非”前后要空格）' : ''),
      en:
        `no fact, parameter or quantity is called “${token.text}”` +
        (near === undefined ? '' : `; did you mean “${near}”?`) +
        (joined ? ' (且, 或 and 非 need spaces around them)' : ''),
    });
  }

  private fail(at: number, message: Bilingual): FormulaNode {
    this.error ??= { at, message };
    return NOTHING;
  }
}
