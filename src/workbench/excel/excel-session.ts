/** The Excel that one conversation sees: its objects, its batches, its events. */
import { BatchEngine } from '../batch-engine/batch-engine';
import type { BatchRequest, BatchResponse } from '../batch-engine/batch';
import type { WireObject } from '../batch-engine/wire-object';
import { DEFAULT_BELIEFS, type Beliefs } from './beliefs';
import type { RichApiEvent } from '../protocol/rich-api-event';
import { EventRegistry, type EventSource } from './event-registry';
import type { ExcelContext } from './excel-context';
import { rangeAreas } from './range-areas-object';
import { range } from './range-object';
import { memberRefused } from './refused-members';
import { trafficWrites } from '../protocol/traffic';
import { workbook } from './workbook-object';
import type { ModelEvent, WorkbookModel } from './workbook-model';
import { worksheet } from './worksheet-object';

interface ExcelSessionOptions {
  readonly model: WorkbookModel;
  /** Those the evidence speaks for, where none are given. */
  readonly beliefs?: Beliefs;
  /** Around each batch, so that what it writes is known to be an add-in's. */
  readonly beginBatch: () => void;
  readonly endBatch: () => void;
  /** Nothing that was done so far can be undone any more. */
  readonly clearUndo: () => void;
  readonly onGap: (error: unknown) => void;
}

export class ExcelSession {
  private readonly events = new EventRegistry();
  private readonly engine: BatchEngine;

  private readonly beliefs: Beliefs;

  constructor(private readonly options: ExcelSessionOptions) {
    this.beliefs = options.beliefs ?? DEFAULT_BELIEFS;
    const context: ExcelContext = {
      model: options.model,
      beliefs: this.beliefs,
      events: this.events,
      worksheet: (sheet) => worksheet(context, sheet),
      range: (place) => range(context, place),
      rangeAreas: (places) => rangeAreas(context, places),
    };
    this.engine = new BatchEngine({
      root: workbook(context),
      newObjects: { [ACTION_HANDLER_SERVICE]: actionHandlerService },
      settled: () => options.model.settled(),
      onGap: options.onGap,
    });
  }

  /** `flags`: what the library says of the batch beside its body. */
  async run(batch: BatchRequest, flags: number): Promise<BatchResponse> {
    const refused = memberRefused(batch, this.beliefs);
    if (refused) return refused;
    this.options.beginBatch();
    try {
      return await this.engine.run(batch);
    } finally {
      this.options.endBatch();
      if (this.takesUndo(batch, flags)) this.options.clearUndo();
    }
  }

  /** What writes does so by itself, as the model is told to. */
  private takesUndo(batch: BatchRequest, flags: number): boolean {
    const isMarked = (flags & WRITES) !== 0 && (flags & UNDOABLE) === 0;
    return isMarked && this.beliefs['undo-marked-reading'] === 'cleared' && !trafficWrites(batch);
  }

  private isTold(event: ModelEvent): boolean {
    if (event.kind === 'rows-sorted') return this.beliefs['sort-told'] !== 'nobody';
    return event.kind !== 'cells-changed' || !event.gesture || this.beliefs['edits-told'] === 'all';
  }

  translate(
    events: readonly ModelEvent[],
    sourceOf: (event: ModelEvent) => EventSource = () => 'Local',
  ): RichApiEvent[] {
    return events
      .filter((event) => this.isTold(event))
      .flatMap((event) => this.events.translate(event, sourceOf(event)));
  }
}

/** Of the flags beside a batch: it writes; and what it writes can be undone. */
const WRITES = 1;
const UNDOABLE = 16;

/** office.js tells the host at start that it takes ribbon commands. */
const ACTION_HANDLER_SERVICE = 'Microsoft.InternalService.AddinInternalService';

function actionHandlerService(): WireObject {
  return {
    type: 'AddinInternalService',
    scalars: {},
    objects: {},
    actions: { NotifyActionHandlerReady: () => undefined },
  };
}
