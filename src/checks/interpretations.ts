/**
 * Where the text leaves a quantity open, a check is judged under each way to
 * read it. If they agree, that is the verdict; if not, it depends, unless the
 * text fixes one or the user chose one.
 */
import type { Bilingual } from '../base/bilingual';
import { smaller } from '../base/exact';
import type { Check, InterpretationOfQuantity, InterpretedQuantity, Verdict } from './check';
import type { InterpretationResult, Outcome } from './evaluation';
import { evaluateNode } from './formula/evaluate-formula';
import type { Scene } from './scene';
import { listed, missingSentence, sentences } from './words/sentences';

export interface InterpretedVerdict extends Verdict {
  readonly interpretations?: readonly InterpretationResult[];
}

interface Taken {
  readonly of: InterpretedQuantity;
  readonly interpretation: InterpretationOfQuantity;
  readonly chosen: boolean;
  /** There was another one to take, so that it is worth naming. */
  readonly told: boolean;
}

interface Combination {
  readonly taken: readonly Taken[];
  readonly verdict: Verdict;
}

export function judgeUnderInterpretations(
  check: Check,
  scene: Scene,
  judge: (scene: Scene) => Verdict,
): InterpretedVerdict {
  if (check.interpretations.length === 0) return judge(scene);
  const open = check.interpretations.map((quantity) => ({ quantity, ways: waysOf(quantity, scene) }));
  const combined = combinations(
    open.map(({ quantity, ways }) => ways.map((one) => ({ of: quantity, told: ways.length > 1, ...one }))),
  );
  const judged = combined.map((taken): Combination => ({ taken, verdict: judge(under(taken, scene)) }));
  const byDefault = judged.find(({ taken }) => taken.every(({ interpretation }) => interpretation.default));
  const anyChosen = judged.some(({ taken }) => taken.some(({ chosen }) => chosen));
  const deciding = judged.filter(({ taken }) =>
    taken.every(({ of, interpretation, chosen }) =>
      of.fixed ? interpretation.default : chosen || !waysOf(of, scene).some((one) => one.chosen),
    ),
  );
  const standing =
    (anyChosen
      ? deciding.find(({ taken }) => taken.every(({ interpretation, chosen }) => chosen || interpretation.default))
      : byDefault) ?? judged[0];
  if (!standing) return judge(scene);
  if (judged.length < 2) return standing.verdict;
  const outcome = joint(
    deciding.map(({ verdict }) => verdict),
    standing.verdict,
  );
  if (judged.every(({ verdict }) => verdict.outcome === 'inapplicable')) return standing.verdict;
  const numbered = judged.some(({ verdict }) => verdict.amount ?? verdict.measured ?? verdict.figure);
  // What the text itself settles is of interest for its numbers, not for a yes or no that nobody would give.
  const told = numbered ? judged : judged.filter(({ taken }) => taken.every(asTheTextFixes));
  const apart = told.some(({ verdict }) => verdict.outcome !== told[0]?.verdict.outcome);
  const missing = judged.flatMap(({ verdict }) => verdict.missing ?? []);
  const { byDefault: side, ...verdict } = standing.verdict;
  const onOneBoundary = deciding.every((one) => one.verdict.byDefault === side);
  return {
    ...verdict,
    ...(side && onOneBoundary ? { byDefault: side } : {}),
    outcome,
    message: messageOf({ outcome, standing, deciding, others: anyChosen ? judged : deciding, chosen: anyChosen }),
    ...leastRoom(deciding),
    ...(outcome === 'cannotTell' ? { missing } : {}),
    ...(numbered || apart ? { interpretations: told.map(resultOf) } : {}),
  };
}

