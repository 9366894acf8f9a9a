/** What a pass says at its end: which sheets could not be flagged or kept flags, why, and which leftovers there are. */
import type { Bilingual } from '../../base/bilingual';
import type { SheetId } from '../../base/address';
import type { FlagsRefused, FlagsShown } from '../host';
import type { FlagMarks } from './flag-marks';
import { marksStay, protectedSheet, refusedMark } from './flag-sentences';
import type { Mark } from './marks-of-flags';

/** What of a sheet a pass asks. */
export interface SheetToFlag {
  readonly id: SheetId;
  readonly name: string;
  readonly protected: boolean;
}

export function flagsShown(
  program: Bilingual,
  marks: FlagMarks,
  sheets: readonly SheetToFlag[],
  wanted: readonly Mark[],
): FlagsShown {
  const isWanted = new Set(wanted.map(({ sheet }) => sheet));
  const refused = sheets.flatMap(({ id, name, protected: locked }): FlagsRefused[] => {
    if (locked && isWanted.has(id)) return [{ sheet: id, why: protectedSheet(name) }];
    if (locked && marks.has(id)) return [{ sheet: id, why: marksStay(name), standing: marks.standing(id) }];
    return wanted.some((mark) => mark.sheet === id && marks.refuses(mark))
      ? [{ sheet: id, why: refusedMark(program, name) }]
      : [];
  });
  const { leftovers } = marks;
  const besides = leftovers.length > 0 ? { leftovers } : {};
  return refused.length === 0 ? { shown: 'all', ...besides } : { shown: 'some', refused, ...besides };
}
