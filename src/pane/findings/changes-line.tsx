/** What has changed since the pane was opened, or since the reader last said that he has seen it. */
import { Button } from '@fluentui/react-components';
import type { ChangesSince } from '../../review/changes-since';
import { CHANGES_WORDS } from '../messages/changes-words';
import { Disclosure } from '../shared/disclosure';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';

export interface ChangesLineProps {
  readonly changes: ChangesSince;
  /** '10:32', of the check they are counted from. */
  readonly since: string;
  readonly onSeen: () => void;
}

export function ChangesLine({ changes: { came, went }, since, onSeen }: ChangesLineProps) {
  const look = useViewLook();
  const { language, say, m } = useSpeech();
  const words = CHANGES_WORDS[language];
  return (
    <Disclosure name="changes" label={words.title(since, came.length, went.length)}>
      {() => (
        <div className={look.section}>
          <ul className={look.list}>
            {came.map((finding) => (
              <li key={finding.id}>
                {words.came}
                {m.colon}
                <GoToFinding finding={finding} />
              </li>
            ))}
            {went.map(({ id, title }) => (
              <li key={id} className={look.text}>
                {words.went}
                {m.colon}
                {say(title)}
              </li>
            ))}
          </ul>
          <div>
            <Button size="small" onClick={onSeen}>
              {words.seen}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}
