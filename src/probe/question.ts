/** One question to a real Excel: how it is put, what its answer looks like, and what that settles. */
import type { z } from 'zod';
import type { Bilingual } from '../base/bilingual';
import type { Scratch } from './scratch-sheet';

/** Whoever sits before Excel and does what a program cannot. */
export interface LedPerson {
  /**
   * Resolves once they say that it is done, or that they leave it out.
   * `within`: they have so many seconds for it, counted from their word on,
   * and need not come back to say so.
   */
  does(what: Bilingual, within?: number): Promise<'done' | 'skipped'>;
}

/** How much is asked for where the time is taken. */
export interface ProbeSize {
  /** In full hundreds. */
  readonly rows: number;
}

/** What Excel is to be compared by from desk to desk. */
export const DESK_SIZE: ProbeSize = { rows: 10_000 };

export interface Question {
  readonly name: string;
  /** The number it has in the list of what only a real Excel can answer. */
  readonly of: number;
  readonly about: Bilingual;
  /** A person has to do something; otherwise it is settled without one. */
  readonly isLed: boolean;
  /** The beliefs its answer may settle. */
  readonly settles: readonly string[];
  ask(scratch: Scratch, person: LedPerson, size: ProbeSize): Promise<unknown>;
  /** From an answer, as it comes out of a file: what each belief is then; those it does not decide are absent. */
  beliefsOf(answer: unknown): Readonly<Record<string, string>>;
}

interface Asked<A> {
  readonly name: string;
  readonly of: number;
  readonly about: Bilingual;
  readonly answer: z.ZodType<A>;
  readonly ask: (scratch: Scratch, person: LedPerson, size: ProbeSize) => Promise<A>;
  /** By the name of each belief; undefined where the answer does not decide. */
  readonly settles?: Readonly<Record<string, (answer: A) => string | undefined>>;
}

export function question<A>(asked: Asked<A>): Question {
  return describe(asked, false);
}

export function ledQuestion<A>(asked: Asked<A>): Question {
  return describe(asked, true);
}

function describe<A>({ name, of, about, answer: schema, ask, settles = {} }: Asked<A>, isLed: boolean): Question {
  return {
    name,
    of,
    about,
    isLed,
    settles: Object.keys(settles),
    ask,
    beliefsOf(answer) {
      const read = schema.safeParse(answer);
      if (!read.success) return {};
      const found: Record<string, string> = {};
      for (const [belief, of] of Object.entries(settles)) {
        const value = of(read.data);
        if (value !== undefined) found[belief] = value;
      }
      return found;
    },
  };
}
