/**
 * The genuine office.js, in its flavour for Excel on Windows, in a page without
 * a browser: what it asks of `window.external` is answered by the simulated
 * Excel over a workbook in memory, and counted.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, type DOMWindow } from 'jsdom';
import { z } from 'zod';
import { SIMULATED_VERSION } from '../../../src/probe/made-by';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { CustomXmlStore } from '../../../src/workbench/excel/custom-xml-store';
import { DEFAULT_BELIEFS, type Beliefs } from '../../../src/workbench/excel/beliefs';
import { ExcelSession } from '../../../src/workbench/excel/excel-session';
import { refusedInCell, refusedInDialog } from '../../../src/workbench/excel/refused-while-busy';
import { batchRequest, type BatchResponse } from '../../../src/workbench/batch-engine/batch';
import type { UnheardGesture, ModelEvent } from '../../../src/workbench/excel/workbook-model';
import { trafficKind, trafficWrites } from '../../../src/workbench/protocol/traffic';
import type { Workbook } from '../../../src/workbook/workbook';
import type { WorkbookUser } from '../host-contract';
import { eventsBetween, MemoryModel } from './memory-model';

export interface Trip {
  /** Waited for by the add-in, to clean up after it, or office.js on its own account. */
  readonly kind: 'awaited' | 'cleanup' | 'library';
  readonly writes: boolean;
  readonly actions: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly error?: string;
  readonly request: string;
  /** What the library says of the batch beside its body; 1: it writes, and what it writes cannot be undone. */
  readonly flags: number;
}

export interface ExcelInJsdom {
  readonly file: MemoryWorkbook;
  readonly user: WorkbookUser & ColumnUser;
  readonly customXml: CustomXmlStore;
  readonly trips: Trip[];
  /** What the simulated Excel could not do: a gap of the simulation, or a bug. */
  readonly gaps: unknown[];
  /** The batch that is so far ahead (1 is the next), and so many in all, are answered with this error, and the workbook not asked. */
  failAt(ahead: number, code: string, times?: number): void;
  /** Each batch for which this gives a code is answered with it, and the workbook not asked. */
  answering(refuse: (request: string) => string | undefined): void;
  /** Just before the batch that is so far ahead (1 is the next) is answered, somebody else does this. */
  before(ahead: number, doing: () => void): void;
  /** What is done meanwhile is told to nobody. */
  deaf(doing: () => void): void;
  /** What is done meanwhile is chosen from the list of a cell, or pushes cells aside. */
  by(gesture: UnheardGesture, doing: () => void): void;
  /** Rows deleted last come back by undo, told as rows inserted: of the formulas that read them Excel says nothing. */
  undoDeletion(sheet: string, from: number, count?: number): void;
  /** Rows of a sheet, from the first of these on, come to stand in the order given; told as sorting is. */
  sort(sheet: string, from: number, order: readonly number[]): void;
  /** Somebody else, in another Excel, does this. */
  asCoAuthor(doing: () => void): void;
  /** What is done is told in the opposite order. */
  reversed(doing: () => void): void;
  /** Whether results come by themselves, and whether they have. */
  calculation: MemoryModel['calculationState'];
  /** The user opens a dialog of Excel's, or closes it. */
  dialog(isOpen: boolean): void;
  /** Excel says that it has calculated, whatever came of it. */
  calculates(sheet: string): void;
  close(): void;
}

/** What only some hosts' users can do. */
export interface ColumnUser {
  insertColumns(sheetName: string, before: number, count?: number): void;
  deleteColumns(sheetName: string, from: number, count?: number): void;
}

const RICH_API = 93;
const RICH_API_EVENT = 33;
const RICH_API_EVENT_CATEGORY = 65_536;

