/** tier: a number falls into one of several bands, and the band says which procedure to follow. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { Verdict } from '../check';
import { bilingualShape, boundaryShape, checkKind } from '../check-kind';
import { decided } from '../formula/bounds';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import type { Value } from '../formula/formula';
import { compareValues, holds, numberOf, unitOfNode } from '../formula/values';
import type { Scene } from '../scene';
import { formatQuantity } from '../words/format-quantity';
import { listed, missingSentence, missingWords } from '../words/sentences';
import { measureBound, readBound, type Bound } from './bound';

const tierShape = z.strictObject({
  when: z.union([z.string(), z.array(z.string()).check(z.minLength(2), z.maxLength(2))]),
  boundary: boundaryShape,
  route: z.string().check(z.minLength(1)),
  title: bilingualShape,
  /** Chosen where bands overlap. */
  default: z.exactOptional(z.boolean()),
});

const fields = {
  measure: z.string(),
  tiers: z.array(tierShape).check(z.minLength(2)),
  /** Where bands overlap: the fact by which the user chooses one, its values the routes. */
  choice: z.exactOptional(z.string()),
  /** What to say where the text leaves a gap between its bands: that it is silent. */
  silent: z.exactOptional(bilingualShape),
};

interface Tier {
  readonly bounds: readonly Bound[];
  readonly conventional: boolean;
  readonly route: string;
  readonly title: Bilingual;
  readonly default: boolean;
}

export const tierKind = checkKind('tier', fields, ({ measure, tiers, silent, choice }, build) => {
  const formula = build.formula(measure, ['measure'], ['amount', 'ratio', 'number']);
  if (!formula) return undefined;
  const read = tiers.flatMap((tier, index): Tier[] => {
    const texts = typeof tier.when === 'string' ? [tier.when] : tier.when;
    const bounds = texts.flatMap((text) => readBound(text, ['tiers', index, 'when'], formula.root.type, build) ?? []);
    const { route, title, boundary } = tier;
    return bounds.length < texts.length
      ? []
      : [{ bounds, conventional: boundary === 'convention', route, title, default: tier.default ?? false }];
  });
  const chosenBy = choice === undefined ? undefined : build.fact(choice, ['choice'], ['choice']);
  if (read.length < tiers.length || (choice !== undefined && !chosenBy)) return undefined;
  const unit = unitOfNode(formula.root) ?? 'count';
  return (scene) => {
    const measured = evaluateNode(formula.root, scene);
    const value = numberOf(measured.value);
    const picked = chosenBy && textOf(scene.fact(chosenBy.id));
    const verdict = judge(measured, read, { silent: silent ?? SILENT, ...(picked && { picked }) }, scene);
    return value ? { ...verdict, measured: { value, unit }, figure: formatQuantity({ value, unit }) } : verdict;
  };
});

const SILENT: Bilingual = { zh: '条文对此没有规定。', en: 'The text is silent on it.' };

function textOf(reading: ReturnType<Scene['fact']>): string | undefined {
  return reading.known && reading.value.type === 'text' ? reading.value.value : undefined;
}

interface Ways {
  readonly silent: Bilingual;
  /** The route that the user chose where bands overlap. */
  readonly picked?: string;
}

