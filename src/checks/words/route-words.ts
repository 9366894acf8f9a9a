/** Procedures and their topics by the names people know them by. */
import type { Bilingual } from '../../base/bilingual';

/** What a pack calls routes and topics of its own. */
export interface RouteNames {
  readonly topics: Readonly<Record<string, Bilingual>>;
  readonly routes: Readonly<Record<string, Bilingual>>;
}

const NO_ROUTE_NAMES: RouteNames = { topics: {}, routes: {} };

const TOPICS: Readonly<Record<string, Bilingual>> = {
  change: { zh: '变更', en: 'Change' },
  initiation: { zh: '立项', en: 'Project initiation' },
  plan: { zh: '年度计划', en: 'Annual plan' },
  supervision: { zh: '监理', en: 'Supervision' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  termination: { zh: '终止', en: 'Termination' },
  delivery: { zh: '交付', en: 'Delivery' },
  evaluation: { zh: '评价', en: 'Evaluation' },
  surplus: { zh: '结余资金', en: 'Surplus funds' },
};

const ROUTES: Readonly<Record<string, Bilingual>> = {
  'self-adjust-and-file': { zh: '自行调整并备案', en: 'adjust on one’s own and file' },
  'change-procedure': { zh: '履行项目变更手续', en: 'go through the change procedure' },
  'prior-consent': { zh: '先提出变更申请，获同意后实施', en: 'apply first, implement after consent' },
  'external-procedure': { zh: '按其他法规规定的程序办理', en: 'follow the procedure other rules prescribe' },
  'file-if-major': { zh: '属重大变更的及时备案', en: 'file without delay where the change is major' },
  'no-change': { zh: '没有变更', en: 'nothing changes' },
  'not-regulated': { zh: '条文未规定', en: 'not regulated' },
  undetermined: { zh: '尚不能确定', en: 'cannot be determined yet' },
  'record-filing': { zh: '备案制', en: 'record filing' },
  approval: { zh: '立项审批', en: 'project approval' },
  'self-implement': { zh: '建设单位自行组织实施', en: 'the owner implements on its own' },
  'technical-and-fiscal-review': { zh: '技术初审、财政投资评审', en: 'technical and fiscal review' },
  'initiation-technical-and-fiscal-review': {
    zh: '立项、技术初审、财政投资评审',
    en: 'initiation, technical and fiscal review',
  },
  'preliminary-review-and-approval': { zh: '初审后报项目审批', en: 'preliminary review, then approval' },
  'urgent-direct': { zh: '紧急项目直接办理', en: 'urgent project, handled directly' },
  'investment-approval-social': { zh: '社会投资项目审批', en: 'approval of privately funded projects' },
  'online-filing': { zh: '在线平台备案', en: 'online filing' },
  'unified-by-bureau': { zh: '由主管局统一建设', en: 'built centrally by the bureau' },
  'government-investment-procedure': { zh: '按政府投资项目程序办理', en: 'government investment procedure' },
  'other-regulation': { zh: '适用其他规定', en: 'another regulation applies' },
  'not-admissible': { zh: '不予立项', en: 'not admissible' },
  'in-plan': { zh: '已列入年度计划', en: 'in the annual plan' },
  'not-in-plan': { zh: '未列入年度计划', en: 'not in the annual plan' },
  'exempt-urgent': { zh: '紧急项目，不受年度计划约束', en: 'urgent, exempt from the annual plan' },
  'case-by-case': { zh: '一事一议', en: 'decided case by case' },
  supplementary: { zh: '追加项目', en: 'supplementary project' },
  required: { zh: '应当监理', en: 'required' },
  'in-principle': { zh: '原则上监理', en: 'required in principle' },
  discretionary: { zh: '视情况监理', en: 'at the owner’s discretion' },
  'stable-run-then-final': { zh: '稳定运行期满后终验', en: 'final acceptance after the stable run' },
  'consent-then-own': { zh: '审查同意后自行验收', en: 'own acceptance after consent' },
  own: { zh: '自行验收', en: 'own acceptance' },
  'conformity-review-then-own': { zh: '符合性审查后自行验收', en: 'own acceptance after the conformity review' },
  'own-without-review': { zh: '自行验收，无需符合性审查', en: 'own acceptance, no conformity review' },
  'extension-application': { zh: '提出延期验收申请', en: 'apply for an extension' },
  'rectify-and-repeat': { zh: '整改后重新验收', en: 'rectify and repeat' },
  'procedure-and-file': { zh: '履行终止手续并备案', en: 'termination procedure and filing' },
  'file-overdue': { zh: '逾期交付，及时备案', en: 'file the overdue delivery' },
  'report-serious-delay': { zh: '严重逾期，及时报告', en: 'report the serious delay' },
  'within-period': { zh: '在期限内评价', en: 'evaluate within the period' },
  'within-window': { zh: '在规定时段内评价', en: 'evaluate within the window' },
  refund: { zh: '结余资金退回', en: 'refund the surplus' },
  'carry-over-by-rules': { zh: '按规定结转', en: 'carry over by the rules' },
};

/** The words for a topic or route; `names`: those of the pack in force. */
export function topicWords(topic: string, names = NO_ROUTE_NAMES): Bilingual {
  return TOPICS[topic] ?? names.topics[topic] ?? { zh: topic, en: topic };
}

export function routeWords(route: string, names = NO_ROUTE_NAMES): Bilingual {
  return ROUTES[route] ?? names.routes[route] ?? { zh: route, en: route };
}

export function isKnownTopic(topic: string, { topics }: RouteNames): boolean {
  return topic in TOPICS || topic in topics;
}

export function isKnownRoute(route: string, { routes }: RouteNames): boolean {
  return route === 'none' || route in ROUTES || route in routes;
}

/** Of every pack. */
export const COMMON_TOPICS: readonly string[] = Object.keys(TOPICS);
export const COMMON_ROUTES: readonly string[] = Object.keys(ROUTES);
