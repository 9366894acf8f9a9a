/** The columns of a list: each heading, what it was taken for, and what else it may be. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { columnName } from '../../base/address';
import { forget, planColumn } from '../../forms/corrections/plan-correction';
import type { HeadingColumn, ItemList } from '../../forms/form-document';
import { columnsLacking, meaningIn, meaningWords } from '../../review/correction-words';
import type { Workbook } from '../../workbook/workbook';
import { CellChip } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { MeaningChoice } from './meaning-choice';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { TakeBack } from './take-back';
import { TaxChoice } from './tax-choice';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  columns: {
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 9em)',
    gap: '4px 8px',
    alignItems: 'center',
    minWidth: 0,
  },
  lacks: { color: tokens.colorStatusWarningForeground1 },
});

interface ListColumnsProps {
  /** Apart from the other lists. */
  readonly name: string;
  readonly list: ItemList;
  readonly workbook: Workbook;
}

export function ListColumns({ name, list, workbook }: ListColumnsProps) {
  const look = useViewLook();
  const styles = useStyles();
  const { say, language } = useSpeech();
  const reading = formsReadWords(language);
  const { headings, title } = list;
  const lacking = columnsLacking(list).map((meaning) => say(meaningWords(meaning)));
  if (headings.length === 0) return <p className={look.small}>{reading.noOwnHeading(title)}</p>;
  const read = headings.filter(({ as }) => as !== undefined).length;
  const corrections = headings.flatMap(({ correction }) => (correction === undefined ? [] : [correction]));
  return (
    <>
      <Disclosure
        name={name}
        label={reading.columnsRead(title, read, headings.length)}
        initiallyOpen={corrections.length > 0 || lacking.length > 0}
      >
        {() => (
          <ul className={styles.columns}>
            {headings.map((column) => (
              <li key={column.name}>
                <ColumnRow column={column} list={list} headings={headings} workbook={workbook} />
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      {lacking.length > 0 && <p className={`${look.text} ${styles.lacks}`}>{reading.columnsLacking(lacking)}</p>}
      {list.tax && <TaxChoice list={list} tax={list.tax} />}
      {corrections.length > 0 && (
        <span className={look.row}>
          <span className={look.tag}>{reading.columnsCorrected(corrections.length)}</span>
          <TakeBack about={title} entries={corrections.flatMap(forget)} />
        </span>
      )}
    </>
  );
}

interface ColumnRowProps {
  readonly column: HeadingColumn;
  readonly headings: readonly HeadingColumn[];
  readonly list?: Pick<ItemList, 'columns'>;
  readonly workbook: Workbook;
}

export function ColumnRow({ column, headings, list, workbook }: ColumnRowProps) {
  const look = useViewLook();
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const { words, cells, as, correction } = column;
  const name = words.join(' / ');
  return (
    <div className={styles.column}>
      <span>
        <CellChip workbook={workbook} range={cells} words={`${columnName(column.column)} · ${name}`} />
      </span>
      <MeaningChoice
        label={reading.columnTakenFor(columnName(column.column), name)}
        now={as && (list ? meaningIn(list, as) : as)}
        twoSided={list?.columns.some(({ side }) => side === 'new') ?? false}
        onChoose={(meaning) => void session.remember(planColumn(headings, column, meaning))}
      />
      {correction !== undefined && (
        <span className={look.row}>
          <span className={look.tag}>{reading.corrected}</span>
          <TakeBack about={name} entries={forget(correction)} />
        </span>
      )}
    </div>
  );
}
