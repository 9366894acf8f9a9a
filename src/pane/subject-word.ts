/** What a finding is about, where there is more than one thing it could be. */
import type { Finding, Review } from '../review/review';

export function subjectWord({ subject }: Finding, { subjects }: Review): string {
  return subjects.find(({ id }) => id === subject)?.title ?? subject;
}
