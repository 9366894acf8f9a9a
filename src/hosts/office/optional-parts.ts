/**
 * What a reading asks for beside sheets and cells. It goes along in the same
 * batch, but of a batch of Excel's one part that fails fails the whole: then
 * each is asked alone, and what fails alone is left out from there on and said.
 */
import type { UnreadPart } from '../../workbook/workbook';
import { isGone, isPassing, isTooLarge } from './failures';
import type { Requests } from './requests';

/** Puts a question into a batch; what it returns gives the answer once the batch is through. */
export type Ask<T> = (context: Excel.RequestContext) => () => T;

interface WishOptions<T> {
  readonly part: UnreadPart;
  readonly ask: Ask<T>;
  /** What stands for the answer where there is none. */
  readonly otherwise: T;
  /** Another way, where asked at once it is too much. */
  readonly inParts?: () => Promise<T>;
}

/** A part that may be refused. */
export class Wish<T> {
  value: T;

  constructor(readonly options: WishOptions<T>) {
    this.value = options.otherwise;
  }

  get part(): UnreadPart {
    return this.options.part;
  }

  begin(context: Excel.RequestContext): () => void {
    const answer = this.options.ask(context);
    return () => {
      this.value = answer();
    };
  }

  async alone(requests: Requests): Promise<void> {
    const { inParts } = this.options;
    try {
      await requests.run((context) => together(context, nothing, [this]));
    } catch (error) {
      if (!inParts || isGone(error) || isPassing(error)) throw error;
      this.value = await inParts();
    }
  }
}

export class OptionalParts {
  readonly #refused = new Set<UnreadPart>();
  /** Asked for, and gone when it was to be given: once that is nothing, twice it is the way of this Excel. */
  readonly #missed = new Set<UnreadPart>();

  /** What this Excel does not give. */
  get unread(): readonly UnreadPart[] {
    return [...this.#refused].sort();
  }

  /** One batch; where it fails, as many as there are parts that may. */
  async read<T>(
    requests: Requests,
    must: Ask<T>,
    wishes: readonly Pick<Wish<unknown>, 'part' | 'begin' | 'alone'>[],
  ): Promise<T> {
    const open = wishes.filter(({ part }) => !this.#refused.has(part));
    let given: T;
    try {
      given = await requests.run((context) => together(context, must, open));
    } catch (error) {
      if (open.length === 0 || isTooLarge(error) || isPassing(error)) throw error;
      given = await requests.run((context) => together(context, must, []));
      for (const wish of open) await this.#alone(requests, wish);
      return given;
    }
    for (const { part } of open) this.#missed.delete(part);
    return given;
  }

  async #alone(requests: Requests, wish: Pick<Wish<unknown>, 'part' | 'alone'>): Promise<void> {
    try {
      await wish.alone(requests);
      this.#missed.delete(wish.part);
    } catch (error) {
      if (isPassing(error)) throw error;
      if (isGone(error) && !this.#missed.has(wish.part)) {
        this.#missed.add(wish.part);
        throw error;
      }
      this.#refused.add(wish.part);
    }
  }
}

export function nothing(): () => undefined {
  return () => undefined;
}

async function together<T>(
  context: Excel.RequestContext,
  must: Ask<T>,
  wishes: readonly Pick<Wish<unknown>, 'begin'>[],
): Promise<T> {
  const give = must(context);
  const others = wishes.map((wish) => wish.begin(context));
  await context.sync();
  for (const other of others) other();
  return give();
}
