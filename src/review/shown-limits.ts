/** The limits of a check as its rule file writes them, and whether the boundary itself is still within. */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import { operatorOf } from '../checks/kinds/bound';
import type { ShownLimit } from './check-explanation';

const boundary = z.enum(['text', 'convention']);
const limitFields = z.object({ limit: z.union([z.string(), z.array(z.string())]), boundary });
const waitingFields = z.object({ after: z.string(), boundary, inclusive: z.optional(z.boolean()) });
const words = z.object({ zh: z.string(), en: z.string() });
const tierFields = z.object({
  tiers: z.array(z.object({ when: z.union([z.string(), z.array(z.string())]), boundary, title: words })),
});

const list = z.array(z.unknown());

export function limitsOf({ kind, fields }: Check): ShownLimit[] {
  const shown = (key: string, text: string, given: z.infer<typeof boundary>, leadsTo?: Bilingual): ShownLimit => {
    const op = operatorOf(text);
    const inclusive = op === '<=' || op === '>=' || op === '=';
    return { key, written: text, inclusive, boundary: given, ...(leadsTo ? { leadsTo } : {}) };
  };
  const listOf = (texts: string | readonly string[]) => (typeof texts === 'string' ? [texts] : texts);
  const limit = kind === 'limit' ? limitFields.safeParse(fields) : undefined;
  if (limit?.success) return listOf(limit.data.limit).map((text) => shown('limit', text, limit.data.boundary));
  if (kind === 'joined-limit') return joinedLimits(fields, []).map((one) => shown(one.key, one.text, one.boundary));
  const waiting = kind === 'waiting' ? waitingFields.safeParse(fields) : undefined;
  if (waiting?.success) {
    const { after, boundary: given, inclusive } = waiting.data;
    return [shown('after', `${inclusive ? '≥' : '>'} ${after}`, given)];
  }
  const tier = kind === 'tier' ? tierFields.safeParse(fields) : undefined;
  if (!tier?.success) return [];
  // Of a band with two sides each says for itself whether its number is within.
  return tier.data.tiers.flatMap(({ when, boundary: given, title }, index) =>
    listOf(when).map((text) => shown(`tiers.${index}.when`, text, given, title)),
  );
}

/** Each limit that is joined with others, however deep, with its key. */
function joinedLimits(fields: unknown, at: readonly (string | number)[]): JoinedLimit[] {
  const limit = limitFields.safeParse(fields);
  if (limit.success) {
    const { limit: texts, boundary: given } = limit.data;
    const text = typeof texts === 'string' ? texts : texts.join('，');
    return [{ key: [...at, 'limit'].join('.'), text, boundary: given }];
  }
  const joined = z.looseObject({ all: z.optional(list), any: z.optional(list) }).safeParse(fields);
  if (!joined.success) return [];
  const { all, any } = joined.data;
  return (all ?? any ?? []).flatMap((one, index) => joinedLimits(one, [...at, all ? 'all' : 'any', index]));
}

interface JoinedLimit {
  readonly key: string;
  readonly text: string;
  readonly boundary: z.infer<typeof boundary>;
}
