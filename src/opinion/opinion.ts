/** 审核意见书: what it says, in order, before anybody makes a sheet, Markdown or Word of it. The same review and record give the same. */
import type { Bilingual, Language } from '../base/bilingual';
import { citedPlaceWords } from '../checks/words/citation-words';
import { threadMark } from '../record/answers';
import { lastRoundOf } from '../record/rounds';
import { FINDING_GROUPS, groupOf } from '../review/finding-groups';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import type { Standing, ThreadStanding } from './standing';
import { changeWords, KIND_OF_ENTRY, ROLE_WORDS, saidIn, stateOf } from './words';

export interface Opinion {
  readonly title: string;
  readonly about: readonly string[];
  readonly sections: readonly OpinionSection[];
  /** Who signs, one line each. */
  readonly signatures: readonly string[];
}

interface OpinionSection {
  readonly title: string;
  readonly items: readonly OpinionItem[];
}

interface OpinionItem {
  readonly title: string;
  readonly lines: readonly string[];
  /** The thread an answer goes to; absent where there is none to answer in. */
  readonly thread?: { readonly mark: string; readonly label: string };
}

export function opinionOf(review: Review, standing: Standing, language: Language): Opinion {
  const say = (text: Bilingual) => text[language];
  const words = { say, review, standing };
  const weighty = review.findings.filter(isWeighty);
  const accepted = weighty.filter(({ id }) => standing.byFinding.get(id)?.accepted);
  const counting = weighty.filter((finding) => !accepted.includes(finding));
  const groups = FINDING_GROUPS.map(({ id, title }) => ({
    title: say(title),
    items: counting.filter((finding) => groupOf(finding) === id).map((finding) => findingItem(finding, words)),
  }));
  const other = standing.threads.filter(
    ({ thread, finding }) =>
      thread.state !== 'withdrawn' && thread.target?.what !== 'question' && !(finding && isWeighty(finding)),
  );
  const sections: OpinionSection[] = [
    ...groups,
    { title: say(SECTIONS.accepted), items: accepted.map((finding) => findingItem(finding, words)) },
    {
      title: say(SECTIONS.expired),
      items: standing.threads
        .filter(({ decision }) => decision?.state === 'expired')
        .map((one) => threadItem(one, words)),
    },
    {
      title: say(SECTIONS.other),
      items: other.filter(({ place }) => place !== 'orphan').map((one) => threadItem(one, words)),
    },
    {
      title: say(SECTIONS.orphans),
      items: other.filter(({ place }) => place === 'orphan').map((one) => threadItem(one, words)),
    },
    {
      title: say(SECTIONS.questions),
      items: review.checklist.map(({ item, text }) => questionItem(item, say(text), words)),
    },
  ];
  return {
    title: say({ zh: '审核意见书', en: 'Review opinion' }),
    about: aboutOf(review, standing, say),
    sections: sections.filter(({ items }) => items.length > 0),
    signatures: [
      { zh: '审核人（签字）：            日期：', en: 'Reviewer (signature):            Date:' },
      { zh: '审核单位（盖章）：', en: 'Reviewing body (seal):' },
      { zh: '项目单位（签收）：            日期：', en: 'Project owner (receipt):            Date:' },
    ].map(say),
  };
}

const SECTIONS = {
  accepted: { zh: '已接受', en: 'Accepted' },
  expired: { zh: '结论已过期', en: 'Decisions expired' },
  other: { zh: '其他意见', en: 'Other remarks' },
  orphans: { zh: '孤立批注（所指内容已找不到）', en: 'Orphaned (what they were about is not found)' },
  questions: { zh: '审查人核对', en: 'Answered by the reviewer' },
} satisfies Record<string, Bilingual>;

interface ItemWords {
  readonly say: (text: Bilingual) => string;
  readonly review: Review;
  readonly standing: Standing;
}

function aboutOf({ workbook, pack, asOf, subjects }: Review, { record }: Standing, say: ItemWords['say']): string[] {
  const project = subjects.find(({ kind }) => kind === 'project')?.title;
  const round = lastRoundOf(record);
  return [
    ...(project === undefined ? [] : [say({ zh: `项目：${project}`, en: `Project: ${project}` })]),
    say({ zh: `工作簿：${workbook.name}`, en: `Workbook: ${workbook.name}` }),
    ...(pack
      ? [say({ zh: `依据：${pack.title.zh}（${pack.instrument}）`, en: `By: ${pack.title.en} (${pack.instrument})` })]
      : []),
    say({ zh: `业务日期：${asOf.date}`, en: `As of: ${asOf.date}` }),
    ...(round
      ? [
          say({
            zh: `最近一轮：${round.entry.author.name} 于 ${round.entry.at.slice(0, 10)} 结束，按 ${round.entry.round.asOf} 的规定`,
            en: `Last round: closed by ${round.entry.author.name} on ${round.entry.at.slice(0, 10)}, by the law of ${round.entry.round.asOf}`,
          }),
        ]
      : []),
  ];
}

function findingItem(finding: Finding, { say, review, standing }: ItemWords): OpinionItem {
  const about = standing.byFinding.get(finding.id);
  const subject = review.subjects.find(({ id }) => id === finding.subject);
  const of = subject && subject.kind !== 'project' ? ` · ${subject.title}` : '';
  const thread = about?.threads.find(({ state }) => state !== 'withdrawn');
  return {
    title: `${thread ? `${thread.label} ` : ''}${say(finding.title)}${of}`,
    lines: [
      say(finding.message),
      ...(finding.next ? [say({ zh: `处理：${finding.next.zh}`, en: `Next: ${finding.next.en}` })] : []),
      finding.citations.map((one) => `${one.instrument}${say(citedPlaceWords(one))}`).join('；'),
      ...(about?.threads.flatMap((one) => saidLines(one.notes, say)) ?? []),
      ...(about?.decision?.changes.map((change) => say(changeWords(change))) ?? []),
    ].filter((line) => line !== ''),
    ...(thread && { thread: { mark: threadMark(thread), label: thread.label } }),
  };
}

function threadItem(standing: ThreadStanding, { say }: ItemWords): OpinionItem {
  const { thread, decision } = standing;
  return {
    title: `${thread.label} ${thread.target?.title ?? ''}`,
    lines: [
      say(stateOf(standing)),
      ...saidLines(thread.notes, say),
      ...(decision?.changes.map((change) => say(changeWords(change))) ?? []),
    ],
    thread: { mark: threadMark(thread), label: thread.label },
  };
}

function questionItem(item: string, text: string, { say, standing }: ItemWords): OpinionItem {
  const answer = standing.answers.get(item);
  const said = answer?.state === 'holds' ? say(saidIn(answer.decision.entry)) : say({ zh: '未答', en: 'not answered' });
  return { title: text, lines: [answer ? `${said}（${answer.decision.entry.author.name}）` : said] };
}

function saidLines(notes: ThreadStanding['thread']['notes'], say: ItemWords['say']): string[] {
  return notes
    .filter(({ withdrawn, entry }) => !withdrawn && entry.kind !== 'withdraw' && entry.kind !== 'reanchor')
    .map(({ entry }) => {
      const day = entry.at === '' ? '' : `，${entry.at.slice(0, 10)}`;
      const who = `${entry.author.name}（${say(ROLE_WORDS[entry.author.role])}${day}）`;
      return `${who}${say(KIND_OF_ENTRY[entry.kind])}：${say(saidIn(entry))}`;
    });
}
