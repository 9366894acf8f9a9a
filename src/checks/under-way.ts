/**
 * A form that is still being filled in: what is empty in it is not filled in
 * yet, and no fault. A slip without figures is a draft, of which nothing fails.
 */
import type { Bilingual } from '../base/bilingual';
import type { FactId } from '../facts/fact-id';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import type { MissingFact, TraceNode } from './evaluation';
import type { InterpretedVerdict } from './interpretations';
import type { Scene } from './scene';
import { areEmptyPlaces, isOnePlace } from './words/places';
import { listed, sentences } from './words/sentences';

export function whileUnderWay(
  check: Check,
  verdict: InterpretedVerdict,
  subject: Subject,
  scene: Scene,
): InterpretedVerdict {
  const { outcome, trace, message } = verdict;
  const draft = isOfDraft(subject);
  // Sums of nothing agree, which is no merit of the form.
  if (draft && check.ofForm && outcome === 'passed') return { outcome: 'inapplicable', message: DRAFT, trace };
  if (outcome !== 'failed' && outcome !== 'depends') return verdict;
  if (!draft && !(check.completeness && isUnderWay(check, scene))) return verdict;
  const missing = check.completeness ? unfilled(trace) : [];
  const what = missing.length > 0 ? sentences(...emptyAndAbsent(missing)) : undefined;
  return {
    outcome: 'cannotTell',
    message: sentences(what ?? (check.completeness ? message : undefined), draft ? DRAFT : UNDER_WAY),
    missing: [...missing, ...(verdict.missing ?? [])],
    cells: missing.flatMap(({ looked }) => looked).filter(isOnePlace),
    trace,
  };
}

/** A form that has no place for something does not leave it empty. */
function emptyAndAbsent(missing: readonly MissingFact[]): readonly (Bilingual | undefined)[] {
  const of = (empty: boolean) =>
    missing.filter(({ looked }) => areEmptyPlaces(looked) === empty).map(({ name }) => name);
  const [empty, absent] = [listed(of(true)), listed(of(false))];
  return [
    empty.zh === '' ? undefined : { zh: `未填：${empty.zh}。`, en: `Not filled in yet: ${empty.en}.` },
    absent.zh === '' ? undefined : { zh: `表中没有：${absent.zh}。`, en: `The form has no place for ${absent.en}.` },
  ];
}

const DRAFT: Bilingual = {
  zh: '这份变更单还没有填数，按草稿看，不作判断，也不算一次申请。',
  en: 'This slip has no figures yet; it is taken for a draft, is not judged and is no application.',
};

const UNDER_WAY: Bilingual = {
  zh: '这张表还在填写，填好后再核。',
  en: 'This form is still being filled in; it is checked once that is done.',
};

function isOfDraft(subject: Subject): boolean {
  for (let at: Subject | undefined = subject; at; at = at.parent) if (at.draft) return true;
  return false;
}

const FORM_UNDER_WAY: Readonly<Partial<Record<Subject['kind'], FactId>>> = {
  change: 'change.underWay',
  project: 'application.underWay',
};

function isUnderWay({ about }: Check, scene: Scene): boolean {
  const id = FORM_UNDER_WAY[about];
  const said = id && scene.fact(id);
  return said?.known === true && said.value.type === 'flag' && said.value.value;
}

/** The facts of the trace that nobody has stated. */
function unfilled({ fact, label, value, cells = [], args = [] }: TraceNode): readonly MissingFact[] {
  if (fact !== undefined && value === undefined) return [{ fact, name: label, why: 'not-found', looked: cells }];
  return args.flatMap(unfilled);
}
