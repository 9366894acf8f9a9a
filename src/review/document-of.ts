/** Which document a subject is judged with, and which applications are of a project. */
import type { Subject } from '../facts/subject';
import type { FormDocument } from '../forms/form-document';

/** A line is judged as part of its list, a list of a slip as part of the slip. */
export function documentOf(subject: Subject | undefined): Subject | undefined {
  if (subject?.kind === 'line') return documentOf(subject.parent);
  return subject?.kind === 'list' && subject.parent?.kind === 'change' ? subject.parent : subject;
}

export function applicationsOf({ documents }: Subject): readonly FormDocument[] {
  return documents.filter(({ kind }) => kind === 'initiation-application');
}
