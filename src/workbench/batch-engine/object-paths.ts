/** The object paths of one batch, each followed once to the wire object it leads to. */
import { Arguments } from './arguments';
import {
  ObjectPathType,
  type BatchAction,
  type BatchArguments,
  type BatchObjectPath,
  type BatchRequest,
  type ObjectReferences,
} from './batch';
import { HostError, camelCase } from './host-error';
import type { WireObject } from './wire-object';

/** Where paths begin. */
interface PathSource {
  readonly root: WireObject;
  /** Objects the add-in makes by type name, such as 'Microsoft.AppRuntime.AppRuntimeService'. */
  readonly newObjects?: Readonly<Record<string, () => WireObject>>;
  /** An object kept by reference since an earlier batch. */
  readonly kept: (id: string) => WireObject | undefined;
}

export class ObjectPaths {
  private readonly found = new Map<number, WireObject | undefined>();

  constructor(
    private readonly request: BatchRequest,
    private readonly source: PathSource,
  ) {}

  /** Undefined where the path leads to a null object. */
  resolve(id: number): WireObject | undefined {
    if (this.found.has(id)) return this.found.get(id);
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw HostError.invalidArgument('Batch', `object path ${id}`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: BatchObjectPath): WireObject | undefined {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.source.root;
      case ObjectPathType.nullObject:
        return undefined;
      case ObjectPathType.reference:
        return this.keptObject(path.Name);
      case ObjectPathType.newObject:
        return this.newObject(path.Name);
      default:
        return this.member(path);
    }
  }

  private member(path: BatchObjectPath): WireObject | undefined {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return undefined;
    if (path.ObjectPathType === ObjectPathType.indexer) {
      const args = this.argumentsOf(`${parent.type}.getItem`, path.ArgumentInfo);
      if (!parent.item) throw HostError.notImplemented(parent.type, 'GetItem');
      return at(`${parent.type}.getItem`, () => parent.item?.(args));
    }
    const name = `${parent.type}.${camelCase(path.Name)}`;
    const give = parent.objects[path.Name];
    if (!give) throw HostError.notImplemented(parent.type, path.Name);
    const args = this.argumentsOf(name, path.ArgumentInfo);
    return at(name, () => give(args));
  }

  private keptObject(id: string): WireObject {
    const object = this.source.kept(id);
    if (object) return object;
    throw new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400);
  }

  private newObject(type: string): WireObject {
    const make = this.source.newObjects?.[type];
    if (!make) throw HostError.notImplemented('Runtime', type);
    return make();
  }

  argumentsOf(member: string, info: BatchArguments | null | undefined): Arguments<WireObject> {
    const referenced = (info?.ReferencedObjectPathIds ?? []).map((id: ObjectReferences[number]) =>
      typeof id === 'number' && id > 0 ? this.resolve(id) : undefined,
    );
    return new Arguments(member, info?.Arguments ?? [], referenced);
  }

  /** The member an action is about, as Excel's errors name it. */
  locationOf(action: BatchAction): string {
    const object = this.found.get(action.ObjectPathId);
    const name = action.Name || this.request.ObjectPaths[String(action.ObjectPathId)]?.Name || '';
    return object ? `${object.type}.${camelCase(name)}` : camelCase(name);
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
