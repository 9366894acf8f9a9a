/** The limits of a check as its rule file writes them, and whether the boundary itself is still within. */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import { operatorOf } from '../checks/kinds/bound';
import type { ShownLimit } from './check-explanation';

const boundary = z.enum(['text', 'convention']);
const limitFields = z.object({ limit: z.union([z.string(), z.array(z.string())]), boundary });
const waitingFields = z.object({ after: z.string(), boundary });
const words = z.object({ zh: z.string(), en: z.string() });
const tierFields = z.object({
  tiers: z.array(z.object({ when: z.union([z.string(), z.array(z.string())]), boundary, title: words })),
});

export function limitsOf({ kind, fields }: Check): ShownLimit[] {
  const shown = (key: string, text: string, given: z.infer<typeof boundary>, leadsTo?: Bilingual): ShownLimit => {
    const op = operatorOf(text);
    const inclusive = op === '<=' || op === '>=' || op === '=';
    return { key, written: text, inclusive, boundary: given, ...(leadsTo ? { leadsTo } : {}) };
  };
  const list = (texts: string | readonly string[]) => (typeof texts === 'string' ? [texts] : texts);
  const limit = kind === 'limit' ? limitFields.safeParse(fields) : undefined;
  if (limit?.success) return list(limit.data.limit).map((text) => shown('limit', text, limit.data.boundary));
  const waiting = kind === 'waiting' ? waitingFields.safeParse(fields) : undefined;
  if (waiting?.success) return [shown('after', `> ${waiting.data.after}`, waiting.data.boundary)];
  const tier = kind === 'tier' ? tierFields.safeParse(fields) : undefined;
  if (!tier?.success) return [];
  return tier.data.tiers.map(({ when, boundary: given, title }, index) =>
    shown(`tiers.${index}.when`, list(when).join('，'), given, title),
  );
}
