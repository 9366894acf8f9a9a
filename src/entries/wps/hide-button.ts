/** A button that hides the pane: in some WPS a docked pane keeps the mouse from the ribbon, and with it from the ribbon's own way to hide it. */
import type { Language } from '../../base/bilingual';
import { hidePane } from './pane-of-window';
import { windowInFront, type Shell } from './shell';
import { HIDE } from './words';

/** `here`: the window this pane was made for; where that is not known, the one in front is meant. */
export function showHideButton(
  shell: Shell,
  here: string | undefined,
): { speak(this: void, language: Language): void } {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => {
    const window = here ?? windowInFront(shell);
    if (window !== undefined) hidePane(shell, window);
  });
  const bar = document.createElement('div');
  bar.className = 'hide';
  bar.append(button);
  document.body.prepend(bar);
  return {
    speak(language) {
      button.textContent = HIDE[language];
      button.lang = language === 'zh' ? 'zh-CN' : 'en-US';
    },
  };
}
