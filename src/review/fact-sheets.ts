/** The sheets of project facts a fact may be written to: those that are read as such. */
import type { Review } from './review';

export function factSheets({ documents }: Review): Review['documents'] {
  return documents.filter(({ kind, recognition }) => kind === 'project-facts' && recognition === 'certain');
}
