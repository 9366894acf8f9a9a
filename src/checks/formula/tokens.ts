/**
 * A formula's text cut into words, numbers and signs. Full-width signs, × ÷ ≤
 * ≥ and their ASCII counterparts are the same sign.
 */
import { parseIsoDate, type CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import type { FormulaResult, Period, PeriodUnit, Value } from './formula';

export type Token =
  | { readonly kind: 'value'; readonly at: number; readonly value: Value; readonly text: string }
  | { readonly kind: 'name'; readonly at: number; readonly text: string }
  | { readonly kind: 'sign'; readonly at: number; readonly text: Sign }
  | { readonly kind: 'end'; readonly at: number; readonly text: '' };

export type Sign =
  | '+'
  | '-'
  | '*'
  | '/'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '('
  | ')'
  | ','
  | 'and'
  | 'or'
  | 'not';

const SIGNS: readonly (readonly [string, Sign])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['!=', '!='],
  ['<>', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['、', ','],
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
  ['(', '('],
  [')', ')'],
  [',', ','],
];

const WORD_SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['且', 'and'],
  ['或', 'or'],
  ['非', 'not'],
]);

const FLAG_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['有', true],
  ['否', false],
  ['无', false],
]);

const AMOUNT_FACTORS: ReadonlyMap<string, string> = new Map([
  ['亿元', '100000000'],
  ['百万元', '1000000'],
  ['万元', '10000'],
  ['千元', '1000'],
  ['元', '1'],
]);

const PERIOD_UNITS: ReadonlyMap<string, PeriodUnit> = new Map([
  ['个工作日', 'working-day'],
  ['工作日', 'working-day'],
  ['个月', 'month'],
  ['日', 'day'],
  ['天', 'day'],
  ['年', 'year'],
]);

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
]);

/** What is counted: times, people, pieces, firms. */
const COUNTED = /^[次人名个件家]$/;

const DATE = /\d{4}-\d{2}-\d{2}/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const UNIT = /\s*(%|亿元|百万元|万元|千元|元|个工作日|工作日|个月|日|天|年|次|人|名|个|件|家)/y;
const NAME = /\p{L}[\p{L}\p{N}_·]*/uy;

export function tokens(source: string): FormulaResult<Token[]> {
  const text = source.replace(FULL_WIDTH, halfWidth);
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charAt(at).trim() === '') {
      at += 1;
      continue;
    }
    const next = quoted(text, at) ?? dateOrNumber(text, at) ?? nameOrWord(text, at) ?? sign(text, at);
    if (!next || 'problem' in next) return { ok: false, error: next?.problem ?? strayCharacter(source, at) };
    found.push(next.token);
    at += next.length;
  }
  found.push({ kind: 'end', at: text.length, text: '' });
  return { ok: true, value: found };
}

/** What a pattern with the flag y finds at that place. */
function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

type Cut =
  | { token: Token; length: number }
  | { problem: { at: number; message: { zh: string; en: string } } }
  | undefined;

const FULL_WIDTH = /[\uff01-\uff5e\u3000\u00a0]/g;

/** One full-width character to its half-width form; the length stays, so positions stay true. */
function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code === 0x3000 || code === 0x00a0 ? ' ' : String.fromCharCode(code - 0xfee0);
}

function quoted(source: string, at: number): Cut {
  const close = QUOTES.get(source[at] ?? '');
  if (close === undefined) return undefined;
  const end = source.indexOf(close, at + 1);
  if (end < 0) {
    return {
      problem: {
        at,
        message: { zh: `引号没有配对：缺少 ${close}`, en: `a quotation mark is not closed: ${close} is missing` },
      },
    };
  }
  const text = source.slice(at + 1, end);
  return {
    token: { kind: 'value', at, value: { type: 'text', value: text }, text: `“${text}”` },
    length: end + 1 - at,
  };
}

function dateOrNumber(text: string, at: number): Cut {
  const date = matched(DATE, text, at);
  if (date !== undefined) {
    const value: CivilDate | undefined = parseIsoDate(date);
    if (!value)
      return { problem: { at, message: { zh: `没有“${date}”这一天`, en: `there is no such day as ${date}` } } };
    return { token: { kind: 'value', at, value: { type: 'date', value }, text: date }, length: date.length };
  }
  const number = matched(NUMBER, text, at);
  if (number === undefined) return undefined;
  const unit = matched(UNIT, text, at + number.length) ?? '';
  const length = number.length + unit.length;
  const word = unit.trimStart();
  const value = numberWithUnit(number, word || undefined);
  if (!value) {
    const written = text.slice(at, at + length);
    return {
      problem: { at, message: { zh: `“${written}”：期间须为整数`, en: `“${written}”: a period is a whole number` } },
    };
  }
  return { token: { kind: 'value', at, value, text: number + word }, length };
}

/** '15%' · '50万元' · '6个月' · '3' · '1次' · '3人' · '3家'; undefined for half a month. */
export function numberWithUnit(number: string, unit: string | undefined): Value | undefined {
  const value = Exact.of(number);
  if (unit === undefined || COUNTED.test(unit)) return { type: 'number', value };
  if (unit === '%') return { type: 'ratio', value: value.times(Exact.of('0.01')) };
  const factor = AMOUNT_FACTORS.get(unit);
  if (factor !== undefined) return { type: 'amount', value: value.times(Exact.of(factor)) };
  const period = PERIOD_UNITS.get(unit);
  if (period === undefined || !value.isInteger() || number.length > 4) return undefined;
  const span: Period = { count: Number(number), unit: period };
  return { type: 'period', value: span };
}

function nameOrWord(text: string, at: number): Cut {
  const name = matched(NAME, text, at);
  if (name === undefined) return undefined;
  const word = WORD_SIGNS.get(name);
  if (word) return { token: { kind: 'sign', at, text: word }, length: name.length };
  const flag = FLAG_WORDS.get(name);
  if (flag !== undefined) {
    return { token: { kind: 'value', at, value: { type: 'flag', value: flag }, text: name }, length: name.length };
  }
  return { token: { kind: 'name', at, text: name }, length: name.length };
}

function sign(text: string, at: number): Cut {
  for (const [written, meant] of SIGNS) {
    if (text.startsWith(written, at)) return { token: { kind: 'sign', at, text: meant }, length: written.length };
  }
  return undefined;
}

function strayCharacter(source: string, at: number) {
  const character = Array.from(source.slice(at))[0] ?? '';
  return {
    at,
    message: {
      zh: `不认识的符号“${character}”；公式里只有名称、数、括号、逗号和 + − × ÷ = ≠ < ≤ > ≥ 且 或 非`,
      en: `unknown sign “${character}”; a formula holds names, numbers, brackets, commas and + − × ÷ = ≠ < ≤ > ≥ 且 或 非 only`,
    },
  };
}
