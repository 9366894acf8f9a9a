/** The parts that belong to a worksheet: comments with their shapes and threads, drawings. */
import { parseArea } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import { lintDrawing } from './lint-drawing';
import { lintThreads } from './lint-threads';
import type { Tell } from './package-finding';

export function lintRelated(parts: XlsxPackage, sheet: string, workbookPart: string, tell: Tell): void {
  const related = parts.relationships(sheet);
  const commented = new Set<string>();
  for (const { type, part } of related) {
    if (part === undefined || !parts.has(part)) continue;
    if (type === 'comments') {
      for (const ref of lintComments(parts, part, tell)) commented.add(ref);
      if (!related.some((one) => one.type === 'vmlDrawing')) tell('comment-without-shape', part);
    } else if (type === 'drawing') lintDrawing(parts, part, tell);
  }
  for (const { type, part } of related)
    if (type === 'threadedComment' && part !== undefined && parts.has(part))
      lintThreads(parts, { part, workbookPart }, commented, tell);
}

/** The cells that have one. */
function lintComments(parts: XlsxPackage, part: string, tell: Tell): ReadonlySet<string> {
  const seen = new Set<string>();
  let authors = 0;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'author') authors += 1;
      if (name !== 'comment') return;
      const ref = attributes['ref']?.value ?? '';
      if (!parseArea(ref)) tell('comment-reference', part, ref);
      if (seen.has(ref)) tell('comment-twice', part, ref);
      seen.add(ref);
      if (!(Number(attributes['authorId']?.value) < authors)) tell('comment-author', part, ref);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return seen;
}
