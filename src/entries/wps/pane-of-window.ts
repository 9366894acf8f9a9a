/** The task pane of each window: made at the user's click, found again by its number, made anew where WPS has forgotten it. */
import { windowInFront, type Shell, type TaskPane } from './shell';

const DOCKED_RIGHT = 2;

/** Shows the pane of the window in front. False where no workbook is open, or WPS makes no pane. */
export function showPane(shell: Shell, page: string, title: string): boolean {
  const window = windowInFront(shell);
  if (window === undefined) return false;
  if (isBroughtBack(paneOf(shell, window))) return true;
  const made = shell.CreateTaskPane(`${page}#window=${encodeURIComponent(window)}`, title);
  if (!made) return false;
  // What WPS keeps is text or number as it likes: written as text, read as number.
  shell.PluginStorage.setItem(keyOf(window), String(made.ID));
  made.DockPosition = DOCKED_RIGHT;
  made.Visible = true;
  return true;
}

/** A pane whose number is of an earlier run may be handed out, and refuse to be shown. */
function isBroughtBack(pane: TaskPane | undefined): boolean {
  if (!pane) return false;
  try {
    pane.Visible = true;
    return true;
  } catch {
    return false;
  }
}

/** Hides the pane of a window; a docked pane may keep the mouse from the ribbon, so that the pane itself must offer this. */
export function hidePane(shell: Shell, window: string): void {
  const pane = paneOf(shell, window);
  if (pane) pane.Visible = false;
}

export function hasPane(shell: Shell, window: string): boolean {
  return paneOf(shell, window) !== undefined;
}

/** As the address of a pane names it. */
export function windowOfPane(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('window') ?? undefined;
}

function paneOf(shell: Shell, window: string): TaskPane | undefined {
  const kept = shell.PluginStorage.getItem(keyOf(window));
  const id = kept === undefined || kept === null || kept === '' ? NaN : Number(kept);
  if (!Number.isFinite(id)) return undefined;
  try {
    return shell.GetTaskPane(id) ?? undefined;
  } catch {
    // Numbers are of one run of WPS: this one is of an earlier.
    return undefined;
  }
}

function keyOf(window: string): string {
  return `guiju.pane:${window}`;
}
