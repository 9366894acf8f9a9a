/** What this WPS does not give, besides sheets and cells: it is left out from there on, and said. */
import { HostFailure } from '../../workbook/host';
import type { UnreadPart } from '../../workbook/workbook';

export class Unread {
  readonly #parts = new Set<UnreadPart>();

  get parts(): readonly UnreadPart[] {
    return [...this.#parts].sort();
  }

  has(part: UnreadPart): boolean {
    return this.#parts.has(part);
  }

  add(part: UnreadPart): void {
    this.#parts.add(part);
  }

  /** A failure that has words already is no lack of this part. */
  attempt<T>(part: UnreadPart, ask: () => T, otherwise: T): T {
    if (this.#parts.has(part)) return otherwise;
    try {
      return ask();
    } catch (error) {
      if (error instanceof HostFailure) throw error;
      this.#parts.add(part);
      return otherwise;
    }
  }
}
