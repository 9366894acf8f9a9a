/**
 * A pane of WPS need not belong to one workbook: where it stays in sight while
 * another comes to the front, it begins again with that one, unless that
 * window has a pane of its own. Events may not come, so it also looks.
 */
import { hasPane } from './pane-of-window';
import { documentInFront, windowInFront, type Shell } from './shell';

const LOOK_MS = 2000;

/** `here`: the window this pane was made for. */
export function followWorkbook(
  shell: Shell,
  here: string | undefined,
  page: Pick<Document, 'visibilityState'> = document,
  again: () => void = () => location.reload(),
): () => void {
  const opened = documentInFront(shell);
  const look = () => {
    const front = windowInFront(shell);
    // Without a workbook in front there is nothing to begin with.
    if (front === undefined || page.visibilityState !== 'visible') return;
    if (documentInFront(shell) === opened || (front !== here && hasPane(shell, front))) return;
    stop();
    again();
  };
  const timer = setInterval(look, LOOK_MS);
  const stop = () => clearInterval(timer);
  try {
    shell.ApiEvent?.AddApiEventListener('WorkbookActivate', look);
  } catch {
    // This WPS has no such event: the looking is enough.
  }
  return stop;
}
