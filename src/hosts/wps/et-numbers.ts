/** The enumerations of ET as the numbers they are: their names exist in declarations only, and words in their place are ignored without a word. */

export const SHEET_HIDDEN = 0;
export const SHEET_VERY_HIDDEN = 2;

/** Of a conditional format. */
export const BY_FORMULA = 2;

export const VISIBLE_CELLS = 12;

export const CALCULATION_BY_HAND = -4135;
export const CALCULATION_DONE = 0;

export const SOLID = 1;

export const LINES = { Continuous: 1, Dash: -4115, DashDot: 4, Dot: -4118 } as const;

/** The sides of a range or of its parts. */
export const EDGES = { left: 7, top: 8, bottom: 9, right: 10 } as const;
export const INSIDE = { vertical: 11, horizontal: 12 } as const;
/** Those of a conditional format. */
export const RULE_EDGES = { left: -4131, right: -4152, top: -4160, bottom: -4107 } as const;

export const HORIZONTAL = { left: -4131, center: -4108, right: -4152 } as const;
export const VERTICAL = { top: -4160, middle: -4108, bottom: -4107 } as const;

export const VALIDATE_LIST = 3;
export const ALERT_STOP = 1;
export const BETWEEN = 1;

export const PAPER_A4 = 9;
export const ORIENTATION = { portrait: 1, landscape: 2 } as const;

/** '#RRGGBB' → 0xBBGGRR. */
export function colorNumber(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return (red ?? 0) + (green ?? 0) * 256 + (blue ?? 0) * 65_536;
}

/** 0xBBGGRR → '#RRGGBB'; undefined for what is no colour, such as the null of cells that differ. */
export function colorText(color: unknown): string | undefined {
  if (typeof color !== 'number' || !Number.isInteger(color) || color < 0 || color > 0xffffff) return undefined;
  const bytes = [color % 256, Math.floor(color / 256) % 256, Math.floor(color / 65_536)];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
