/** 设置: which regulation, which interpretation, which parameters, and how the pane speaks and looks. */
import type { Language } from '../../base/bilingual';
import { ChoiceStanding } from './choice-standing';
import { ChoosePack } from './choose-pack';
import { ChosenInterpretations } from './chosen-interpretations';
import { ChosenParameters } from './chosen-parameters';
import { useEntryLook } from '../shared/entry-look';
import { InsertForms } from './insert-forms';
import { KeepPack } from './keep-pack';
import { OutsidePacks } from './outside-packs';
import { useKept } from '../shared/kept';
import { SETTINGS_WORDS } from '../messages/settings-words';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource, type ViewProps } from '../shared/lazy-view';
import { usePreferences, type ThemeChoice } from '../shared/preferences';
import { useViewLook } from '../shared/view-look';

/** Its words are read by few. */
const ABOUT = viewSource(() =>
  import(/* webpackChunkName: "view-about" */ './about').then(({ AboutView }) => AboutView),
);

export function SettingsView({ state, review }: ViewProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const { m, language } = useSpeech();
  const words = SETTINGS_WORDS[language];
  const [by, setBy] = useKept('typed', 'chosen by', '');
  const named = review.subjects[0]?.facts.get('project.pack');
  return (
    <div className={look.view}>
      {/* Without a pack the choice stands above the tabs already. */}
      {review.pack && (
        <section className={look.section} aria-label={m.changePackLabel}>
          <ChoosePack packs={state.packs} />
          {named?.known === true && state.chosenPack === undefined && (
            <ChoiceStanding review={review} cells={named.cells} />
          )}
          <KeepPack pack={review.pack} review={review} />
        </section>
      )}
      <div className={look.section}>
        <label className={look.section}>
          <span className={entry.label}>{words.chosenBy}</span>
          <input
            className={entry.field}
            autoComplete="off"
            value={by}
            aria-describedby="guiju-chosen-by"
            onChange={({ target }) => setBy(target.value)}
          />
        </label>
        <p id="guiju-chosen-by" className={look.small}>
          {words.chosenByWhy}
        </p>
      </div>
      <ChosenInterpretations review={review} by={by} />
      <ChosenParameters review={review} by={by} />
      <OutsidePacks packs={state.packs} review={review} />
      <InsertForms />
      <Appearance />
      <LazyView source={ABOUT} with={{ state, review }} />
    </div>
  );
}

const THEMES: readonly ThemeChoice[] = ['host', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['zh', 'en'];

function Appearance() {
  const look = useViewLook();
  const entry = useEntryLook();
  const { language } = useSpeech();
  const words = SETTINGS_WORDS[language];
  const { theme, chooseTheme, chooseLanguage } = usePreferences();
  return (
    <section className={look.section} aria-label={words.appearance}>
      <h2 className={look.title}>{words.appearance}</h2>
      <label className={look.section}>
        <span className={entry.label}>{words.languageSetting}</span>
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
        <span className={entry.label}>{words.themeSetting}</span>
        <select
          className={entry.field}
          value={theme}
          onChange={({ target }) => chooseTheme(THEMES.find((one) => one === target.value) ?? 'host')}
        >
          <option value="host">{words.themeHost}</option>
          <option value="light">{words.themeLight}</option>
          <option value="dark">{words.themeDark}</option>
        </select>
      </label>
      <p className={look.small}>{words.keptWhere}</p>
    </section>
  );
}
