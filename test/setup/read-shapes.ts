/** What a shape makes of the data of a file is a function of both and changes no more: within a file of tests it is asked once. */
import type * as z from 'zod/mini';
import type { readBy } from '../../src/base/read-before';

/** `read`, which is spared data that the same shape has read. */
export function readingOnce(read: typeof readBy): typeof readBy {
  const kept = new WeakMap<object, Map<unknown, unknown>>();
  return <T>(shape: () => z.ZodMiniType<T>, data: unknown) => {
    if (typeof data !== 'object' || data === null) return read(shape, data);
    const made = shape();
    const results = kept.get(data) ?? new Map<unknown, unknown>();
    kept.set(data, results);
    const before = results.get(made);
    if (isResult(read<T>, before)) return before;
    const result = read(() => made, data);
    results.set(made, result);
    return result;
  };
}

/** Each stands under the shape that it is the result of. */
function isResult<R>(_: (shape: never, data: unknown) => R, kept: unknown): kept is R {
  return kept !== undefined;
}