/** Room is the least of those that decide, each named; none where one of them cannot be told. */
function leastRoom(deciding: readonly Combination[]): Pick<Verdict, 'headroom'> {
  const rooms = deciding.flatMap(({ taken, verdict: { headroom } }) =>
    headroom ? [{ title: titleOf(taken.filter(({ of }) => !of.fixed)), headroom }] : [],
  );
  const [first] = rooms;
  if (!first || rooms.length < deciding.length) return { headroom: undefined };
  const { unit } = first.headroom;
  const downs = rooms.flatMap(({ headroom }) => headroom.down ?? []);
  return {
    headroom: {
      value: rooms.map(({ headroom }) => headroom.value).reduce(smaller),
      unit,
      ...(downs.length > 0 ? { down: downs.reduce(smaller) } : {}),
      ...(rooms.length > 1 ? { each: rooms.map(({ title, headroom }) => ({ title, value: headroom.value })) } : {}),
    },
  };
}

function asTheTextFixes({ of, interpretation }: Taken): boolean {
  return !of.fixed || interpretation.default;
}

function waysOf(quantity: InterpretedQuantity, scene: Scene) {
  const choice = quantity.choice === undefined ? undefined : scene.fact(quantity.choice);
  const wanted = choice?.known && choice.value.type === 'text' ? choice.value.value : undefined;
  return quantity.interpretations
    .filter((interpretation) => interpretation.default || distinguishable(interpretation, scene))
    .map((interpretation) => ({ interpretation, chosen: !quantity.fixed && interpretation.id === wanted }));
}

function distinguishable(interpretation: InterpretationOfQuantity, scene: Scene): boolean {
  if (!interpretation.appliesIf) return true;
  const { value, needs } = evaluateNode(interpretation.appliesIf.root, scene);
  if (value?.type === 'flag') return value.value;
  // What is written and cannot be read may make it count: it cannot be told by it.
  return needs.some(({ why }) => why !== 'not-found');
}

function under(taken: Combination['taken'], scene: Scene): Scene {
  const chosen = new Map(taken.map(({ of, interpretation }) => [of.quantity, interpretation]));
  return {
    ...scene,
    quantity: (id) => chosen.get(id)?.formula.root ?? scene.quantity(id),
    growth: (id) => {
      const interpretation = chosen.get(id);
      return {
        ...(interpretation?.up ? { up: interpretation.up.root } : {}),
        ...(interpretation?.down ? { down: interpretation.down.root } : {}),
      };
    },
  };
}

/** Every way to take one of each. */
function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (before, list) => before.flatMap((taken) => list.map((next) => [...taken, next])),
    [[]],
  );
}

/** One outcome for several: theirs where they agree, on the procedure too; unknown ones may still agree with the rest. */
function joint(verdicts: readonly Verdict[], standing: Verdict): Outcome {
  // That an interpretation asks nothing where another is content is no disagreement; that it asks nothing where another objects is one.
  const harmless = verdicts.every(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable');
  if (harmless && verdicts.some(({ outcome }) => outcome === 'inapplicable')) return standing.outcome;
  const settled = verdicts.filter(({ outcome }) => outcome !== 'cannotTell');
  const [first, ...rest] = settled;
  if (!first) return 'cannotTell';
  if (rest.some(({ outcome, route }) => outcome !== first.outcome || route !== first.route)) return 'depends';
  return settled.length < verdicts.length ? 'cannotTell' : first.outcome;
}

function resultOf({ taken, verdict }: Combination): InterpretationResult {
  const { outcome, amount, measured, headroom } = verdict;
  const told = taken.filter(({ told }) => told);
  return {
    id: told.map(({ interpretation }) => interpretation.id).join('+'),
    title: titleOf(taken),
    reason: joined(told.map(({ interpretation }) => interpretation.reason)),
    default: taken.every(({ interpretation }) => interpretation.default),
    chosen:
      taken.some(({ chosen }) => chosen) &&
      taken.every(({ interpretation, chosen }) => chosen || interpretation.default),
    outcome,
    ...(amount ? { amount } : {}),
    ...(measured ? { measured } : {}),
    ...(headroom ? { headroom } : {}),
  };
}

function titleOf(taken: readonly Taken[]): Bilingual {
  return joined(taken.filter(({ told }) => told).map(({ interpretation }) => interpretation.title));
}

function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map((text) => text.zh).join('，'), en: texts.map((text) => text.en).join(', ') };
}

