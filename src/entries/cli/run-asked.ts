/** What a run was asked that makes its reports others, as its lines of ndjson tell it; nothing where that is nothing. */
import type { Report } from '../../review/report-shape';
import type { CheckArguments } from './command-arguments';

/** Of what is printed, or of the run alone; the day of law stands in each report. */
type OfTheRun =
  | 'command'
  | 'paths'
  | 'asOf'
  | 'format'
  | 'language'
  | 'strict'
  | 'ignoreRecord'
  | 'all'
  | 'jobs'
  | 'out'
  | 'resume';

type Asked = NonNullable<Report['asked']>;

/** Whatever else may be asked for: a line made without it does not stand. */
const OF_THE_REPORT: Readonly<Record<Exclude<keyof CheckArguments, OfTheRun>, (asked: CheckArguments) => Asked>> = {
  pack: ({ pack }) => (pack === undefined ? {} : { pack }),
  rules: ({ rules }) => (rules === undefined ? {} : { rules: true }),
  treat: ({ treat }) => (treat.length > 0 ? { treat } : {}),
  recalc: ({ recalc }) => (recalc === true ? { recalc } : {}),
  trustWorkbookPack: ({ trustWorkbookPack }) => (trustWorkbookPack === true ? { trustWorkbookPack } : {}),
};

export function runAsked(all: CheckArguments): Pick<Report, 'asked'> {
  const asked = Object.values(OF_THE_REPORT).reduce<Asked>((told, of) => ({ ...told, ...of(all) }), {});
  return Object.keys(asked).length > 0 ? { asked } : {};
}
