/**
 * information: a statement or a number for the reader, without verdict.
 * `silent` says what the text does not regulate: that must be said, not left out.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { Verdict } from '../check';
import { bilingualShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Formula } from '../formula/formula';
import { numberOf, unitOfNode } from '../formula/values';
import type { Scene } from '../scene';
import { formatQuantity } from '../words/format-quantity';
import { missingSentence, sentences, stepWords } from '../words/sentences';

const fields = {
  measure: z.exactOptional(z.string()),
  text: z.exactOptional(bilingualShape),
  silent: z.exactOptional(bilingualShape),
};

export const informationKind = checkKind('information', fields, ({ measure, text, silent }, build) => {
  const words = silent ?? text;
  if (!measure && !words) {
    build.mistake(['measure'], {
      zh: 'measure、text、silent 至少要有一项',
      en: 'at least one of measure, text and silent is needed',
    });
    return undefined;
  }
  const outcome = silent ? 'notRegulated' : 'passed';
  if (measure === undefined) {
    const message = words ?? { zh: '', en: '' };
    return () => ({ outcome, message, noted: true, trace: { label: message } });
  }
  const formula = build.formula(measure, ['measure'], ['amount', 'ratio', 'number']);
  return formula && ((scene) => measured(formula, outcome, words, scene));
});

function measured(
  formula: Formula,
  outcome: 'notRegulated' | 'passed',
  words: Bilingual | undefined,
  scene: Scene,
): Verdict {
  const { value: found, needs, trace } = evaluateNode(formula.root, scene);
  const value = numberOf(found);
  if (!value) {
    if (words && outcome === 'notRegulated') return { outcome, message: words, missing: needs, trace };
    return { outcome: 'cannotTell', message: missingSentence(needs), missing: needs, trace };
  }
  const unit = unitOfNode(formula.root) ?? 'count';
  const figure = formatQuantity({ value, unit });
  const step = stepWords(trace) ?? trace.label;
  const shown = { zh: `${step.zh} = ${figure.zh}。`, en: `${step.en} = ${figure.en}.` };
  return { outcome, message: sentences(shown, words), noted: true, figure, measured: { value, unit }, trace };
}
