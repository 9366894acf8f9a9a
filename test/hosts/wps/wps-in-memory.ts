/** The host on the simulated WPS over a workbook in memory, with its user at hand. */
import { formatArea } from '../../../src/base/address';
import { RECONCILE_SHARE } from '../../../src/base/pauses';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { WpsTimes } from '../../../src/hosts/wps/event-watch';
import { openWpsHost } from '../../../src/hosts/wps/open-wps-host';
import type { EtBeliefs } from '../../../src/workbench/wps/beliefs';
import { createEtApplication, type EtFake, type EtOptions } from '../../../src/workbench/wps/create-et-application';
import type { CustomXmlStore } from '../../../src/workbench/excel/custom-xml-store';
import type { ModelEvent } from '../../../src/workbench/excel/workbook-model';
import type { Host } from '../../../src/workbook/host';
import type { Workbook } from '../../../src/workbook/workbook';
import type { WorkbookUser } from '../host-contract';
import { eventsBetween, MemoryModel } from '../office/memory-model';

export interface WpsInMemory {
  readonly file: MemoryWorkbook;
  readonly host: Host;
  readonly wps: EtFake;
  readonly user: WorkbookUser;
  readonly customXml: CustomXmlStore;
  close(): void;
}

/** A time at which nothing is compared by itself. */
export const NEVER = 3_600_000;

/** `otherwise`: what this WPS does otherwise than the evidence says, or the least kind. */
export function openWps(
  workbook: Workbook,
  otherwise: Partial<EtBeliefs> = {},
  { reconcileAfterMs = NEVER, reconcileShare = RECONCILE_SHARE, ...options }: EtOptions & Partial<WpsTimes> = {},
): WpsInMemory {
  const file = new MemoryWorkbook(workbook);
  const model = new MemoryModel(file, otherwise['undo-steps'] === 'offered');
  const wps = createEtApplication(model, otherwise, {
    gestures: {
      insertRows: (sheet, before, count) =>
        moved(sheet.name(), 'RowInserted', before, count, () => file.insertRows(sheet.name(), before, count)),
      deleteRows: (sheet, from, count) =>
        moved(sheet.name(), 'RowDeleted', from, count, () => file.deleteRows(sheet.name(), from, count)),
      copy: (sheet, from, to) => file.copy(sheet.name(), formatArea(from), formatArea(to)),
      protect: (sheet, on) => file.protectSheet(sheet.name(), on),
    },
    ...options,
    beginWrite: () => model.beginBatch(),
    endWrite: () => model.endBatch(),
  });
  wps.state.isInCell = () => file.inCell;
  let told = file.workbook;
  let moving: ModelEvent | undefined;
  let byUndo = false;
  const unwatch = file.watch((what) => {
    if (what === 'selection' && file.selection) {
      const { sheet, ...area } = file.selection;
      wps.tell([{ kind: 'selected', sheet, areas: [area] }]);
    }
    if (what !== 'cells') return;
    const events = moving ? [moving] : eventsBetween(told, file.workbook, model.isByAddIn);
    told = file.workbook;
    wps.tell(events, { byUndo });
  });
  const moved = (sheet: string, change: 'RowInserted' | 'RowDeleted', at: number, count: number, how: () => void) => {
    const area = { top: at, left: 0, bottom: at + count - 1, right: 16_383 };
    moving = { kind: 'cells-changed', sheet: file.sheet(sheet).id, areas: [area], change, byAddIn: false };
    how();
    moving = undefined;
  };
  const undoing = (how: () => void) => {
    byUndo = true;
    how();
    byUndo = false;
  };
  return {
    file,
    wps,
    host: openWpsHost(wps.application, { reconcileAfterMs, reconcileShare }),
    customXml: model.customXml,
    user: {
      edit: (...given) => file.edit(...given),
      editMany: (...given) => file.editMany(...given),
      copy: (...given) => file.copy(...given),
      insertRows: (sheet, before, count = 1) =>
        moved(sheet, 'RowInserted', before, count, () => file.insertRows(sheet, before, count)),
      deleteRows: (sheet, from, count = 1) =>
        moved(sheet, 'RowDeleted', from, count, () => file.deleteRows(sheet, from, count)),
      addSheet: (name) => void file.addSheet(name),
      renameSheet: (...given) => file.renameSheet(...given),
      deleteSheet: (...given) => file.deleteSheet(...given),
      protectSheet: (...given) => file.protectSheet(...given),
      addFormat: (...given) => file.addFormat(...given),
      select: (range) => file.select(range),
      enterCell: () => file.enterCell(),
      leaveCell: () => file.leaveCell(),
      undo: () => undoing(() => file.undo()),
      redo: () => undoing(() => file.redo()),
    },
    close: unwatch,
  };
}
