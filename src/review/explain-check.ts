/** One check in words, apart from any workbook: what `guiju explain` prints and an article's card shows. */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import type { Check, InterpretedQuantity } from '../checks/check';
import type { Citation, Modality, Stage } from '../checks/evaluation';
import { formatNode } from '../checks/formula/format-formula';
import type { Value } from '../checks/formula/formula';
import { citationsOf, type PackCitation } from '../checks/instrument';
import { operatorOf } from '../checks/kinds/bound';
import { citedPlaceWords } from '../checks/words/citation-words';
import { formatQuantity } from '../checks/words/format-quantity';
import type { RuleCase } from '../rulebook/cases/rule-case';
import { placeKey } from '../rulebook/rule-file';
import type { LoadedPack, Rulebook } from '../rulebook/rulebook';
import { KIND_WORDS, MODALITY_WORDS, STAGE_WORDS, roleOf } from './explanation-words';
import { namedIn } from './named-in-formulas';
import { routeWords, topicWords } from './route-words';
import type { FactId } from '../facts/fact-id';
import { standsWhere } from './stands-where';

export interface CheckExplanation {
  readonly format: 'guiju.explanation/1';
  readonly id: string;
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly kind: { readonly id: string; readonly words: Bilingual };
  readonly about: Check['about'];
  readonly pack: { readonly id: string; readonly instrument: string; readonly title: Bilingual };
  readonly modality: { readonly id: Modality; readonly words: Bilingual };
  readonly stage: { readonly id: Stage; readonly words: Bilingual };
  /** What of it the text does not say. */
  readonly inferred?: Bilingual;
  readonly citations: readonly ShownCitation[];
  /** The law of which day counts: that of the act, and since when the instrument is law. */
  readonly law: {
    readonly day: readonly Bilingual[];
    readonly from: string;
    readonly until?: string;
    readonly basis: Bilingual;
  };
  readonly formulas: readonly ShownFormula[];
  readonly limits: readonly ShownLimit[];
  readonly inputs: readonly ShownInput[];
  readonly parameters: readonly ShownParameter[];
  readonly interpretations: readonly ShownInterpretation[];
  readonly cumulative?: NonNullable<Check['cumulative']>;
  readonly excludes: readonly { readonly name: Bilingual; readonly why: Bilingual }[];
  readonly question?: Bilingual;
  readonly route?: {
    readonly topic: Bilingual;
    readonly by: readonly { readonly outcome: string; readonly route: string; readonly words: Bilingual }[];
  };
  readonly bodies: readonly Bilingual[];
  readonly next?: Bilingual;
  /** Empty where the pack came without its cases. */
  readonly cases: readonly RuleCase[];
}

export interface ShownCitation extends Citation {
  readonly words: Bilingual;
}

interface ShownFormula {
  readonly key: string;
  readonly role: Bilingual;
  /** As the rule file has it. */
  readonly written: string;
  readonly words: Bilingual;
}

interface ShownLimit {
  readonly key: string;
  readonly written: string;
  readonly inclusive: boolean;
  /** Whether the text itself says so, or only usage does. */
  readonly boundary: 'text' | 'convention';
  /** Of a band: where it leads. */
  readonly leadsTo?: Bilingual;
}

interface ShownInput {
  readonly fact: FactId;
  readonly name: Bilingual;
  readonly type: string;
  readonly stands: readonly Bilingual[];
}

interface ShownParameter {
  readonly id: string;
  readonly name: Bilingual;
  readonly values: readonly {
    readonly from: string;
    readonly value: Bilingual;
    readonly citations: readonly ShownCitation[];
  }[];
}

interface ShownInterpretation {
  readonly name: Bilingual;
  readonly settledBy: Bilingual;
  readonly interpretations: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly reason: Bilingual;
    readonly default: boolean;
    readonly formula: Bilingual;
  }[];
}

export function explainCheck(
  check: Check,
  pack: LoadedPack,
  rulebook: Rulebook,
  cases: readonly RuleCase[] = [],
): CheckExplanation {
  const { instrument } = pack;
  const named = namedIn(check, pack);
  const name = (id: FactId): Bilingual => rulebook.dictionary.byId(id)?.name ?? { zh: id, en: id };
  return {
    format: 'guiju.explanation/1',
    id: check.id,
    title: check.title,
    says: check.says,
    kind: { id: check.kind, words: KIND_WORDS[check.kind] ?? { zh: check.kind, en: check.kind } },
    about: check.about,
    pack: { id: pack.id, instrument: instrument.number, title: instrument.title },
    modality: { id: check.modality, words: MODALITY_WORDS[check.modality] },
    stage: { id: check.stage, words: STAGE_WORDS[check.stage] },
    ...(check.inferred ? { inferred: check.inferred } : {}),
    citations: shownCitations(check.citations, pack),
    law: {
      day: (check.asOf ?? []).map(name),
      from: instrument.from,
      ...(instrument.until === undefined ? {} : { until: instrument.until }),
      basis: instrument.basis,
    },
    formulas: [...formulasOf(check), ...quantitiesOf(named.quantities, check, pack)],
    limits: limitsOf(check),
    inputs: [...named.facts].map((id) => ({
      fact: id,
      name: name(id),
      type: rulebook.dictionary.byId(id)?.type ?? 'text',
      stands: standsWhere(id, rulebook),
    })),
    parameters: [...named.parameters].flatMap((id) => parameterOf(id, pack)),
    interpretations: check.interpretations.map((one) => interpretationOf(one, rulebook)),
    ...(check.cumulative ? { cumulative: check.cumulative } : {}),
    excludes: check.excludes.map(({ name: words, why }) => ({ name: words, why })),
    ...(check.question ? { question: check.question } : {}),
    ...(check.route ? { route: routeOf(check.route) } : {}),
    bodies: check.bodies,
    ...(check.next ? { next: check.next } : {}),
    cases,
  };
}

