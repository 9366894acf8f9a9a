/**
 * What may go wrong between Excel and an add-in, at will: slow answers,
 * refusals with Excel's own numbers, events that are lost or come late.
 */
import type { RichApiEvent } from './rich-api-event';

export interface FaultPlan {
  /** Milliseconds before each batch is begun. */
  readonly latency: number;
  /** So many batches to come are refused for being too many. */
  readonly throttled: number;
  /** The session is over: every batch is refused. */
  readonly expired: boolean;
  /** A dialog of Excel's is open: no batch may write. */
  readonly dialog: boolean;
  /** The host is never reached: the page's first question stays without the answer it needs. */
  readonly unreached: boolean;
  /** Bytes of a request, or of an answer, beyond which it is refused. */
  readonly requestLimit: number;
  readonly responseLimit: number;
  /** So many deliveries of events to come are never made. */
  readonly lostEvents: number;
  /** So many deliveries to come are made after the one that follows them. */
  readonly reorderedEvents: number;
}

export const NO_FAULTS: FaultPlan = {
  latency: 0,
  throttled: 0,
  expired: false,
  dialog: false,
  unreached: false,
  requestLimit: Infinity,
  responseLimit: Infinity,
  lostEvents: 0,
  reorderedEvents: 0,
};

/** A refusal as office.js gets it: a number, which it turns into the code. */
interface Refusal {
  readonly number: number;
  readonly code: string;
}

const THROTTLED: Refusal = { number: 5102, code: 'ActivityLimitReached' };
const REQUEST_TOO_LARGE: Refusal = { number: 5103, code: 'RequestPayloadSizeLimitExceeded' };
const RESPONSE_TOO_LARGE: Refusal = { number: 5104, code: 'ResponsePayloadSizeLimitExceeded' };
const EXPIRED: Refusal = { number: 5012, code: 'InvalidOrTimedOutSession' };

/** A delivery that waits for another goes out after so long where none comes. */
const LONGEST_WAIT_MS = 1_000;

export class Faults {
  private now: FaultPlan;
  private readonly waiting = new Map<string, () => void>();
  private readonly listeners = new Set<(plan: FaultPlan) => void>();

  constructor(plan: Partial<FaultPlan> = {}) {
    this.now = { ...NO_FAULTS, ...plan };
  }

  get plan(): FaultPlan {
    return this.now;
  }

  set(change: Partial<FaultPlan>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener(this.now);
  }

  onChange(listener: (plan: FaultPlan) => void): void {
    this.listeners.add(listener);
  }

  async beforeBatch(): Promise<void> {
    const { latency } = this.now;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  }

  refusesRequest(bytes: number): Refusal | undefined {
    if (this.now.expired) return EXPIRED;
    if (this.now.throttled > 0) {
      this.set({ throttled: this.now.throttled - 1 });
      return THROTTLED;
    }
    return bytes > this.now.requestLimit ? REQUEST_TOO_LARGE : undefined;
  }

  refusesResponse(bytes: number): Refusal | undefined {
    return bytes > this.now.responseLimit ? RESPONSE_TOO_LARGE : undefined;
  }

  /** Delivers the events of one conversation, unless they are to be lost or to come late. */
  deliver(
    conversation: string,
    events: readonly RichApiEvent[],
    push: (events: readonly RichApiEvent[]) => void,
  ): void {
    if (this.now.lostEvents > 0) {
      this.set({ lostEvents: this.now.lostEvents - 1 });
      return;
    }
    const late = this.waiting.get(conversation);
    if (!late && this.now.reorderedEvents > 0) {
      this.set({ reorderedEvents: this.now.reorderedEvents - 1 });
      const goOut = (): void => {
        if (this.waiting.get(conversation) !== goOut) return;
        this.waiting.delete(conversation);
        push(events);
      };
      this.waiting.set(conversation, goOut);
      setTimeout(goOut, LONGEST_WAIT_MS);
      return;
    }
    push(events);
    late?.();
  }
}

const NAMES: Readonly<Record<string, keyof FaultPlan>> = {
  latency: 'latency',
  throttled: 'throttled',
  expired: 'expired',
  dialog: 'dialog',
  unreached: 'unreached',
  'request-limit': 'requestLimit',
  'response-limit': 'responseLimit',
  'lost-events': 'lostEvents',
  'reordered-events': 'reorderedEvents',
};

const WITHOUT_NUMBER: ReadonlySet<string> = new Set(['expired', 'dialog', 'unreached']);

/** Reads `?faults=latency:200,throttled:2,expired`; undefined for what is no fault. */
export function parseFaults(text: string | null): Partial<FaultPlan> | undefined {
  const plan: Record<string, number | boolean> = {};
  for (const part of (text ?? '').split(',').filter((each) => each !== '')) {
    const [, name = '', number] = /^([a-z-]+)(?::(\d+))?$/.exec(part) ?? [];
    const fault = NAMES[name];
    if (!fault || (number === undefined) !== WITHOUT_NUMBER.has(fault)) return undefined;
    plan[fault] = number === undefined ? true : Number(number);
  }
  return plan;
}
