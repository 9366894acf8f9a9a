/** What a report holds of the review record: annotations, decisions as suppressions, what was told of the record itself. */
import * as z from 'zod/mini';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const cells = z.array(z.string());

export const annotation = z.object({
  id: z.string(),
  /** 'A014': for people; it follows the merged order. */
  label: z.string(),
  about: z.exactOptional(z.object({ what: z.string(), title: z.string() })),
  finding: z.exactOptional(z.string()),
  state: z.enum(['open', 'resolved', 'withdrawn']),
  place: z.enum(['located', 'moved', 'changed', 'gone', 'orphan']),
  turn: z.exactOptional(z.enum(['reviewer', 'project'])),
  conclusion: z.exactOptional(z.string()),
  cells,
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      author: z.string(),
      role: z.string(),
      at: z.string(),
      text: bilingual,
      fault: z.exactOptional(z.enum(['forged', 'gap'])),
      withdrawn: z.exactOptional(z.literal(true)),
      doubled: z.exactOptional(z.literal(true)),
    }),
  ),
});

/** As SARIF has them; `state`: whether the decision holds still, and if not, what has changed. */
export const suppression = z.object({
  finding: z.string(),
  kind: z.literal('external'),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  state: z.enum(['holds', 'expired', 'flawed']),
  justification: bilingual,
  by: z.string(),
  at: z.string(),
  flaw: z.exactOptional(z.string()),
  contradictory: z.exactOptional(z.literal(true)),
  changes: z.exactOptional(z.array(bilingual)),
});

export const recordTold = z.object({
  entries: z.int(),
  /** Characters. */
  size: z.int(),
  newer: z.int(),
  malformed: z.int(),
  forged: z.int(),
  doubled: z.int(),
  refusedParts: z.array(z.enum(['malformed', 'doctype', 'oversize'])),
  heavy: z.exactOptional(z.literal(true)),
});
