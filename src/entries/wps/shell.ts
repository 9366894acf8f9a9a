/**
 * What of WPS the add-in's pages need beside the workbook: task panes, what
 * its pages share, and which window is in front. WPS gives every page of an
 * add-in one synchronous object; whatever it lacks is undefined, and every
 * reading of it may throw.
 */

/** Of one add-in: all its pages see the same, until WPS is closed. Values come back as they were, or as text. */
export interface PluginStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
}

export interface TaskPane {
  readonly ID: unknown;
  Visible: unknown;
  DockPosition: unknown;
}

interface Books {
  readonly FullName: string;
  readonly Windows: { Item(index: number): { readonly Hwnd: unknown } | null | undefined };
}

export interface Shell {
  readonly PluginStorage: PluginStorage;
  readonly ActiveWorkbook: Books | null | undefined;
  readonly ApiEvent?: {
    AddApiEventListener(event: string, listener: (...told: unknown[]) => void): unknown;
  };
  /** The address is whole: a relative one shows a blank pane. */
  CreateTaskPane(address: string, title: string): TaskPane | null | undefined;
  /** Null, or throws, for one that is not there any more. */
  GetTaskPane(id: number): TaskPane | null | undefined;
}

/** What WPS has put on a page; undefined on a page that is not in WPS. */
export function shellOf(page: object): Shell | undefined {
  return [Reflect.get(page, 'Application'), Reflect.get(page, 'wps')].find(isShell);
}

function isShell(found: unknown): found is Shell {
  if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return false;
  return (
    typeof Reflect.get(found, 'CreateTaskPane') === 'function' &&
    typeof Reflect.get(found, 'PluginStorage') === 'object'
  );
}

/**
 * The window in front, as pages that were opened for it name it: its handle,
 * and where that is not told, the address of its workbook. Undefined where no
 * workbook is open.
 */
export function windowInFront(shell: Shell): string | undefined {
  try {
    const book = shell.ActiveWorkbook;
    if (!book) return undefined;
    const handle = handleOf(book);
    return handle ?? `book:${book.FullName}`;
  } catch {
    return undefined;
  }
}

function handleOf(book: Books): string | undefined {
  try {
    const handle = book.Windows.Item(1)?.Hwnd;
    return typeof handle === 'number' || typeof handle === 'string' ? String(handle) : undefined;
  } catch {
    return undefined;
  }
}

/** The workbook in front, for whoever has to know whether it is still the one of before. */
export function documentInFront(shell: Shell): string {
  try {
    return `${windowInFront(shell) ?? ''}|${shell.ActiveWorkbook?.FullName ?? ''}`;
  } catch {
    return '';
  }
}
