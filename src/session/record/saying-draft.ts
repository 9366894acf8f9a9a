/** What somebody says → an entry that can be written, or why it cannot. */
import type { Bilingual } from '../../base/bilingual';
import { parseIsoDate } from '../../base/civil-date';
import { decidedTogether } from '../../opinion/decided-together';
import { basisNow } from '../../opinion/standing';
import {
  cellTarget,
  findingTarget,
  findTarget,
  questionTarget,
  subjectTarget,
  type Found,
} from '../../opinion/targets';
import type { Basis, RecordAuthor, Target } from '../../record/entry-shape';
import type { EntryDraft } from '../../record/write-entries';
import type { Finding, Review } from '../../review/review';
import type { About, RecordState, Saying } from './record-state';
import { RECORD_WORDS as WORDS } from './record-words';

type Refused = { readonly refused: Bilingual };

/** All of them, or why one cannot be. */
export function draftsOf(
  sayings: readonly Saying[],
  state: RecordState,
  author: RecordAuthor,
): readonly EntryDraft[] | Refused {
  const apart = sayings.length > 1 && !areAlike(sayings, state.review);
  if (apart) return { refused: WORDS.notAlike };
  const drafts: EntryDraft[] = [];
  for (const saying of sayings) {
    const draft = draftOf(saying, state, author);
    if ('refused' in draft) return draft;
    drafts.push(draft);
  }
  return drafts;
}

/** One rule, one consequence, and the same said of each. */
function areAlike(sayings: readonly Saying[], review: Review): boolean {
  const findings = sayings.map(({ on }) => ('finding' in on ? findingNamed(on.finding, review) : undefined));
  const [first] = findings;
  if (!first) return false;
  const alike = new Set(decidedTogether(first, review));
  const said = new Set(sayings.map(({ on: _, ...rest }) => JSON.stringify(rest)));
  return said.size === 1 && findings.every((finding) => finding && alike.has(finding));
}

function draftOf(saying: Saying, state: RecordState, author: RecordAuthor): EntryDraft | Refused {
  const flaw = flawOf(saying, author);
  if (flaw) return { refused: flaw };
  const at = aboutOf(saying.on, saying.kind, state);
  if (!at) return { refused: WORDS.notThere };
  const { where, bound } = at;
  const basis = bound ? { bound } : {};
  const text = 'text' in saying && saying.text !== undefined ? saying.text.trim() : '';
  const words = text === '' ? {} : { text };
  switch (saying.kind) {
    case 'comment':
      return { kind: 'comment', text, ...where };
    case 'reply':
      return { kind: 'reply', text, ...where };
    case 'corrected':
      return { kind: 'corrected', text, ...where };
    case 'resolve':
      return { kind: 'resolve', text, ...where };
    case 'reject':
      return { kind: 'reject', text, ...where, ...basis };
    case 'request':
      return { kind: 'request', text, ...where, ...basis };
    case 'accept': {
      const { reason, until } = saying;
      return { kind: 'accept', reason, text, ...(until !== undefined && { until }), ...where, ...basis };
    }
    case 'answer':
      return { kind: 'answer', answer: saying.answer, ...words, ...where, ...basis };
    case 'reopen':
      return { kind: 'reopen', ...words, ...where };
    case 'withdraw':
      return isOwn(saying.of, state, author)
        ? { kind: 'withdraw', of: saying.of, ...words, ...where }
        : { refused: WORDS.notYours };
    case 'reanchor': {
      const to = targetOf(saying.to, state.review);
      return to ? { kind: 'reanchor', to, ...where } : { refused: WORDS.notThere };
    }
  }
}

const REVIEWERS: ReadonlySet<string> = new Set(['accept', 'reject', 'request', 'answer']);

function flawOf(saying: Saying, { role }: RecordAuthor): Bilingual | undefined {
  if (REVIEWERS.has(saying.kind) && role !== 'reviewer') return WORDS.reviewersOnly;
  if (saying.kind === 'reanchor') return undefined;
  const { kind, text } = saying;
  if (kind === 'accept') {
    if (!/\S/.test(text)) return WORDS.noReason;
    if (saying.until !== undefined && !parseIsoDate(saying.until)) return WORDS.noDay;
  }
  const mayBeSilent = kind === 'answer' || kind === 'reopen' || kind === 'withdraw';
  if (!mayBeSilent && !/\S/.test(text ?? '')) return WORDS.noWords;
  return (text?.trim().length ?? 0) > (kind === 'accept' ? 500 : 4000) ? WORDS.tooLong : undefined;
}

interface Where {
  readonly where: { readonly thread: string } | { readonly target: Target };
  readonly bound?: Basis;
}

/** The thread that is there, else one that begins; and what a decision would rest on. */
function aboutOf(on: About, kind: Saying['kind'], { standing, review }: RecordState): Where | undefined {
  if ('thread' in on) {
    const known = standing.threads.find(({ thread }) => thread.id === on.thread);
    return known && whereOf({ thread: on.thread }, known.thread.target, known, review);
  }
  const target = targetOf(on, review);
  if (!target) return undefined;
  // What has been resolved is left so: whoever has more to say begins anew.
  const open = standing.threads.find(({ thread, findingId }) => {
    if (thread.state !== 'open') return false;
    if ('finding' in on) return findingId === on.finding;
    return 'question' in on && thread.target?.what === 'question' && thread.target.item === on.question;
  });
  if (!open && NEEDS_THREAD.has(kind)) return undefined;
  return whereOf(open ? { thread: open.thread.id } : { target }, target, findTarget(target, review), review);
}

function whereOf(where: Where['where'], target: Target | undefined, found: Found, review: Review): Where {
  const bound = target && basisNow(target, found, review);
  return { where, ...(bound && { bound }) };
}

const NEEDS_THREAD: ReadonlySet<string> = new Set(['resolve', 'reopen', 'withdraw', 'reanchor']);

function targetOf(on: About, review: Review): Target | undefined {
  if ('finding' in on) {
    const finding = findingNamed(on.finding, review);
    return finding && findingTarget(finding, review);
  }
  if ('cell' in on) {
    const { sheet, top, left } = on.cell;
    return cellTarget({ sheet, top, left, bottom: top, right: left }, review);
  }
  if ('subject' in on) {
    const subject = review.subjects.find(({ id }) => id === on.subject);
    return subject && subjectTarget(subject, review);
  }
  if ('question' in on) return questionTarget(on.question, review);
  return 'workbook' in on ? { what: 'workbook', title: review.workbook.name.slice(0, 480) } : undefined;
}

function findingNamed(id: string, { findings }: Review): Finding | undefined {
  return findings.find((one) => one.id === id);
}

function isOwn(id: string, { record }: RecordState, { key }: RecordAuthor): boolean {
  return record.lines.some(({ entry }) => entry?.id === id && entry.author.key === key);
}
