/**
 * Runs batches of the RichApi against wire objects: object paths, actions in
 * order, null objects, objects kept by reference between batches, and errors
 * that leave the earlier actions of the batch applied. It knows nothing of
 * Excel. One engine serves one conversation.
 */
import { assign } from './assign';
import { ActionType, type BatchAction, type BatchRequest, type BatchResponse } from './batch';
import { HostError, camelCase } from './host-error';
import { ObjectPaths } from './object-paths';
import { query } from './query';
import type { Json, WireObject } from './wire-object';

interface BatchEngineOptions {
  readonly root: WireObject;
  /** Objects the add-in makes by type name, such as 'Microsoft.AppRuntime.AppRuntimeService'. */
  readonly newObjects?: Readonly<Record<string, () => WireObject>>;
  /** Awaited before something is read: the host calculates first. */
  readonly settled?: () => Promise<void>;
  /** Told of every error that is not the add-in's doing but a gap or bug of the workbench. */
  readonly onGap?: (error: unknown) => void;
}

export class BatchEngine {
  private readonly kept = new Map<string, WireObject>();
  private readonly referenceIds = new WeakMap<WireObject, string>();
  private lastReference = 0;

  constructor(private readonly options: BatchEngineOptions) {}

  /** How many objects the add-in keeps alive; what is never untracked grows here. */
  get keptReferences(): number {
    return this.kept.size;
  }

  async run(request: BatchRequest): Promise<BatchResponse> {
    const paths = new ObjectPaths(request, { ...this.options, kept: (id) => this.kept.get(id) });
    const results: { ActionId: number; Value: Json }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        if (needsCalculation(action)) await this.options.settled?.();
        results.push({ ActionId: action.Id, Value: this.perform(action, paths) });
      } catch (thrown) {
        const error = this.asHostError(thrown);
        const Location = error.location ?? paths.locationOf(action);
        return {
          Results: results,
          ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}),
          Error: {
            Code: error.code,
            Message: error.message,
            Location,
            ActionIndex: index,
            HttpStatusCode: error.httpStatusCode,
          },
        };
      }
    }
    return { Results: results, ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}) };
  }

  private perform(action: BatchAction, paths: ObjectPaths): Json {
    if (action.ActionType === ActionType.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object ? this.keysOf(object) : null;
      case ActionType.query:
        return query(object, action.QueryInfo ?? {}, (each) => this.keysOf(each));
      case ActionType.method:
        return this.invoke(object, action, paths);
      case ActionType.setProperty:
        return assign(object, action.Name, action.ArgumentInfo?.Arguments?.[0]);
      default:
        throw HostError.notImplemented('Batch', `ActionType ${action.ActionType}`);
    }
  }

  private invoke(object: WireObject | undefined, action: BatchAction, paths: ObjectPaths): Json {
    if (!object) return null;
    const args = paths.argumentsOf(`${object.type}.${camelCase(action.Name)}`, action.ArgumentInfo);
    if (action.Name === '_KeepReference') return this.keep(object);
    if (action.Name === '_RemoveReference') return this.release(args.text(0));
    const method = object.actions[action.Name];
    if (!method) throw HostError.notImplemented(object.type, action.Name);
    return method(args) ?? null;
  }

  private keep(object: WireObject): null {
    const id = `R${++this.lastReference}`;
    this.kept.set(id, object);
    this.referenceIds.set(object, id);
    return null;
  }

  private release(id: string): null {
    this.kept.delete(id);
    return null;
  }

  private keysOf(object: WireObject): Json {
    const reference = this.referenceIds.get(object);
    return {
      ...object.keys,
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private asHostError(thrown: unknown): HostError {
    if (thrown instanceof HostError) {
      if (thrown.code === 'ApiNotFound') this.options.onGap?.(thrown);
      return thrown;
    }
    this.options.onGap?.(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new HostError('GeneralException', `There was an internal error in the workbench: ${message}`, 500);
  }
}

function needsCalculation(action: BatchAction): boolean {
  return action.ActionType === ActionType.query || action.ActionType === ActionType.method;
}
