/** Deadlines as a line of time: what is next first, the working days that count on demand, what is done below. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOfWeek, type CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import { isDone, type Deadline } from '../../review/procedure';
import type { Review } from '../../review/review';
import { Disclosure } from '../shared/disclosure';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech, type Speech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { LOOKS, type Look } from '../shared/look';
import { DEADLINE_WORDS } from '../messages/deadline-words';
import type { Messages } from '../messages/zh-CN';
import { usePages } from '../shared/pages';
import { quantityWords } from '../shared/quantity-words';
import { shortSubject } from '../shared/subject-word';
import { useViewLook } from '../shared/view-look';
import type { DueDaysExportProps } from './due-days-export';

const useStyles = makeStyles({
  line: { gap: 0, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, marginLeft: '7px' },
  stop: { position: 'relative', display: 'grid', gap: '2px', minWidth: 0, padding: '4px 0 12px 16px' },
  mark: {
    position: 'absolute',
    left: '-9px',
    top: '6px',
    display: 'inline-flex',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  days: { display: 'flex', flexWrap: 'wrap', gap: '4px', listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  day: {
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What is due next stands first. */
const PAGE = 20;

/** In a file of its own: few take their due days along. */
export const DUE_DAYS = viewSource<DueDaysExportProps>(() =>
  import(/* webpackChunkName: "view-due-days" */ './due-days-export').then(({ DueDaysExport }) => DueDaysExport),
);

export function DeadlineList({
  deadlines,
  review,
}: {
  readonly deadlines: readonly Deadline[];
  readonly review: Review;
}) {
  const look = useViewLook();
  const { m, language } = useSpeech();
  const words = DEADLINE_WORDS[language];
  const open = deadlines.filter((one) => !isDone(one));
  const done = deadlines.filter(isDone);
  return (
    <section className={look.section} aria-label={m.deadlines}>
      <h2 className={look.title}>{m.deadlines}</h2>
      {open.length === 0 ? (
        <p className={look.text}>{words.noDeadlines}</p>
      ) : (
        <Timeline deadlines={open} review={review} />
      )}
      {open.length > 0 && <LazyView source={DUE_DAYS} with={{ deadlines: open, review }} />}
      {done.length > 0 && (
        <Disclosure name="done" label={words.doneDeadlines(done.length)}>
          {() => <Timeline deadlines={done} review={review} />}
        </Disclosure>
      )}
    </section>
  );
}

function Timeline({ deadlines, review }: { readonly deadlines: readonly Deadline[]; readonly review: Review }) {
  const look = useViewLook();
  const styles = useStyles();
  const { shown, more } = usePages(deadlines, PAGE, { name: 'deadlines' });
  return (
    <>
      <ol className={mergeClasses(look.list, styles.line)}>
        {shown.map((deadline) => (
          <li key={deadline.finding.id} className={styles.stop}>
            <Stop deadline={deadline} review={review} />
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

function Stop({ deadline, review }: { readonly deadline: Deadline; readonly review: Review }) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  const { m } = speech;
  const { Icon, color } = lookOf(deadline);
  const { due, counted, provisional, finding } = deadline;
  return (
    <>
      <span className={styles.mark} style={{ color }} aria-hidden>
        <Icon />
      </span>
      <span className={look.row}>
        <time className={look.strong} dateTime={due}>
          {due}
        </time>
        <span style={{ color }}>{stateWords(deadline, speech)}</span>
      </span>
      <span>
        <GoToFinding finding={finding} />
      </span>
      <span className={look.small}>{shortSubject(finding, review, m)}</span>
      {provisional && <span className={look.small}>{m.provisionalDue(provisional.join(m.comma))}</span>}
      {counted && (
        <Disclosure name={`days ${finding.id}`} label={m.countedDays(counted.days.length, counted.from)}>
          {() => (
            <ol className={styles.days}>
              {counted.days.map((day) => (
                <li key={day} className={styles.day}>
                  {dayWords(day, speech)}
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      )}
    </>
  );
}

function lookOf({ state }: Deadline): Look {
  switch (state) {
    case 'overdue':
      return LOOKS.mustCorrect;
    case 'open':
      return LOOKS.cannotTell;
    case 'done':
      return LOOKS.passed;
    case 'done-late':
      return LOOKS.mayExplain;
  }
}

function stateWords({ state, daysLeft, doneOn }: Deadline, speech: Speech): string {
  const { m, language } = speech;
  const words = DEADLINE_WORDS[language];
  const days = quantityWords({ value: Exact.of(String(Math.abs(daysLeft))), unit: 'days' }, speech);
  switch (state) {
    case 'overdue':
      return words.overdueBy(days);
    case 'open':
      return daysLeft === 0 ? words.dueToday : m.headroomDaysLeft(days);
    case 'done':
      return doneWords(words.doneInTime, doneOn, m);
    case 'done-late':
      return doneWords(words.doneLate, doneOn, m);
  }
}

function doneWords(words: string, doneOn: CivilDate | undefined, m: Messages): string {
  return doneOn ? m.withMore(words, doneOn) : words;
}

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** '10-09 周四': the weekday shows which of them is a day worked to make up for another. */
function dayWords(day: CivilDate, { language }: Speech): string {
  return `${day.slice(5)} ${WEEKDAYS[language][dayOfWeek(day)]}`;
}