/** [custom data, method, path, headers, body, permission, flags, …] */
const richApiCall = z.tuple([
  z.tuple([z.string(), z.string(), z.string(), z.unknown(), z.string(), z.unknown(), z.number()]).rest(z.unknown()),
]);

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
type Callback = (response: SafeArray, code: number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** `otherwise`: what this Excel does otherwise than the evidence says. */
export async function openExcel(
  workbook: Workbook,
  excelApi = '1.13',
  otherwise: Partial<Beliefs> = {},
): Promise<ExcelInJsdom> {
  const beliefs: Beliefs = { ...DEFAULT_BELIEFS, ...otherwise };
  const file = new MemoryWorkbook(workbook);
  const model = new MemoryModel(file, beliefs['undo-marked-writing'] === 'kept');
  const gaps: unknown[] = [];
  const trips: Trip[] = [];
  let failure: { ahead: number; code: string; times: number } | undefined;
  let refuse: (request: string) => string | undefined = () => undefined;
  let meanwhile: { ahead: number; doing: () => void } | undefined;
  let isDeaf = false;
  let source: 'Local' | 'Remote' = 'Local';
  let gesture: UnheardGesture | undefined;
  let heldBack: (readonly ModelEvent[])[] | undefined;
  let handler: EventHandler | undefined;
  let sequence = 0;
  const session = new ExcelSession({
    model,
    beliefs,
    beginBatch: () => model.beginBatch(),
    endBatch: () => model.endBatch(),
    clearUndo: () => model.clearUndo(),
    onGap: (error) => gaps.push(error),
  });

  const tell = (events: readonly ModelEvent[]) => {
    const translated = session
      .translate(events, () => source)
      .map(({ type, target, args }) => [RICH_API_EVENT_CATEGORY, type, target, JSON.stringify(args), ++sequence, 0]);
    if (translated.length > 0) {
      const payload = safeArray(translated.map(safeArray));
      setTimeout(() => handler?.(RICH_API_EVENT, payload), 2);
    }
  };
  let told = file.workbook;
  let moving: ModelEvent | undefined;
  const unwatch = file.watch((what) => {
    if (what === 'selection' && file.selection) {
      const { sheet, ...area } = file.selection;
      tell([{ kind: 'selected', sheet, areas: [area] }]);
    }
    if (what !== 'cells') return;
    const between = moving ? [moving] : eventsBetween(told, file.workbook, model.isByAddIn);
    const events = between.map((event) => (event.kind === 'cells-changed' && gesture ? { ...event, gesture } : event));
    told = file.workbook;
    if (heldBack) heldBack.unshift(events);
    else if (!isDeaf) tell(events);
  });

  /** Of lines that moved Excel says that they did, instead of naming cells. */
  const movingLines = (
    sheet: string,
    change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted',
    at: number,
    count: number,
    how: () => void,
  ) => {
    const last = at + count - 1;
    const area = change.startsWith('Row')
      ? { top: at, left: 0, bottom: last, right: 16_383 }
      : { top: 0, left: at, bottom: 1_048_575, right: last };
    moving = { kind: 'cells-changed', sheet: file.sheet(sheet).id, areas: [area], change, byAddIn: false };
    how();
    moving = undefined;
  };
  const user: WorkbookUser & ColumnUser = {
    edit: (...args) => file.edit(...args),
    editMany: (...args) => file.editMany(...args),
    copy: (...args) => file.copy(...args),
    insertRows: (sheet, before, count = 1) =>
      movingLines(sheet, 'RowInserted', before, count, () => file.insertRows(sheet, before, count)),
    deleteRows: (sheet, from, count = 1) =>
      movingLines(sheet, 'RowDeleted', from, count, () => file.deleteRows(sheet, from, count)),
    insertColumns: (sheet, before, count = 1) =>
      movingLines(sheet, 'ColumnInserted', before, count, () => file.insertColumns(sheet, before, count)),
    deleteColumns: (sheet, from, count = 1) =>
      movingLines(sheet, 'ColumnDeleted', from, count, () => file.deleteColumns(sheet, from, count)),
    addSheet: (...args) => void file.addSheet(...args),
    renameSheet: (...args) => file.renameSheet(...args),
    deleteSheet: (...args) => file.deleteSheet(...args),
    protectSheet: (...args) => file.protectSheet(...args),
    addFormat: (...args) => file.addFormat(...args),
    select: (range) => file.select(range),
    enterCell: () => file.enterCell(),
    leaveCell: () => file.leaveCell(),
    undo: () => file.undo(),
    redo: () => file.redo(),
  };

  let hasDialog = false;
  const answer = async (body: string, flags: number): Promise<BatchResponse> => {
    if (file.inCell) return refusedInCell(beliefs);
    const batch = batchRequest.parse(JSON.parse(body));
    if (hasDialog && trafficWrites(batch)) return refusedInDialog(beliefs);
    const refused = refuse(body);
    if (refused !== undefined) return refusal({ code: refused, message: refused });
    if (failure && --failure.ahead <= 0) {
      const { code } = failure;
      if (--failure.times === 0) failure = undefined;
      return refusal({ code, message: code });
    }
    if (meanwhile && --meanwhile.ahead === 0) {
      const { doing } = meanwhile;
      meanwhile = undefined;
      doing();
    }
    return session.run(batch, flags);
  };
  const page = await openOffice({
    excelApi,
    async answer(request, flags) {
      const response = await answer(request, flags);
      const text = JSON.stringify(response);
      const batch = batchRequest.parse(JSON.parse(request));
      trips.push({
        kind: trafficKind(batch),
        writes: trafficWrites(batch),
        actions: batch.Actions.length,
        bytesOut: Buffer.byteLength(request),
        bytesIn: Buffer.byteLength(text),
        ...(response.Error ? { error: response.Error.Code } : {}),
        request,
        flags,
      });
      return text;
    },
    onFailure: (error) => gaps.push(error),
    onEvents: (listener) => (handler = listener),
  });
  return {
    file,
    user,
    customXml: model.customXml,
    trips,
    gaps,
    get calculation() {
      return model.calculationState;
    },
    set calculation(calculation) {
      model.calculationState = calculation;
    },
    failAt: (ahead, code, times = 1) => (failure = { ahead, code, times }),
    answering: (given) => (refuse = given),
    dialog: (isOpen) => (hasDialog = isOpen),
    before: (ahead, doing) => (meanwhile = { ahead, doing }),
    deaf(doing) {
      isDeaf = true;
      doing();
      isDeaf = false;
    },
    by(made, doing) {
      gesture = made;
      doing();
      gesture = undefined;
    },
    undoDeletion: (sheet, from, count = 1) => movingLines(sheet, 'RowInserted', from, count, () => file.undo()),
    sort(name, from, order) {
      const sheet = file.sheet(name);
      const rows = [...sheet.rows];
      order.forEach((row, at) => (rows[from + at] = sheet.rows[row]));
      isDeaf = true;
      file.replaceSheet(name, { rows });
      isDeaf = false;
      const area = { top: from, left: 0, bottom: from + order.length - 1, right: 25 };
      tell([{ kind: 'rows-sorted', sheet: sheet.id, areas: [area] }]);
    },
    asCoAuthor(doing) {
      source = 'Remote';
      doing();
      source = 'Local';
    },
    reversed(doing) {
      heldBack = [];
      doing();
      for (const events of heldBack) tell(events);
      heldBack = undefined;
    },
    calculates: (sheet) =>
      tell([{ kind: 'calculated', sheet: file.sheet(sheet).id, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]),
    close() {
      unwatch();
      handler = undefined;
      page.close();
    },
  };
}

export interface OfficeOptions {
  readonly excelApi: string;
  /** The JSON text that Excel answers to a batch. */
  readonly answer: (request: string, flags: number) => Promise<string>;
  readonly onFailure: (error: unknown) => void;
  readonly onEvents?: (listener: EventHandler) => void;
}

/** The genuine office.js as globals, over whatever answers for Excel. */
export async function openOffice({ excelApi, answer, onFailure, onEvents }: OfficeOptions): Promise<{ close(): void }> {
  const execute = (id: number, params: readonly unknown[], callback: Callback) => {
    if (id !== RICH_API) return callback(safeArray([0]), 0);
    const [[, , , , request, , flags]] = richApiCall.parse(params);
    void answer(request, flags).then(
      (text) => callback(safeArray([0, safeArray([200, safeArray([]), text])]), 0),
      onFailure,
    );
  };
  const page = await load({
    excelApi,
    external: {
      Execute: execute,
      RegisterEvent: (id: number, _target: string, onEvent: EventHandler, callback: Callback) => {
        if (id === RICH_API_EVENT) onEvents?.(onEvent);
        callback(safeArray([0]), 0);
      },
      UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(safeArray([0]), 0),
    },
  });
  return {
    close() {
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      page.close();
    },
  };
}

function refusal({ code, message }: { code: string; message: string }): BatchResponse {
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } };
}

