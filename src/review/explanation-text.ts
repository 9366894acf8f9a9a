/** An explanation as lines of text, in one language. */
import type { Language } from '../base/bilingual';
import type { RuleCase } from '../rulebook/cases/rule-case';
import type { CheckExplanation, ShownCitation } from './check-explanation';
import { CASE_WORDS, CUMULATIVE_WORDS } from './explanation-words';
import { routeWords } from '../checks/words/route-words';

const HEADINGS = {
  zh: {
    says: '要求',
    article: '条文',
    kind: '种类',
    modality: '效力',
    law: '按哪一天',
    formula: '公式',
    limit: '界限',
    inputs: '用到的要素',
    parameters: '数值',
    interpretations: '口径',
    cumulative: '累计',
    excludes: '不计',
    route: '程序',
    bodies: '报送机关',
    next: '处理',
    question: '提问',
    cases: '算例',
  },
  en: {
    says: 'Says',
    article: 'Article',
    kind: 'Kind',
    modality: 'Force',
    law: 'By the rules of',
    formula: 'Formula',
    limit: 'Limit',
    inputs: 'Facts used',
    parameters: 'Numbers',
    interpretations: 'Interpretations',
    cumulative: 'Adding up',
    excludes: 'Left out',
    route: 'Procedure',
    bodies: 'Sent to',
    next: 'Next',
    question: 'Question',
    cases: 'Cases',
  },
} as const;

/** One part of an explanation: 要求, 公式, 用到的要素, … */
export interface ExplanationPart {
  readonly id: ExplanationPartId;
  readonly heading: string;
  /** Two blanks before a line that stands under the one above it. */
  readonly lines: readonly string[];
}

type ExplanationPartId = keyof (typeof HEADINGS)['zh'];

export function explanationText(told: CheckExplanation, language: Language): string {
  const body = explanationParts(told, language).map(
    ({ heading, lines }) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
  return `${told.title[language]}  ${told.id}\n${told.pack.title[language]} ${told.pack.instrument}\n\n${body.join('\n')}\n`;
}

/** Those that have something to say. */
export function explanationParts(told: CheckExplanation, language: Language): ExplanationPart[] {
  const m = HEADINGS[language];
  const zh = language === 'zh';
  const formulas = told.formulas.filter(({ key }) => !told.limits.some((limit) => key.startsWith(limit.key)));
  const parts: (readonly [ExplanationPartId, readonly string[]])[] = [
    ['says', [told.says[language]]],
    ['article', told.citations.map((citation) => articleText(citation, language))],
    ['question', told.question ? [told.question[language]] : []],
    ['kind', [told.kind.words[language]]],
    ['modality', forceLines(told, language)],
    ['law', [lawText(told, language)]],
    ['formula', formulas.map(({ role, written, words }) => formulaText(role[language], written, words[language]))],
    ['limit', limitLines(told, language)],
    ['inputs', told.inputs.map((input) => `${input.name[language]}${zh ? '：' : ': '}${standsText(input, language)}`)],
    ['parameters', told.parameters.flatMap((one) => parameterLines(one, language))],
    ['interpretations', told.interpretations.flatMap((one) => interpretationLines(one, language))],
    ['cumulative', told.cumulative ? [CUMULATIVE_WORDS[told.cumulative][language]] : []],
    ['excludes', told.excludes.map(({ name, why }) => `${name[language]}${zh ? '：' : ': '}${why[language]}`)],
    ['route', routeLines(told, language)],
    ['bodies', told.bodies.map((body) => body[language])],
    ['next', told.next ? [told.next[language]] : []],
    ['cases', told.cases.map((one) => caseText(one, language, told))],
  ];
  return parts.flatMap(([id, lines]) => (lines.length > 0 ? [{ id, heading: m[id], lines }] : []));
}

function forceLines({ modality, stage, inferred, lawful }: CheckExplanation, language: Language): string[] {
  const zh = language === 'zh';
  const force = lawful ? LAWFUL[language] : modality.words[language];
  const beyond = inferred && (zh ? `推断，至多是提醒：${inferred.zh}` : `inferred, a warning at most: ${inferred.en}`);
  return [force, stage.words[language], ...(beyond ? [beyond] : [])];
}

export function standsText({ stands }: CheckExplanation['inputs'][number], language: Language): string {
  return stands.map((one) => one[language]).join(language === 'zh' ? '；' : '; ');
}

function parameterLines({ name, values }: CheckExplanation['parameters'][number], language: Language): string[] {
  return values.map(({ from, value, citations }) => {
    const cited = citations.map((citation) => articleText(citation, language));
    return language === 'zh'
      ? `${name.zh}：${from} 起 ${value.zh}（${cited.join('、')}）`
      : `${name.en}: ${value.en} from ${from} (${cited.join(', ')})`;
  });
}

function articleText({ instrument, words }: ShownCitation, language: Language): string {
  return `${instrument} ${words[language]}`.trim();
}

function lawText({ law }: CheckExplanation, language: Language): string {
  const until = law.until === undefined ? '' : ` – ${law.until}`;
  const days = law.day.map((day) => day[language]);
  return language === 'zh'
    ? `${days.length > 0 ? `${days.join('，否则')}，未填则` : ''}业务日期；办法自 ${law.from}${until} 施行（${law.basis.zh}）`
    : `${days.length > 0 ? `${days.join(', else ')}; where not stated ` : ''}the day asked for; in force from ${law.from}${until} (${law.basis.en})`;
}

function formulaText(role: string, written: string, words: string): string {
  const plain = (text: string) => text.replace(/[\s，,（）()]/g, '');
  return plain(written) === plain(words) ? `${role}  ${written}` : `${role}  ${written}  →  ${words}`;
}

const LAWFUL = {
  zh: '逐行判断：不符合的行不算错，另走程序',
  en: 'line by line: one that does not meet it goes another way, which is no fault',
};

const JOINS = {
  all: { zh: '须同时符合：', en: 'all of these:' },
  any: { zh: '符合其一即可：', en: 'one of these:' },
};

/** Of limits that are joined each with its measure, under the word that joins it, further in the deeper it stands. */
function limitLines(told: CheckExplanation, language: Language): string[] {
  const begun = new Set<string>();
  return told.limits.flatMap((limit) => {
    const steps = limit.key.split('.').slice(0, -1);
    const lines: string[] = [];
    let room = '';
    steps.forEach((step, at) => {
      const group = steps.slice(0, at + 1).join('.');
      if (step !== 'all' && step !== 'any') return;
      if (!begun.has(group)) lines.push(`${room}${JOINS[step][language]}`);
      begun.add(group);
      room += '  ';
    });
    const measure = room && told.formulas.find(({ key }) => key === [...steps, 'measure'].join('.'))?.words[language];
    return [...lines, `${room}${measure ? `${measure} ` : ''}${limitText(limit, language)}`];
  });
}

function limitText(
  { written, inclusive, boundary, leadsTo }: CheckExplanation['limits'][number],
  language: Language,
): string {
  const belongs =
    language === 'zh'
      ? `${inclusive ? '含本数' : '不含本数'}（${boundary === 'text' ? '条文用语明确' : '条文未明示，按通例'}）`
      : `${inclusive ? 'the limit belongs to it' : 'the limit itself does not'} (${boundary === 'text' ? 'the text says so' : 'by convention, not by the text'})`;
  const to = leadsTo ? `  →  ${leadsTo[language]}` : '';
  return language === 'zh' ? `${written}，${belongs}${to}` : `${written}, ${belongs}${to}`;
}

function interpretationLines(
  { name, settledBy, interpretations }: CheckExplanation['interpretations'][number],
  language: Language,
): string[] {
  const zh = language === 'zh';
  const each = interpretations.map(({ id, title, reason, default: standard, formula }) => {
    const mark = standard ? (zh ? '（默认）' : ' (default)') : '';
    return `  ${id} ${title[language]}${mark}${zh ? '：' : ': '}${formula[language]}${zh ? '。' : '. '}${reason[language]}`;
  });
  return [`“${name[language]}”`, ...each, `  ${zh ? '如何确定：' : 'Settled by: '}${settledBy[language]}`];
}

const OUTCOMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  always: { zh: '凡适用', en: 'wherever it applies' },
  passed: { zh: '符合', en: 'met' },
  failed: { zh: '不符合', en: 'not met' },
  depends: { zh: '口径不一', en: 'interpretations differ' },
  cannotTell: { zh: '无法判定', en: 'cannot tell' },
  inapplicable: { zh: '不适用', en: 'does not apply' },
  notRegulated: { zh: '条文未规定', en: 'not regulated' },
  none: { zh: '不作表示', en: 'says nothing' },
};

