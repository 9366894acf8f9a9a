/** What a finding says in one line: the core of its sentence with the number, where its rule's title only says what was checked. */
import type { Bilingual } from '../base/bilingual';
import type { Limit, MissingFact, Quantity } from '../checks/evaluation';
import { formatQuantity } from '../checks/words/format-quantity';
import { groupOf } from './finding-groups';
import type { Finding } from './review';

/** Of what asks for nothing it is the title. Amounts are in yuan, to be said in the unit of the sheet. */
export function whatIsWrong(finding: Finding): Bilingual {
  switch (groupOf(finding)) {
    case 'mustCorrect':
    case 'mayExplain':
      return wrongNumber(finding) ?? core(finding);
    case 'interpretationsDiffer':
      return range(finding) ?? core(finding);
    case 'cannotTell':
      return lacking(finding.missing ?? []) ?? finding.title;
    default:
      return finding.title;
  }
}

/** '现小计 270,000元，应为 207,000元' · '变更金额占合同的比例 47.14%，限 10%'. */
function wrongNumber({ title, measured, limit, trace, message }: Finding): Bilingual | undefined {
  if (!limit || !('op' in limit) || limit.unit === 'count') return undefined;
  if (!measured) return boundedNumber(title, message, trace.label, words(limit));
  if (limit.unit !== measured.unit) return undefined;
  const [seen, bound] = [words(measured, limit), words(limit)];
  if (limit.op !== '=') return beyond(title, seen, bound);
  const stated = trace.args?.[0]?.label ?? title;
  return { zh: `${stated.zh} ${seen.zh}，应为 ${bound.zh}`, en: `${stated.en} ${seen.en}, should be ${bound.en}` };
}

/** Not known and beyond the limit already: the sentence says from where on, behind what is measured. */
function boundedNumber(
  title: Bilingual,
  message: Bilingual,
  label: Bilingual,
  bound: Bilingual,
): Bilingual | undefined {
  const [zh, en] = [`${label.zh} `, `${label.en} is `];
  if (!message.zh.startsWith(zh) || !message.en.toLowerCase().startsWith(en.toLowerCase())) return undefined;
  const [seenZh = ''] = message.zh.slice(zh.length).split('，');
  const [seenEn = ''] = message.en.slice(en.length).split(', ');
  return beyond(title, { zh: seenZh, en: seenEn }, bound);
}

/** From the lightest of the interpretations to the gravest: '变更金额占合同的比例 0.55% 至 42.02%，限 10%'. */
function range({ title, interpretations = [], limit }: Finding): Bilingual | undefined {
  if (!limit || !('op' in limit)) return undefined;
  const seen = interpretations
    .flatMap(({ measured }) => (measured?.unit === limit.unit ? [measured] : []))
    .sort((a, b) => a.value.compare(b.value));
  const [least, most] = [seen[0], seen.at(-1)];
  if (!least || !most || least.value.equals(most.value)) return undefined;
  const [low, high] = [words(least, limit), words(most, limit)];
  return beyond(title, { zh: `${low.zh} 至 ${high.zh}`, en: `${low.en} to ${high.en}` }, words(limit));
}

function beyond(title: Bilingual, seen: Bilingual, bound: Bilingual): Bilingual {
  return { zh: `${title.zh}：${seen.zh}，限 ${bound.zh}`, en: `${title.en}: ${seen.en}, limit ${bound.en}` };
}

function lacking([first, ...others]: readonly MissingFact[]): Bilingual | undefined {
  if (!first) return undefined;
  const also =
    others.length > 0 ? { zh: `等 ${others.length + 1} 项`, en: ` and ${others.length} more` } : { zh: '', en: '' };
  const { zh, en } = first.name;
  switch (first.why) {
    case 'not-found':
      return { zh: `未填：${zh}${also.zh}`, en: `not filled in: ${en}${also.en}` };
    case 'unreadable':
      return { zh: `读不出：${zh}${also.zh}`, en: `cannot be read: ${en}${also.en}` };
    case 'conflicting':
      return { zh: `前后不一致：${zh}${also.zh}`, en: `contradictory: ${en}${also.en}` };
  }
}

function words(quantity: Quantity, beside?: Limit): Bilingual {
  return formatQuantity(quantity, beside && 'op' in beside ? [beside.value] : []);
}

/** Characters: what a row of the pane holds in two lines at 320 px. */
const ROOM = { zh: 28, en: 60 } as const;

/** What follows from the clause before it. */
const CONSEQUENCE = /^(?:超出 .*|顺序不符|.* too many)$/;
const FORMULA = / [÷×＋+−] /;

/** The first clauses without what stands in brackets; the title where they have no room in a row, or say a formula. */
function core({ message, title }: Finding): Bilingual {
  return {
    zh: fitting(message.zh, /[。；]/, '，', ROOM.zh) ?? title.zh,
    en: fitting(message.en, /\.(?:\s|$)|;/, ', ', ROOM.en) ?? title.en,
  };
}

function fitting(sentence: string, end: RegExp, comma: string, room: number): string | undefined {
  const [first = ''] = sentence.replace(/\s*（[^（）]*）|\s*\([^()]*\)/g, '').split(end);
  if (FORMULA.test(first)) return undefined;
  const clauses = first
    .trim()
    .split(comma)
    .filter((clause) => !CONSEQUENCE.test(clause));
  while (clauses.join(comma).length > room) clauses.pop();
  const said = clauses.join(comma).trim();
  return said === '' ? undefined : said;
}
