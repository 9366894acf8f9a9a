/**
 * Where something waits for a person's word, it is judged both ways, and where
 * they differ, it depends: lines that may be the same item, amounts with and
 * without tax, slips of which nobody wrote which came first.
 */
import type { Bilingual } from '../base/bilingual';
import { smaller } from '../base/exact';
import type { Subject } from '../facts/subject';
import type { InterpretedVerdict } from './interpretations';
import { lookUpFact } from './look-up-fact';
import type { Scene } from './scene';
import { verdictCells } from './verdict-cells';
import { listed, sentences } from './words/sentences';

type Judge = (scene: Scene) => InterpretedVerdict;

/** `ofEach`: it is about the columns themselves, which are to be right with tax and without. */
export function judgeEitherWay(scene: Scene, judge: Judge, ofEach = false): InterpretedVerdict {
  const { withoutTax } = scene.wholeSubject();
  const taxed = judgeOrder(scene, judge);
  if (!withoutTax) return taxed;
  const untaxed = judgeOrder(about(withoutTax, scene), judge);
  // What there is nothing to say of by the one is said by the other.
  if (untaxed.outcome === 'inapplicable') return taxed;
  if (taxed.outcome === 'inapplicable') return untaxed;
  if (sameVerdict(taxed, untaxed)) return withNote(taxed, untaxed, BY_EITHER_BASIS);
  if (ofEach && taxed.outcome === 'failed') return { ...taxed, message: sentences(IN_TAXED, taxed.message) };
  if (ofEach && untaxed.outcome === 'failed') return { ...untaxed, message: sentences(IN_UNTAXED, untaxed.message) };
  return depending(taxed, untaxed, BY_TAX);
}

/** Slips that may have come before or after: with all of them before it, with none, and with each alone. */
function judgeOrder(scene: Scene, judge: Judge): InterpretedVerdict {
  const all = judgeLines(scene, judge);
  const subject = scene.wholeSubject();
  const { earlier = [] } = subject;
  const open = earlier.filter(({ order }) => order === 'unknown');
  if (open.length === 0 || all.outcome === 'inapplicable') return all;
  const sure = earlier.filter((one) => !open.includes(one));
  const ways = [[], ...(open.length > 1 ? open.map((one) => [one]) : [])];
  const judged = ways.map((some) =>
    judgeLines(
      about({ ...subject, earlier: earlier.filter((one) => sure.includes(one) || some.includes(one)) }, scene),
      judge,
    ),
  );
  const words = orderWords(open.map(({ subject: { title } }) => ({ zh: title, en: title })));
  const other = judged.find((one) => !sameVerdict(one, all));
  if (!other) return judged.reduce((so, one) => withNote(so, one, words.note), all);
  return depending(all, other, words);
}

function judgeLines(scene: Scene, judge: Judge): InterpretedVerdict {
  const apart = judge(scene);
  const subject = scene.wholeSubject();
  const { undecided } = subject;
  if (!undecided || apart.outcome === 'inapplicable') return apart;
  const facts = new Map([...subject.facts, ...undecided.facts]);
  const same = judge(about({ ...subject, facts }, scene));
  if (sameVerdict(same, apart)) return withNote(apart, same, EITHER_WAY);
  const words = { zh: `${undecided.words.zh}。`, en: `${undecided.words.en}.` };
  return depending(apart, same, { ...BY_LINES, words });
}

function about(subject: Subject, scene: Scene): Scene {
  return { ...scene, wholeSubject: () => subject, fact: (id) => lookUpFact(subject, id) };
}

function sameVerdict(a: InterpretedVerdict, b: InterpretedVerdict): boolean {
  return a.outcome === b.outcome && a.route === b.route && a.byDefault === b.byDefault;
}

