/** What of a case can be varied, and the values worth trying: the bounded space that is searched. */
import { addDays, parseIsoDate, type CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import type { Value } from '../../checks/formula/formula';
import type { FactEntry } from '../../facts/fact-dictionary';
import type { CaseFacts } from '../cases/case-subjects';
import type { Said } from '../cases/rule-case';

/** One input: how a case reads with a value in it; undefined takes the input away. */
export interface CaseInput {
  readonly values: readonly (string | undefined)[];
  readonly put: (told: CaseFacts, value: string | undefined) => CaseFacts;
}

/** What a change slip's lines come to; a case states the lines. */
export const OF_LINES: ReadonlySet<string> = new Set([
  'change.increase',
  'change.decrease',
  'change.oldTotal',
  'change.newTotal',
  'change.delta',
  'change.absoluteSum',
  'change.newContent',
]);

interface Given {
  readonly facts: readonly FactEntry[];
  /** Those that formulas compare with, and numbers that are law on the day. */
  readonly constants: readonly Value[];
  /** Where what is asked is about a change slip, or single lines. */
  readonly about: string;
}

export function inputsOf(seed: CaseFacts, { facts, constants, about }: Given): CaseInput[] {
  const sizes = amountsIn(seed, constants);
  const ofLines = about === 'change' && facts.some(({ id }) => OF_LINES.has(id));
  const single = facts
    .filter(({ id, derived }) => !(ofLines && OF_LINES.has(id)) && !derived)
    .map((fact): CaseInput => {
      const where = placeOf(fact, seed, about);
      return {
        values: valuesOf(fact, where.said(seed)[fact.name.zh], constants, sizes),
        put: (told, value) => where.put(told, withValue(where.said(told), fact.name.zh, value)),
      };
    });
  if (!ofLines) return single;
  const lines = lineLists(sizes);
  const asLines: CaseInput = {
    values: lines.map((list) => JSON.stringify(list)),
    put: (told, value) => {
      const found = lines.find((list) => JSON.stringify(list) === value);
      return { ...told, ...(found ? { lines: found } : {}) };
    },
  };
  return [asLines, ...single];
}

function placeOf({ name, subject }: FactEntry, seed: CaseFacts, about: string) {
  const inRow = about === 'line' || (seed.rows ?? []).some((row) => name.zh in row);
  if (inRow) {
    return {
      said: ({ rows = [] }: CaseFacts): Said => rows[0] ?? {},
      put: (told: CaseFacts, said: Said): CaseFacts => ({ ...told, rows: [said, ...(told.rows ?? []).slice(1)] }),
    };
  }
  const ofSlip = about === 'change' && (subject === 'change' || name.zh in (seed.change ?? {}));
  return ofSlip && !(name.zh in (seed.project ?? {}))
    ? {
        said: ({ change = {} }: CaseFacts): Said => change,
        put: (told: CaseFacts, change: Said): CaseFacts => ({ ...told, change }),
      }
    : {
        said: ({ project = {} }: CaseFacts): Said => project,
        put: (told: CaseFacts, project: Said): CaseFacts => ({ ...told, project }),
      };
}

function withValue(said: Said, name: string, value: string | undefined): Said {
  const { [name]: _, ...rest } = said;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function valuesOf(
  fact: FactEntry,
  stated: string | undefined,
  constants: readonly Value[],
  sizes: readonly Exact[],
): readonly (string | undefined)[] {
  const others = (values: readonly string[]) => [undefined, ...new Set(values)].filter((one) => one !== stated);
  switch (fact.type) {
    case 'amount':
      return others(sizes.map(String)).filter((one) => one === undefined || !(fact.positive && one === '0'));
    case 'number':
      return others(numbersBeside(constants).map(String));
    case 'date':
      return others(daysBeside(stated, constants));
    case 'flag':
      return others(['是', '否']);
    case 'presence':
      return others(['有', '无']);
    case 'choice':
      return others((fact.values ?? []).map(({ value }) => value));
    case 'text':
      return others([...constants.flatMap((one) => (one.type === 'text' ? [one.value] : [])), '其他']);
    default:
      return [undefined];
  }
}

const CENT = Exact.of('0.01');
const THOUSAND = Exact.of('1000');

/** Round sums, each limit that is written, and what a share that is written comes to of either, with a cent more and less. */
function amountsIn({ project = {}, change = {} }: CaseFacts, constants: readonly Value[]): Exact[] {
  const written = constants.flatMap((one) => (one.type === 'amount' ? [one.value] : []));
  const shares = constants.flatMap((one) => (one.type === 'ratio' && !one.value.isZero() ? [one.value] : []));
  const stated = [...Object.values(project), ...Object.values(change)]
    .flatMap((text) => (/^\d+(\.\d+)?$/.test(text) ? [Exact.of(text)] : []))
    .sort((a, b) => b.compare(a));
  const bases = [...written, ...stated.slice(0, 3), ...(stated.length === 0 ? [THOUSAND] : [])].slice(0, 6);
  const ofShares = bases.flatMap((base) => shares.slice(0, 4).map((share) => base.times(share.abs())));
  const marks = [...ofShares, ...written, ...bases];
  const twice = marks.map((mark) => mark.times(Exact.of('2')));
  const few = [
    Exact.zero,
    Exact.of('1'),
    ...marks.slice(0, 6),
    ...twice.slice(0, 3),
    ...marks.slice(0, 3).map((mark) => mark.plus(CENT)),
  ];
  return distinct(few.filter((value) => !value.isNegative() && value.rounded(2).equals(value)));
}

function distinct(values: readonly Exact[]): Exact[] {
  return [...new Map(values.map((value) => [value.toString(), value])).values()].sort((a, b) => a.compare(b));
}

/** From one line to two: something more, something less, one thing for another, and both at once. */
function lineLists(sizes: readonly Exact[]): (readonly (readonly [string, string])[])[] {
  const texts = sizes.filter((size) => !size.isZero()).map(String);
  const one = texts.flatMap((text): (readonly [string, string])[][] => [[['', text]], [[text, '']], [[text, text]]]);
  const two = texts.flatMap((text) =>
    texts.flatMap((other): (readonly [string, string])[][] => [
      [
        ['', text],
        [other, ''],
      ],
      ...(other === text ? [] : [[[text, other] as const]]),
    ]),
  );
  return [...one, ...two];
}

function numbersBeside(constants: readonly Value[]): Exact[] {
  const one = Exact.of('1');
  const written = constants.flatMap((value) => (value.type === 'number' ? [value.value] : []));
  return distinct([
    Exact.zero,
    one,
    Exact.of('2'),
    Exact.of('3'),
    ...written.flatMap((n) => [n, n.plus(one), n.minus(one)]),
  ]).filter((value) => !value.isNegative());
}

/** Days from the one that is stated: a day, a week, a month, a half, a year and two, and a day off. */
const DISTANCES = [-1, 1, -2, 2, -7, 7, -31, 31, -100, 100, -183, 183, -366, 366, -731, 731] as const;

function daysBeside(stated: string | undefined, constants: readonly Value[]): string[] {
  const given = stated === undefined ? undefined : parseIsoDate(stated);
  const written = constants.flatMap((one): CivilDate[] => (one.type === 'date' ? [one.value] : []));
  const from = [...(given ? [given] : []), ...written];
  const some = from.length > 0 ? from : ['2025-06-03'].flatMap((day) => parseIsoDate(day) ?? []);
  return some.flatMap((day) => [day, ...DISTANCES.map((distance) => addDays(day, distance))]);
}
