/**
 * Put on a page before its own scripts: a WPS over a workbook in memory, which
 * is what stands in the place of WPS where the browser is too old for the
 * workbench. The package knows nothing of it.
 */
// The simulated WPS is ours too, and runs before the page's own scripts have made up for what the browser lacks.
import '../../../src/entries/wps/older-engines';
import { formatArea, parseArea } from '../../../src/base/address';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import type { ModelEvent } from '../../../src/workbench/excel/workbook-model';
import { createEtApplication } from '../../../src/workbench/wps/create-et-application';
import { cellAt } from '../../../src/workbook/workbook';
import { workbookOf } from '../../hosts/workbook-of';
import { eventsBetween, MemoryModel } from '../../hosts/office/memory-model';

interface PaneOfTest {
  readonly ID: number;
  readonly address: string;
  Visible: boolean;
  DockPosition: number;
}

/** What a test sees and does of the workbook; what it returns can be sent. */
export interface Desk {
  value(sheet: string, a1: string): string | number | boolean | null;
  type(sheet: string, a1: string, text: string): void;
  /** Addresses of the flagged areas: '变更1!C3:C3'. */
  flagged(): readonly string[];
  selected(): string;
  panes(): readonly PaneOfTest[];
  /** Presses a button of the ribbon, where the ribbon's page is loaded. */
  calls(): number;
}

declare global {
  interface Window {
    desk?: Desk;
  }
}

/** Without a file: with a new workbook. */
export function layTheDesk(name: string, base64?: string): void {
  const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
  const file = new MemoryWorkbook(
    base64 === undefined ? workbookOf({ 工作表1: [] }, { name }) : readXlsx(bytes, { name }).workbook,
  );
  const model = new MemoryModel(file, true);
  const storage = new Map<string, string>();
  const panes: PaneOfTest[] = [{ ID: 1, address: location.href, Visible: true, DockPosition: 2 }];
  storage.set('guiju.pane:1', '1');
  let moving: ModelEvent | undefined;
  const moved = (sheet: string, change: 'RowInserted' | 'RowDeleted', at: number, count: number, how: () => void) => {
    const area = { top: at, left: 0, bottom: at + count - 1, right: 16_383 };
    moving = { kind: 'cells-changed', sheet, areas: [area], change, byAddIn: true };
    how();
    moving = undefined;
  };
  const fake = createEtApplication(
    model,
    {},
    {
      gestures: {
        insertRows: (sheet, before, count) =>
          moved(sheet.id, 'RowInserted', before, count, () => file.insertRows(sheet.name(), before, count)),
        deleteRows: (sheet, from, count) =>
          moved(sheet.id, 'RowDeleted', from, count, () => file.deleteRows(sheet.name(), from, count)),
        copy: (sheet, from, to) => file.copy(sheet.name(), formatArea(from), formatArea(to)),
        protect: (sheet, on) => file.protectSheet(sheet.name(), on),
      },
      members: {
        // By it the probe knows that it asks no real one.
        guijuSimulation: true,
        PluginStorage: {
          getItem: (key: string) => storage.get(key) ?? '',
          setItem: (key: string, value: unknown) => void storage.set(key, String(value)),
        },
        CreateTaskPane(address: string) {
          const pane = { ID: panes.length + 1, address, Visible: false, DockPosition: 0 };
          panes.push(pane);
          return pane;
        },
        GetTaskPane: (id: number) => panes.find((pane) => pane.ID === id) ?? null,
      },
      beginWrite: () => model.beginBatch(),
      endWrite: () => model.endBatch(),
    },
  );
  let told = file.workbook;
  file.watch((what) => {
    if (what === 'selection' && file.selection) {
      const { sheet, ...area } = file.selection;
      fake.tell([{ kind: 'selected', sheet, areas: [area] }]);
    }
    if (what !== 'cells') return;
    const events = moving ? [moving] : eventsBetween(told, file.workbook, model.isByAddIn);
    told = file.workbook;
    fake.tell(events);
  });
  const nameOf = (id: string) => file.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  window.desk = {
    value(sheet, a1) {
      const area = parseArea(a1);
      const value = area ? cellAt(file.sheet(sheet), area.top, area.left)?.value : null;
      return typeof value === 'object' && value !== null ? value.error : (value ?? null);
    },
    type: (sheet, a1, text) => file.edit(sheet, a1, text),
    flagged: () =>
      file.formats.flatMap(({ areas }) => areas.map(({ sheet, top, left }) => `${nameOf(sheet)}!${top},${left}`)),
    selected: () =>
      file.selection ? `${nameOf(file.selection.sheet)}!${file.selection.top},${file.selection.left}` : '',
    panes: () => panes.map((pane) => ({ ...pane })),
    calls: () => fake.calls(),
  };
  Object.assign(window, { Application: fake.application, wps: fake.application });
}

Object.assign(window, { layTheDesk });
