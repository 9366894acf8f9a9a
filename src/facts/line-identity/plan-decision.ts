/** What is to be remembered for a person's word on lines, and what of earlier words it takes the place of. */
import type { Remembered, RememberedEntry } from '../../workbook/remembered';
import type { ListComparison } from './compare-lists';
import { applyDecisions, decisionOn, decisionToKeep, keptDecisions, type LineDecision } from './line-decisions';
import type { LineMatch } from './line-match';
import type { MatchItem } from './match-item';

/** The lines a decision is about; a line and a line, a line and its parts, or parts and their whole. */
export type DecidedLines = Pick<LineMatch, 'before' | 'after'>;

/** Undefined where so many lines on either side cannot be one decision. */
export function sayingOf({ before, after }: DecidedLines): Exclude<LineDecision['says'], 'apart'> | undefined {
  if (before.length === 1 && after.length === 1) return 'same';
  if (before.length === 1 && after.length > 1) return 'split';
  return before.length > 1 && after.length === 1 ? 'merged' : undefined;
}

/** The lines are one item: earlier decisions on any of them are forgotten. */
export function planTogether(
  lines: DecidedLines,
  comparison: ListComparison,
  remembered: Remembered,
): readonly RememberedEntry[] {
  const says = sayingOf(lines);
  if (!says) return [];
  const { linesBefore, linesAfter } = comparison;
  const { key, text } = decisionToKeep(decisionOn(says, lines, linesBefore, linesAfter));
  return [...forgetting(lines, comparison, remembered, key), [key, text]];
}

/** None of the lines before is any of those after: one decision for each pair. */
export function planApart(
  lines: DecidedLines,
  comparison: ListComparison,
  remembered: Remembered,
): readonly RememberedEntry[] {
  const { linesBefore, linesAfter } = comparison;
  const pairs = lines.before.flatMap((before) => lines.after.map((after) => ({ before: [before], after: [after] })));
  const kept = pairs.map((pair) => decisionToKeep(decisionOn('apart', pair, linesBefore, linesAfter)));
  const keys = new Set(kept.map(({ key }) => key));
  const earlier = forgetting(lines, comparison, remembered).filter(([key]) => !keys.has(key));
  return [...earlier, ...kept.map(({ key, text }): RememberedEntry => [key, text])];
}

function forgetting(
  lines: DecidedLines,
  { linesBefore, linesAfter }: ListComparison,
  remembered: Remembered,
  but?: string,
): RememberedEntry[] {
  const about = new Set<MatchItem>([...lines.before, ...lines.after]);
  const { decisions } = keptDecisions(remembered);
  return decisions.flatMap((decision): RememberedEntry[] => {
    if (decision.key === but) return [];
    const { matches, apart, fitting } = applyDecisions([decision], linesBefore, linesAfter);
    if (!fitting.has(decision.key)) return [];
    const together = matches.some((match) => [...match.before, ...match.after].some((item) => about.has(item)));
    const between = lines.before.some((one) => lines.after.some((other) => apart(one, other)));
    return together || between ? [[decision.key, undefined]] : [];
  });
}
