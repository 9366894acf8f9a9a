/** One state of the pane by itself, as the task pane shows it: the page around hands it over. */
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../../../src/base/bilingual';
import { Pane } from '../../../src/pane/pane';
import type { ThemeChoice } from '../../../src/pane/shared/preferences';
import { fetchWords } from '../../../src/pane/shared/language';
import { tabId } from '../../../src/pane/tabs';
import type { GalleryState, Opened } from './gallery-state';
import { played, untilStill } from './play-gestures';

export interface Look {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

declare global {
  interface Window {
    /** Shows it in the place of what was shown before; resolves with what went wrong. */
    showState?: (state: GalleryState, opened: Opened, look: Look) => Promise<readonly string[]>;
  }
}

const faults: string[] = [];
let root: Root | undefined;

window.addEventListener('error', ({ message }) => void faults.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => void faults.push(String(reason)));
// eslint-disable-next-line no-console -- what React finds fault with it says there
const told = console.error;
// eslint-disable-next-line no-console -- as above
console.error = (...words: unknown[]) => {
  faults.push(words.map(String).join(' '));
  told(...words);
};

window.showState = async ({ view, does = [], onPurpose }, { session, happens }, { language, theme }) => {
  faults.length = 0;
  root?.unmount();
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no place for the pane');
  await fetchWords(language);
  root = createRoot(place);
  performance.mark('asked');
  root.render(<Pane session={session} language={language} theme={theme} />);
  try {
    if (view !== 'frame' && view !== 'findings') await played([{ press: `#${tabId(view)}` }], language);
    await untilStill(onPurpose === 'busy');
    await played(does, language, happens);
    await untilStill(onPurpose === 'busy');
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return onPurpose === 'crash' ? [] : [...faults];
};
