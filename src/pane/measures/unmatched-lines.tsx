/** Lines with nothing like them in the other list: gone and come, to be ticked on both sides and said to be one item. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { stageWords } from '../../checks/words/line-words';
import type { ListComparison } from '../../facts/line-identity/compare-lists';
import type { MatchItem } from '../../facts/line-identity/match-item';
import { itemWords } from '../../facts/line-identity/match-words';
import { planTogether, sayingOf } from '../../facts/line-identity/plan-decision';
import type { Workbook } from '../../workbook/workbook';
import { ComparedLine } from './compared-line';
import { comparedListsWords } from '../messages/compared-lists-words';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { afterWords } from './undecided-match';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  ticked: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', alignItems: 'center' },
});

interface UnmatchedLinesProps {
  readonly comparison: ListComparison;
  readonly workbook: Workbook;
}

const PAGE = 30;

export function UnmatchedLines({ comparison, workbook }: UnmatchedLinesProps) {
  const look = useViewLook();
  const session = useSession();
  const { say, language } = useSpeech();
  const compared = comparedListsWords(language);
  const [ticked, setTicked] = useState<ReadonlySet<MatchItem>>(new Set());
  const { added, removed } = comparison.matching;
  if (added.length === 0 && removed.length === 0) return null;
  const whole = comparison.what === 'versions';
  const free = whole ? removed : freeLines(comparison);
  // Lines of an earlier reading are not there any more.
  const lines = { before: free.filter((item) => ticked.has(item)), after: added.filter((item) => ticked.has(item)) };
  const says = sayingOf(lines);
  const words = says && { same: compared.sameItem, split: compared.splitInto, merged: compared.mergedInto }[says];
  const tick = (item: MatchItem, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(item);
    else next.delete(item);
    setTicked(next);
  };
  const both = free.length > 0 && added.length > 0;
  const list = say(stageWords(comparison.before));
  return (
    <>
      {added.length > 0 && (
        <Lines
          title={whole ? compared.addedLines : compared.notListed(list)}
          items={added}
          {...{ workbook, ticked, tick, both }}
        />
      )}
      {free.length > 0 && (
        <Lines
          title={whole ? compared.removedLines : compared.freeLines(list)}
          items={free}
          {...{ workbook, ticked, tick, both }}
        />
      )}
      {both && (
        <span className={look.row}>
          <Button
            size="small"
            disabled={!says}
            onClick={() => void session.remember(planTogether(lines, comparison, workbook.remembered))}
          >
            {words ?? compared.sameItem}
          </Button>
          <span className={look.small}>{compared.tickLines(list, afterWords(comparison, compared, say))}</span>
        </span>
      )}
    </>
  );
}

/** Of the list a slip was taken from, the lines that no line of the slip was matched with. */
function freeLines({ linesBefore, matching }: ListComparison): readonly MatchItem[] {
  if (matching.added.length === 0) return [];
  const taken = new Set([...matching.matches, ...matching.candidates].flatMap(({ before }) => before));
  return linesBefore.filter((item) => !taken.has(item));
}

interface LinesProps {
  readonly title: string;
  readonly items: readonly MatchItem[];
  readonly workbook: Workbook;
  readonly ticked: ReadonlySet<MatchItem>;
  readonly tick: (item: MatchItem, on: boolean) => void;
  /** There is something on the other side to go with it. */
  readonly both: boolean;
}

function Lines({ title, items, workbook, ticked, tick, both }: LinesProps) {
  const look = useViewLook();
  const styles = useStyles();
  const { m } = useSpeech();
  const [count, setCount] = useState(PAGE);
  const left = items.length - count;
  return (
    <>
      <h4 className={look.heading}>{m.countOf(title, items.length)}</h4>
      <ul className={look.list} aria-label={title}>
        {items.slice(0, count).map((item) => (
          <li key={item.at} className={both ? styles.ticked : look.row}>
            {both && (
              <Checkbox
                aria-label={itemWords(item)}
                checked={ticked.has(item)}
                onChange={(_, { checked }) => tick(item, checked === true)}
              />
            )}
            <ComparedLine item={item} workbook={workbook} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setCount(count + PAGE)}>
          {m.showMore(Math.min(PAGE, left))}
        </Button>
      )}
    </>
  );
}
