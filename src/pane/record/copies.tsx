/** Another copy of the workbook: opened, looked at, merged or put away. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OpenedCopy, RecordState } from '../../session/record/record-state';
import { copiesWords } from '../messages/copies-words';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import { CopyBrings } from './copy-brings';
import { useAnnotate } from './use-annotate';

const useStyles = makeStyles({ hidden: { display: 'none' } });

const MOST_BYTES = 64_000_000;

export interface CopiesProps {
  readonly record: RecordState;
}

export function Copies({ record: { copy } }: CopiesProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = copiesWords(language);
  const { annotate, busy, refused } = useAnnotate();
  const [told, tell] = useState('');
  const opener = useRef<HTMLDivElement>(null);
  const open = async (file: File) => {
    tell(file.size > MOST_BYTES ? words.tooLarge : '');
    if (file.size > MOST_BYTES) return;
    await annotate({ kind: 'open-copy', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const end = async (kind: 'merge-copy' | 'put-copy-away', after: string) => {
    const result = await annotate({ kind });
    if (!result || result.kind === 'refused') return;
    tell(after);
    // The buttons go with the copy.
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <section className={look.section} aria-label={recordWords(language).copies}>
      <p className={look.small}>{words.copiesWhy}</p>
      <div ref={opener} className={look.row}>
        <CopyPicker busy={busy} onFile={(file) => void open(file)} />
      </div>
      <div role="status">
        {busy && <p className={look.small}>{words.reading}</p>}
        {!busy && told !== '' && <p className={look.text}>{told}</p>}
        {!busy && refused && <p className={entry.wrong}>{say(refused)}</p>}
        {!busy && copy && (
          <p className={look.text}>
            {copy.fresh.length > 0 ? words.brings(copy.name, copy.fresh.length) : words.bringsNone(copy.name)}
          </p>
        )}
      </div>
      {copy && (
        <>
          <CopyBrings copy={copy} />
          <MergeOrNot
            copy={copy}
            busy={busy}
            onMerge={() => void end('merge-copy', words.merged(copy.fresh.length))}
            onPutAway={() => void end('put-copy-away', '')}
          />
        </>
      )}
    </section>
  );
}

function CopyPicker({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = copiesWords(language);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        className={styles.hidden}
        aria-label={words.openCopy}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          // The same file may be picked again once it was changed.
          target.value = '';
        }}
      />
      <Button size="small" disabledFocusable={busy} onClick={() => picker.current?.click()}>
        {words.openCopy}
      </Button>
    </>
  );
}

interface MergeOrNotProps {
  readonly copy: OpenedCopy;
  readonly busy: boolean;
  readonly onMerge: () => void;
  readonly onPutAway: () => void;
}

function MergeOrNot({ copy: { fresh }, busy, onMerge, onPutAway }: MergeOrNotProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = copiesWords(language);
  return (
    <div className={look.row}>
      {fresh.length > 0 && (
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onMerge}>
          {words.merge(fresh.length)}
        </Button>
      )}
      <Button size="small" disabledFocusable={busy} onClick={onPutAway}>
        {words.putAway}
      </Button>
    </div>
  );
}
