/** One check in words, apart from any workbook: what `guiju explain` prints and an article's card shows. */
import type { Bilingual } from '../base/bilingual';
import type { Check, InterpretedQuantity } from '../checks/check';
import { formatNode } from '../checks/formula/format-formula';
import type { Value } from '../checks/formula/formula';
import { citationsOf, type PackCitation } from '../checks/instrument';
import { citedPlaceWords } from '../checks/words/citation-words';
import { daysOfText } from '../checks/words/law-words';
import { formatQuantity } from '../checks/words/format-quantity';
import type { RuleCase } from '../rulebook/cases/rule-case';
import { placeKey } from '../rulebook/rule-file';
import type { LoadedPack, Wording } from '../rulebook/rulebook';
import type {
  CheckExplanation,
  ShownCitation,
  ShownFormula,
  ShownInterpretation,
  ShownParameter,
} from './check-explanation';
import { KIND_WORDS, MODALITY_WORDS, STAGE_WORDS, roleOf } from './explanation-words';
import { namedIn } from './named-in-formulas';
import { routeWords, topicWords, type RouteNames } from '../checks/words/route-words';
import type { FactId } from '../facts/fact-id';
import { AFTER_EACH, dutyOf } from './shown-duty';
import { limitsOf } from './shown-limits';
import { standsWhere } from './stands-where';

export function explainCheck(check: Check, pack: LoadedPack, cases: readonly RuleCase[] = []): CheckExplanation {
  const { instrument, wording } = pack;
  const named = namedIn(check, pack);
  const duty = dutyOf(check, wording.dictionary);
  const name = (id: FactId): Bilingual => wording.dictionary.byId(id)?.name ?? { zh: id, en: id };
  return {
    format: 'guiju.explanation/1',
    id: check.id,
    title: check.title,
    says: check.says,
    kind: { id: check.kind, words: duty?.words ?? KIND_WORDS[check.kind] ?? { zh: check.kind, en: check.kind } },
    about: check.about,
    pack: { id: pack.id, instrument: instrument.number, title: instrument.title },
    modality: { id: check.modality, words: MODALITY_WORDS[check.modality] },
    stage: { id: check.stage, words: STAGE_WORDS[check.stage] },
    ...(check.lawful ? { lawful: true as const } : {}),
    ...(check.inferred ? { inferred: check.inferred } : {}),
    citations: shownCitations(check.citations, pack, check.texts),
    law: {
      day: (check.asOf ?? []).map(({ id }) => name(id)),
      from: instrument.from,
      ...(instrument.until === undefined ? {} : { until: instrument.until }),
      basis: instrument.basis,
    },
    formulas: [...formulasOf(check), ...quantitiesOf(named.quantities, check, pack)],
    limits: limitsOf(check),
    inputs: [...(duty ? [duty.fact.id] : []), ...named.facts].map((id) => ({
      fact: id,
      name: name(id),
      type: wording.dictionary.byId(id)?.type ?? 'text',
      stands: standsWhere(id, wording),
    })),
    parameters: [...named.parameters].flatMap((id) => parameterOf(id, pack)),
    interpretations: check.interpretations.map((one) => interpretationOf(one, wording)),
    ...(check.cumulative ? { cumulative: check.cumulative } : {}),
    excludes: check.excludes.map(({ name: words, why }) => ({ name: words, why })),
    ...(check.question ? { question: check.question } : {}),
    ...(check.route ? { route: routeOf(check.route, pack.routeNames) } : {}),
    bodies: check.bodies,
    ...(check.next ? { next: check.next } : {}),
    ...(Object.keys(pack.routeNames.routes).length > 0 ? { routeNames: pack.routeNames } : {}),
    cases,
  };
}

/** Of an amended instrument by each of its texts, with the days of each. */
function shownCitations(
  citations: readonly PackCitation[],
  { instrument }: LoadedPack,
  texts = instrument.texts ?? [],
): ShownCitation[] {
  if (texts.length === 0)
    return citationsOf(citations, instrument, instrument.from).map((citation) => ({
      ...citation,
      words: citedPlaceWords(citation),
    }));
  return texts.flatMap((text) =>
    citationsOf(citations, instrument, text.from).map((citation) => {
      const [{ zh, en }, days] = [citedPlaceWords(citation), daysOfText(text)];
      return { ...citation, words: { zh: `${zh}（${days.zh}）`, en: `${en} (${days.en})` } };
    }),
  );
}

function formulasOf({ kind, formulas }: Check): ShownFormula[] {
  return formulas.map(({ path, formula }) => ({
    key: placeKey(path),
    role: kind === 'periodic' && path[0] === 'after' ? AFTER_EACH : roleOf(path),
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

function parameterOf(id: string, pack: LoadedPack): ShownParameter[] {
  const parameter = pack.parameters.get(id);
  if (!parameter) return [];
  const values = parameter.values.map(({ from, value, citations }) => ({
    from,
    value: valueWords(value),
    citations: citationsOf(citations, pack.instrument, from).map((one) => ({ ...one, words: citedPlaceWords(one) })),
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

function interpretationOf(quantity: InterpretedQuantity, { dictionary }: Wording): ShownInterpretation {
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

function routeOf(
  { topic, by }: NonNullable<Check['route']>,
  names: RouteNames,
): NonNullable<CheckExplanation['route']> {
  const shown = Object.entries(by).map(([outcome, route]) => ({ outcome, route, words: routeWords(route, names) }));
  return { topic: topicWords(topic, names), by: shown };
}
