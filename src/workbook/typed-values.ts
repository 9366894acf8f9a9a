/** Values as they must be written so that Excel keeps them as they are. */

/**
 * A text that Excel would take for a formula, a number or a date gets the
 * apostrophe that keeps it a text; the apostrophe is not part of the value.
 */
export function asTyped(value: string | number | boolean): string | number | boolean {
  if (typeof value !== 'string') return value;
  return /^['=+\-@]|\d|^\s*(true|false)\s*$/i.test(value) ? `'${value}` : value;
}
