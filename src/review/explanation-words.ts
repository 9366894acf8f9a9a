/** The fixed words of an explanation: what each kind of check does, what each key of its file is for. */
import type { Bilingual } from '../base/bilingual';
import type { Modality, Stage } from '../checks/evaluation';
import type { DataPath } from '../checks/mistake';
import type { CaseSort } from '../rulebook/cases/rule-case';

export const KIND_WORDS: Readonly<Record<string, Bilingual>> = {
  limit: { zh: '限额：一个数不得越过界限', en: 'limit: a number held against its limit' },
  'joined-limit': {
    zh: '限额组合：几个数各有界限，须同时符合，或者符合其一即可',
    en: 'joined limit: several numbers with a limit each, all to be kept or one of them',
  },
  tier: { zh: '分档：一个数落在哪一档，走哪一种程序', en: 'tier: the band a number falls into decides the procedure' },
  deadline: { zh: '期限：在某日之前或某段时间之内', en: 'deadline: by a day, or within a window' },
  waiting: { zh: '期满：一段时间届满之后才可以', en: 'waiting: only once a period has run out' },
  periodic: {
    zh: '定期：每周、每半月、每月、每季、每半年或每年一次',
    en: 'periodic: once every week, half-month, month, quarter, half-year or year',
  },
  order: { zh: '先后：几个日期依次', en: 'order: days that follow one another' },
  presence: { zh: '材料：应当有的材料、意见和栏目', en: 'presence: documents, opinions and fields that must be there' },
  filing: { zh: '备案：向列明的机关报送', en: 'filing: sent to the bodies named' },
  condition: { zh: '条件：必须如此', en: 'condition: something that must be so' },
  scope: { zh: '适用范围：不在范围之内的不作判断', en: 'scope: outside of it nothing is judged' },
  validity: { zh: '效力：办法在那一天是否有效', en: 'validity: whether the instrument is in force on the day' },
  identity: { zh: '勾稽：所填与所算应当相等', en: 'identity: what is stated equals what is computed' },
  'line-identity': { zh: '清单比对：逐行对照前一张清单', en: 'lists compared, line by line' },
  information: { zh: '提示：只作说明，不作判断', en: 'information: said or shown, not judged' },
  checklist: { zh: '提问：由审查人回答，不作判断', en: 'question: for the reviewer to answer, not judged' },
};

export const MODALITY_WORDS: Readonly<Record<Modality, Bilingual>> = {
  mandatory: { zh: '应当、不得：不符合即须改正', en: 'mandatory: what is not met must be corrected' },
  inPrinciple: { zh: '原则上：不符合须说明理由', en: 'in principle: what is not met wants reasons' },
  permissive: { zh: '可以：只决定走哪一种程序', en: 'permissive: decides the procedure only' },
};

export const STAGE_WORDS: Readonly<Record<Stage, Bilingual>> = {
  plan: { zh: '年度计划阶段', en: 'when the year is planned' },
  initiation: { zh: '立项阶段', en: 'at initiation' },
  procurement: { zh: '采购阶段', en: 'at procurement' },
  contract: { zh: '合同履行阶段', en: 'while the contract is carried out' },
  change: { zh: '变更时', en: 'at a change' },
  acceptance: { zh: '验收阶段', en: 'at acceptance' },
  afterwards: { zh: '验收以后', en: 'after acceptance' },
  always: { zh: '任何阶段', en: 'at any stage' },
};

export const CUMULATIVE_WORDS: Readonly<Record<'stated' | 'inferred' | 'open' | 'no', Bilingual>> = {
  stated: { zh: '多次申请合并计算（条文写明）', en: 'several applications add up (the text says so)' },
  inferred: { zh: '多次申请合并计算（推断，条文未写）', en: 'several applications add up (inferred, not stated)' },
  open: {
    zh: '多次申请是否合并计算，条文未明示，按口径分别计算',
    en: 'whether several applications add up is open; both ways are computed',
  },
  no: { zh: '只计本次申请', en: 'each application by itself' },
};

const ROLES: Readonly<Record<string, Bilingual>> = {
  measure: { zh: '计算', en: 'measured' },
  limit: { zh: '界限', en: 'limit' },
  tiers: { zh: '各档界限', en: 'band' },
  appliesIf: { zh: '适用条件', en: 'applies if' },
  consistent: { zh: '前提', en: 'premise' },
  holds: { zh: '须成立', en: 'must hold' },
  within: { zh: '适用范围', en: 'within' },
  dates: { zh: '依次', en: 'in this order' },
  items: { zh: '应有', en: 'must be there' },
  done: { zh: '实际日期', en: 'done on' },
  due: { zh: '期限', en: 'due' },
  notBefore: { zh: '最早', en: 'not before' },
  after: { zh: '期满日', en: 'runs out on' },
  from: { zh: '自', en: 'from' },
  until: { zh: '至', en: 'until' },
  stated: { zh: '所填', en: 'stated' },
  computed: { zh: '应为', en: 'computed' },
  also: { zh: '另一算法', en: 'also computed as' },
  rounding: { zh: '舍入容差', en: 'explained by rounding up to' },
};

/** What a formula is for, by the key it stands behind. */
export function roleOf(path: DataPath): Bilingual {
  if (path[0] === 'items' && path.at(-1) === 'if')
    return { zh: '（上一项的条件）', en: '(the item above is wanted if)' };
  // Of limits that are joined: what the key behind the place of each is for.
  const key = String((path[0] === 'all' || path[0] === 'any' ? path.at(-1) : path[0]) ?? '');
  return ROLES[key] ?? { zh: key, en: key };
}

/** What a case tries. */
export const CASE_WORDS: Readonly<Record<CaseSort, Bilingual>> = {
  within: { zh: '例', en: 'Example' },
  boundary: { zh: '恰在界限上', en: 'On the boundary' },
  beyond: { zh: '例', en: 'Example' },
  'cannot-tell': { zh: '缺少要素', en: 'Something is missing' },
  'before-law': { zh: '施行之前', en: 'Before it was in force' },
  other: { zh: '另例', en: 'Another example' },
};