const WORDS: Readonly<Partial<Record<Outcome, Bilingual>>> = {
  passed: { zh: '符合', en: 'within' },
  failed: { zh: '不符合', en: 'not within' },
  inapplicable: { zh: '不适用', en: 'does not apply' },
  depends: { zh: '须人工确认', en: 'for a person to decide' },
  cannotTell: { zh: '无法判定', en: 'cannot tell' },
};

interface Told {
  readonly outcome: Outcome;
  readonly standing: Combination;
  readonly deciding: readonly Combination[];
  /** Those worth naming beside the one that stands. */
  readonly others: readonly Combination[];
  readonly chosen: boolean;
}

/** The sentence begins with the outcome that is told, or says first that there is none yet. */
function messageOf({ outcome, standing, deciding, others: judged, chosen }: Told): Bilingual {
  const { message } = standing.verdict;
  const left = standing.taken.filter(({ told, of }) => told && !of.fixed);
  const open = listed(left.map(({ of }) => of.name));
  const title = titleOf(left);
  const beside = judged.filter((one) => one !== standing);
  const others = listed(beside.map(summary));
  const byOthers = { zh: `其他口径：${others.zh}。`, en: `By the others: ${others.en}.` };
  const agreed = standing.verdict.outcome === outcome && deciding.every(({ verdict }) => verdict.outcome === outcome);
  const settled =
    !chosen && deciding.some(({ verdict }) => verdict.outcome === 'passed' || verdict.outcome === 'failed');
  if (outcome === 'cannotTell' && (standing.verdict.outcome !== outcome || settled)) {
    const each = listed(judged.map(summary));
    const lacking = missingSentence(deciding.flatMap(({ verdict }) => verdict.missing ?? []));
    return sentences(standing.verdict.outcome === outcome ? message : lacking, {
      zh: `“${open.zh}”条文没有定义，各种口径：${each.zh}。`,
      en: `The text does not define “${open.en}”; by each interpretation: ${each.en}.`,
    });
  }
  if (chosen) {
    const by = { zh: `按所选口径“${title.zh}”：`, en: `By the interpretation chosen (${title.en}):` };
    if (outcome !== 'depends' || agreed) return sentences(by, message, byOthers);
    const still = {
      zh: '选定的口径之外，条文仍有没有定义的，结论不一。',
      en: 'Beside what was chosen the text leaves more open, and that disagrees.',
    };
    return sentences(still, by, message, byOthers);
  }
  if (outcome !== 'depends' || agreed || beside.length === 0) return message;
  const reference = left.some(({ of }) => of.reference);
  return sentences(
    {
      zh: `条文没有定义“${open.zh}”，各种口径结论不一。${reference ? '参考' : '默认'}口径“${title.zh}”${reference ? '（取自同类条文，没有约束力）' : ''}：`,
      en: `The text does not define “${open.en}” and its interpretations disagree. By ${reference ? 'a sister text, not binding here' : 'default'} (${title.en}):`,
    },
    message,
    byOthers,
  );
}

function summary({ taken, verdict }: Combination): Bilingual {
  const title = titleOf(taken);
  const word = WORDS[verdict.outcome] ?? { zh: verdict.outcome, en: verdict.outcome };
  const { figure, route, message } = verdict;
  if (route !== undefined) return { zh: `${title.zh}——${plain(message.zh)}`, en: `${title.en}: ${plain(message.en)}` };
  return figure
    ? { zh: `${title.zh} ${figure.zh}（${word.zh}）`, en: `${title.en} ${figure.en} (${word.en})` }
    : { zh: `${title.zh}（${word.zh}）`, en: `${title.en} (${word.en})` };
}

function plain(sentence: string): string {
  return sentence.replace(/[。.]$/, '');
}