/** Said where the numbers differ and the verdict does not. */
function withNote(verdict: InterpretedVerdict, other: InterpretedVerdict, note: Bilingual): InterpretedVerdict {
  const differs = JSON.stringify(verdict.measured) !== JSON.stringify(other.measured);
  if (!differs) return verdict;
  const said = verdict.message.zh.includes(note.zh);
  return { ...verdict, ...leastOf(verdict, other), ...(said ? {} : { message: sentences(verdict.message, note) }) };
}

/** Of the room by either way the lesser; none where one of them has none. */
function leastOf({ headroom: one }: InterpretedVerdict, { headroom: other }: InterpretedVerdict) {
  if (!one) return {};
  if (!other || other.unit !== one.unit) return { headroom: undefined };
  const { down, ...up } = one.value.compare(other.value) <= 0 ? one : other;
  const downs = [one.down, other.down].flatMap((amount) => amount ?? []);
  const least = down && downs.length > 1 ? downs.reduce(smaller) : undefined;
  return { headroom: { ...up, ...(least ? { down: least } : {}) } };
}

interface TwoWays {
  readonly one: Bilingual;
  readonly other: Bilingual;
  /** What settles it. */
  readonly words: Bilingual;
}

function depending(one: InterpretedVerdict, other: InterpretedVerdict, words: TwoWays): InterpretedVerdict {
  const { applies: _, route: _route, byDefault: _byDefault, ...rest } = one;
  const unknown = [one, other].find(({ outcome }) => outcome === 'cannotTell');
  return {
    ...rest,
    outcome: unknown ? 'cannotTell' : 'depends',
    cells: [one, other].flatMap((verdict) => verdict.cells ?? verdictCells(verdict)),
    message: sentences(words.one, one.message, words.other, other.message, words.words),
    ...(unknown?.missing ? { missing: unknown.missing } : {}),
  };
}

function orderWords(titles: readonly Bilingual[]): TwoWays & { readonly note: Bilingual } {
  const names = listed(titles);
  return {
    one: {
      zh: `与${names.zh}的先后不清楚（有的没有写变更申请日期）。${names.zh}在前的：`,
      en: `Whether ${names.en} came before this is not known (a day of application is not written). If before:`,
    },
    other: { zh: '不都在前的：', en: 'If not, or not all:' },
    words: {
      zh: '请在没有日期的变更单上写明变更申请日期。',
      en: 'Write the day of application (变更申请日期) on the slip that has none.',
    },
    note: {
      zh: `（与${names.zh}的先后不清楚，按在前计；按在后计，结论相同。）`,
      en: `(Whether ${names.en} came before is not known; the verdict is the same either way.)`,
    },
  };
}

const BY_LINES = {
  one: {
    zh: '结论取决于待判定的行。不算同一项时：',
    en: 'This depends on lines in doubt. If they are not the same item:',
  },
  other: { zh: '算同一项时：', en: 'If they are:' },
};

const BY_TAX: TwoWays = {
  one: {
    zh: '结论取决于金额按含税还是不含税计。按含税：',
    en: 'This depends on whether amounts count with or without tax. With tax:',
  },
  other: { zh: '按不含税：', en: 'Without tax:' },
  words: {
    zh: '请在“表单识别”里选定，或在项目要素表填“金额口径”。',
    en: 'Choose under “How the forms were read”, or fill in 金额口径 in the sheet of project facts.',
  },
};

const IN_TAXED: Bilingual = { zh: '含税的金额有误：', en: 'In the amounts with tax:' };
const IN_UNTAXED: Bilingual = { zh: '不含税的金额有误：', en: 'In the amounts without tax:' };

const BY_EITHER_BASIS = {
  zh: '（按含税列计；按不含税列计，结论相同。）',
  en: '(By the columns with tax; by those without, the verdict is the same.)',
};

const EITHER_WAY = {
  zh: '（待判定的行按不是同一项计；按同一项计，结论相同。）',
  en: '(Lines in doubt are counted as not the same item; counted as the same, the verdict is the same.)',
};