function shownCitations(citations: readonly PackCitation[], { instrument }: LoadedPack): ShownCitation[] {
  return citationsOf(citations, instrument).map((citation) => ({ ...citation, words: citedPlaceWords(citation) }));
}

function formulasOf({ formulas }: Check): ShownFormula[] {
  return formulas.map(({ path, formula }) => ({
    key: placeKey(path),
    role: roleOf(path),
    written: formula.text.trim(),
    words: formatNode(formula.root),
  }));
}

/** The quantities that a formula names, by their own formulas; those with interpretations are shown with their interpretations. */
function quantitiesOf(ids: ReadonlyMap<string, Bilingual>, check: Check, { quantities }: LoadedPack): ShownFormula[] {
  return [...ids].flatMap(([id, name]) => {
    const formula = quantities.get(id);
    if (!formula || check.interpretations.some(({ quantity }) => quantity === id)) return [];
    const words = formatNode(formula);
    return [{ key: id, role: { zh: `其中“${name.zh}”`, en: `where “${name.en}”` }, written: words.zh, words }];
  });
}

const boundary = z.enum(['text', 'convention']);
const limitFields = z.object({ limit: z.union([z.string(), z.array(z.string())]), boundary });
const waitingFields = z.object({ after: z.string(), boundary });
const words = z.object({ zh: z.string(), en: z.string() });
const tierFields = z.object({
  tiers: z.array(z.object({ when: z.union([z.string(), z.array(z.string())]), boundary, title: words })),
});

function limitsOf({ kind, fields }: Check): ShownLimit[] {
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

function parameterOf(id: string, pack: LoadedPack): ShownParameter[] {
  const parameter = pack.parameters.get(id);
  if (!parameter) return [];
  const values = parameter.values.map(({ from, value, citations }) => ({
    from,
    value: valueWords(value),
    citations: shownCitations(citations, pack),
  }));
  return [{ id, name: parameter.name, values }];
}

const PERIODS = {
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
} as const;

function valueWords(value: Value): Bilingual {
  switch (value.type) {
    case 'amount':
      return formatQuantity({ value: value.value, unit: 'CNY' });
    case 'ratio':
      return formatQuantity({ value: value.value, unit: 'ratio' });
    case 'number':
      return formatQuantity({ value: value.value, unit: 'count' });
    case 'period': {
      const { count, unit } = value.value;
      return { zh: `${count}${PERIODS[unit].zh}`, en: `${count} ${PERIODS[unit].en}` };
    }
    default:
      return { zh: String(value.value), en: String(value.value) };
  }
}

function interpretationOf(quantity: InterpretedQuantity, { dictionary }: Rulebook): ShownInterpretation {
  const choice = quantity.choice === undefined ? undefined : dictionary.byId(quantity.choice)?.name;
  return {
    name: quantity.name,
    settledBy: settledBy(quantity, choice),
    interpretations: quantity.interpretations.map(({ id, title, reason, default: standard, formula }) => ({
      id,
      title,
      reason,
      default: standard,
      formula: formatNode(formula.root),
    })),
  };
}

function settledBy({ fixed, reference }: InterpretedQuantity, choice: Bilingual | undefined): Bilingual {
  if (fixed) {
    return {
      zh: '条文自己确定了口径，其他口径只供参考',
      en: 'The text itself settles it; the others are only shown',
    };
  }
  const asked = {
    zh: '由制定或解释机关书面答复确定',
    en: 'An answer in writing by the office that interprets the text',
  };
  const chosen = choice && {
    zh: `；在此之前可在项目要素表“${choice.zh}”中选定`,
    en: `; until then choose one under ${choice.zh} in the sheet of project facts`,
  };
  const borrowed = reference
    ? { zh: '；默认口径取自同类条文，没有约束力', en: '; the default is borrowed and binds nobody' }
    : undefined;
  return {
    zh: `${asked.zh}${chosen?.zh ?? ''}${borrowed?.zh ?? ''}`,
    en: `${asked.en}${chosen?.en ?? ''}${borrowed?.en ?? ''}`,
  };
}

function routeOf({ topic, by }: NonNullable<Check['route']>): NonNullable<CheckExplanation['route']> {
  const shown = Object.entries(by).map(([outcome, route]) => ({ outcome, route, words: routeWords(route) }));
  return { topic: topicWords(topic), by: shown };
}
