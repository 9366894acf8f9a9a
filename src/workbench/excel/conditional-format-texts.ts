/** How conditional formats are read back: their formulas, colours and areas in the spelling of this Excel. */
import type { Area } from '../../base/address';
import type { Beliefs } from './beliefs';

/** A text in quotes inside a formula; what is not one is code. */
const QUOTED = /("(?:[^"]|"")*")/;
const LONGEST_TEXT = 255;
const LONGEST_FORMULA = 8_192;

export function formulaAsRead(formula: string, beliefs: Beliefs): string {
  if (formula === '') return '';
  const withEquals = formula.startsWith('=') ? formula : `=${formula}`;
  switch (beliefs['cf-formula-text']) {
    case 'as-written':
      return formula;
    case 'spaced':
      return inCode(withEquals, (code) => code.replaceAll(/ *([=<>+*/&(),-]+) */g, ' $1 ')).trim();
    case 'capitals':
      return withEquals.toUpperCase();
    case 'localised':
      return inCode(withEquals, (code) => code.replaceAll(',', ';').replaceAll(/\bN\(/g, 'Ч('));
  }
}

function inCode(formula: string, change: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

/** What Excel takes for one: of bounded length, its texts too, each quote and bracket closed. */
export function isFormula(formula: string): boolean {
  const parts = formula.split(QUOTED);
  const code = parts.filter((_, at) => at % 2 === 0).join('');
  const isBalanced = code.split('(').length === code.split(')').length && !code.includes('"');
  const texts = parts.filter((_, at) => at % 2 === 1);
  return isBalanced && formula.length <= LONGEST_FORMULA && texts.every((each) => each.length - 2 <= LONGEST_TEXT);
}

export function colourAsRead(colour: string, beliefs: Beliefs): string {
  switch (beliefs['cf-colour-text']) {
    case 'capitals':
      return colour.toUpperCase();
    case 'small':
      return colour.toLowerCase();
    case 'as-written':
      return colour;
  }
}

export function areasAsRead(areas: readonly Area[], beliefs: Beliefs): readonly Area[] {
  if (beliefs['cf-areas'] === 'as-written') return areas;
  return joined(joined(areas, 'top', 'bottom', 'left', 'right'), 'left', 'right', 'top', 'bottom');
}

/** Areas that adjoin along one direction and agree in the other become one. */
function joined(
  areas: readonly Area[],
  from: 'top' | 'left',
  to: 'bottom' | 'right',
  acrossFrom: 'top' | 'left',
  acrossTo: 'bottom' | 'right',
): Area[] {
  const sorted = [...areas].sort(
    (a, b) => a[acrossFrom] - b[acrossFrom] || a[acrossTo] - b[acrossTo] || a[from] - b[from],
  );
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const adjoins =
      last && last[acrossFrom] === area[acrossFrom] && last[acrossTo] === area[acrossTo] && last[to] + 1 >= area[from];
    if (adjoins) result[result.length - 1] = { ...last, [to]: Math.max(last[to], area[to]) };
    else result.push(area);
  }
  return result;
}
