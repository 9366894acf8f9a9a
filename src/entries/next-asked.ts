/** The ribbon's wish for the next finding, on its way to the pane. */

interface NextAsked {
  /** Told with each wish, until the returned function is called. */
  readonly asked: (listener: () => void) => () => void;
  readonly ask: () => void;
}

export function nextAsked(): NextAsked {
  const listeners = new Set<() => void>();
  return {
    asked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask() {
      for (const listener of listeners) listener();
    },
  };
}
