/** A WPS as far as the add-in's pages use it beside the workbook: its panes and what its pages share. */
import type { Shell, TaskPane } from '../../../src/entries/wps/shell';

export interface ShellOfTest extends Shell {
  readonly panes: Map<number, TaskPane & { readonly address: string; Visible: unknown; DockPosition: unknown }>;
  readonly kept: Map<string, unknown>;
  /** Brings another window to the front, and says so. */
  show(book: string | undefined, window?: number): void;
}

/** `typed`: PluginStorage gives back numbers where numbers are written as text. */
export function shellOfTest({ typed = false, events = true } = {}): ShellOfTest {
  const panes: ShellOfTest['panes'] = new Map();
  const kept: ShellOfTest['kept'] = new Map();
  const listeners: (() => void)[] = [];
  let front: { book: string; window: number } | undefined = { book: 'D:/变更单.xlsx', window: 11 };
  let last = 0;
  return {
    panes,
    kept,
    PluginStorage: {
      getItem: (key) => kept.get(key) ?? (typed ? undefined : ''),
      setItem: (key, value) => kept.set(key, typed && /^\d+$/.test(value) ? Number(value) : value),
    },
    get ActiveWorkbook() {
      const now = front;
      return now && { FullName: now.book, Windows: { Item: () => ({ Hwnd: now.window }) } };
    },
    ...(events && { ApiEvent: { AddApiEventListener: (_, listener) => listeners.push(listener) } }),
    CreateTaskPane(address) {
      last += 1;
      const pane = { ID: last, Visible: false, DockPosition: 0, address };
      panes.set(last, pane);
      return pane;
    },
    GetTaskPane(id) {
      const pane = panes.get(id);
      if (!pane) throw new Error('jsapi prototype return null');
      return pane;
    },
    show(book, window = 11) {
      front = book === undefined ? undefined : { book, window };
      for (const listener of listeners) listener();
    },
  };
}
