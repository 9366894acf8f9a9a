/** A review written as a reviewer's note, plain text in one language. */
import type { Bilingual, Language } from '../base/bilingual';
import type { CellRange } from '../base/address';
import { formatCellRange } from '../base/address';
import { amountsInUnit } from '../base/amounts-in-unit';
import type { Exact } from '../base/exact';
import { notEndless, oneLine } from '../base/plain-text';
import { sheetName } from '../workbook/workbook';
import { citedPlaceWords } from '../checks/words/citation-words';
import { formatQuantity } from '../checks/words/format-quantity';
import { correctionsOf } from './correction-words';
import { FINDING_GROUPS, groupOf, type FindingGroup } from './finding-groups';
import { lapseWords } from './lapse';
import { hiddenWords } from './hidden-sheets';
import { isIncomplete, type Finding, type PackInForce, type Review } from './review';
import { matterWord } from './matter-word';
import type { PackOrigin } from '../rulebook/rule-file';
import { routeWords, topicWords } from '../checks/words/route-words';
import { unitOfSheets } from './sheet-units';
import { toldInOrder, workOrder } from './work-order';

const QUIET_GROUPS = new Set(['accepted', 'passed', 'inapplicable']);

/**
 * Several lines, ending in a newline; amounts in the unit of the sheets they are about. Without `all`: the verdicts, and what
 * asks for something of what has begun; the rest is counted. With it findings
 * that passed or do not apply are named, not spelt out.
 */
export function reviewerNote(review: Review, language: Language, all = true): string {
  const words = wordsOf(review, language);
  const { say, at, aside, titleOf } = words;
  const lines = [...heading(review, words), ...verdicts(review, words), ...routes(review, words)];
  const shown = all ? new Set(review.findings) : asking(review);
  const told = toldInOrder(review);
  const inUnitOf = ({ subject }: Finding) => {
    const unit = unitOfSheets(review, subject);
    return (line: string) => amountsInUnit(line, unit);
  };
  for (const group of FINDING_GROUPS) {
    const findings = told.filter((finding) => groupOf(finding) === group.id && shown.has(finding));
    if (findings.length === 0) continue;
    lines.push(
      '',
      say({ zh: `【${group.title.zh}】${findings.length} 项`, en: `[${group.title.en}] ${findings.length}` }),
    );
    findings.forEach((finding, index) => {
      if (QUIET_GROUPS.has(group.id)) lines.push(`  · ${say(finding.title)}${aside(titleOf(finding.subject))}`);
      else lines.push(...spelledOut(finding, index + 1, words).map(inUnitOf(finding)));
    });
  }
  const corrections = review.documents.flatMap(correctionsOf);
  if (corrections.length + review.setAside.length > 0) {
    lines.push('', say({ zh: '【按工作簿里保存的更正读取】', en: '[Read by the corrections kept in the workbook]' }));
    for (const { words: correction, cells } of corrections) lines.push(`  · ${say(correction)}${aside(at(cells))}`);
    for (const { document } of review.setAside) {
      lines.push(
        `  · ${say({ zh: '不当作表单，没有检查', en: 'no form; not checked' })}${aside(at([document.range]))}`,
      );
    }
  }
  if (all && review.checklist.length > 0) {
    lines.push('', say({ zh: '【审查人核对】不由软件判断', en: '[For the reviewer to answer] not decided here' }));
    for (const item of review.checklist) {
      lines.push(
        `  □ ${say(item.text)}${aside(item.citations.map((one) => say(citedPlaceWords(one))).join(say(SEMICOLON)))}`,
      );
    }
  }
  if (review.problems.length > 0) {
    lines.push('', say({ zh: '【读取与规则中的问题】', en: '[Problems in reading and rules]' }));
    for (const problem of review.problems) {
      lines.push(`  · ${say(problem.message)}${problem.at.length > 0 ? aside(at(problem.at)) : ''}`);
    }
  }
  if (!all) lines.push('', say(rest(review.findings.length - shown.size, review.checklist.length)));
  // A line break in a cell begins no line of the note.
  return `${lines.map((line) => notEndless(oneLine(line))).join('\n')}\n`;
}

