/** What a part uses by the id of a relationship: pictures and charts of a drawing, links of a sheet. */
import type { XlsxPackage } from '../xlsx-package';
import type { XmlAttributes } from '../xml-events';
import type { Tell } from './package-finding';

/** All of them: those out of the file, which no reader follows, too. */
export function relationshipIds(parts: XlsxPackage, source: string): ReadonlySet<string> {
  const slash = source.lastIndexOf('/') + 1;
  const part = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const ids = new Set<string>();
  if (!parts.has(part)) return ids;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'Relationship') ids.add(attributes['Id']?.value ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  return ids;
}

/** The ids that an element uses, whatever it calls them: id, embed, link. */
export function idsUsed(attributes: XmlAttributes): string[] {
  return Object.values(attributes).flatMap(({ uri, value }) =>
    uri.endsWith('/relationships') && value !== '' ? [value] : [],
  );
}

export function lintDrawing(parts: XlsxPackage, part: string, tell: Tell): void {
  const ids = relationshipIds(parts, part);
  const open = (_: string, attributes: XmlAttributes) => {
    for (const id of idsUsed(attributes)) if (!ids.has(id)) tell('unknown-relationship', part, id);
  };
  const listener = { open, text: () => undefined, close: () => undefined };
  parts.stream(part, { ...listener, foreign: listener });
}
