/** Of another copy that was opened: what somebody should see before it is merged. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenedCopy } from '../../session/record/record-state';
import { copiesWords } from '../messages/copies-words';
import { useSpeech } from '../shared/language';
import { usePages } from '../shared/pages';
import { useRecordLook } from './record-look';

const useStyles = makeStyles({
  around: { overflowX: 'auto', minWidth: 0 },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& caption': { textAlign: 'start', paddingBlockEnd: '4px', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': {
      padding: '4px',
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

const PAGE = 20;

export function CopyBrings({ copy }: { readonly copy: OpenedCopy }) {
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = copiesWords(language);
  return (
    <>
      {copy.warnings.map((warning) => (
        <p key={warning.en} className={record.broken}>
          {say(warning)}
        </p>
      ))}
      {copy.contradictory.length > 0 && (
        <div>
          <strong className={record.strong}>{words.contradicts}</strong>
          <ul className={record.changes}>
            {copy.contradictory.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {copy.values.length > 0 && <ValuesApart copy={copy} />}
    </>
  );
}

/** In three columns under the name of each: this copy, that copy, the effect on the verdict. */
function ValuesApart({ copy: { values } }: { readonly copy: OpenedCopy }) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const words = copiesWords(language);
  const { shown, more } = usePages(values, PAGE, { name: 'values' });
  const orBlank = (value: string) => (value === '' ? words.blank : value);
  return (
    <>
      <div className={styles.around}>
        <table className={styles.table}>
          <caption>
            {words.values} {values.length}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.thisCopy}</th>
              <th scope="col">{words.thatCopy}</th>
              <th scope="col">{words.effect}</th>
            </tr>
          </thead>
          {shown.map(({ name, here, there, effect }, at) => (
            <tbody key={at}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {say(name)}
                </th>
              </tr>
              <tr>
                <td>{orBlank(here)}</td>
                <td>{orBlank(there)}</td>
                <td>{say(effect)}</td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
      {more}
    </>
  );
}
