/**
 * What the Chromium inside WPS does not have and we use: `at` came with 92,
 * `Object.hasOwn` with 93, `reportError` with 95. To be imported before
 * anything else.
 */
import '../older-browsers';

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

/** `engine`: a page's global object. */
export function completeEngine(engine: {
  readonly Array: { readonly prototype: object };
  readonly String: { readonly prototype: object };
  readonly Object: object;
}): void {
  complete(engine.Array.prototype, 'at', at);
  complete(engine.String.prototype, 'at', at);
  complete(engine.Object, 'hasOwn', (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name));
  complete(engine, 'reportError', (error: unknown) => {
    // As an error nobody caught: whoever watches the page hears of it, and what called goes on.
    setTimeout(() => {
      throw error;
    });
  });
}

function complete(of: object, name: string, value: unknown): void {
  if (!(name in of)) Object.defineProperty(of, name, { value, configurable: true, writable: true });
}

completeEngine(globalThis);
