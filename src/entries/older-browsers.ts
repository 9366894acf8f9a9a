/**
 * What the oldest browser of a pane does not have and we use: findLast came to
 * Chromium with 97, while the WebView2 beside an Excel of 2021 may have stayed
 * at 94. To be imported before anything else.
 */

function findLastIndex<T>(this: readonly T[], found: (item: T, index: number, all: readonly T[]) => unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    // Within the length there is an item, and where there is a gap, what reading it gives.
    if (found(this[index] as T, index, this)) return index;
  }
  return -1;
}

function findLast<T>(this: readonly T[], found: (item: T, index: number, all: readonly T[]) => unknown): T | undefined {
  return this[findLastIndex.call(this, found as () => unknown)];
}

export function completeArrays(prototype: object): void {
  for (const [name, value] of Object.entries({ findLast, findLastIndex })) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

completeArrays(Array.prototype);
