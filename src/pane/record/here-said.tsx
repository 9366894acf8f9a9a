/** What was said of the selected cell, and the way to say something of it, of its line or of its document. */
import { useState } from 'react';
import { formatCellRange, overlaps, type CellRange } from '../../base/address';
import type { Review } from '../../review/review';
import type { About, RecordState } from '../../session/record/record-state';
import { sheetName } from '../../workbook/workbook';
import { recordWords, type RecordWords } from '../messages/record-words';
import { Disclosure } from '../shared/disclosure';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useFollowedSelection } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { deedsFor, type Deed } from './deeds';
import { useRecordLook } from './record-look';
import { SayBar } from './say-bar';
import { ThreadsList } from './thread-list';
import { threadsAt } from './threads-shown';

export function HereSaid({ record }: { readonly record: RecordState }) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const selection = useFollowedSelection();
  const { review, author } = record;
  if (!selection && author?.role === 'observer') return null;
  const cells = selection && formatCellRange(sheetName(review.workbook, selection.sheet), selection);
  const title = cells === undefined ? words.begin : words.here(cells);
  const threads = selection ? threadsAt(record, selection) : [];
  return (
    <Disclosure
      // What was said there is shown at once; the way to say something is folded.
      key={`${threads.length > 0}`}
      name={threads.length > 0 ? 'here' : 'begin'}
      heading="h2"
      label={threads.length > 0 ? `${title} ${threads.length}` : title}
      initiallyOpen={threads.length > 0}
    >
      {() => (
        <section className={look.section} aria-label={title}>
          {!selection && <p className={look.small}>{words.selectFirst}</p>}
          {threads.length > 0 && <ThreadsList threads={threads} record={record} />}
          <SayOf key={cells} selection={selection} record={record} />
        </section>
      )}
    </Disclosure>
  );
}

/** What a new thread is about: the cell, its line, its document, or the workbook. */
function SayOf({
  selection,
  record: { review, author },
}: {
  readonly selection: CellRange | undefined;
  readonly record: RecordState;
}) {
  const entry = useEntryLook();
  const record = useRecordLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const [chosen, choose] = useState(0);
  const [deed, begin] = useState<Deed>();
  const objects = objectsAt(selection, review, words);
  const object = objects[chosen] ?? objects[0];
  if (!object) return null;
  const decidable = !('workbook' in object.about);
  return (
    <>
      <label className={record.labelled}>
        <span className={entry.label}>{words.hereAbout}</span>
        <select className={entry.field} value={chosen} onChange={({ target }) => choose(Number(target.value))}>
          {objects.map(({ words: name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <SayBar
        on={object.about}
        about={object.words}
        deeds={deedsFor(author?.role, { decidable })}
        {...{ deed, begin }}
      />
    </>
  );
}

interface Subjected {
  readonly about: About;
  readonly words: string;
}

function objectsAt(selection: CellRange | undefined, review: Review, words: RecordWords): Subjected[] {
  const whole: Subjected = { about: { workbook: true }, words: words.aboutWorkbook };
  if (!selection) return [whole];
  const { sheet, top, left } = selection;
  const cell: CellRange = { sheet, top, left, bottom: top, right: left };
  const meets = (one: CellRange | undefined) => one?.sheet === sheet && overlaps(one, cell);
  const subjects = review.subjects.filter(
    ({ line, kind, documents }) =>
      kind !== 'project' && (line ? meets(line.cells) : documents.some(({ range }) => meets(range))),
  );
  return [
    { about: { cell }, words: words.aboutCell(formatCellRange(sheetName(review.workbook, sheet), cell)) },
    ...subjects.map(({ id, title }): Subjected => ({ about: { subject: id }, words: title })),
    whole,
  ];
}
