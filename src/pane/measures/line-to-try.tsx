/** One line that is tried: its quantity, what it was, and the most that still holds. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Exact } from '../../base/exact';
import type { MostOfLine } from '../../review/most-of-line';
import type { Review } from '../../review/review';
import type { TryableLine } from '../../review/tried-workbook';
import type { SlipTried } from '../../review/try-verdict';
import { TRIAL_WORDS, type TrialWords } from '../messages/trial-words';
import { CellChip } from '../shared/cell-chip';
import { quantityTyped } from './quantity-typed';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  line: { display: 'grid', gap: '4px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  entry: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minWidth: 0 },
  field: { flex: '1 1 72px', minWidth: 0, maxWidth: '120px' },
});

interface LineToTryProps {
  readonly line: TryableLine;
  readonly text: string;
  /** What the amount of the contract pays for. */
  readonly most: Exact | undefined;
  readonly tried: SlipTried;
  readonly review: Review;
  readonly onType: (text: string) => void;
  readonly onDrop: () => void;
}

export function LineToTry({ line, text, most, tried, review, onType, onDrop }: LineToTryProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const styles = useStyles();
  const { language, say } = useSpeech();
  const words = TRIAL_WORDS[language];
  const id = useId();
  const search = useMost(line, tried, review);
  const wrong = wrongIn(text, most, words);
  return (
    <div className={styles.line} role="group" aria-label={line.title}>
      <div className={styles.head}>
        <span className={styles.name}>{line.title}</span>
        <CellChip workbook={review.workbook} range={line.cell} />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(line.title)}
          onClick={onDrop}
        />
      </div>
      <div className={styles.entry}>
        <input
          id={id}
          className={`${entry.field} ${styles.field}`}
          inputMode="decimal"
          autoComplete="off"
          aria-label={words.quantityOf(line.title)}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-was`}
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
        <Button size="small" aria-label={words.mostOf(line.title)} onClick={search.ask}>
          {words.most}
        </Button>
      </div>
      <span id={`${id}-was`} className={look.small}>
        {[line.before && words.before(line.before.toString()), words.now(line.quantity.toString())]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {wrong !== undefined && <p className={entry.wrong}>{wrong}</p>}
      <div role="status" className={look.row}>
        {search.answer === 'searching' && <span className={look.small}>{words.searching}</span>}
        {typeof search.answer === 'object' && (
          <MostSaid answer={search.answer} words={words} say={say} onTake={onType} text={text} />
        )}
      </div>
    </div>
  );
}

function wrongIn(text: string, most: Exact | undefined, words: TrialWords): string | undefined {
  const quantity = quantityTyped(text);
  if (!quantity) return words.notANumber;
  return most && quantity.compare(most) > 0 ? words.tooMuch(most.toString()) : undefined;
}

interface MostSaidProps {
  readonly answer: MostOfLine;
  readonly words: TrialWords;
  readonly say: ReturnType<typeof useSpeech>['say'];
  readonly text: string;
  readonly onTake: (text: string) => void;
}

function MostSaid({ answer, words, say, text, onTake }: MostSaidProps) {
  const look = useViewLook();
  switch (answer.kind) {
    case 'no-limit':
      return <span className={look.text}>{words.noLimit}</span>;
    case 'none':
      return (
        <span className={look.text}>
          {answer.because.length > 0 ? words.noneBecause(answer.because.map(({ title }) => say(title))) : words.none}
        </span>
      );
    case 'most': {
      const quantity = answer.quantity.toString();
      return (
        <>
          <span className={look.strong}>{words.mostIs(quantity)}</span>
          <span className={look.small}>{answer.beyond ? words.beyond(say(answer.beyond.title)) : words.paidFor}</span>
          {text !== quantity && (
            <Button size="small" onClick={() => onTake(quantity)}>
              {words.take(quantity)}
            </Button>
          )}
        </>
      );
    }
  }
}

/** The answer stands as long as the workbook and what is tried of the other lines are the same. */
function useMost({ id }: TryableLine, tried: SlipTried, review: Review) {
  const session = useSession();
  const others = tried.lines.filter(({ line }) => line !== id);
  const about = others.map(({ line, quantity }) => `${line} ${quantity?.toString() ?? ''}`).join('\n');
  const [found, setFound] = useState<{
    readonly about: string;
    readonly of: Review;
    readonly answer: MostOfLine | 'searching';
  }>();
  return {
    answer: found?.about === about && found.of === review ? found.answer : undefined,
    ask: () => {
      setFound({ about, of: review, answer: 'searching' });
      void session
        .consider((trials, now) => trials.mostOfLine(now, { slip: tried.slip, lines: others }, id))
        .then((answer) => setFound(answer && { about, of: review, answer }));
    },
  };
}
