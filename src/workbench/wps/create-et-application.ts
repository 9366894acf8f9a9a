/**
 * The simulated WPS over the workbook of the page: what a page of an add-in
 * finds as `window.Application`, strict where a real one is, and kinder nowhere.
 */
import type { ModelEvent, WorkbookModel } from '../excel/workbook-model';
import { ApiEvents, type HowItCame } from './api-events';
import { etBeliefs, type EtBeliefs } from './beliefs';
import { Bridge } from './bridge';
import { isPlace, refusal, type EtContext, type EtGestures, type EtPlace, type EtState } from './et-context';
import { etRange } from './range-object';
import { etWorkbook } from './workbook-object';
import { etWorksheet } from './worksheet-object';

export interface EtOptions {
  /** Members that this WPS does not have, as 'Range.MergeCells'. */
  readonly missing?: readonly string[];
  /** Members whose setting or calling does nothing, and says nothing. */
  readonly silent?: readonly string[];
  /** What else stands on the application, as it is: storage, panes. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly gestures?: EtGestures;
  /** Around each write, so that it is known to be an add-in's; within a transaction of undo once around all. */
  readonly beginWrite?: () => void;
  readonly endWrite?: () => void;
}

export interface EtFake {
  /** For `window.Application` and `window.wps`. */
  readonly application: object;
  readonly state: EtState;
  /** So many bridge calls so far. */
  calls(): number;
  /** How often which member was asked for. */
  callsOf(): ReadonlyMap<string, number>;
  /** What happened in the workbook. */
  tell(events: readonly ModelEvent[], how?: HowItCame): void;
  /** Another workbook comes to the front, or without a name this one again. */
  bringToFront(fullName?: string): void;
}

export function createEtApplication(
  model: WorkbookModel,
  switches: Partial<EtBeliefs> = {},
  { missing = [], silent = [], members = {}, gestures, ...writing }: EtOptions = {},
): EtFake {
  const beliefs = etBeliefs(switches);
  const state = newState(model);
  const steps = new Steps(writing);
  const bridge = new Bridge({
    missing: new Set(missing),
    silent: new Set(silent),
    guard: (member, how) => guard(member, how, beliefs, state),
    beginWrite: () => steps.begin(),
    endWrite: () => steps.end(),
  });
  const context: EtContext = {
    model,
    beliefs,
    bridge,
    state,
    range: (place: EtPlace) => etRange(context, place),
    worksheet: (sheet) => etWorksheet(context, sheet),
    workbook: () => etWorkbook(context),
    gestures,
  };
  const events = new ApiEvents(context);
  return {
    application: applicationObject(context, events, steps, { ...members }),
    state,
    calls: () => bridge.calls,
    callsOf: () => bridge.callsOf,
    tell: (told, how) => events.tell(told, how),
    bringToFront(fullName) {
      state.inFront = fullName;
      events.activated(fullName ?? state.fullName);
    },
  };
}

function newState(model: WorkbookModel): EtState {
  return {
    isOpen: true,
    isInCell: () => false,
    dialog: false,
    onBlocked: () => undefined,
    structureProtected: false,
    readOnly: false,
    fullName: `C:\\${model.name}`,
    window: 1,
    inFront: undefined,
    calculation: -4105,
    calculationState: 0,
    screenUpdating: true,
    displayAlerts: true,
  };
}

/** Behind a dialog a call waits, and then goes on. */
function guard(member: string, how: 'get' | 'set' | 'call', beliefs: EtBeliefs, state: EtState): void {
  if (state.dialog && beliefs.dialog === 'refuses') throw refusal('jsapi prototype return null');
  if (state.dialog) state.onBlocked();
  if (!state.isInCell() || how !== 'set') return;
  const isSetting = member.startsWith('Application.');
  if (!isSetting || beliefs['cell-edit'] === 'settings-refused') throw refusal('a cell is being edited');
}

/** One within another is part of it. */
class Steps {
  #depth = 0;

  constructor(private readonly writing: Pick<EtOptions, 'beginWrite' | 'endWrite'>) {}

  begin(): void {
    this.#depth += 1;
    if (this.#depth === 1) this.writing.beginWrite?.();
  }

  end(): void {
    this.#depth -= 1;
    if (this.#depth === 0) this.writing.endWrite?.();
  }
}

function applicationObject(context: EtContext, events: ApiEvents, steps: Steps, own: Record<string, unknown>): object {
  const { bridge, model, state, beliefs } = context;
  const open = <T>(of: () => T) => (state.isOpen ? of() : null);
  const isInFront = () => state.inFront === undefined;
  return bridge.object(
    'Application',
    undefined,
    {
      get: {
        ActiveWorkbook: () => (isInFront() ? open(() => context.workbook()) : otherWorkbook(context)),
        ActiveSheet: () => open(() => (isInFront() ? context.worksheet(model.activeSheet()) : null)),
        Selection: () => open(() => (isInFront() ? context.range(model.selection()) : null)),
        ActiveWindow: () => activeWindow(context),
        Workbooks: () => bridge.object('Workbooks', undefined, { get: { Count: () => (state.isOpen ? 1 : 0) } }),
        ApiEvent: () => events.object(),
        DebugTools: () => (beliefs['undo-steps'] === 'offered' ? debugTools(context, steps) : undefined),
        WorksheetFunction: () =>
          bridge.object('WorksheetFunction', undefined, { call: { CountA: (given) => countA(context, given) } }),
        ScreenUpdating: () => state.screenUpdating,
        DisplayAlerts: () => state.displayAlerts,
        Calculation: () => state.calculation,
        CalculationState: () => state.calculationState,
      },
      set: {
        ScreenUpdating: (given) => (state.screenUpdating = given === true),
        DisplayAlerts: (given) => (state.displayAlerts = given === true),
      },
      call: {
        Union: (first, second) => {
          const [one, other] = [placeBehind(context, first), placeBehind(context, second)];
          if (one.sheet !== other.sheet) throw refusal('ranges of two sheets');
          return context.range({ sheet: one.sheet, areas: [...one.areas, ...other.areas] });
        },
      },
    },
    own,
  );
}

function otherWorkbook({ bridge, state }: EtContext): object {
  return bridge.object('Workbook', undefined, { get: { FullName: () => state.inFront } });
}

function activeWindow({ bridge, model }: EtContext): object {
  const split = { rows: 0, columns: 0 };
  return bridge.object('Window', undefined, {
    set: {
      SplitRow: (given) => (split.rows = Number(given)),
      SplitColumn: (given) => (split.columns = Number(given)),
      FreezePanes: (given) => given === true && model.activeSheet().freeze(split.rows, split.columns),
    },
  });
}

function debugTools({ bridge }: EtContext, steps: Steps): object {
  return bridge.object('DebugTools', undefined, {
    call: { UndoTransBegin: () => steps.begin(), UndoTransEnd: () => steps.end() },
  });
}

function countA(context: EtContext, given: unknown): number {
  const { sheet, areas } = placeBehind(context, given);
  let count = 0;
  for (const area of areas) {
    const used = sheet.usedArea(true, area);
    for (let row = used?.top ?? 0; used && row <= used.bottom; row++)
      for (let { left: column } = used; column <= used.right; column++)
        if (sheet.cell(row, column).value !== null) count += 1;
  }
  return count;
}

function placeBehind({ bridge }: EtContext, given: unknown): EtPlace {
  const behind = bridge.behind(given);
  if (behind?.kind !== 'Range' || !isPlace(behind.what)) throw refusal('a range is missing');
  return behind.what;
}
