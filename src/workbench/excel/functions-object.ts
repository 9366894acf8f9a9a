/** Functions: the worksheet functions an add-in may call. Only DATE, by which it learns where serial dates begin. */
import type { WireObject } from '../batch-engine/wire-object';

const DAY_MS = 86_400_000;
/** The days before the first: Excel counts a 29 February 1900 that never was, so 1900's zero lies a day earlier. */
const ZERO_OF_1900 = Date.UTC(1899, 11, 30);
const ZERO_OF_1904 = Date.UTC(1904, 0, 1);

export function functions(date1904: boolean): WireObject {
  return {
    type: 'Functions',
    scalars: {},
    objects: {
      Date: (args) => {
        const day = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2));
        return functionResult((day - (date1904 ? ZERO_OF_1904 : ZERO_OF_1900)) / DAY_MS);
      },
    },
    actions: {},
  };
}

function functionResult(value: number): WireObject {
  return {
    type: 'FunctionResult',
    scalars: { Value: { get: () => value }, Error: { get: () => '' } },
    objects: {},
    actions: {},
  };
}
