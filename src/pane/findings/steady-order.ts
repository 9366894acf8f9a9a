/**
 * The order of findings while one works: decided when the list is made. What
 * comes goes in where it belongs, what is there stays where it is, and what was
 * mended stands a moment longer.
 */
import type { Finding } from '../../review/review';
import type { WorkSection } from '../../review/work-order';

export interface SteadySection extends WorkSection {
  /** Those among the findings that ask for nothing any more, by id. */
  readonly mended: ReadonlySet<string>;
}

/** Where more are gone at once, it was not somebody mending them: another regulation, another workbook. */
const MOST_MENDED = 12;

export function steadied(before: readonly SteadySection[], now: readonly WorkSection[]): readonly SteadySection[] {
  const there = new Set(now.flatMap(({ findings }) => findings.map(({ id }) => id)));
  // What was accepted has gone to its own place, and nobody has mended it.
  for (const { matter } of now) for (const { id, accepted } of matter.findings) if (accepted) there.add(id);
  const known = new Map(before.map((section) => [section.matter.id, section]));
  const gone = before.flatMap(({ findings, mended }) => findings.filter(({ id }) => !there.has(id) && !mended.has(id)));
  const many = gone.length > MOST_MENDED;
  return now.map(({ matter, findings }) => {
    const old = known.get(matter.id);
    if (!old) return { matter, findings, mended: new Set() };
    const left = old.findings.filter(({ id }) => !there.has(id) && (!many || old.mended.has(id)));
    return { matter, findings: inserted(old.findings, findings, left), mended: new Set(left.map(({ id }) => id)) };
  });
}

export function withoutMended(sections: readonly SteadySection[], ids: ReadonlySet<string>): readonly SteadySection[] {
  return sections.map((section) =>
    [...ids].some((id) => section.mended.has(id))
      ? {
          ...section,
          findings: section.findings.filter(({ id }) => !(ids.has(id) && section.mended.has(id))),
          mended: new Set([...section.mended].filter((id) => !ids.has(id))),
        }
      : section,
  );
}

/** What is new goes before what stands behind it in the order it came in. */
function inserted(before: readonly Finding[], now: readonly Finding[], left: readonly Finding[]): Finding[] {
  const current = new Map([...left, ...now].map((finding) => [finding.id, finding]));
  const order = before.flatMap(({ id }) => current.get(id) ?? []);
  const old = new Set(order.map(({ id }) => id));
  const ahead = new Map<string, Finding[]>();
  let waiting: Finding[] = [];
  for (const finding of now) {
    if (old.has(finding.id)) {
      ahead.set(finding.id, waiting);
      waiting = [];
    } else waiting.push(finding);
  }
  return [...order.flatMap((one) => [...(ahead.get(one.id) ?? []), one]), ...waiting];
}
