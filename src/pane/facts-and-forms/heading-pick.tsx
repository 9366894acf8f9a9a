/** A row the user has selected that nobody took for the heading of a list: column by column they may say what it is. */
import { headingRow } from '../../forms/corrections/plan-correction';
import type { Review } from '../../review/review';
import { ColumnRow } from './list-columns';
import { useSpeech } from '../shared/language';
import { useSessionState } from '../shared/session-access';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

export function HeadingPick({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const { selection } = useSessionState();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  const { workbook, documents, unusedCorrections } = review;
  if (!selection) return null;
  const taken = documents.some(({ lists }) =>
    lists.some(({ range: { sheet, top, bottom } }) => {
      return sheet === selection.sheet && selection.top >= top && selection.top <= bottom;
    }),
  );
  const headings = taken ? undefined : headingRow(workbook, selection);
  if (!headings) return null;
  // What was said of some of its columns fits nothing until enough of them are known to make a list.
  const said = unusedCorrections.filter((one) => one.about === 'column');
  const named = new Set(headings.map(({ name }) => name));
  return (
    <section className={look.section} aria-label={reading.headingPicked(selection.top + 1)}>
      <h3 className={look.heading}>{reading.headingPicked(selection.top + 1)}</h3>
      <p className={look.small}>{reading.headingPickHow}</p>
      <ul className={look.list}>
        {headings.map((column) => {
          const before = said.find(
            (one) => one.heading === column.name && one.headings.every((name) => named.has(name)),
          );
          const as = before && before.as !== 'unread' ? { as: before.as } : {};
          const spoken = before ? { ...column, ...as, correction: before.key } : column;
          return (
            <li key={column.name} className={look.section}>
              <ColumnRow column={spoken} headings={headings} workbook={workbook} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
