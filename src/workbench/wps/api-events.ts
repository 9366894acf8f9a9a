/** The events of the simulated WPS: told at once, whoever is in the middle of what. */
import { LAST_COLUMN, LAST_ROW, type Area } from '../../base/address';
import type { ModelEvent, SheetModel } from '../excel/workbook-model';
import type { EtContext } from './et-context';

type Listener = (...given: readonly unknown[]) => void;

/** What is known of who did what is told of. */
export interface HowItCame {
  readonly byUndo?: boolean;
}

export class ApiEvents {
  readonly #listeners = new Map<string, Listener[]>();

  constructor(private readonly context: EtContext) {}

  object(): object {
    return this.context.bridge.object('ApiEvent', undefined, {
      call: {
        AddApiEventListener: (name, listener) => this.#add(String(name), listener),
        RemoveApiEventListener: (name, listener) => this.#remove(String(name), listener),
      },
    });
  }

  tell(events: readonly ModelEvent[], { byUndo = false }: HowItCame = {}): void {
    const { beliefs } = this.context;
    if (beliefs.events === 'never' || (byUndo && beliefs['undo-told'] === 'untold')) return;
    for (const event of events) {
      if ('byAddIn' in event && event.byAddIn && beliefs['own-writes'] === 'untold') continue;
      this.#tellOne(event);
    }
  }

  /** Another workbook came to the front, or this one. */
  activated(fullName: string): void {
    const workbook = this.context.bridge.object('Workbook', undefined, { get: { FullName: () => fullName } });
    this.#fire(this.context.state.inFront === undefined ? 'WorkbookActivate' : 'WorkbookDeactivate', workbook);
  }

  #tellOne(event: ModelEvent): void {
    const { context } = this;
    const sheet = context.model.sheets().find(({ id }) => id === event.sheet);
    if (event.kind === 'sheet-removed') return this.#fire('SheetBeforeDelete', null);
    if (!sheet) return;
    switch (event.kind) {
      case 'cells-changed': {
        const range = context.range({ sheet, areas: event.areas.map((area) => linesOf(area, event.change)) });
        const given = [context.worksheet(sheet), range];
        if (context.beliefs['event-arguments'] === 'range-first') given.reverse();
        return this.#fire('SheetChange', ...given);
      }
      case 'calculated':
        this.#fire('SheetCalculate', context.worksheet(sheet));
        return this.#fire('AfterCalculate');
      case 'selected':
        return this.#selected(sheet, event.areas);
      case 'sheet-added':
        return this.#fire('WorkbookNewSheet', context.workbook(), context.worksheet(sheet));
      case 'sheet-activated':
        return this.#fire('SheetActivate', context.worksheet(sheet));
      default:
        // Sorting, hiding, protecting and renaming nobody is told of.
        return undefined;
    }
  }

  #selected(sheet: SheetModel, areas: readonly Area[]): void {
    this.#fire('SheetSelectionChange', this.context.worksheet(sheet), this.context.range({ sheet, areas }));
  }

  /** What a handler throws is nobody's to see. */
  #fire(name: string, ...given: readonly unknown[]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        listener(...given);
      } catch {
        // Swallowed.
      }
    }
  }

  #add(name: string, listener: unknown): void {
    if (isListener(listener)) this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  /** Without a listener all of them go. */
  #remove(name: string, listener: unknown): void {
    const left = listener === undefined ? [] : (this.#listeners.get(name) ?? []).filter((each) => each !== listener);
    this.#listeners.set(name, left);
  }
}

/** Of lines that came or went the whole lines are told. */
function linesOf(area: Area, change: string): Area {
  if (change.startsWith('Row')) return { ...area, left: 0, right: LAST_COLUMN };
  return change.startsWith('Column') ? { ...area, top: 0, bottom: LAST_ROW } : area;
}

function isListener(given: unknown): given is Listener {
  return typeof given === 'function';
}
