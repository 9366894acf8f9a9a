/**
 * Done after a calendar due day. Where that day was a day off, the text is
 * silent on whether the next working day will do; where its year has not been
 * announced, nobody knows yet whether it is one.
 */
import type { Bilingual } from '../../base/bilingual';
import { addDays, dayOfWeek, daysBetween, partsOf, type CivilDate, type DaySpan } from '../../base/civil-date';
import { workingDayFrom } from '../../base/working-days';
import type { Verdict } from '../check';
import type { Scene } from '../scene';

interface Late {
  readonly what: Bilingual;
  readonly doneOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Whether the day may move at all: one counted in working days is none off, one before a period begins stays outside it. */
  readonly moves: boolean;
}

type Told = Pick<Verdict, 'outcome' | 'message'>;

/** Of something done on one of several days, all of them late; undefined where they are not late alike. */
export function late(
  { what, done, ...due }: Omit<Late, 'doneOn'> & { readonly done: DaySpan },
  scene: Pick<Scene, 'calendar'>,
): Told | undefined {
  if (done.from === done.to) return lateOn({ what, doneOn: done.from, ...due }, scene);
  const atBest = {
    zh: `${what.zh}（只写到月）最早为`,
    en: `${what.en} (only the month is written), at the earliest`,
  };
  const first = lateOn({ what: atBest, doneOn: done.from, ...due }, scene);
  return lateOn({ what, doneOn: done.to, ...due }, scene).outcome === first.outcome ? first : undefined;
}

function lateOn({ what, doneOn, dueOn, moves }: Late, { calendar }: Pick<Scene, 'calendar'>): Told {
  const { latest, unannounced } = moves ? movedDue(calendar, dueOn) : { latest: dueOn, unannounced: undefined };
  if (latest > dueOn && doneOn <= latest) {
    const message =
      unannounced === undefined
        ? {
            zh: `${what.zh} ${doneOn}；期限 ${dueOn} 为放假日，条文未规定顺延，如类推民法典第203条则顺延至 ${latest}。`,
            en: `${what.en} ${doneOn}; the due day ${dueOn} was a day off; the text does not say that it moves, by analogy (Civil Code art. 203) it would move to ${latest}.`,
          }
        : unannouncedWords({ what, doneOn, dueOn }, unannounced);
    return { outcome: 'depends', message };
  }
  const days = daysBetween(dueOn, doneOn);
  const message = {
    zh: `${what.zh} ${doneOn}，期限 ${dueOn}，迟 ${days} 天。`,
    en: `${what.en} ${doneOn}, due ${dueOn}: ${englishDays(days)} late.`,
  };
  return { outcome: 'failed', message };
}

/** By any interpretation: a due day that was a day off may move to the next working day. */
export function isOver({ dueOn, moves }: Pick<Late, 'dueOn' | 'moves'>, { asOf, calendar }: Scene): boolean {
  return asOf > (moves ? movedDue(calendar, dueOn).latest : dueOn);
}

export function englishDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

interface MovedDue {
  /** The last day to which the due day may move: itself where it is a working day. */
  readonly latest: CivilDate;
  /** The year whose days off are not announced. */
  readonly unannounced?: number;
}

function movedDue(calendar: Scene['calendar'], dueOn: CivilDate): MovedDue {
  const moved = workingDayFrom(calendar, dueOn);
  if (moved.known) return { latest: moved.due };
  const [unannounced = partsOf(dueOn).year] = moved.missingYears;
  const monthDay = dueOn.slice(5);
  const season = SEASONS.find(({ from, to }) => from <= monthDay && monthDay <= to);
  const weekdays = moved.provisional;
  const longest = season ? addDays(dueOn, season.longest) : weekdays;
  return { latest: longest > weekdays ? longest : weekdays, unannounced };
}

/** When statutory holidays may fall in any year, those of the lunar calendar too, and about how long a break may last from any of its days. */
const SEASONS = [
  { from: '01-01', to: '01-03', longest: 3 },
  { from: '01-20', to: '02-28', longest: 10 },
  { from: '04-03', to: '04-07', longest: 4 },
  { from: '04-28', to: '05-05', longest: 6 },
  { from: '05-27', to: '06-28', longest: 4 },
  { from: '09-06', to: '10-08', longest: 9 },
] as const;

function unannouncedWords({ what, doneOn, dueOn }: Omit<Late, 'moves'>, year: number): Bilingual {
  const weekday = dayOfWeek(dueOn);
  const zh = weekday === 6 ? '为星期六，' : weekday === 0 ? '为星期日，' : '';
  const en = weekday === 6 ? ' is a Saturday;' : weekday === 0 ? ' is a Sunday;' : ':';
  return {
    zh: `${what.zh} ${doneOn}；期限 ${dueOn} ${zh}${year} 年放假安排尚未收录，当日是否放假还不能确定；条文未规定顺延，如类推民法典第203条，则可能顺延到 ${doneOn} 或更晚，须人工确认。`,
    en: `${what.en} ${doneOn}; the due day ${dueOn}${en} the public holidays of ${year} are not on record, so whether it is a day off is not known. The text does not say that it moves; by analogy (Civil Code art. 203) it might move to ${doneOn} or later. For a person to decide.`,
  };
}
