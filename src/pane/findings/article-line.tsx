/** A line under a finding that opens the whole of its rule; the words come when they are asked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Review } from '../../review/review';
import type { SubjectId } from '../../facts/subject';
import type { ArticleCardProps } from './article-card';
import { BusyWords } from '../shared/busy-words';
import { Disclosure } from '../shared/disclosure';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { viewSource } from '../shared/lazy-view';
import { useSession } from '../shared/session-access';

const useStyles = makeStyles({ state: { display: 'grid', justifyItems: 'start', gap: '8px', padding: '4px 0' } });

interface ArticleLineProps {
  readonly check: string;
  /** Whose facts the rule is about here. */
  readonly subject: SubjectId;
  readonly review: Review;
}

export function ArticleLine(props: ArticleLineProps) {
  const { m } = useSpeech();
  return (
    <Disclosure name="rule" label={m.wholeRule}>
      {() => <FetchedArticle {...props} />}
    </Disclosure>
  );
}

const CARD = viewSource<ArticleCardProps>(() =>
  import(/* webpackChunkName: "article-card" */ './article-card').then(({ ArticleCard }) => ArticleCard),
);

function FetchedArticle({ check, subject, review }: ArticleLineProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  const session = useSession();
  const [told, keepTold] = useKept('told', review.pack?.id ?? '', undefined);
  const [refused, setRefused] = useState(false);
  const card = told && CARD.show({ told, subject, review });
  const wanted = !card && !refused;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    Promise.all([session.explain(check), CARD.load()]).then(
      ([words]) => here && (words ? keepTold(words) : setRefused(true)),
      () => here && setRefused(true),
    );
    return () => void (here = false);
  }, [session, check, wanted, keepTold]);
  if (refused) {
    return (
      <div role="alert" className={styles.state}>
        {m.ruleRefused}
        <Button size="small" onClick={() => setRefused(false)}>
          {m.retry}
        </Button>
      </div>
    );
  }
  if (card) return card;
  return (
    <div className={styles.state} aria-busy>
      <BusyWords words={m.ruleComing} />
    </div>
  );
}
