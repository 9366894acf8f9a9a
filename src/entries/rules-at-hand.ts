/** The rulebook of this bundle, as a session takes it. */
import { planFill } from '../review/fill-plan';
import { reviewWorkbook } from '../review/review-workbook';
import { tryAmount } from '../review/try-amount';
import type { Problem, Review } from '../review/review';
import { loadRulebook } from '../rulebook/load-rulebook';
import type { ReviewRequest, Rules } from '../session/open-session';
import { compiledRules } from './compiled-rules';

export interface RulesAtHand extends Rules {
  readonly review: (request: ReviewRequest) => Review;
}

/** Throws where the dictionary of facts itself does not load: then there is nothing to check by, and the build was wrong. */
export function rulesAtHand(): RulesAtHand {
  const { rulebook, problems } = loadRulebook({ files: compiledRules() });
  if (!rulebook) throw new Error(`no rulebook: ${problems.map(({ message }) => message.en).join('; ')}`);
  const unloaded = problems.map(({ kind, message }): Problem => ({ kind, message, at: [] }));
  return {
    packs: [...rulebook.packs.values()].map(({ id, instrument }) => ({
      id,
      title: instrument.title,
      instrument: instrument.number,
    })),
    review: (request) => reviewWorkbook({ ...request, rulebook, problems: unloaded }),
    dictionary: rulebook.dictionary,
    planFill: (review, fact, typed) => planFill(review, rulebook.dictionary, fact, typed),
    tryAmount: (review, trial) => tryAmount(review, rulebook, trial),
  };
}
