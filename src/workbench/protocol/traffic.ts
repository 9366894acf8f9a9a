/**
 * A count of everything add-ins ask of the workbook, batch by batch, so that a
 * budget can be a test and a person can see what a pane costs.
 */
import type { BatchRequest } from '../batch-engine/batch';

export interface TrafficEntry {
  /** From 1, over all conversations of the page. */
  readonly sequence: number;
  readonly conversation: string;
  /**
   * awaited: the add-in waits for the answer. cleanup: the library lets go of
   * objects, nobody waits. library: office.js on its own account, at start.
   */
  readonly kind: 'awaited' | 'cleanup' | 'library';
  /** Whether a batch changes the workbook; an awaited batch that does not is a read. */
  readonly writes: boolean;
  readonly actions: number;
  /** Of the messages on the wire, envelope and escaping included. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Since the page began, in milliseconds. */
  readonly at: number;
  readonly duration: number;
  /** 'getItem(变更单) · getRange(A1:M30) · load values,formulas' */
  readonly summary: string;
  /** The code of the error, where the batch failed. */
  readonly error?: string;
}

export class Traffic {
  private entries: TrafficEntry[] = [];
  private readonly listeners = new Set<(entry: TrafficEntry | undefined) => void>();
  private last = 0;

  log(): readonly TrafficEntry[] {
    return this.entries;
  }

  reset(): void {
    this.entries = [];
    for (const listener of this.listeners) listener(undefined);
  }

  add(entry: Omit<TrafficEntry, 'sequence'>): void {
    const numbered = { sequence: ++this.last, ...entry };
    this.entries.push(numbered);
    for (const listener of this.listeners) listener(numbered);
  }

  /** The listener gets each entry, and undefined when the log begins anew. */
  onChange(listener: (entry: TrafficEntry | undefined) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;

export function trafficKind(batch: BatchRequest): TrafficEntry['kind'] {
  const paths = Object.values(batch.ObjectPaths);
  if (paths.some((path) => path.Name.startsWith('Microsoft.InternalService.'))) return 'library';
  const doing = batch.Actions.filter((action) => action.ActionType !== INSTANTIATE);
  const cleanup = doing.length > 0 && doing.every((action) => action.Name === '_RemoveReference');
  return cleanup ? 'cleanup' : 'awaited';
}

/** Methods that a batch may call without changing the workbook. */
const READS = /^(Get|_Keep|_Remove|_Register|_Unregister|_OnAccess|Select$|Activate$)/;
/** Methods on the way to an object that make the object. */
const MAKES = /^(Add|Insert|Copy|Duplicate)/;

export function trafficWrites(batch: BatchRequest): boolean {
  return (
    batch.Actions.some(
      (action) => action.ActionType === SET_PROPERTY || (action.ActionType === METHOD && !READS.test(action.Name)),
    ) || Object.values(batch.ObjectPaths).some((path) => MAKES.test(path.Name))
  );
}

const SUMMARY_LENGTH = 240;

export function trafficSummary(batch: BatchRequest): string {
  const calls = Object.values(batch.ObjectPaths)
    .filter((path) => path.ArgumentInfo || path.Name.startsWith('Microsoft.'))
    .map((path) => `${path.Name || 'getItem'}(${argumentText(path.ArgumentInfo?.Arguments)})`);
  const actions = batch.Actions.flatMap((action) => {
    if (action.ActionType === QUERY) return [`load ${(action.QueryInfo?.Select ?? ['*']).join(',')}`];
    if (action.ActionType === SET_PROPERTY) return [`${action.Name}=${argumentText(action.ArgumentInfo?.Arguments)}`];
    if (action.ActionType === METHOD && action.Name !== '_KeepReference') {
      return [`${action.Name}(${argumentText(action.ArgumentInfo?.Arguments)})`];
    }
    if (action.ActionType === TRACE || action.ActionType === INSTANTIATE) return [];
    return action.Name === '_KeepReference' ? [] : [`action ${action.ActionType}`];
  });
  const text = [...new Set([...calls, ...actions])].join(' · ');
  return text.length > SUMMARY_LENGTH ? `${text.slice(0, SUMMARY_LENGTH)}…` : text;
}

function argumentText(values: readonly unknown[] | null | undefined): string {
  return (values ?? [])
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(',')
    .slice(0, 60);
}
