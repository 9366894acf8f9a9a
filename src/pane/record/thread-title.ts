/** What a thread is about, in the reader's language where that is known: the finding with its line or slip, else the words it was begun with. */
import type { ThreadStanding } from '../../opinion/standing';
import type { Review } from '../../review/review';
import type { Speech } from '../shared/language';

/** Undefined where the entry that began it is missing. */
export function threadTitle({ thread, finding }: ThreadStanding, { subjects }: Review, { say }: Speech) {
  const { target } = thread;
  const subject = finding && subjects.find(({ id }) => id === finding.subject);
  if (subject) return subject.kind === 'project' ? say(finding.title) : `${say(finding.title)} · ${subject.title}`;
  return target?.what === 'finding' && target.line !== undefined ? `${target.title} · ${target.line}` : target?.title;
}
