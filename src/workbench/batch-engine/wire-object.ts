/**
 * What the batch engine can talk to: an object of the host, its members under
 * the names they have on the wire (PascalCase). The engine knows no other
 * thing about Excel.
 */
import type { Arguments } from './arguments';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface WireObject {
  /** The class as the library calls it: 'Range'. Used in messages. */
  readonly type: string;
  /** What a later batch finds the object by, answered on instantiation: { Id: '{5DE0…}' }. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly scalars: Readonly<Record<string, Scalar>>;
  /** Properties and methods that give another object; undefined is a null object. */
  readonly objects: Readonly<Record<string, (args: Arguments<WireObject>) => WireObject | undefined>>;
  /** Methods that do something or give a plain value. */
  readonly actions: Readonly<Record<string, (args: Arguments<WireObject>) => Json | void>>;
  /** Collections only. */
  readonly items?: () => readonly WireObject[];
  /** Collections only: what `getItem(key)` gives. */
  readonly item?: (args: Arguments<WireObject>) => WireObject;
}

export interface Scalar {
  readonly get: () => Json;
  /** Absent for read-only properties. */
  readonly set?: (value: Json) => void;
}
