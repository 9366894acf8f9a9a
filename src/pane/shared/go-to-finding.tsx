/** A finding's name to click on: the card opens among the findings and takes the focus. */
import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../review/review';
import { useJump } from './jump';
import { useSpeech } from './language';

const useStyles = makeStyles({
  link: {
    font: 'inherit',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...createFocusOutlineStyle(),
  },
});

interface GoToFindingProps {
  readonly finding: Finding;
  /** Behind its name. */
  readonly more?: string;
}

export function GoToFinding({ finding, more = '' }: GoToFindingProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { to } = useJump();
  return (
    <button type="button" className={styles.link} onClick={() => to({ finding: finding.id })}>
      {say(finding.title)}
      {more}
    </button>
  );
}
