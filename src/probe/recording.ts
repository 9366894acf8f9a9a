/** What the probe brings home: who answered, each answer, and what passed on the wire; and what that settles. */
import { z } from 'zod';
import { QUESTIONS } from './all-questions';
import { refusedSchema } from './refusal';

export const PROBE_FORMAT = 'guiju-excel-probe-1';

const exchangeSchema = z.object({
  at: z.number(),
  took: z.number(),
  request: z.string(),
  response: z.string().optional(),
  refused: z.object({ number: z.number(), message: z.string() }).optional(),
  /** Too long to be kept whole: the lengths of request and response; then the texts are their beginnings. */
  cut: z.tuple([z.number(), z.number()]).optional(),
});

const stepSchema = z.object({
  question: z.string(),
  of: z.number(),
  took: z.number(),
  /** Whatever the question makes of it; each question has a schema of its own. */
  answer: z.unknown().optional(),
  failure: refusedSchema.optional(),
  /** Where its batches stand in `exchanges`: the first, and the one after the last. */
  exchanges: z.tuple([z.number(), z.number()]),
});

export const probeRecordingSchema = z.object({
  format: z.literal(PROBE_FORMAT),
  /** One that a simulated Excel made is no evidence. */
  madeBy: z.enum(['excel', 'simulation']),
  platform: z.string(),
  version: z.string(),
  /** Of the program's words: 'zh-CN'. */
  language: z.string(),
  excelApi: z.string(),
  /** All requirement sets it says it has: 'ExcelApi 1.13'. */
  apiSets: z.array(z.string()),
  /** 'excel-win32-16.01.js', as far as the page loaded any. */
  libraries: z.array(z.string()),
  browser: z.object({ userAgent: z.string(), brands: z.array(z.string()) }),
  steps: z.array(stepSchema),
  /** Sheets of the probe's that Excel did not let it take away. */
  leftBehind: z.array(z.string()),
  exchanges: z.array(exchangeSchema),
});

export type ProbeRecording = z.infer<typeof probeRecordingSchema>;
export type ProbeStep = z.infer<typeof stepSchema>;
export type ProbeExchange = z.infer<typeof exchangeSchema>;

/** Several by the names of their files, where only the answers travel, as on the workbench's page. */
export const probeAnswersSchema = z.record(z.string(), probeRecordingSchema.omit({ exchanges: true }));
export type ProbeAnswers = z.infer<typeof probeAnswersSchema>;

/** By the name of each belief what this Excel does; those that no answer decided are absent. */
export function settledBy({ steps }: Pick<ProbeRecording, 'steps'>): Readonly<Record<string, string>> {
  const settled = steps.map(({ question, answer }) =>
    QUESTIONS.find(({ name }) => name === question)?.beliefsOf(answer),
  );
  return Object.assign({}, ...settled) as Readonly<Record<string, string>>;
}
