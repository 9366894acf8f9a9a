/** Data of rule files that the build has read whole, by the very shapes that would read it again: it is taken as it stands. */
import type * as z from 'zod/mini';

const readBefore = new Set<unknown>();

/** `data`: of a file, by the object itself. Shapes of rule files give back what they are given, so that nothing is lost. */
export function vouchFor(data: object): void {
  readBefore.add(data);
}

/** As `safeParse` gives it; a shape that nothing is read by is not even made. */
export function readBy<T>(shape: () => z.ZodMiniType<T>, data: unknown) {
  return isVouchedFor(shape, data) ? ({ success: true, data } as const) : shape().safeParse(data);
}

function isVouchedFor<T>(_: () => z.ZodMiniType<T>, data: unknown): data is T {
  return readBefore.has(data);
}
