/** Which matter the selected cells belong to: that of the document they stand in. */
import { overlaps, type CellRange } from '../base/address';
import { mattersOf, type Matter } from './matters';
import type { Review } from './review';

/** Undefined where the cells are of no document, or of the project facts, which are of all matters. */
export function matterOfCells(review: Review, at: CellRange): Matter | undefined {
  const here = review.documents.filter(({ sheet }) => sheet === at.sheet);
  const document = here.find(({ range }) => overlaps(range, at)) ?? (here.length === 1 ? here[0] : undefined);
  if (!document) return undefined;
  const matters = mattersOf(review);
  const subjects = review.subjects
    .filter(({ kind, documents }) => kind !== 'project' && documents.some(({ range }) => isSame(range, document.range)))
    .map(({ id }) => id);
  const own = matters.find(
    ({ subject, stage }) => stage === undefined && (subject === document.subject || subjects.includes(subject)),
  );
  if (own) return own;
  const applies = document.kind === 'initiation-application' || document.kind === 'data-resource-checklist';
  return applies ? matters.find(({ stage }) => stage === 'initiation') : undefined;
}

function isSame(a: CellRange, b: CellRange): boolean {
  return a.sheet === b.sheet && a.top === b.top && a.left === b.left;
}
