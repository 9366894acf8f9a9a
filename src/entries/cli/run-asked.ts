/** What a run was asked that makes its reports others, as its lines of ndjson tell it; nothing where that is nothing. */
import type { Report } from '../../review/report-shape';
import type { CheckArguments } from './command-arguments';

export function runAsked({ pack, rules, treat, recalc, trustWorkbookPack }: CheckArguments): Pick<Report, 'asked'> {
  const asked = {
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules: true as const }),
    ...(treat.length > 0 && { treat }),
    ...(recalc === true && { recalc }),
    ...(trustWorkbookPack === true && { trustWorkbookPack }),
  };
  return Object.keys(asked).length > 0 ? { asked } : {};
}
