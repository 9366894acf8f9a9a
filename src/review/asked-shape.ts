/** What a run was asked that makes its report another, beside the day. */
import * as z from 'zod/mini';

export const asked = z.object({
  pack: z.exactOptional(z.string()),
  /** Packs of a folder could be chosen, too. */
  rules: z.exactOptional(z.literal(true)),
  treat: z.exactOptional(z.readonly(z.array(z.object({ sheet: z.string(), kind: z.string() })))),
  recalc: z.exactOptional(z.literal(true)),
  trustWorkbookPack: z.exactOptional(z.literal(true)),
});
