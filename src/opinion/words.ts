/** What entries, decisions and threads are called when people read of them. */
import type { Bilingual } from '../base/bilingual';
import type { BasisChange } from '../record/basis-changes';
import type { ChainFault } from '../record/chain';
import type { Flaw } from '../record/decisions';
import type { AcceptReason, EntryKind, RecordEntry, Role } from '../record/entry-shape';
import type { Thread } from '../record/threads';
import type { ThreadStanding } from './standing';

export const KIND_OF_ENTRY: Readonly<Record<EntryKind, Bilingual>> = {
  comment: { zh: '批注', en: 'comment' },
  reply: { zh: '答复', en: 'reply' },
  corrected: { zh: '已改正', en: 'corrected' },
  accept: { zh: '接受', en: 'accepted' },
  reject: { zh: '不接受', en: 'rejected' },
  request: { zh: '要求改正', en: 'correction requested' },
  answer: { zh: '核对', en: 'answer' },
  resolve: { zh: '了结', en: 'resolved' },
  reopen: { zh: '重开', en: 'reopened' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
  reanchor: { zh: '重新关联', en: 'attached anew' },
  signoff: { zh: '结束一轮', en: 'round closed' },
};

export const REASON_WORDS: Readonly<Record<AcceptReason, Bilingual>> = {
  explained: { zh: '已作说明', en: 'explained' },
  evidence: { zh: '已附证明材料', en: 'evidence provided' },
  immaterial: { zh: '影响轻微', en: 'immaterial' },
  consented: { zh: '主管部门已同意', en: 'consented to by the authority' },
  misread: { zh: '软件误判', en: 'misjudged by the program' },
  other: { zh: '其他', en: 'other' },
};

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  reviewer: { zh: '审核', en: 'reviewer' },
  project: { zh: '项目方', en: 'project' },
  observer: { zh: '旁观', en: 'observer' },
};

const ANSWER_WORDS: Readonly<Record<'yes' | 'no' | 'na', Bilingual>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  na: { zh: '不适用', en: 'not applicable' },
};

export const FLAW_WORDS: Readonly<Record<Flaw, Bilingual>> = {
  'no-reason': { zh: '缺理由，不算接受', en: 'lacks its reason: not accepted' },
  'not-reviewer': { zh: '不是审核方所作，不作数', en: 'not by a reviewer: does not count' },
  'no-date': { zh: '日期无法识别，不算接受', en: 'its day cannot be read: not accepted' },
  forged: { zh: '被改动过，不作数', en: 'tampered with: does not count' },
  doubled: { zh: '同一编号有两种内容，不作数', en: 'two contents under one id: does not count' },
  reopened: { zh: '已重开，不再作数', en: 'reopened: counts no more' },
};

export const FAULT_WORDS: Readonly<Record<ChainFault, Bilingual>> = {
  forged: { zh: '内容与校验值不符', en: 'its content does not match its digest' },
  gap: { zh: '前一条缺失或不相接', en: 'the entry before it is missing or does not fit' },
};

const CHANGE_WORDS: Readonly<Record<BasisChange['what'], Bilingual>> = {
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  date: { zh: '日期', en: 'day' },
  subject: { zh: '事项', en: 'line' },
  regulation: { zh: '条文', en: 'regulation' },
  interpretation: { zh: '口径', en: 'interpretation' },
  outcome: { zh: '结果', en: 'outcome' },
};

export function changeWords({ what, name, before, after }: BasisChange): Bilingual {
  const about = name === '' ? CHANGE_WORDS[what] : { zh: name, en: name };
  if (before === '' && after === '') return { zh: `${about.zh}已变`, en: `${about.en} changed` };
  const [was, is] = [stoodWords(what, before), stoodWords(what, after)];
  return { zh: `${about.zh}：原 ${was.zh}，现 ${is.zh}`, en: `${about.en}: was ${was.en}, is ${is.en}` };
}

/** A value as it stands in the record; what the program names there has words of its own. */
function stoodWords(what: BasisChange['what'], value: string): Bilingual {
  if (value === '') return { zh: '无', en: 'none' };
  const [, outcome] = (what === 'outcome' && Object.entries(OUTCOMES).find(([name]) => name === value)) || [];
  return outcome ?? { zh: value, en: value };
}

const OUTCOMES: Readonly<Record<string, Bilingual>> = {
  passed: { zh: '符合', en: 'within' },
  failed: { zh: '不符合', en: 'beyond' },
  depends: { zh: '视口径而定', en: 'depends' },
  cannotTell: { zh: '无法判定', en: 'cannot tell' },
  inapplicable: { zh: '不适用', en: 'not applicable' },
  notRegulated: { zh: '条文未规定', en: 'not regulated' },
};

/** What the entry says, in one piece. */
export function saidIn(entry: RecordEntry): Bilingual {
  switch (entry.kind) {
    case 'accept': {
      const reason = entry.reason ? REASON_WORDS[entry.reason] : { zh: '（无理由）', en: '(no reason)' };
      const until =
        entry.until === undefined ? both('') : { zh: `（至 ${entry.until}）`, en: ` (until ${entry.until})` };
      return { zh: `${reason.zh}：${entry.text ?? ''}${until.zh}`, en: `${reason.en}: ${entry.text ?? ''}${until.en}` };
    }
    case 'answer': {
      const { zh, en } = ANSWER_WORDS[entry.answer];
      return entry.text === undefined ? { zh, en } : { zh: `${zh}。${entry.text}`, en: `${en}. ${entry.text}` };
    }
    case 'reanchor':
      return both(entry.to.title);
    default:
      return both(entry.text ?? '');
  }
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}

/** '要求改正，待项目方处理', '结论已过期' and the like: where a thread stands. */
export function stateOf(standing: ThreadStanding): Bilingual {
  const turn = overridingState(standing) ? undefined : turnWords(standing.thread);
  const state = plainStateOf(standing);
  if (!turn) return state;
  return standing.decision ? { zh: `${state.zh}，${turn.zh}`, en: `${state.en}, ${turn.en}` } : turn;
}

/** The same without who is to act. */
export function plainStateOf(standing: ThreadStanding): Bilingual {
  const { decision } = standing;
  const decided = decision && KIND_OF_ENTRY[decision.decision.entry.kind];
  return overridingState(standing) ?? decided ?? { zh: '未了结', en: 'open' };
}

/** What says more than what was decided. */
function overridingState({ thread, decision, place }: ThreadStanding): Bilingual | undefined {
  if (thread.state === 'withdrawn') return { zh: '已撤回', en: 'withdrawn' };
  if (place === 'orphan') return { zh: '孤立', en: 'orphaned' };
  if (decision?.state === 'expired') return { zh: '结论已过期', en: 'decision expired' };
  if (decision?.state === 'flawed')
    return decision.decision.flaw ? FLAW_WORDS[decision.decision.flaw] : { zh: '不作数', en: 'does not count' };
  if (decision?.decided.contradictory) return { zh: '结论相互矛盾，从严', en: 'contradictory; the stricter counts' };
  if (thread.state === 'resolved')
    return { zh: `已了结：${thread.conclusion ?? ''}`, en: `resolved: ${thread.conclusion ?? ''}` };
  return undefined;
}

function turnWords({ turn }: Thread): Bilingual | undefined {
  return turn && { zh: `待${ROLE_WORDS[turn].zh}处理`, en: `waiting for the ${ROLE_WORDS[turn].en}` };
}
