/** The task pane in WPS: a page of its own, which knows nothing of office.js. */
import './older-engines';
import type { Bilingual } from '../../base/bilingual';
import { HostFailure, type Host } from '../../workbook/host';
import { openPane, spokenHere, startPane } from '../open-pane';
import { followWorkbook } from './follow-workbook';
import { showHideButton } from './hide-button';
import { wpsHost } from './host';
import { windowOfPane } from './pane-of-window';
import { documentInFront, shellOf } from './shell';
import { StorageLine } from './storage-line';
import { OUTSIDE_WPS } from './words';

async function start(root: HTMLElement): Promise<void> {
  const shell = shellOf(window);
  if (!shell) {
    root.textContent = OUTSIDE_WPS[spokenHere()];
    return;
  }
  const here = windowOfPane(location.hash);
  const hide = showHideButton(shell, here);
  hide.speak(spokenHere());
  followWorkbook(shell, here);
  const host = hostOrWords();
  if ('refused' in host) {
    root.textContent = host.refused[spokenHere()];
    return;
  }
  await openPane({
    root,
    host,
    ribbon: { document: documentInFront(shell), channel: new StorageLine(shell.PluginStorage, 'pane') },
    displayLanguage: navigator.language,
    onLanguage: hide.speak,
  });
}

function hostOrWords(): Host | { readonly refused: Bilingual } {
  try {
    return wpsHost();
  } catch (error) {
    if (error instanceof HostFailure) return { refused: error.explanation };
    throw error;
  }
}

startPane(start);
