/**
 * Runs batches of the RichApi against wire objects: object paths, actions in
 * order, null objects, objects kept by reference between batches, and errors
 * that leave the earlier actions of the batch applied. It knows nothing of
 * Excel. One engine serves one conversation.
 */
import { Arguments } from './arguments';
import {
  ActionType,
  ObjectPathType,
  type BatchAction,
  type BatchArguments,
  type BatchObjectPath,
  type BatchRequest,
  type BatchResponse,
  type ObjectReferences,
} from './batch';
import { HostError, camelCase } from './host-error';
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
    const paths = new Map<number, WireObject | undefined>();
    const results: { ActionId: number; Value: Json }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        if (needsCalculation(action)) await this.options.settled?.();
        results.push({ ActionId: action.Id, Value: this.perform(action, request, paths) });
      } catch (thrown) {
        const error = this.asHostError(thrown);
        const Location = error.location ?? locationOf(action, request, paths);
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

  private perform(action: BatchAction, request: BatchRequest, paths: Map<number, WireObject | undefined>): Json {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId, request, paths);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object ? this.keysOf(object) : null;
      case ActionType.query:
        return query(object, action.QueryInfo ?? {}, (each) => this.keysOf(each));
      case ActionType.method:
        return this.invoke(object, action, request, paths);
      case ActionType.setProperty:
        return assign(object, action.Name, action.ArgumentInfo?.Arguments?.[0]);
      default:
        throw HostError.notImplemented('Batch', `ActionType ${action.ActionType}`);
    }
  }

  private invoke(
    object: WireObject | undefined,
    action: BatchAction,
    request: BatchRequest,
    paths: Map<number, WireObject | undefined>,
  ): Json {
    if (!object) return null;
    const args = this.argumentsOf(`${object.type}.${camelCase(action.Name)}`, action.ArgumentInfo, request, paths);
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

  private resolve(
    id: number,
    request: BatchRequest,
    paths: Map<number, WireObject | undefined>,
  ): WireObject | undefined {
    if (paths.has(id)) return paths.get(id);
    const path = request.ObjectPaths[String(id)];
    if (!path) throw HostError.invalidArgument('Batch', `object path ${id}`);
    const object = this.follow(path, request, paths);
    paths.set(id, object);
    return object;
  }

  private follow(
    path: BatchObjectPath,
    request: BatchRequest,
    paths: Map<number, WireObject | undefined>,
  ): WireObject | undefined {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.options.root;
      case ObjectPathType.nullObject:
        return undefined;
      case ObjectPathType.reference:
        return this.keptObject(path.Name);
      case ObjectPathType.newObject:
        return this.newObject(path.Name);
      default:
        return this.member(path, request, paths);
    }
  }

  private member(
    path: BatchObjectPath,
    request: BatchRequest,
    paths: Map<number, WireObject | undefined>,
  ): WireObject | undefined {
    const parent = this.resolve(path.ParentObjectPathId ?? 0, request, paths);
    if (!parent) return undefined;
    if (path.ObjectPathType === ObjectPathType.indexer) {
      const args = this.argumentsOf(`${parent.type}.getItem`, path.ArgumentInfo, request, paths);
      if (!parent.item) throw HostError.notImplemented(parent.type, 'GetItem');
      return at(`${parent.type}.getItem`, () => parent.item?.(args));
    }
    const name = `${parent.type}.${camelCase(path.Name)}`;
    const give = parent.objects[path.Name];
    if (!give) throw HostError.notImplemented(parent.type, path.Name);
    const args = this.argumentsOf(name, path.ArgumentInfo, request, paths);
    return at(name, () => give(args));
  }

  private keptObject(id: string): WireObject {
    const object = this.kept.get(id);
    if (object) return object;
    throw new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);
  }

  private newObject(type: string): WireObject {
    const make = this.options.newObjects?.[type];
    if (!make) throw HostError.notImplemented('Runtime', type);
    return make();
  }

  private argumentsOf(
    member: string,
    info: BatchArguments | null | undefined,
    request: BatchRequest,
    paths: Map<number, WireObject | undefined>,
  ): Arguments<WireObject> {
    const referenced = (info?.ReferencedObjectPathIds ?? []).map((id: ObjectReferences[number]) =>
      typeof id === 'number' && id > 0 ? this.resolve(id, request, paths) : undefined,
    );
    return new Arguments(member, info?.Arguments ?? [], referenced);
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

/** Errors thrown while an object is looked up are located at the member that looked. */
function at<T>(location: string, look: () => T): T {
  try {
    return look();
  } catch (thrown) {
    if (!(thrown instanceof HostError) || thrown.location !== undefined) throw thrown;
    throw new HostError(thrown.code, thrown.message, thrown.httpStatusCode, location);
  }
}

function assign(object: WireObject | undefined, name: string, value: unknown): null {
  if (!object) throw HostError.itemNotFound();
  const scalar = object.scalars[name];
  if (!scalar) throw HostError.notImplemented(object.type, name);
  if (!scalar.set) throw HostError.invalidOperation(`${object.type}.${camelCase(name)} is read-only.`);
  scalar.set(asJson(value));
  return null;
}

/** What was parsed from JSON is JSON; this only tells the compiler. */
function asJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJson(each)]));
  throw HostError.invalidArgument(undefined, typeof value);
}

function needsCalculation(action: BatchAction): boolean {
  return action.ActionType === ActionType.query || action.ActionType === ActionType.method;
}

function locationOf(
  action: BatchAction,
  request: BatchRequest,
  paths: ReadonlyMap<number, WireObject | undefined>,
): string {
  const object = paths.get(action.ObjectPathId);
  const name = action.Name || request.ObjectPaths[String(action.ObjectPathId)]?.Name || '';
  return object ? `${object.type}.${camelCase(name)}` : camelCase(name);
}
