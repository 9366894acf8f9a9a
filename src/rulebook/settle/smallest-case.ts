/** A case made smaller for as long as what is asked of it still holds. */
import { Exact } from '../../base/exact';
import type { CaseFacts } from '../cases/case-subjects';

/** Without whatever is not needed, and with the roundest numbers that do. */
export function smallest(found: CaseFacts, parts: (told: CaseFacts) => boolean): CaseFacts {
  let told = found;
  const keepIf = (next: CaseFacts) => {
    if (weightOf(next) < weightOf(told) && parts(next)) told = next;
  };
  for (let before = Infinity; weightOf(told) < before;) {
    before = weightOf(told);
    for (const smaller of [tenths(told), ...without(told), ...rounder(told)]) keepIf(smaller);
  }
  return told;
}

/** How much there is to read: each input, then each digit. */
export function weightOf(told: CaseFacts): number {
  const { project = {}, change = {}, rows = [], lines = [], items = [] } = told;
  const inputs = [...[project, change, ...rows].flatMap((said) => Object.values(said)), ...lines.flat(), ...items];
  const digits = inputs.reduce(
    (sum, text) => sum + text.replace(/\.00$/, '').replace(/0+$/, '').length + text.length / 100,
    0,
  );
  return inputs.filter((text) => text !== '').length * 100 + digits + (told.asOf === undefined ? 0 : 1);
}

function* without(told: CaseFacts): Iterable<CaseFacts> {
  for (const key of ['project', 'change'] as const) {
    for (const name of Object.keys(told[key] ?? {})) {
      const { [name]: _, ...rest } = told[key] ?? {};
      yield { ...told, [key]: rest };
    }
  }
  for (const [index] of (told.lines ?? []).entries()) {
    yield { ...told, lines: (told.lines ?? []).filter((_, other) => other !== index) };
  }
}

/** All amounts a tenth of what they were. */
function tenths(told: CaseFacts): CaseFacts {
  return mapped(told, (text) => {
    const value = Exact.parse(text);
    return value && /^\d+(\.\d+)?$/.test(text) ? (value.dividedBy(Exact.of('10'))?.toString() ?? text) : text;
  });
}

/** Each number by itself, of fewer digits. */
function* rounder(told: CaseFacts): Iterable<CaseFacts> {
  const numbers = new Set<string>();
  mapped(told, (text) => {
    if (/^\d{2,}(\.\d+)?$|^\d\.\d+$/.test(text)) numbers.add(text);
    return text;
  });
  for (const number of numbers) {
    const digits = number.split('.')[0] ?? '';
    for (const kept of [0, 1, 2]) {
      const up =
        kept === 0
          ? `1${'0'.repeat(digits.length)}`
          : `${Number(digits.slice(0, kept)) + 1}${'0'.repeat(Math.max(0, digits.length - kept))}`;
      const down = kept === 0 ? '0' : `${digits.slice(0, kept)}${'0'.repeat(Math.max(0, digits.length - kept))}`;
      for (const round of [down, up]) yield mapped(told, (text) => (text === number ? round : text));
    }
  }
}

function mapped(told: CaseFacts, change: (text: string) => string): CaseFacts {
  const said = (one: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(one).map(([name, text]) => [name, change(text)]));
  return {
    ...told,
    ...(told.project ? { project: said(told.project) } : {}),
    ...(told.change ? { change: said(told.change) } : {}),
    ...(told.rows ? { rows: told.rows.map(said) } : {}),
    ...(told.lines ? { lines: told.lines.map(([old, now]) => [change(old), change(now)] as const) } : {}),
  };
}

/** All amounts so that the largest is about ten: what is a matter of shares can be shown with small numbers. */
export function inSmallNumbers(told: CaseFacts): CaseFacts {
  const sizes: number[] = [];
  mapped(told, (text) => {
    if (AMOUNT.test(text)) sizes.push((text.split('.')[0] ?? '').length);
    return text;
  });
  let small = told;
  for (let digits = Math.max(0, ...sizes); digits > 2; digits -= 1) small = tenths(small);
  return small;
}

/** As cases write an amount of some size; counts and years are shorter. */
const AMOUNT = /^\d{4,}(\.\d+)?$|^\d+\.\d+$/;
