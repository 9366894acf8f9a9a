/** A slip compared with several states of a list, any of which may be the one it was drawn up from: line by line the one that fits counts. */
import type { Bilingual } from '../base/bilingual';
import type { ItemLine } from '../forms/form-document';
import type { ListComparison } from './line-identity/compare-lists';
import type { LineMatch } from './line-identity/line-match';
import { differingFields } from './line-identity/match-words';

/** `all`: with each state. The first of those that fit most lines is taken, the others where it does not fit. */
export function fittingEither(all: readonly ListComparison[], why: Bilingual): ListComparison | undefined {
  const fits = all.map((comparison) => ({ comparison, lines: fittingLines(comparison) }));
  const most = Math.max(...fits.map(({ lines }) => lines.size));
  const first = fits.find(({ lines }) => lines.size === most);
  if (!first) return undefined;
  const settled = new Set(first.lines);
  let { matches, candidates, added } = first.comparison.matching;
  const others: { state: ListComparison['before']; lines: number }[] = [];
  for (const { comparison } of fits) {
    if (comparison === first.comparison) continue;
    const better = comparison.matching.matches.filter(
      (match) => isFitting(match) && match.after.every(({ line }) => !settled.has(line)),
    );
    const moved = new Set(better.flatMap(({ after }) => after.map(({ line }) => line)));
    if (moved.size === 0) continue;
    for (const line of moved) settled.add(line);
    const stays = ({ after }: LineMatch) => after.every(({ line }) => !moved.has(line));
    matches = [...matches.filter(stays), ...better];
    candidates = candidates.filter(stays);
    added = added.filter(({ line }) => !moved.has(line));
    others.push({ state: comparison.before, lines: moved.size });
  }
  return {
    ...first.comparison,
    matching: { ...first.comparison.matching, matches, candidates, added },
    eitherState: { why, others },
  };
}

function fittingLines({ matching }: ListComparison): ReadonlySet<ItemLine> {
  return new Set(matching.matches.filter(isFitting).flatMap(({ after }) => after.map(({ line }) => line)));
}

/** Parts that add up fit; so does a line with the same numbers and model. */
function isFitting(match: LineMatch): boolean {
  return differingFields(match).every((field) => field === 'group' || field === 'spec' || field === 'name');
}