/** What asks for something now, and what would if nobody had accepted it: of stages nobody has begun only the verdict is told. */
function asking(review: Review): ReadonlySet<Finding> {
  const begun = workOrder(review).filter(({ matter }) => matter.begun);
  const accepted = review.findings.filter((finding) => finding.accepted);
  return new Set([...begun.flatMap(({ findings }) => findings), ...accepted]);
}

function rest(findings: number, questions: number): Bilingual {
  return {
    zh: `另有 ${findings} 项（已通过、不适用、提示和尚未开始的阶段），审查人核对 ${questions} 问：加 --all 全部列出。`,
    en: `${findings} more (passed, not applicable, notes, stages not begun) and ${questions} for the reviewer to answer: --all lists them.`,
  };
}

/** Each document and stage with its own verdict, in the order of the pane. */
function verdicts(review: Review, { say }: NoteWords): string[] {
  const matters = workOrder(review).map(({ matter }) => matter);
  if (matters.length === 0) return [];
  return [
    '',
    say({ zh: '【各表单和阶段】', en: '[Forms and stages]' }),
    ...matters.map((matter, at) => `  · ${say(matter.title)}${say(COLON)}${say(matterWord(matter, at > 0))}`),
  ];
}

const SEMICOLON: Bilingual = { zh: '；', en: '; ' };
const INCOMPLETE: Bilingual = {
  zh: '核对不完整：有内容没有读到或没有查成，见“读取与规则中的问题”',
  en: 'Incomplete: something was not read or not checked; see the problems in reading and rules',
};
const COLON: Bilingual = { zh: '：', en: ': ' };

/** How one language writes the parts of a note. */
interface NoteWords {
  readonly say: (text: Bilingual) => string;
  readonly at: (cells: readonly CellRange[]) => string;
  /** In brackets behind what it belongs to. */
  readonly aside: (text: string) => string;
  readonly titleOf: (subject: string) => string;
}

function wordsOf({ workbook, subjects }: Review, language: Language): NoteWords {
  const titles = new Map(subjects.map((subject) => [subject.id, subject.title]));
  return {
    say: (text) => text[language],
    at: (cells) =>
      cells
        .slice(0, 6)
        .map((cell) => formatCellRange(sheetName(workbook, cell.sheet), cell))
        .join(language === 'zh' ? '、' : ', ') + (cells.length > 6 ? ' …' : ''),
    aside: (text) => (language === 'zh' ? `（${text}）` : ` (${text})`),
    titleOf: (subject) => titles.get(subject) ?? subject,
  };
}

function heading(review: Review, { say, at }: NoteWords): string[] {
  const source = {
    option: { zh: '指定', en: 'as given' },
    cell: { zh: `取自 ${at(review.asOf.cells)}`, en: `from ${at(review.asOf.cells)}` },
    today: { zh: '今日', en: 'today' },
  }[review.asOf.source];
  const lapse = lapseWords(review.findings);
  const hidden = hiddenWords(review);
  const countOf = (group: FindingGroup) => review.findings.filter((finding) => groupOf(finding) === group).length;
  const [mustCorrect, mayExplain, depends, cannotTell] = (
    ['mustCorrect', 'mayExplain', 'interpretationsDiffer', 'cannotTell'] as const
  ).map(countOf);
  const passed = countOf('passed') + countOf('noted');
  return [
    say({ zh: `审查意见：${review.workbook.name}`, en: `Review of ${review.workbook.name}` }),
    ...(review.pack ? [say(basis(review.pack))] : []),
    say({
      zh: `业务日期：${review.asOf.date}（${source.zh}）`,
      en: `As of: ${review.asOf.date} (${source.en})`,
    }),
    ...(lapse ? [say({ zh: `效力：${lapse.zh}`, en: `Validity: ${lapse.en}` })] : []),
    ...(isIncomplete(review) ? [say(INCOMPLETE)] : []),
    say({
      zh: `结论：必须改 ${mustCorrect} 项，需说明 ${mayExplain} 项，口径不一 ${depends} 项，无法判定 ${cannotTell} 项，已通过 ${passed} 项`,
      en: `Verdict: ${mustCorrect} to correct, ${mayExplain} to explain, ${depends} where interpretations differ, ${cannotTell} that cannot be told, ${passed} passed`,
    }),
    ...(hidden ? [say(hidden)] : []),
  ];
}

