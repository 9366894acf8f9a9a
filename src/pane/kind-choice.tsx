/** Choosing which form something is. */
import { FORM_KINDS, type FormKind } from '../forms/form-document';
import { useEntryLook } from './entry-look';
import { formWord } from './form-word';
import { useSpeech } from './language';

interface KindChoiceProps {
  readonly label: string;
  readonly without?: FormKind;
  readonly onChoose: (kind: FormKind) => void;
}

export function KindChoice({ label, without, onChoose }: KindChoiceProps) {
  const entry = useEntryLook();
  const { m } = useSpeech();
  return (
    <select
      className={entry.field}
      aria-label={label}
      value=""
      onChange={({ target }) => {
        const kind = FORM_KINDS.find((one) => one === target.value);
        if (kind) onChoose(kind);
      }}
    >
      <option value="">{m.takeFor}</option>
      {FORM_KINDS.filter((kind) => kind !== without).map((kind) => (
        <option key={kind} value={kind}>
          {formWord(kind, m)}
        </option>
      ))}
    </select>
  );
}
