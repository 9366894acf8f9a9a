/** Lines that may be one item: both sides, the reason, and the two answers. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { stageWords } from '../../checks/words/line-words';
import type { ListComparison } from '../../facts/line-identity/compare-lists';
import type { LineMatch } from '../../facts/line-identity/line-match';
import { itemWords, reasonWords } from '../../facts/line-identity/match-words';
import { planApart, planTogether } from '../../facts/line-identity/plan-decision';
import type { Workbook } from '../../workbook/workbook';
import { ComparedLine } from './compared-line';
import { comparedListsWords, type ComparedListsWords } from '../messages/compared-lists-words';
import { useSpeech } from '../shared/language';

import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  match: { paddingBottom: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface UndecidedMatchProps {
  readonly match: LineMatch;
  readonly comparison: ListComparison;
  readonly workbook: Workbook;
}

export function UndecidedMatch({ match, comparison, workbook }: UndecidedMatchProps) {
  const look = useViewLook();
  const styles = useStyles();
  const session = useSession();
  const { say, language } = useSpeech();
  const compared = comparedListsWords(language);
  const [before, after] = [match.before, match.after].map((items) => items.map(itemWords).join(' + '));
  const about = `${before} → ${after}`;
  const { remembered } = workbook;
  return (
    <div
      className={mergeClasses(look.section, styles.match)}
      role="group"
      aria-label={`${suspicion(match, compared)} ${about}`}
    >
      <span className={look.row}>
        <span className={look.tag}>{suspicion(match, compared)}</span>
        <span className={look.small}>{say(reasonWords(match))}</span>
      </span>
      {match.before.map((item) => (
        <ComparedLine key={item.at} item={item} workbook={workbook} side={say(stageWords(comparison.before))} />
      ))}
      {match.after.map((item) => (
        <ComparedLine key={item.at} item={item} workbook={workbook} side={afterWords(comparison, compared, say)} />
      ))}
      <span className={look.row}>
        <Button
          size="small"
          aria-label={`${answer(match, compared)} ${about}`}
          onClick={() => void session.remember(planTogether(match, comparison, remembered))}
        >
          {answer(match, compared)}
        </Button>
        <Button
          size="small"
          aria-label={`${compared.notSameItem} ${about}`}
          onClick={() => void session.remember(planApart(match, comparison, remembered))}
        >
          {compared.notSameItem}
        </Button>
      </span>
    </div>
  );
}

export function afterWords(
  comparison: ListComparison,
  compared: ComparedListsWords,
  say: ReturnType<typeof useSpeech>['say'],
): string {
  const { stage } = comparison.after;
  if (comparison.what !== 'versions' || stage === undefined) return compared.sideOfSlip;
  return say(stageWords({ stage }));
}

function suspicion({ kind, before: [before], after: [after] }: LineMatch, compared: ComparedListsWords): string {
  if (kind === 'split') return compared.maybeSplit;
  if (kind === 'merged') return compared.maybeMerged;
  return before?.name === after?.name ? compared.maybeSame : compared.maybeRenamed;
}

function answer({ kind }: LineMatch, compared: ComparedListsWords): string {
  if (kind === 'one') return compared.sameItem;
  return kind === 'split' ? compared.splitInto : compared.mergedInto;
}
