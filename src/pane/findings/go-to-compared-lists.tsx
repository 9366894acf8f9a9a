/** From a finding about lines of two lists to where the user decides on them. */
import { Button } from '@fluentui/react-components';
import type { Finding } from '../../review/review';
import { useJump } from '../shared/jump';
import { useSpeech } from '../shared/language';

export function GoToComparedLists({ finding: { trace, outcome } }: { readonly finding: Finding }) {
  const { m } = useSpeech();
  const { show } = useJump();
  if (trace.op !== 'compared-lists' || outcome === 'passed') return null;
  return (
    <span>
      <Button size="small" onClick={() => show('measures')}>
        {m.goToComparedLists}
      </Button>
    </span>
  );
}