function judge(measured: Evaluated, tiers: readonly Tier[], { silent, picked }: Ways, scene: Scene): Verdict {
  const tried = tiers.map((tier) => ({ tier, ...fits(tier, measured, scene) }));
  const trace = {
    label: measured.trace.label,
    op: 'tier',
    args: [measured.trace, ...tried.flatMap(({ traces }) => traces)],
  };
  const missing = [...measured.needs, ...tried.flatMap(({ needs }) => needs)];
  const fitting = tried.filter(({ fit }) => fit === true);
  const [only, ...more] = tried.filter(({ fit }) => fit !== false);
  if (!measured.value && only?.fit === true && more.length === 0 && !only.atLimit)
    return byBounds(measured, only.tier, missing, trace);
  if (!measured.value || tried.some(({ fit }) => fit === undefined)) {
    return { outcome: 'cannotTell', message: missingSentence(missing), missing, route: 'undetermined', trace };
  }
  const value = numberOf(measured.value);
  const limits = tried.flatMap(({ limits: own }) => own.flatMap((limit) => numberOf(limit) ?? []));
  const unit = measured.value.type === 'amount' ? 'CNY' : measured.value.type === 'ratio' ? 'ratio' : 'count';
  const figure = value ? formatQuantity({ value, unit }, limits) : { zh: '', en: '' };
  const seen = { zh: `${measured.trace.label.zh} ${figure.zh}`, en: `${measured.trace.label.en} ${figure.en}` };
  const byChoice = fitting.find(({ tier }) => tier.route === picked);
  const chosen = byChoice ?? fitting.find(({ tier }) => tier.default) ?? fitting[0];
  if (!chosen) {
    const message = {
      zh: `${seen.zh}，不属于条文列出的任何一档。${silent.zh}`,
      en: `${seen.en} falls into none of the bands of the text. ${silent.en}`,
    };
    return { outcome: 'notRegulated', message, route: 'undetermined', trace };
  }
  const { route, title } = chosen.tier;
  if (fitting.length > 1) {
    const titles = listed(fitting.map(({ tier }) => ({ zh: `“${tier.title.zh}”`, en: `“${tier.title.en}”` })));
    const message = {
      zh: `${seen.zh}，同时属于 ${fitting.length} 档：${titles.zh}；条文在此重叠，${byChoice ? '按所选' : '默认按'}“${title.zh}”。`,
      en: `${seen.en} falls into ${fitting.length} bands (${titles.en}); the text overlaps here, by ${byChoice ? 'choice' : 'default'}: ${title.en}.`,
    };
    return { outcome: byChoice ? 'passed' : 'depends', message, route, trace };
  }
  const onBoundary = tried.some(
    ({ tier, limits: own }) => tier.conventional && own.some((limit) => same(limit, measured.value)),
  );
  if (onBoundary) {
    const message = {
      zh: `${seen.zh}，恰为档的界限；条文未明示“以上”“以下”是否含本数，按通例（含本数）走“${title.zh}”，须人工确认。`,
      en: `${seen.en} is exactly a band's limit; whether it belongs to it rests on convention, for a person to confirm; by convention: ${title.en}.`,
    };
    return { outcome: 'depends', message, route, trace };
  }
  return {
    outcome: 'passed',
    message: { zh: `${seen.zh}：${title.zh}。`, en: `${seen.en}: ${title.en}.` },
    route,
    trace,
  };
}

/** Not known, and by what is in one band and no other. */
function byBounds(
  measured: Evaluated,
  { route, title }: Tier,
  missing: Verdict['missing'],
  trace: Verdict['trace'],
): Verdict {
  const rest = missingWords(missing ?? []);
  const { label } = measured.trace;
  return {
    outcome: 'passed',
    message: {
      zh: `${label.zh}虽不确定，已可定档：${title.zh}（${rest.zh}）。`,
      en: `${label.en} is not known, but its band is: ${title.en} (${rest.en}).`,
    },
    missing: missing ?? [],
    route,
    trace,
  };
}

function same(limit: Value, value: Value | undefined): boolean {
  return value !== undefined && compareValues(limit, value) === 0;
}

/** Whether the value lies in the band; undefined where a limit is unknown and the others do not exclude it. */
function fits(tier: Tier, measured: Evaluated, scene: Scene) {
  const { value } = measured;
  const bounds = tier.bounds.map((bound) => measureBound(bound, scene));
  const each = bounds.map(({ op, value: limit }) => {
    if (!limit) return undefined;
    if (value) return holds(op, compareValues(value, limit));
    const known = decided(op, measured, { value: limit, needs: [], trace: measured.trace, parts: [] })?.value;
    return known?.type === 'flag' ? known.value : undefined;
  });
  // A bound that lies on a limit whose side rests on convention decides nothing.
  const ends = [measured.atLeast, measured.atMost];
  const atLimit = tier.conventional && bounds.some(({ value: limit }) => limit && ends.some((end) => same(limit, end)));
  const fit = each.includes(false) ? false : each.includes(undefined) ? undefined : true;
  const limits = bounds.flatMap(({ value: limit }) => (limit ? [limit] : []));
  return {
    fit,
    limits,
    atLimit,
    needs: bounds.flatMap(({ needs }) => needs),
    traces: bounds.map(({ trace }) => trace),
  };
}