const FROM: Readonly<Record<PackOrigin, Bilingual>> = {
  folder: { zh: '--rules 文件夹', en: 'the folder of --rules' },
  file: { zh: '打开的文件', en: 'a file that was opened' },
  workbook: { zh: '工作簿自带', en: 'the workbook itself' },
  machine: { zh: '留在这台电脑', en: 'this machine' },
  site: { zh: '站点的 packs 文件夹', en: "the site's folder packs" },
};

function basis(pack: PackInForce): Bilingual {
  const { zh, en } = regulation(pack);
  if (!pack.outside) return { zh, en };
  const from = FROM[pack.outside];
  return {
    zh: `${zh}；外来规则包，不是产品自带（${from.zh}，${pack.digest}）`,
    en: `${en} – not the product's own rules (${from.en}, ${pack.digest})`,
  };
}

function regulation({ title, instrument, inForce }: PackInForce): Bilingual {
  // An instrument without a document number goes by its title.
  const number = instrument === title.zh ? { zh: '', en: '' } : { zh: `（${instrument}）`, en: ` (${instrument})` };
  return {
    zh: `依据：${title.zh}${number.zh}${inForce ? '' : '　该日不在有效期内'}`,
    en: `By: ${title.en}${number.en}${inForce ? '' : ' – not in force on that day'}`,
  };
}

function routes(review: Review, { say, aside, titleOf }: NoteWords): string[] {
  if (review.routes.length === 0) return [];
  return [
    '',
    say({ zh: '【适用程序】', en: '[Procedure]' }),
    ...review.routes.map((route) => {
      const topic = `${say(topicWords(route.topic, review.routeNames))}${aside(titleOf(route.subject))}`;
      return `  · ${topic}${say(COLON)}${say(routeWords(route.route, review.routeNames))}`;
    }),
  ];
}

function spelledOut(finding: Finding, number: number, { say, at, aside, titleOf }: NoteWords): string[] {
  const indent = '     ';
  const title = `${say(finding.title)}${aside(titleOf(finding.subject))}`;
  const lines = [`  ${number}. ${title}`, `${indent}${say(finding.message)}`];
  for (const one of finding.interpretations ?? []) {
    const mark = one.chosen
      ? { zh: '（已选定）', en: ' (chosen)' }
      : one.default
        ? { zh: '（默认）', en: ' (default)' }
        : { zh: '', en: '' };
    const amount = one.amount ? `${say(formatQuantity(one.amount))} ` : '';
    const share = one.measured ? `${say(formatQuantity(one.measured, limitsOf(finding)))} ` : '';
    lines.push(
      `${indent}- ${say(one.title)}${say(mark)}${say(COLON)}${amount}${share}${say(OUTCOME_WORDS[one.outcome])}`,
    );
  }
  const looked = (finding.missing ?? []).flatMap((fact) => fact.looked);
  if (looked.length > 0) lines.push(`${indent}${say({ zh: '找过：', en: 'Looked at: ' })}${at(distinct(looked))}`);
  if (finding.next) lines.push(`${indent}${say({ zh: '处理：', en: 'Next: ' })}${say(finding.next)}`);
  if (finding.citations.length > 0) {
    const cited = finding.citations
      .map((one) => `${one.instrument} ${say(citedPlaceWords(one))}`.trim())
      .join(say(SEMICOLON));
    lines.push(`${indent}${say({ zh: '依据：', en: 'By: ' })}${cited}`);
  }
  if (finding.cells.length > 0) lines.push(`${indent}${say({ zh: '位置：', en: 'At: ' })}${at(finding.cells)}`);
  return lines;
}

function limitsOf(finding: Finding): Exact[] {
  if (!finding.limit) return [];
  return 'op' in finding.limit ? [finding.limit.value] : [finding.limit.from, finding.limit.to];
}

const OUTCOME_WORDS: Readonly<Record<Finding['outcome'], Bilingual>> = {
  passed: { zh: '符合', en: 'within' },
  failed: { zh: '不符合', en: 'not within' },
  depends: { zh: '口径不一', en: 'interpretations differ' },
  cannotTell: { zh: '无法判定', en: 'cannot tell' },
  inapplicable: { zh: '不适用', en: 'not applicable' },
  notRegulated: { zh: '条文未规定', en: 'not regulated' },
};

function distinct(ranges: readonly CellRange[]): CellRange[] {
  return [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];
}