/** As the COM bridge of Excel on Windows hands over arrays. */
function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

interface PageOptions {
  readonly excelApi: string;
  readonly external: Readonly<Record<string, unknown>>;
}

/** Answers for the library's own files; nothing else can be had. */
class LibraryFiles extends ResourceLoader {
  readonly #folder = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (!url.startsWith(ORIGIN)) return null;
    const file = readFile(join(this.#folder, new URL(url).pathname));
    return Object.assign(file, { abort: () => undefined });
  }
}

/** What office.js and the page give, and the adapter takes for given. */
const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'OSF', 'DOMParser'] as const;

const ORIGIN = 'https://excel.test/';

async function load({ excelApi, external }: PageOptions): Promise<DOMWindow> {
  const dom = new JSDOM('<!doctype html><script src="office.js"></script>', {
    url: ORIGIN,
    runScripts: 'dangerously',
    resources: new LibraryFiles(),
    beforeParse(window) {
      Object.assign(window, { external: { ...external, GetContext: () => context(excelApi), GetHostInfo: hostInfo } });
    },
  });
  await new Promise((resolve) => dom.window.addEventListener('load', resolve));
  const { Office } = dom.window as unknown as { Office: typeof globalThis.Office };
  await Office.onReady();
  Object.assign(globalThis, pick(dom.window, GLOBALS));
  return dom.window;
}

function pick(window: DOMWindow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, (window as unknown as Record<string, unknown>)[name]]));
}

function hostInfo(): string {
  return 'Excel$Win32$16.01$en-US$telemetry$$disableLogging$0';
}

/** What office.js asks Excel on Windows about itself. */
function context(excelApi: string): Record<string, () => unknown> {
  const matrix = { excelapi: excelApi, settings: '1.1', richapiruntime: '1.1' };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'guiju',
    GetAppVersionMajor: () => '16.0',
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => 'book.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetSettings: () => ({ Read: () => undefined }),
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetHostFullVersion: () => SIMULATED_VERSION,
  };
}
