/** What a WPS answered, as it is handed back: one file, read again by the tests. */
import { z } from 'zod';
import { READING_QUESTIONS } from './reading-questions';
import { PORT_QUESTIONS } from './port-questions';
import { WRITING_QUESTIONS } from './writing-questions';
import type { Told, WpsQuestion } from './question';

export const WPS_QUESTIONS: readonly WpsQuestion[] = [...READING_QUESTIONS, ...WRITING_QUESTIONS, ...PORT_QUESTIONS];

const toldSchema: z.ZodType<Told> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(toldSchema), z.record(z.string(), toldSchema)]),
);

const promiseSchema = z.object({
  about: z.string(),
  promise: z.string(),
  kept: z.enum(['yes', 'no', 'not tried']),
  why: z.string().optional(),
});

export type PromiseTold = z.infer<typeof promiseSchema>;

export const wpsRecordingSchema = z.object({
  format: z.literal('guiju-wps-probe-1'),
  /** 'simulation' where it was none: such a file says nothing of a real one. */
  madeBy: z.enum(['wps', 'simulation']),
  version: z.string(),
  engine: z.string(),
  page: z.string(),
  items: z.array(
    z.object({
      question: z.string(),
      /** Milliseconds. */
      took: z.number(),
      answer: toldSchema.optional(),
      failure: z.string().optional(),
    }),
  ),
  /** What the host port promises, held to it; absent where that was not wished for. */
  contract: z.array(promiseSchema).optional(),
  /** A sheet of the probe's own that could not be taken away again. */
  leftBehind: z.array(z.string()),
});

export type WpsRecording = z.infer<typeof wpsRecordingSchema>;

/** By the name of each belief what the answers say; absent what they leave open. */
export function settledByWps({ items }: WpsRecording): Readonly<Record<string, string>> {
  const settled: Record<string, string> = {};
  for (const { question, answer } of items) {
    const asked = WPS_QUESTIONS.find(({ name }) => name === question);
    if (asked && answer !== undefined) Object.assign(settled, asked.settles(answer));
  }
  return settled;
}
