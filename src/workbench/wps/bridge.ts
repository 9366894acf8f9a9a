/**
 * The objects that a page of an add-in gets from WPS: asked for a member they
 * do not have they say undefined, told to set one they say nothing, and each
 * asking is one call over the bridge. They can be neither enumerated nor
 * compared, and a method taken off its object does not work.
 */

export interface EtMembers {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
}

interface BridgeOptions {
  /** Members that this WPS does not have, as 'Range.MergeCells'. */
  readonly missing: ReadonlySet<string>;
  /** Members whose setting or calling does nothing, and says nothing. */
  readonly silent: ReadonlySet<string>;
  /** Throws where WPS does not answer, or not this. */
  readonly guard: (member: string, how: 'get' | 'set' | 'call') => void;
  /** Around each write. */
  readonly beginWrite: () => void;
  readonly endWrite: () => void;
}

/** What an object of the bridge stands for. */
class Behind {
  constructor(
    readonly kind: string,
    readonly what: unknown,
  ) {}
}

const BEHIND = Symbol('what an object of the bridge stands for');

export class Bridge {
  /** So many members were got, set or called so far. */
  calls = 0;
  /** How often which was. */
  readonly callsOf = new Map<string, number>();

  constructor(private readonly options: BridgeOptions) {}

  /** What a call was handed: one of our own objects, taken for what it stands for. */
  behind(given: unknown): Behind | undefined {
    const behind: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, BEHIND) : undefined;
    return behind instanceof Behind ? behind : undefined;
  }

  /** A new one each time. */
  object(kind: string, what: unknown, members: EtMembers, own: Record<string, unknown> = {}): object {
    const behind = new Behind(kind, what);
    const proxy: object = new Proxy(own, {
      get: (_, name) => {
        if (typeof name === 'symbol') return name === BEHIND ? behind : undefined;
        if (Object.hasOwn(own, name)) return own[name];
        return this.#got(proxy, `${kind}.${name}`, name, members);
      },
      set: (_, name, value: unknown) => {
        if (typeof name === 'symbol') return true;
        if (Object.hasOwn(own, name)) own[name] = value;
        else this.#set(`${kind}.${name}`, members.set?.[name], value);
        return true;
      },
      has: () => false,
      // A WPS has been seen to crash at this.
      ownKeys: () => {
        throw new Error(`the members of ${kind} were enumerated`);
      },
    });
    return proxy;
  }

  #got(proxy: object, member: string, name: string, { get = {}, call = {} }: EtMembers): unknown {
    this.#count(member);
    if (this.options.missing.has(member)) return undefined;
    if (Object.hasOwn(get, name)) {
      this.options.guard(member, 'get');
      return get[name]?.();
    }
    if (!Object.hasOwn(call, name)) return undefined;
    const method = call[name];
    const { options } = this;
    return function (this: unknown, ...given: readonly unknown[]): unknown {
      if (this !== proxy) throw new TypeError(`${name} called on null or undefined`);
      options.guard(member, 'call');
      if (options.silent.has(member)) return undefined;
      return WRITING.has(name) ? writing(options, () => method?.(...given)) : method?.(...given);
    };
  }

  #set(member: string, setter: ((value: unknown) => void) | undefined, value: unknown): void {
    this.#count(member);
    if (!setter || this.options.missing.has(member)) return;
    this.options.guard(member, 'set');
    if (!this.options.silent.has(member)) writing(this.options, () => setter(value));
  }

  #count(member: string): void {
    this.calls += 1;
    this.callsOf.set(member, (this.callsOf.get(member) ?? 0) + 1);
  }
}

/** Calls that write; others only ask. */
const WRITING: ReadonlySet<string> = new Set(['Add', 'AddComment', 'Delete', 'LoadXML', 'Merge']);

function writing<T>({ beginWrite, endWrite }: BridgeOptions, work: () => T): T {
  beginWrite();
  try {
    return work();
  } finally {
    endWrite();
  }
}
