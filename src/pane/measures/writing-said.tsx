/** What came of writing numbers that were tried. */
import type { WriteResult } from '../../session/session';
import { TRIAL_WORDS } from '../messages/trial-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';

export function WritingSaid({ result }: { readonly result: WriteResult | 'writing' | undefined }) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = TRIAL_WORDS[language];
  const refused = typeof result === 'object' && result.kind === 'refused' ? result.why : undefined;
  return (
    <span role="status" className={refused ? entry.wrong : look.small}>
      {result === 'writing' && words.writing}
      {typeof result === 'object' && result.kind === 'written' && words.written(result.cells.length)}
      {refused && say(refused)}
    </span>
  );
}
