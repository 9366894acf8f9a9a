/** A conditional format that was read: a mark of ours, of today or an earlier day, or what may be left of one. */
import type { SheetId } from '../../base/address';
import { checkOfFlagFormula } from '../flag';
import { severityOfFill } from '../flag-look';
import { isCustom, isUnreadable, type FormatRule } from './format-rules';
import type { Mark } from './marks-of-flags';

/** It says itself that it is ours. */
export function isOfMark(rule: FormatRule): boolean {
  return checkIn(rule) !== undefined;
}

/** The check it names, where it is ours. */
export function checkIn(rule: FormatRule): string | undefined {
  return isCustom(rule) && rule.formula !== undefined ? checkOfFlagFormula(rule.formula) : undefined;
}

/** What it marks; undefined where it does not look or behave as ours do now. */
export function markOf(sheet: SheetId, rule: FormatRule, { stops }: { readonly stops: boolean }): Mark | undefined {
  const check = checkIn(rule);
  const severity = rule.fill === undefined ? undefined : severityOfFill(rule.fill);
  if (check === undefined || !severity || (rule.stopIfTrue && !stops)) return undefined;
  return { sheet, check, severity, areas: rule.areas };
}

/**
 * Excel cannot give its rule, and it looks as ours do: brought back by undo, or
 * doubled by copying. It is listed; that it goes only its user can say.
 */
export function isLeftover(rule: FormatRule): boolean {
  return isUnreadable(rule) && rule.fill !== undefined && severityOfFill(rule.fill) !== undefined;
}
