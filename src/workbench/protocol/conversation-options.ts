/** What a conversation is held with: the two ends, what runs its batches, and who listens. */
import type { BatchRequest, BatchResponse } from '../batch-engine/batch';
import type { Faults } from './faults';
import type { Traffic } from './traffic';

export interface ConversationOptions {
  readonly id: string;
  /** The host's own origin, and the add-in's. */
  readonly origin: string;
  readonly addInOrigin: string;
  /** Sends text to the add-in's window. */
  readonly post: (text: string) => void;
  readonly appContext: () => Record<string, unknown>;
  /** `flags`: what the library says of the batch beside its body. */
  readonly run: (batch: BatchRequest, flags: number) => Promise<BatchResponse>;
  readonly settings: DocumentSettings;
  readonly traffic: Traffic;
  readonly faults?: Faults;
  /** What Excel answers while it is busy with its user; undefined where it is not, and runs the batch. */
  readonly refuses?: (batch: BatchRequest) => BatchResponse | undefined;
  /** What becomes of the page's first question where the host is not reached; undefined where it is. */
  readonly unreached?: () => 'silent' | 'refused' | undefined;
  readonly now: () => number;
  /** The pane hands the focus back, or tells of itself; see AgaveHostAction in office.js. */
  readonly onNotice?: (action: number) => void;
  readonly onGap: (message: string, detail?: unknown) => void;
}

/** Office.context.document.settings, kept with the workbook: names and JSON texts. */
export interface DocumentSettings {
  load(): readonly (readonly [name: string, json: string])[];
  save(settings: readonly (readonly [name: string, json: string])[]): void;
}
