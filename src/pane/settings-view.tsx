/** 设置: which regulation, which interpretation, which parameters, and how the pane speaks and looks. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../base/bilingual';
import { wantedFacts } from '../review/missing-facts';
import type { FillResult, FlagsMode } from '../session/session';
import { CellChip } from './cell-chip';
import { ChoosePack } from './choose-pack';
import { useEntryLook } from './entry-look';
import { FillFact } from './fill-fact';
import { useSpeech } from './language';
import type { ViewProps } from './lazy-view';
import { usePreferences, type ThemeChoice } from './preferences';
import { useSession, useSessionState } from './session-access';
import { useViewLook } from './view-look';

const INTERPRETATION = 'change.interpretation';

export function SettingsView({ state, review }: ViewProps) {
  const look = useViewLook();
  const { m, say } = useSpeech();
  const chosen = review.subjects[0]?.facts.get(INTERPRETATION);
  const now = chosen?.known && chosen.value.type === 'text' ? chosen.value.value : undefined;
  const parameters = wantedFacts(review).filter(({ fact }) => fact.startsWith('parameter.'));
  return (
    <div className={look.view}>
      {/* Without a pack the choice stands above the tabs already. */}
      {review.pack && (
        <section className={look.section} aria-label={m.changePackLabel}>
          <ChoosePack packs={state.packs} />
          <KeepPack number={review.pack.instrument} pack={review.pack.id} workbookSays={packInWorkbook(review)} />
        </section>
      )}
      <section className={look.section} aria-label={m.chosenInterpretation}>
        <h2 className={look.title}>{m.chosenInterpretation}</h2>
        <p className={look.small}>{m.interpretationWhy}</p>
        {chosen?.known === true && (
          <span className={look.row}>
            {m.standsInSheet}
            {chosen.cells.map((at) => (
              <CellChip key={`${at.sheet} ${at.top} ${at.left}`} workbook={review.workbook} range={at} />
            ))}
          </span>
        )}
        {chosen && !chosen.known && chosen.reason && <p className={look.text}>{say(chosen.reason)}</p>}
        <FillFact
          key={now}
          fact={INTERPRETATION}
          name={m.chosenInterpretation}
          {...(now === undefined ? {} : { now })}
        />
      </section>
      <section className={look.section} aria-label={m.parameters}>
        <h2 className={look.title}>{m.parameters}</h2>
        {parameters.length === 0 ? (
          <p className={look.text}>{m.noParametersMissing}</p>
        ) : (
          <ul className={look.list}>
            {parameters.map(({ fact, name, reason, waiting }) => (
              <li key={fact} className={look.box}>
                <span className={look.strong}>{say(name)}</span>
                {reason && <span className={look.small}>{say(reason)}</span>}
                <span className={look.small}>{m.waitingChecks(waiting.length)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {state.flags.possible && <FlagsSetting mode={state.flags.mode} />}
      <Appearance />
    </div>
  );
}

function packInWorkbook(review: ViewProps['review']): boolean {
  return review.subjects[0]?.facts.get('project.pack')?.known === true;
}

interface KeepPackProps {
  readonly number: string;
  readonly pack: string;
  readonly workbookSays: boolean;
}

/** What was chosen here holds for this session; written down it holds for everybody who opens the workbook. */
function KeepPack({ number, pack, workbookSays }: KeepPackProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const session = useSession();
  const { chosenPack, review } = useSessionState();
  const { m, say } = useSpeech();
  const [result, setResult] = useState<FillResult>();
  if (workbookSays && chosenPack !== pack) return <p className={look.small}>{m.packFromSheet}</p>;
  return (
    <div className={look.section}>
      <p className={look.small}>{m.packNotKept}</p>
      <div className={look.row}>
        <Button size="small" onClick={() => void session.fillFact('project.pack', number).then(setResult)}>
          {m.keepPack}
        </Button>
      </div>
      <div role="status">
        {result?.kind === 'refused' && <p className={entry.wrong}>{say(result.why)}</p>}
        {result?.kind === 'no-sheet' && (
          <div className={look.section}>
            <p className={look.text}>{m.noFactSheet}</p>
            <div>
              <Button size="small" onClick={() => void session.insertForm('project-facts')}>
                {m.insertProjectFacts}
              </Button>
            </div>
          </div>
        )}
        {result?.kind === 'filled' && review && (
          <span className={look.row}>
            {m.filled}
            <CellChip workbook={review.workbook} range={result.at} />
          </span>
        )}
      </div>
    </div>
  );
}

const FLAGS_MODES: readonly FlagsMode[] = ['live', 'on-demand', 'off'];

function FlagsSetting({ mode }: { readonly mode: FlagsMode }) {
  const look = useViewLook();
  const entry = useEntryLook();
  const session = useSession();
  const { m } = useSpeech();
  const words: Readonly<Record<FlagsMode, string>> = {
    live: m.flagsLive,
    'on-demand': m.flagsAtRecheck,
    off: m.flagsOff,
  };
  return (
    <section className={look.section} aria-label={m.flagsSetting}>
      <label className={look.section}>
        <span className={entry.label}>{m.flagsSetting}</span>
        <select
          className={entry.field}
          value={mode}
          onChange={({ target }) =>
            void session.setFlags(FLAGS_MODES.find((one) => one === target.value) ?? 'on-demand')
          }
        >
          {FLAGS_MODES.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

const THEMES: readonly ThemeChoice[] = ['host', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['zh', 'en'];

function Appearance() {
  const look = useViewLook();
  const entry = useEntryLook();
  const { m, language } = useSpeech();
  const { theme, chooseTheme, chooseLanguage } = usePreferences();
  return (
    <section className={look.section} aria-label={m.appearance}>
      <h2 className={look.title}>{m.appearance}</h2>
      <label className={look.section}>
        <span className={entry.label}>{m.languageSetting}</span>
        <select
          className={entry.field}
          value={language}
          onChange={({ target }) => chooseLanguage(LANGUAGES.find((one) => one === target.value) ?? 'zh')}
        >
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </label>
      <label className={look.section}>
        <span className={entry.label}>{m.themeSetting}</span>
        <select
          className={entry.field}
          value={theme}
          onChange={({ target }) => chooseTheme(THEMES.find((one) => one === target.value) ?? 'host')}
        >
          <option value="host">{m.themeHost}</option>
          <option value="light">{m.themeLight}</option>
          <option value="dark">{m.themeDark}</option>
        </select>
      </label>
      <p className={look.small}>{m.keptWhere}</p>
    </section>
  );
}
