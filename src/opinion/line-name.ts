/** What a line is called, whatever its number: by it a decision on the line is held to it. */
import { comparableText } from '../base/comparable-text';
import { keptBy } from '../base/kept';
import type { Subject } from '../facts/subject';
import { withoutNumber } from '../record/target-key';
import type { Review } from '../review/review';

/** Its group and its name, or, of what has no name, its model; undefined of what is no line, or is called nothing. */
export function lineName({ line }: Subject): string | undefined {
  if (!line) return undefined;
  const [own] = [line.old.name, line.new.name, line.old.model, line.new.model].filter(({ known }) => known);
  const words = [line.group, own].flatMap((part) => (part?.known ? [comparableText(part.value)] : []));
  return words.length > 0 ? words.join('/').slice(0, 480) : undefined;
}

/** The lines of each list by name: 'line:BG-01/hardware/' and the name. */
export const linesByName = keptBy((review: Review): ReadonlyMap<string, readonly Subject[]> => {
  const lines = new Map<string, Subject[]>();
  for (const subject of review.subjects) {
    const name = lineName(subject);
    if (name === undefined) continue;
    const key = `${withoutNumber(subject.id)}#${name}`;
    lines.set(key, [...(lines.get(key) ?? []), subject]);
  }
  return lines;
});
