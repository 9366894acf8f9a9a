/** presence: documents, opinions and fields that must be there, each where it applies. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import type { MissingFact } from '../evaluation';
import { isNone } from '../../facts/field-value';
import { saysNone } from '../formula/evaluate-fact';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import { formatNode } from '../formula/format-formula';
import type { Formula, FormulaNode, ValueType } from '../formula/formula';
import type { Scene } from '../scene';
import { listed, missingSentence, notKnownSentence, sentences } from '../words/sentences';

const fields = {
  /** Each a condition, or the name of a fact of any type: an answer of 无 fails it, of an absent row nobody can tell. `if` says where it is wanted at all. */
  items: z.array(z.union([z.string(), z.strictObject({ item: z.string(), if: z.string() })])).check(z.minLength(1)),
};

interface Item {
  readonly wanted: Formula;
  readonly when?: Formula;
}

const FLAG: readonly ValueType[] = ['flag'];
const ANY: readonly ValueType[] = ['flag', 'text', 'amount', 'number', 'ratio', 'date', 'month'];

type State = 'there' | 'lacking' | 'unknown' | 'not-wanted';

export const presenceKind = checkKind('presence', fields, ({ items }, build) => {
  const read = items.flatMap((item, index): Item[] => {
    const typesOf = (text: string) => (build.dictionary.byName(text.trim()) ? ANY : FLAG);
    if (typeof item === 'string') {
      const wanted = build.formula(item, ['items', index], typesOf(item));
      return wanted ? [{ wanted }] : [];
    }
    const wanted = build.formula(item.item, ['items', index, 'item'], typesOf(item.item));
    const when = build.formula(item.if, ['items', index, 'if'], ['flag']);
    return wanted && when ? [{ wanted, when }] : [];
  });
  if (read.length < items.length) return undefined;
  return (scene) => judge(read, scene);
});

function judge(items: readonly Item[], scene: Scene): Verdict {
  const looked = items.map((item) => look(item, scene));
  const trace = {
    label: { zh: '所需材料与内容', en: 'what must be there' },
    op: 'presence',
    // What is not wanted here is no part of it, and each goes by the name it is asked for by.
    args: looked
      .filter(({ state }) => state !== 'not-wanted')
      .map(({ evaluated, name }) => ({ ...evaluated.trace, label: name })),
  };
  const lacking = looked.filter(({ state }) => state === 'lacking').map(({ name }) => name);
  const missing = looked.filter(({ state }) => state === 'unknown').flatMap(({ needs }) => needs);
  if (looked.every(({ state }) => state === 'not-wanted')) {
    return {
      outcome: 'inapplicable',
      message: { zh: '本项目不需要这些材料。', en: 'None of these is needed here.' },
      trace,
    };
  }
  if (lacking.length > 0) {
    const lack = { zh: `缺少：${listed(lacking).zh}。`, en: `Lacking: ${listed(lacking).en}.` };
    return { outcome: 'failed', message: sentences(lack, notKnownSentence(missing)), missing, trace };
  }
  if (missing.length > 0) return { outcome: 'cannotTell', message: missingSentence(missing), missing, trace };
  const there = listed(looked.filter(({ state }) => state === 'there').map(({ name }) => name));
  return { outcome: 'passed', message: { zh: `齐备：${there.zh}。`, en: `All there: ${there.en}.` }, trace };
}

function look(item: Item, scene: Scene) {
  const { root } = item.wanted;
  const found = evaluateNode(root, scene);
  const evaluated = root.type === 'flag' ? found : stated(root, found, scene);
  const when = item.when && evaluateNode(item.when.root, scene);
  const name = nameOf(item.wanted);
  const state = stateOf(evaluated, when);
  const needs: readonly MissingFact[] = when && !when.value ? when.needs : evaluated.needs;
  return { state, name, needs, evaluated };
}

function stateOf(evaluated: Evaluated, when: Evaluated | undefined): State {
  if (when?.value?.type === 'flag' && !when.value.value) return 'not-wanted';
  if (evaluated.value?.type === 'flag' && evaluated.value.value) return 'there';
  if (when && !when.value) return 'unknown';
  return evaluated.value?.type === 'flag' ? 'lacking' : 'unknown';
}

/** Of what is no yes or no: a value is there, 无 says that none is, and of anything else nobody can tell. */
function stated(root: FormulaNode, found: Evaluated, scene: Scene): Evaluated {
  const { value, needs, trace, parts } = found;
  const reading = root.kind === 'fact' ? scene.fact(root.fact) : undefined;
  const none =
    reading?.known === false
      ? reading.none === true
      : (value?.type === 'text' && isNone(value.value)) || saysNone(root, scene);
  if (!none && !value) return { needs, trace, parts };
  const answer = { type: 'flag', value: !none } as const;
  return { value: answer, needs: [], trace: { ...trace, value: String(!none), unit: 'flag' }, parts };
}

/** 栏已填(变更依据) is called 变更依据; 若(已填(签订日期)，是，责任书), which a day stands for, 责任书. */
function nameOf({ root }: Formula): Bilingual {
  if (root.kind !== 'call') return formatNode(root);
  const filled = root.fn === 'known' || root.fn === 'fieldFilled' ? root.args[0] : undefined;
  const otherwise = root.fn === 'if' ? root.args[2] : undefined;
  return formatNode(filled ?? otherwise ?? root);
}
