/** Choosing which form something is. */
import { FORM_KINDS, type FormKind } from '../../forms/form-document';
import { useEntryLook } from '../shared/entry-look';
import { formWord } from '../shared/form-word';
import { useSpeech } from '../shared/language';
import { formsReadWords } from '../messages/forms-read-words';
import { useSettledChoice } from './settled-choice';

interface KindChoiceProps {
  readonly label: string;
  readonly without?: FormKind;
  readonly onChoose: (kind: FormKind) => void;
}

export function KindChoice({ label, without, onChoose }: KindChoiceProps) {
  const entry = useEntryLook();
  const { m, language } = useSpeech();
  const reading = formsReadWords(language);
  const choice = useSettledChoice('', (value) => {
    const kind = FORM_KINDS.find((one) => one === value);
    if (kind) onChoose(kind);
  });
  return (
    <select className={entry.field} aria-label={label} {...choice}>
      <option value="">{reading.takeFor}</option>
      {FORM_KINDS.filter((kind) => kind !== without).map((kind) => (
        <option key={kind} value={kind}>
          {formWord(kind, m)}
        </option>
      ))}
    </select>
  );
}
