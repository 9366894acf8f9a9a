/** The blank forms there are, each to be added to the workbook as a sheet. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BlankFormKind } from '../../forms/blank-forms';
import { formWord } from '../shared/form-word';
import { SETTINGS_WORDS } from '../messages/settings-words';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

/** Those most people begin with first. */
const FORMS: readonly BlankFormKind[] = [
  'change-slip',
  'project-facts',
  'initiation-application',
  'budget',
  'data-resource-checklist',
];

export function InsertForms() {
  const look = useViewLook();
  const session = useSession();
  const { m, language } = useSpeech();
  const words = SETTINGS_WORDS[language];
  const [under, setUnder] = useState<BlankFormKind>();
  const insert = async (kind: BlankFormKind) => {
    setUnder(kind);
    await session.insertForm(kind);
    setUnder(undefined);
  };
  return (
    <section className={look.section} aria-label={m.insertForm}>
      <h2 className={look.heading}>{m.insertForm}</h2>
      <p className={look.small}>{words.insertFormWhy}</p>
      <div className={look.row}>
        {FORMS.map((kind) => (
          <Button key={kind} size="small" disabledFocusable={under !== undefined} onClick={() => void insert(kind)}>
            {formWord(kind, m)}
          </Button>
        ))}
      </div>
      <p role="status" className={look.small}>
        {under && m.inserting(formWord(under, m))}
      </p>
    </section>
  );
}
