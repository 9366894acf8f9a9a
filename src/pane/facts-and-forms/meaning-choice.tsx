/** Choosing what a column is. */
import { UNREAD, type ColumnCorrection, type ColumnMeaning } from '../../forms/corrections/corrections';
import { ITEM_FIELDS, type ItemField } from '../../forms/form-document';
import { meaningWords } from '../../review/correction-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { formsReadWords, type FormsReadWords } from '../messages/forms-read-words';
import { useSettledChoice } from './settled-choice';

const OF_A_SIDE: readonly ItemField[] = ['name', 'model', 'spec', 'quantity', 'price', 'subtotal'];

interface MeaningChoiceProps {
  readonly label: string;
  readonly now: ColumnMeaning | undefined;
  readonly twoSided: boolean;
  readonly onChoose: (as: ColumnCorrection['as']) => void;
}

export function MeaningChoice({ label, now, twoSided, onChoose }: MeaningChoiceProps) {
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const reading = formsReadWords(language);
  const groups = groupsOf(twoSided, reading);
  const all = groups.flatMap(({ meanings }) => meanings);
  const choice = useSettledChoice(now ? idOf(now) : UNREAD, (value) =>
    onChoose(all.find((meaning) => idOf(meaning) === value) ?? UNREAD),
  );
  return (
    <select className={entry.field} aria-label={label} {...choice}>
      <option value={UNREAD}>{reading.columnUnread}</option>
      {groups.map(({ title, meanings }) => (
        <optgroup key={title} label={title}>
          {meanings.map((meaning) => (
            <option key={idOf(meaning)} value={idOf(meaning)}>
              {say(meaningWords(meaning))}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function groupsOf(twoSided: boolean, reading: FormsReadWords) {
  const of = (fields: readonly ItemField[], side: ColumnMeaning['side']) =>
    fields.map((field): ColumnMeaning => ({ field, side }));
  const numbers: readonly ItemField[] = ['quantity', 'price', 'subtotal'];
  const shared = twoSided ? ITEM_FIELDS.filter((field) => !numbers.includes(field)) : ITEM_FIELDS;
  return [
    { title: twoSided ? reading.columnsShared : reading.columnsOfOneSide, meanings: of(shared, 'both') },
    { title: reading.columnsOld, meanings: of(OF_A_SIDE, 'old') },
    { title: reading.columnsNew, meanings: of(OF_A_SIDE, 'new') },
  ];
}

function idOf({ field, side }: ColumnMeaning): string {
  return `${side}.${field}`;
}
