/** A line under a finding that opens the whole of its rule; the words come when they are asked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import type { CheckExplanation } from '../review/explain-check';
import type { Review } from '../review/review';
import type { SubjectId } from '../facts/subject';
import type { ArticleCardProps } from './article-card';
import { BusyWords } from './busy-words';
import { Disclosure } from './disclosure';
import { useSpeech } from './language';
import { useSession } from './session-access';

const useStyles = makeStyles({ state: { display: 'grid', justifyItems: 'start', gap: '8px', padding: '4px 0' } });

interface ArticleLineProps {
  readonly check: string;
  /** Whose facts the rule is about here. */
  readonly subject: SubjectId;
  readonly review: Review;
}

export function ArticleLine(props: ArticleLineProps) {
  const { m } = useSpeech();
  return <Disclosure label={m.wholeRule}>{() => <FetchedArticle {...props} />}</Disclosure>;
}

interface Fetched {
  readonly told: CheckExplanation;
  readonly Card: ComponentType<ArticleCardProps>;
}

function FetchedArticle({ check, subject, review }: ArticleLineProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  const session = useSession();
  const [fetched, setFetched] = useState<Fetched | 'refused'>();
  const wanted = fetched === undefined;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    const card = import(/* webpackChunkName: "article-card" */ './article-card');
    Promise.all([session.explain(check), card]).then(
      ([told, { ArticleCard }]) => here && setFetched(told ? { told, Card: ArticleCard } : 'refused'),
      () => here && setFetched('refused'),
    );
    return () => void (here = false);
  }, [session, check, wanted]);
  if (fetched === 'refused') {
    return (
      <div role="alert" className={styles.state}>
        {m.ruleRefused}
        <Button size="small" onClick={() => setFetched(undefined)}>
          {m.retry}
        </Button>
      </div>
    );
  }
  if (fetched) return <fetched.Card told={fetched.told} subject={subject} review={review} />;
  return (
    <div className={styles.state} aria-busy>
      <BusyWords words={m.ruleComing} />
    </div>
  );
}
