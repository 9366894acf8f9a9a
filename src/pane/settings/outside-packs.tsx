/** 设置 › 别的规则包: packs and years of holidays that are not the product's own, opened, dropped, kept, put away; each with where it comes from and its digest. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Review } from '../../review/review';
import { PACK_IN_WORKBOOK, type PackChoice, type PackKeeping } from '../../session/session';
import { outsidePackWords } from '../messages/outside-pack-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    gap: '8px',
    padding: '8px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  digest: { overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  hidden: { display: 'none' },
});

const KEEPINGS: readonly PackKeeping[] = ['session', 'machine', 'workbook'];
const MOST_BYTES = 16_000_000;

interface OutsidePacksProps {
  readonly packs: readonly PackChoice[];
  readonly review: Review;
}

export function OutsidePacks({ packs, review }: OutsidePacksProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const session = useSession();
  const { language, say } = useSpeech();
  const words = outsidePackWords(language);
  const [refused, setRefused] = useState<string>();
  const outside = packs.flatMap(({ id, title, instrument, outside: from, digest }): Outside[] =>
    from === undefined ? [] : [{ id, title: say(title), more: `（${instrument}）`, from, digest }],
  );
  for (const { folder: id, years, outside: from, digest } of review.calendar.further ?? []) {
    const isPack = outside.some((pack) => pack.digest === digest && digest !== undefined);
    if (years.length > 0 && !isPack) outside.push({ id, title: words.holidays(years), more: '', from, digest });
  }
  const open = async (text: string, wanted: PackKeeping) => {
    const why = await session.openPack(text, wanted);
    setRefused(why && say(why));
  };
  const within = review.workbook.remembered.values.get(PACK_IN_WORKBOOK);
  const said = useMemo(() => (within === undefined ? undefined : saidDigest(within)), [within]);
  // What the workbook brings and nobody has said to use.
  const isUnused = said !== undefined && !outside.some(({ digest }) => digest === said);
  return (
    <section className={look.section} aria-label={words.title}>
      <h2 className={look.title}>{words.title}</h2>
      <p className={look.small}>{words.why}</p>
      {outside.length === 0 && <p className={look.small}>{words.none}</p>}
      {outside.map((pack) => (
        <OutsidePack key={pack.id} pack={pack} />
      ))}
      {within !== undefined && isUnused && (
        <div className={look.row}>
          <span className={look.text}>{words.brought(`${said.slice(0, 23)}…`)}</span>
          <Button size="small" onClick={() => void open(within, 'workbook')}>
            {words.use}
          </Button>
        </div>
      )}
      <PackPlace
        onFile={async (file, keep) => {
          if (file.size > MOST_BYTES) setRefused(words.tooLarge);
          else await open(await file.text(), keep);
        }}
      />
      <div role="status">{refused !== undefined && <p className={entry.wrong}>{refused}</p>}</div>
    </section>
  );
}

interface PackPlaceProps {
  readonly onFile: (file: File, keep: PackKeeping) => Promise<void>;
}

/** Where a pack file is picked or dropped, and for how long it is to be there. */
function PackPlace({ onFile }: PackPlaceProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const styles = useStyles();
  const { language } = useSpeech();
  const words = outsidePackWords(language);
  const [keep, setKeep] = useState<PackKeeping>('session');
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void onFile(file, keep);
  };
  return (
    <div
      className={styles.place}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <label className={look.section}>
        <span className={entry.label}>{words.keep}</span>
        <select
          className={entry.field}
          value={keep}
          onChange={({ target }) => setKeep(KEEPINGS.find((one) => one === target.value) ?? 'session')}
        >
          {KEEPINGS.map((one) => (
            <option key={one} value={one}>
              {words.keepings[one]}
            </option>
          ))}
        </select>
      </label>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        className={styles.hidden}
        aria-label={words.open}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be picked again once it was mended.
          target.value = '';
        }}
      />
      <div className={look.row}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.open}
        </Button>
        <span className={look.small}>{words.drop}</span>
      </div>
    </div>
  );
}

interface Outside {
  readonly id: string;
  readonly title: string;
  readonly more: string;
  readonly from: NonNullable<PackChoice['outside']>;
  readonly digest: string | undefined;
}

function OutsidePack({ pack }: { readonly pack: Outside }) {
  const look = useViewLook();
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = outsidePackWords(language);
  const { title } = pack;
  return (
    <div className={look.section}>
      <span className={look.text}>
        {title}
        {pack.more}
      </span>
      <span className={look.small}>
        {words.notOurs} · {words.from[pack.from]}
      </span>
      {pack.digest !== undefined && (
        <span className={`${look.small} ${styles.digest}`}>{words.digest(pack.digest)}</span>
      )}
      {pack.from !== 'site' && (
        <div>
          <Button size="small" aria-label={words.closeOf(title)} onClick={() => void session.closePack(pack.id)}>
            {words.close}
          </Button>
        </div>
      )}
    </div>
  );
}

/** As whoever reads the file takes it: of what is said twice the last. */
function saidDigest(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text);
    const digest = typeof said === 'object' && said !== null && 'digest' in said ? said.digest : undefined;
    return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}
