/** What was found as a table for paper: what it is about, one row a finding, in the order of the pane; in one language. */
import { formatCellRange } from '../base/address';
import { amountsInUnit } from '../base/amounts-in-unit';
import type { Bilingual, Language } from '../base/bilingual';
import { citedPlaceWords } from '../checks/words/citation-words';
import { sheetName } from '../workbook/workbook';
import { FINDING_GROUPS, groupOf, type FindingGroup } from './finding-groups';
import { lapseWords } from './lapse';
import { hiddenWords } from './hidden-sheets';
import { isIncomplete, type Finding, type Review } from './review';
import { unitOfSheets } from './sheet-units';
import { toldInOrder } from './work-order';

export interface ResultsTable {
  readonly title: string;
  /** Under the title: the workbook, the regulation, the day, what it comes to. */
  readonly about: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly ResultRow[];
  /** Under the table: what has passed, and what a person has to look at. */
  readonly below: readonly string[];
}

interface ResultRow {
  readonly group: FindingGroup;
  /** In the order of the head. */
  readonly cells: readonly string[];
}

const SPELLED_OUT: ReadonlySet<FindingGroup> = new Set([
  'mustCorrect',
  'mayExplain',
  'interpretationsDiffer',
  'cannotTell',
  'noted',
  'accepted',
]);
const PLACES = 4;

/** `named`: whether the name of the workbook is told, which it need not be inside it. */
export function resultsTable(review: Review, language: Language, named = true): ResultsTable {
  const say = (text: Bilingual) => text[language];
  const titleOf = (group: FindingGroup) =>
    say(FINDING_GROUPS.find(({ id }) => id === group)?.title ?? { zh: '', en: '' });
  const of = (group: FindingGroup) => review.findings.filter((finding) => groupOf(finding) === group);
  const groups = FINDING_GROUPS.filter(({ id }) => SPELLED_OUT.has(id));
  const counted = [...groups.map(({ id }) => id), 'passed' as const].flatMap((id) => {
    const count = of(id).length;
    return count > 0 ? [`${titleOf(id)} ${count}`] : [];
  });
  const passed = of('passed').map(({ title }) => say(title));
  return {
    title: say({ zh: '核对结果', en: 'Results of the check' }),
    about: [...heading(review, say).slice(named ? 0 : 1), counted.join(' · ')],
    head: HEAD.map(say),
    rows: toldInOrder(review).flatMap((finding) => {
      const group = groupOf(finding);
      return SPELLED_OUT.has(group)
        ? [{ group, cells: rowOf(finding, titleOf(group), { review, say, language }) }]
        : [];
    }),
    below: [
      ...(passed.length > 0
        ? [`${say({ zh: '已通过：', en: 'Passed: ' })}${[...new Set(passed)].join(say({ zh: '；', en: '; ' }))}`]
        : []),
      ...(review.checklist.length > 0
        ? [
            say({ zh: '以下由审查人核对，本表不作结论：', en: 'For the reviewer to look at, not decided here: ' }) +
              review.checklist.map(({ text }) => say(text)).join(say({ zh: '；', en: '; ' })),
          ]
        : []),
    ],
  };
}

const HEAD: readonly Bilingual[] = [
  { zh: '结论', en: 'Verdict' },
  { zh: '事项', en: 'Matter' },
  { zh: '位置', en: 'Where' },
  { zh: '情况', en: 'What was found' },
  { zh: '怎么办', en: 'What to do' },
  { zh: '依据', en: 'By' },
];

function heading({ workbook, pack, asOf, findings, ...review }: Review, say: (text: Bilingual) => string): string[] {
  const lapse = lapseWords(findings);
  const hidden = hiddenWords({ findings });
  return [
    say({ zh: `工作簿：${workbook.name}`, en: `Workbook: ${workbook.name}` }),
    ...(pack
      ? [
          say(
            pack.instrument === pack.title.zh
              ? { zh: `依据：${pack.title.zh}`, en: `By: ${pack.title.en}` }
              : { zh: `依据：${pack.title.zh}（${pack.instrument}）`, en: `By: ${pack.title.en} (${pack.instrument})` },
          ),
        ]
      : []),
    say({ zh: `业务日期：${asOf.date}`, en: `As of: ${asOf.date}` }),
    ...(lapse ? [say(lapse)] : []),
    ...(hidden ? [say(hidden)] : []),
    ...(isIncomplete({ workbook, asOf, findings, ...review })
      ? [say({ zh: '核对不完整：有内容没有读到或没有查成', en: 'Incomplete: something was not read or not checked' })]
      : []),
  ];
}

interface RowWords {
  readonly review: Review;
  readonly say: (text: Bilingual) => string;
  readonly language: Language;
}

function rowOf(finding: Finding, verdict: string, { review, say, language }: RowWords): string[] {
  const unit = unitOfSheets(review, finding.subject);
  const counting = (text: Bilingual | undefined) => (text ? amountsInUnit(say(text), unit) : '');
  const subject = review.subjects.find(({ id }) => id === finding.subject);
  const about = subject && subject.kind !== 'project' ? subject.title : '';
  const aside = language === 'zh' ? `（${about}）` : ` (${about})`;
  const places = finding.cells.slice(0, PLACES).map((at) => formatCellRange(sheetName(review.workbook, at.sheet), at));
  return [
    verdict,
    `${say(finding.title)}${about === '' ? '' : aside}`,
    places.join(language === 'zh' ? '、' : ', ') + (finding.cells.length > PLACES ? ' …' : ''),
    counting(finding.message),
    counting(finding.next),
    finding.citations.map((one) => `${one.instrument}${say(citedPlaceWords(one))}`).join('；'),
  ];
}
