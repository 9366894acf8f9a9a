/** What a finding is about, where there is more than one thing it could be. */
import type { Subject } from '../../facts/subject';
import type { Finding, Review } from '../../review/review';
import type { Messages } from '../messages/zh-CN';

/** In a few words: there is one project in a workbook, and its name is long. */
export function shortSubject({ subject }: Finding, { subjects }: Review, m: Messages): string {
  const found = subjects.find(({ id }) => id === subject);
  return found?.kind === 'project' ? m.thisProject : (found?.title ?? subject);
}

/** As the workbook calls it; a project whose name stands nowhere is called what the pane calls it. */
export function subjectTitle({ kind, title, facts }: Subject, m: Messages): string {
  return kind === 'project' && !facts.get('project.name')?.known ? m.thisProject : title;
}

export function subjectWord({ subject }: Finding, { subjects }: Review): string {
  return subjects.find(({ id }) => id === subject)?.title ?? subject;
}
