/**
 * A batch of the RichApi as it travels: what the library puts into the body of
 * `ProcessQuery`, and what it expects back. Read with zod, because it comes
 * from another frame.
 */
import { z } from 'zod';
import type { Json } from './wire-object';

export const ObjectPathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

const references: z.ZodType<ObjectReferences> = z.lazy(() => z.array(z.union([z.number(), z.null(), references])));
/** Ids of object paths at the places of the arguments that are objects. */
export type ObjectReferences = (number | null | ObjectReferences)[];

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: references.nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().default(''),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(''),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).nullish(),
      Expand: z.array(z.string()).nullish(),
      Top: z.number().nullish(),
      Skip: z.number().nullish(),
    })
    .nullish(),
});

export const batchRequest = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export type BatchRequest = z.infer<typeof batchRequest>;
export type BatchAction = z.infer<typeof action>;
export type BatchObjectPath = z.infer<typeof objectPath>;
export type BatchQuery = NonNullable<BatchAction['QueryInfo']>;
export type BatchArguments = NonNullable<BatchAction['ArgumentInfo']>;

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    /** Index into the actions of the request; those before it stay applied. */
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
