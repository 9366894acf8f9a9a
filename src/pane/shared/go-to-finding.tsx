/** A finding's name to click on: the card opens among the findings and takes the focus. */
import type { Finding } from '../../review/review';
import { useJump } from './jump';
import { useSpeech } from './language';
import { useTextLook } from './text-look';

interface GoToFindingProps {
  readonly finding: Finding;
  /** Behind its name. */
  readonly more?: string;
}

export function GoToFinding({ finding, more = '' }: GoToFindingProps) {
  const look = useTextLook();
  const { say } = useSpeech();
  const { to } = useJump();
  return (
    <button type="button" className={look.link} onClick={() => to({ finding: finding.id })}>
      {say(finding.title)}
      {more}
    </button>
  );
}
