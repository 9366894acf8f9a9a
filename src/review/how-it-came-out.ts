/** How one check came out on a workbook, and why: each finding with its figures, every step of them with its cells; or why there is none. */
import type { Bilingual, Language } from '../base/bilingual';
import { formatCellRange, type CellRange } from '../base/address';
import { Exact } from '../base/exact';
import type { TraceNode } from '../checks/evaluation';
import { citedPlaceWords } from '../checks/words/citation-words';
import { formatQuantity } from '../checks/words/format-quantity';
import type { Check } from '../checks/check';
import { sheetName } from '../workbook/workbook';
import { FINDING_GROUPS, groupOf } from './finding-groups';
import type { Finding, Review } from './review';

/** Lines of text, in one language. */
export function howItCameOut(check: Check, review: Review, language: Language): string[] {
  const found = review.findings.filter((finding) => finding.check === check.id);
  if (found.length > 0)
    return found.flatMap((finding, index) => [...(index > 0 ? [''] : []), ...told(finding, review, language)]);
  const crashed = review.problems.filter(({ message }) => message.zh.includes(check.id));
  return [whyNone(check, review)[language], ...crashed.map(({ message }) => message[language])];
}

function told(finding: Finding, review: Review, language: Language): string[] {
  const { subject, message, missing = [], interpretations = [], next, due, trace } = finding;
  const group = FINDING_GROUPS.find(({ id }) => id === groupOf(finding));
  const title = review.subjects.find(({ id }) => id === subject)?.title;
  const zh = language === 'zh';
  const line = (label: Bilingual, text: string) => `  ${label[language]}${zh ? '：' : ': '}${text}`;
  const cells = (ranges: readonly CellRange[]) => cellsText(ranges, review);
  return [
    `${zh ? '【' : '['}${group?.title[language] ?? finding.outcome}${zh ? '】' : '] '}${subject}${title === undefined ? '' : zh ? `（${title}）` : ` (${title})`}`,
    `  ${message[language]}`,
    ...(finding.cells.length > 0 ? [line({ zh: '单元格', en: 'Cells' }, cells(finding.cells))] : []),
    ...(due === undefined ? [] : [line({ zh: '期限', en: 'Due' }, due)]),
    ...missing.map(({ name, looked, reason }) =>
      line(
        { zh: '缺少', en: 'Missing' },
        [
          name[language],
          reason?.[language],
          looked.length > 0 ? `${zh ? '找过 ' : 'looked in '}${cells(looked)}` : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(zh ? '；' : '; '),
      ),
    ),
    ...interpretations.map(({ title: name, outcome, measured }) =>
      line(
        { zh: '口径', en: 'Interpretation' },
        `${name[language]} → ${FINDING_GROUPS.find(({ id }) => id === groupOf({ outcome, modality: finding.modality }))?.title[language] ?? outcome}${measured ? ` ${formatQuantity(measured)[language]}` : ''}`,
      ),
    ),
    ...(next ? [line({ zh: '处理', en: 'Next' }, next[language])] : []),
    ...finding.citations.map((citation) => line({ zh: '条文', en: 'Article' }, citedPlaceWords(citation)[language])),
    ...(trace.label.zh === ''
      ? []
      : [line({ zh: '怎样得出', en: 'How' }, ''), ...steps(trace, '    ', review, language)]),
  ];
}

function steps(node: TraceNode, indent: string, review: Review, language: Language): string[] {
  const { label, value, unit, cells = [], args = [] } = node;
  // A step that weighs others has no value of its own; one that stands by itself should have had one.
  const shown = value !== undefined ? ` = ${valueWords(value, unit, language)}` : args.length > 0 ? '' : ' = ?';
  const where = cells.length > 0 ? `  ${cellsText(cells, review)}` : '';
  return [
    `${indent}${label[language]}${shown}${where}`,
    ...args.flatMap((arg) => steps(arg, `${indent}  `, review, language)),
  ];
}

const FLAGS = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const;

function valueWords(value: string, unit: TraceNode['unit'], language: Language): string {
  if (value === 'true' || value === 'false') return FLAGS[value][language];
  if (unit === undefined || unit === 'date' || unit === 'text' || unit === 'flag') return value;
  const number = Exact.parse(value);
  return number ? formatQuantity({ value: number, unit })[language] : value;
}

function cellsText(ranges: readonly CellRange[], { workbook }: Review): string {
  return ranges.map((range) => formatCellRange(sheetName(workbook, range.sheet), range)).join(' ');
}

const ABOUT: Readonly<Record<Check['about'], Bilingual>> = {
  project: { zh: '项目', en: 'the project' },
  change: { zh: '变更单', en: 'a change slip' },
  list: { zh: '清单', en: 'a list' },
  line: { zh: '清单的一行', en: 'a line of a list' },
};

/** It is a question, belongs to another pack, is about something that is not here, or its pack does not apply. */
function whyNone(check: Check, review: Review): Bilingual {
  if (check.question) {
    return { zh: '这一项由审查人回答，不作判断。', en: 'This one is for the reviewer to answer; nothing is decided.' };
  }
  const owner = check.id.split('.')[0] ?? '';
  if (!check.ofForm && review.pack === undefined) {
    return {
      zh: '这个工作簿没有写适用哪个办法，没有按任何规则包核对。可用 --pack 指定。',
      en: 'The workbook names no regulation, so it was checked by none; name one with --pack.',
    };
  }
  if (!check.ofForm && review.pack && !owner.startsWith(review.pack.id) && review.pack.id !== owner) {
    return {
      zh: `这个工作簿适用 ${review.pack.id}（${review.pack.instrument}），其中没有这一项检查。要按 ${owner} 核对，请加 --pack ${owner}。`,
      en: `The workbook is under ${review.pack.id} (${review.pack.instrument}), which has no such check. To check it by ${owner}, add --pack ${owner}.`,
    };
  }
  const about = ABOUT[check.about];
  if (!review.subjects.some(({ kind }) => kind === check.about) && check.about !== 'line') {
    return {
      zh: `这项检查针对${about.zh}，工作簿里没有读到。`,
      en: `It is about ${about.en}; none was read in this workbook.`,
    };
  }
  return check.ofForm
    ? { zh: '与这项检查有关的表单没有读到，或不适用。', en: 'No form that it concerns was read, or it does not apply.' }
    : {
        zh: '没有结论：这个办法在此不适用（见范围检查），或没有它要看的内容。',
        en: 'No verdict: the regulation does not apply here (see its scope), or there is nothing for it to look at.',
      };
}
