/** Colours as this object model has them: blue, green, red. */

/** '#RRGGBB' of 0xBBGGRR; undefined for what is no colour. */
export function hexOf(given: unknown): string | undefined {
  if (typeof given !== 'number') return undefined;
  const bytes = [given % 256, Math.floor(given / 256) % 256, Math.floor(given / 65_536) % 256];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Where there is no fill, white is told. */
export function bgrOf(hex: string | undefined): number {
  const digits = /^#([\da-f]{6})$/i.exec(hex ?? '')?.[1] ?? 'FFFFFF';
  return parseInt(digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(0, 2), 16);
}
