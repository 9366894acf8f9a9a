/** Comments in threads: who speaks, to whom, and the comment that older programs show instead. What Excel makes of a fault in them no document tells: it drops what it cannot place. */
import type { XlsxPackage } from '../xlsx-package';
import { childrenOf } from '../xml-tree';
import { unlessBroken } from './broken-parts';
import type { Tell } from './package-finding';

/** `commented`: the cells of the sheet's comments. */
export function lintThreads(
  parts: XlsxPackage,
  { part, workbookPart }: { readonly part: string; readonly workbookPart: string },
  commented: ReadonlySet<string>,
  tell: Tell,
): void {
  const root = unlessBroken(() => parts.tree(part));
  const people = new Set(
    parts.relationships(workbookPart).flatMap(({ type, part: list }) => {
      const persons =
        type === 'person' && list !== undefined && parts.has(list) ? unlessBroken(() => parts.tree(list)) : undefined;
      return childrenOf(persons, 'person').map(({ attributes }) => (attributes['id'] ?? '').toLowerCase());
    }),
  );
  const ids = new Set<string>();
  for (const { attributes } of childrenOf(root, 'threadedComment')) {
    const { ref = '', personId = '', id = '', parentId } = attributes;
    if (!people.has(personId.toLowerCase())) tell('thread-person', part, ref);
    const answersNobody = parentId !== undefined && !ids.has(parentId.toLowerCase());
    if (ids.has(id.toLowerCase()) || answersNobody) tell('thread-order', part, ref);
    ids.add(id.toLowerCase());
    if (!commented.has(ref)) tell('thread-without-comment', part, ref);
  }
}
