/** The lists of a workbook that were compared line by line, as the report tells of them: what was matched on which ground, what waits for a person, what people decided. */
import type { CellRange } from '../base/address';
import type { LineIdentity } from '../facts/compared-lists';
import type { KeptDecision } from '../facts/line-identity/line-decisions';
import type { LineMatch } from '../facts/line-identity/line-match';
import type { MatchItem } from '../facts/line-identity/match-item';
import { itemWords, reasonWords } from '../facts/line-identity/match-words';

type CellWriter = (ranges: readonly CellRange[]) => string[];

export function lineIdentityEntries({ comparisons, expired, unread }: LineIdentity, at: CellWriter) {
  if (comparisons.length === 0 && expired.length === 0 && unread.length === 0) return {};
  const lines = (items: readonly MatchItem[]) =>
    items.map((item) => ({ name: itemWords(item), cells: at([item.line.cells]) }));
  const match = (one: LineMatch) => ({
    kind: one.kind,
    confidence: one.confidence,
    by: one.by,
    reason: reasonWords(one),
    before: lines(one.before),
    after: lines(one.after),
  });
  return {
    lineIdentity: {
      comparisons: comparisons.map(({ subject, comparison }) => ({
        subject,
        what: comparison.what,
        with: { stage: comparison.before.stage, ranges: at(comparison.before.lists.map(({ range }) => range)) },
        matched: comparison.matching.matches.length,
        // What was taken for the same item though it is written otherwise is told line by line.
        taken: comparison.matching.matches.filter(({ confidence }) => confidence !== 'certain').map(match),
        undecided: comparison.matching.candidates.map(match),
        removed: lines(comparison.matching.removed),
        added: lines(comparison.matching.added),
        decisions: comparison.decided.map(decision),
      })),
      ...(expired.length > 0 && { expiredDecisions: expired.map(decision) }),
      ...(unread.length > 0 && { unreadDecisions: unread.length }),
    },
  };
}

function decision({ says, before, after }: KeptDecision) {
  const names = (of: KeptDecision['before']) =>
    of.map(({ group, name, model }) => [group, name, model].filter((text) => text !== '').join(' '));
  return { says, before: names(before), after: names(after) };
}
