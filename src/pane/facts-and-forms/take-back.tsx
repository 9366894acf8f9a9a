/** Takes a correction back: what was read by it is read again as it stands. */
import { Button } from '@fluentui/react-components';
import type { RememberedEntry } from '../../workbook/remembered';
import { useSpeech } from '../shared/language';
import { formsReadWords } from '../messages/forms-read-words';
import { useSession } from '../shared/session-access';

interface TakeBackProps {
  /** What is taken back, for those who do not see where the button stands. */
  readonly about: string;
  readonly entries: readonly RememberedEntry[];
  readonly words?: string;
}

export function TakeBack({ about, entries, words }: TakeBackProps) {
  const session = useSession();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const said = words ?? reading.undoCorrection;
  return (
    <Button size="small" aria-label={`${said} ${about}`} onClick={() => void session.remember(entries)}>
      {said}
    </Button>
  );
}
