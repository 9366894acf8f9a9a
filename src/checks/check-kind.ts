/** A kind of check: its name, the fields its files have beyond the common ones, and how it judges. */
import * as z from 'zod/mini';
import { readBy } from '../base/read-before';
import type { CheckBuild } from './check-build';
import type { Verdict } from './check';
import type { Scene } from './scene';

export interface CheckKind {
  readonly name: string;
  readonly fields: z.core.$ZodLooseShape;
  /** From the kind's own fields; undefined where mistakes were noted. */
  readonly build: (data: unknown, build: CheckBuild) => Judge | undefined;
}

type Judge = (scene: Scene) => Verdict;

export function checkKind<Fields extends z.core.$ZodLooseShape>(
  name: string,
  fields: Fields,
  build: (fields: z.output<z.ZodMiniObject<Fields>>, build: CheckBuild) => Judge | undefined,
): CheckKind {
  let shape: z.ZodMiniObject<Fields> | undefined;
  return {
    name,
    fields,
    build: (data, place) => {
      const parsed = readBy(() => (shape ??= z.object(fields)), data);
      return parsed.success ? build(parsed.data, place) : undefined;
    },
  };
}

export const bilingualShape = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

/** Who receives something; `also` are other ways people write its name. */
export const bodyShape = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  also: z.exactOptional(z.array(z.string().check(z.minLength(1)))),
});

/** '以下' and the like: whether the text itself says that the limit belongs to it, or only usage does. */
export const boundaryShape = z.enum(['text', 'convention']);
