/** 清单比对: lines that were not found in the other list, which of them may be one item, and the word of the user on them. */
import { Button } from '@fluentui/react-components';
import { stageWords } from '../../checks/words/line-words';
import type { ListComparison } from '../../facts/line-identity/compare-lists';
import type { KeptDecision } from '../../facts/line-identity/line-decisions';
import type { Review } from '../../review/review';
import { comparedListsWords } from '../messages/compared-lists-words';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { UndecidedMatch } from './undecided-match';
import { UnmatchedLines } from './unmatched-lines';
import { useViewLook } from '../shared/view-look';

export interface ComparedListsProps {
  readonly review: Review;
}

export function ComparedLists({ review }: ComparedListsProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const compared = comparedListsWords(language);
  const { comparisons, expired } = review.identity;
  return (
    <section className={look.section} aria-label={compared.comparedLists}>
      <h2 className={look.title}>{compared.comparedLists}</h2>
      <p className={look.small}>{compared.comparedWhy}</p>
      {comparisons.map(({ subject, comparison }) => (
        <Comparison key={subject} title={titleOf(review, subject)} comparison={comparison} review={review} />
      ))}
      {expired.length > 0 && (
        <section className={look.box} aria-label={compared.decisionsExpired}>
          <h3 className={look.heading}>{compared.decisionsExpired}</h3>
          <Decisions decisions={expired} words={compared.forgetDecision} />
        </section>
      )}
    </section>
  );
}

function titleOf({ subjects }: Review, id: string): string {
  const subject = subjects.find((one) => one.id === id);
  const parent = subject?.parent?.kind === 'change' ? `${subject.parent.title} · ` : '';
  return `${parent}${subject?.title ?? ''}`;
}

interface ComparisonProps {
  readonly title: string;
  readonly comparison: ListComparison;
  readonly review: Review;
}

function Comparison({ title, comparison, review }: ComparisonProps) {
  const look = useViewLook();
  const { say, language } = useSpeech();
  const compared = comparedListsWords(language);
  const { matches, candidates, removed, added } = comparison.matching;
  const stage = say(stageWords(comparison.before));
  const label = compared.comparedWith(title, stage);
  return (
    <section className={look.box} aria-label={label}>
      <h3 className={look.heading}>{label}</h3>
      <p className={look.text}>
        {comparison.what === 'versions'
          ? compared.comparedCounts(matches.length, candidates.length, removed.length, added.length)
          : compared.comparedSlip(matches.length, candidates.length, added.length)}
      </p>
      {candidates.length > 0 && (
        <ul className={look.list} aria-label={compared.undecidedLines}>
          {candidates.map((match) => (
            <li key={[...match.before, ...match.after].map(({ at }) => at).join(' ')}>
              <UndecidedMatch match={match} comparison={comparison} workbook={review.workbook} />
            </li>
          ))}
        </ul>
      )}
      <UnmatchedLines comparison={comparison} workbook={review.workbook} />
      {comparison.decided.length > 0 && (
        <>
          <h4 className={look.heading}>{compared.decisionsKept}</h4>
          <Decisions decisions={comparison.decided} words={compared.takeDecisionBack} />
        </>
      )}
    </section>
  );
}

function Decisions({ decisions, words }: { readonly decisions: readonly KeptDecision[]; readonly words: string }) {
  const look = useViewLook();
  const session = useSession();
  const { language } = useSpeech();
  const compared = comparedListsWords(language);
  const called = (names: KeptDecision['before']) =>
    names.map(({ name, model }) => (model === '' ? name : `${name}（${model}）`)).join(' + ');
  return (
    <ul className={look.list}>
      {decisions.map((decision) => {
        const text = compared.decided(decision.says, called(decision.before), called(decision.after));
        return (
          <li key={decision.key} className={look.row}>
            <span className={look.text}>{text}</span>
            <Button
              size="small"
              aria-label={`${words} ${text}`}
              onClick={() => void session.remember([[decision.key, undefined]])}
            >
              {words}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