function routeLines({ route }: CheckExplanation, language: Language): string[] {
  if (!route) return [];
  const each = route.by.map(({ outcome, words }) => `${OUTCOMES[outcome]?.[language] ?? outcome} → ${words[language]}`);
  return [route.topic[language], ...each.map((line) => `  ${line}`)];
}

function caseText(
  { name, is, project = {}, change = {}, lines = [], items = [], asOf, outcome, route }: RuleCase,
  language: Language,
  { kind, routeNames }: CheckExplanation,
): string {
  const zh = language === 'zh';
  const said = [...Object.entries(project), ...Object.entries(change)].map(
    ([fact, value]) => `${fact} ${value === '' ? '—' : value}`,
  );
  const slip = lines.map(([before, after]) => `${zh ? '变更行' : 'line'} ${before || '—'} → ${after || '—'}`);
  const given = [...(asOf === undefined ? [] : [asOf]), ...said, ...slip, ...items].join(zh ? '，' : ', ');
  const sort = CASE_WORDS[is][language];
  const own = typeof name === 'string' ? name : name[language];
  const called = !tells(name, zh)
    ? sort
    : is === 'before-law' && !own.includes(sort)
      ? `${sort}${zh ? '，' : ', '}${own}`
      : own;
  const verdict = OUTCOMES[outcome]?.[language] ?? outcome;
  const open = outcome === 'depends' || outcome === 'cannotTell' || outcome === 'inapplicable';
  const leads = open || route === undefined || route === 'none' ? undefined : routeWords(route, routeNames)[language];
  // That a project falls into a tier is no merit: where it leads is the answer.
  const answer =
    leads === undefined
      ? verdict
      : kind.id === 'tier' && outcome === 'passed'
        ? leads
        : zh
          ? `${verdict}；${leads}`
          : `${verdict}; ${leads}`;
  return `${called}${given === '' ? '' : zh ? `（${given}）` : ` (${given})`}${zh ? '：' : ': '}${answer}`;
}

/** A name in one language is told to those who read it. */
function tells(name: RuleCase['name'], zh: boolean): boolean {
  return typeof name !== 'string' || /\p{Script=Han}/u.test(name) === zh;
}
