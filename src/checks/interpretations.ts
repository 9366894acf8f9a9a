/**
 * Where the text leaves a quantity open, a check is judged under each way to
 * read it. If they agree, that is the verdict; if not, it depends, unless the
 * text fixes one or the user chose one.
 */
import type { Bilingual } from '../base/bilingual';
import type { Check, InterpretationOfQuantity, InterpretedQuantity, Verdict } from './check';
import type { InterpretationResult, Outcome } from './evaluation';
import { evaluateNode } from './formula/evaluate-formula';
import type { Scene } from './scene';
import { listed, sentences } from './words/sentences';

export interface InterpretedVerdict extends Verdict {
  readonly interpretations?: readonly InterpretationResult[];
}

interface Taken {
  readonly of: InterpretedQuantity;
  readonly reading: InterpretationOfQuantity;
  readonly chosen: boolean;
  /** There was another one to take, so that it is worth naming. */
  readonly told: boolean;
}

interface Combination {
  readonly readings: readonly Taken[];
  readonly verdict: Verdict;
}

export function judgeUnderInterpretations(
  check: Check,
  scene: Scene,
  judge: (scene: Scene) => Verdict,
): InterpretedVerdict {
  if (check.interpretations.length === 0) return judge(scene);
  const open = check.interpretations.map((quantity) => ({ quantity, readings: readingsOf(quantity, scene) }));
  const combined = combinations(
    open.map(({ quantity, readings }) => readings.map((one) => ({ of: quantity, told: readings.length > 1, ...one }))),
  );
  const judged = combined.map((readings): Combination => ({ readings, verdict: judge(under(readings, scene)) }));
  const byDefault = judged.find(({ readings }) => readings.every(({ reading }) => reading.default));
  const anyChosen = judged.some(({ readings }) => readings.some(({ chosen }) => chosen));
  const deciding = judged.filter(({ readings }) =>
    readings.every(({ of, reading, chosen }) =>
      of.fixed ? reading.default : chosen || !readingsOf(of, scene).some((one) => one.chosen),
    ),
  );
  const standing =
    (anyChosen
      ? deciding.find(({ readings }) => readings.every(({ reading, chosen }) => chosen || reading.default))
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
  const told = numbered ? judged : judged.filter(({ readings }) => readings.every(asTheTextFixes));
  const apart = told.some(({ verdict }) => verdict.outcome !== told[0]?.verdict.outcome);
  const missing = judged.flatMap(({ verdict }) => verdict.missing ?? []);
  return {
    ...standing.verdict,
    outcome,
    message: messageOf({ outcome, standing, others: anyChosen ? judged : deciding, chosen: anyChosen }),
    ...(outcome === 'cannotTell' ? { missing } : {}),
    ...(numbered || apart ? { interpretations: told.map(resultOf) } : {}),
  };
}

function asTheTextFixes({ of, reading }: Taken): boolean {
  return !of.fixed || reading.default;
}

function readingsOf(quantity: InterpretedQuantity, scene: Scene) {
  const choice = quantity.choice === undefined ? undefined : scene.fact(quantity.choice);
  const wanted = choice?.known && choice.value.type === 'text' ? choice.value.value : undefined;
  return quantity.readings
    .filter((reading) => reading.default || distinguishable(reading, scene))
    .map((reading) => ({ reading, chosen: !quantity.fixed && reading.id === wanted }));
}

function distinguishable(reading: InterpretationOfQuantity, scene: Scene): boolean {
  if (!reading.appliesIf) return true;
  const { value } = evaluateNode(reading.appliesIf.root, scene);
  return value?.type === 'flag' && value.value;
}

function under(readings: Combination['readings'], scene: Scene): Scene {
  const chosen = new Map(readings.map(({ of, reading }) => [of.quantity, reading]));
  return {
    ...scene,
    quantity: (id) => chosen.get(id)?.formula.root ?? scene.quantity(id),
    growth: (id) => {
      const reading = chosen.get(id);
      return {
        ...(reading?.up ? { up: reading.up.root } : {}),
        ...(reading?.down ? { down: reading.down.root } : {}),
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
  // That a reading asks nothing where another is content is no disagreement; that it asks nothing where another objects is one.
  const harmless = verdicts.every(({ outcome }) => outcome === 'passed' || outcome === 'inapplicable');
  if (harmless && verdicts.some(({ outcome }) => outcome === 'inapplicable')) return standing.outcome;
  const settled = verdicts.filter(({ outcome }) => outcome !== 'cannotTell');
  const [first, ...rest] = settled;
  if (!first) return 'cannotTell';
  if (rest.some(({ outcome, route }) => outcome !== first.outcome || route !== first.route)) return 'depends';
  return settled.length < verdicts.length ? 'cannotTell' : first.outcome;
}

function resultOf({ readings, verdict }: Combination): InterpretationResult {
  const { outcome, amount, measured, headroom } = verdict;
  const told = readings.filter(({ told }) => told);
  return {
    id: told.map(({ reading }) => reading.id).join('+'),
    title: titleOf(readings),
    reason: joined(told.map(({ reading }) => reading.reason)),
    default: readings.every(({ reading }) => reading.default),
    chosen: readings.some(({ chosen }) => chosen) && readings.every(({ reading, chosen }) => chosen || reading.default),
    outcome,
    ...(amount ? { amount } : {}),
    ...(measured ? { measured } : {}),
    ...(headroom ? { headroom } : {}),
  };
}

function titleOf(readings: readonly Taken[]): Bilingual {
  return joined(readings.filter(({ told }) => told).map(({ reading }) => reading.title));
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
  /** Those worth naming beside the one that stands. */
  readonly others: readonly Combination[];
  readonly chosen: boolean;
}

function messageOf({ outcome, standing, others: judged, chosen }: Told): Bilingual {
  const { message } = standing.verdict;
  const left = standing.readings.filter(({ told, of }) => told && !of.fixed);
  const open = listed(left.map(({ of }) => of.name));
  const title = titleOf(left);
  const beside = judged.filter((one) => one !== standing);
  const others = listed(beside.map(summary));
  if (chosen) {
    return sentences({ zh: `按所选口径“${title.zh}”：`, en: `By the interpretation chosen (${title.en}):` }, message, {
      zh: `其他口径：${others.zh}。`,
      en: `By the others: ${others.en}.`,
    });
  }
  if (outcome !== 'depends' || beside.length === 0) return message;
  const reference = left.some(({ of }) => of.reference);
  return sentences(
    {
      zh: `条文没有定义“${open.zh}”，各种口径结论不一。${reference ? '参考' : '默认'}口径“${title.zh}”${reference ? '（取自同类条文，没有约束力）' : ''}：`,
      en: `The text does not define “${open.en}” and its interpretations disagree. By ${reference ? 'a sister text, not binding here' : 'default'} (${title.en}):`,
    },
    message,
    { zh: `其他口径：${others.zh}。`, en: `By the others: ${others.en}.` },
  );
}

function summary({ readings, verdict }: Combination): Bilingual {
  const title = titleOf(readings);
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
