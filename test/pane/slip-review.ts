/**
 * A review as the program makes them, for looking at the pane: a change slip
 * of an invented place with long names and large amounts, one finding of each
 * kind there is.
 */
import { NOTHING_ANNOUNCED } from '../../src/base/working-days';
import { cellRange, parseArea, type CellRange } from '../../src/base/address';
import { parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { Exact } from '../../src/base/exact';
import type { InterpretationResult, Outcome, Quantity, TraceNode } from '../../src/checks/evaluation';
import { levelOf } from '../../src/checks/evaluation';
import type { Finding, Review } from '../../src/review/review';
import { stageVerdicts } from '../../src/review/stage-verdicts';
import type { Workbook } from '../../src/workbook/workbook';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';

export const SLIP = '项目变更单（第一次变更申请）';
export const FACTS = '项目要素表';
const INSTRUMENT = '示例府办〔2021〕30号';

export function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
}

export function at(sheet: string, address: string): CellRange {
  const area = parseArea(address);
  if (!area) throw new Error(`no such cells: ${address}`);
  return { sheet, ...area };
}

const yuan = (text: string): Quantity => ({ value: Exact.of(text), unit: 'CNY' });
const share = (text: string): Quantity => ({ value: Exact.of(text), unit: 'ratio' });
const words = (zh: string, en: string) => ({ zh, en });

export const WORKBOOK: Workbook = {
  name: '示例市智慧政务一体化平台项目变更.xlsx',
  date1904: false,
  names: [],
  remembered: NOTHING_REMEMBERED,
  sheets: [SLIP, FACTS].map((name) => ({
    id: name,
    name,
    visibility: 'visible',
    protected: false,
    rows: [],
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  })),
};

type Draft = Omit<Finding, 'id' | 'level' | 'stage' | 'subject' | 'trace'> & {
  readonly stage?: Finding['stage'];
  readonly trace?: TraceNode;
  readonly subject?: string;
};

export function finding(draft: Draft): Finding {
  const subject = draft.subject ?? 'change:BG-01';
  return {
    trace: { label: draft.title, value: draft.outcome === 'passed' ? 'true' : 'false', unit: 'flag' },
    stage: 'change',
    ...draft,
    subject,
    id: `${draft.check}@${subject}`,
    level: levelOf(draft),
  };
}

function interpretation(
  id: string,
  title: ReturnType<typeof words>,
  reason: ReturnType<typeof words>,
  numbers: { readonly amount: string; readonly ratio: string; readonly room: string; readonly outcome: Outcome },
  standing: { readonly default?: boolean; readonly chosen?: boolean } = {},
): InterpretationResult {
  return {
    id,
    title,
    reason,
    default: standing.default ?? false,
    chosen: standing.chosen ?? false,
    outcome: numbers.outcome,
    amount: yuan(numbers.amount),
    measured: share(numbers.ratio),
    headroom: { value: Exact.of(numbers.room), unit: 'CNY' },
  };
}

const contractAmount: TraceNode = {
  label: words('合同金额', 'contract amount'),
  value: '1000000000.00',
  unit: 'CNY',
  fact: 'contract.amount',
  cells: [at(FACTS, 'B21')],
};

const lines: TraceNode[] = Array.from({ length: 14 }, (_, index) => ({
  label: words(
    `${index + 1} 统一身份认证与电子签章服务子系统（含国产化适配改造）现小计`,
    `${index + 1} unified identity and e-seal subsystem, new subtotal`,
  ),
  value: `${(index + 1) * 1_000_000}.00`,
  unit: 'CNY',
  cells: [cellRange(SLIP, 9 + index, 11)],
}));

export const OVER_CONTRACT = finding({
  check: 'example.21-1-total',
  title: words('变更后总金额不超出合同金额', 'Total after the change within the contract amount'),
  outcome: 'failed',
  modality: 'inPrinciple',
  message: words(
    '变更后项目总金额 1,000,350,000.00元，超出合同金额 1,000,000,000.00元 350,000.00元；原则上不能超出。',
    'The total after the change, CNY 1,000,350,000.00, exceeds the contract amount of CNY 1,000,000,000.00 by CNY 350,000.00; in principle it must not.',
  ),
  next: words(
    '调减现小计 350,000.00元，或附说明并按有关规定报批。',
    'Reduce the new subtotals by CNY 350,000.00, or explain and seek approval.',
  ),
  citations: [{ instrument: INSTRUMENT, article: 21, paragraph: 1, subparagraph: 1 }],
  cells: [at(SLIP, 'L24'), at(FACTS, 'B21')],
  measured: yuan('1000350000.00'),
  limit: { op: '<=', value: Exact.of('1000000000.00'), unit: 'CNY' },
  headroom: { value: Exact.of('-350000.00'), unit: 'CNY' },
  trace: {
    label: words('变更后项目总金额不超过合同金额', 'total after the change at most the contract amount'),
    op: '<=',
    value: 'false',
    unit: 'flag',
    args: [
      {
        label: words('变更后项目总金额', 'total after the change'),
        op: '+',
        value: '1000350000.00',
        unit: 'CNY',
        args: [
          contractAmount,
          {
            label: words('现小计之和', 'sum of the new subtotals'),
            op: '和',
            value: '105000000.00',
            unit: 'CNY',
            args: lines,
          },
          {
            label: words('原小计之和', 'sum of the old subtotals'),
            value: '-104650000.00',
            unit: 'CNY',
            cells: [at(SLIP, 'G24')],
          },
        ],
      },
      contractAmount,
    ],
  },
});

export const CHANGED_SHARE = finding({
  check: 'example.21-2-changed-amount',
  title: words('变更部分涉及金额不超过合同金额的 10%', 'Changed amount within 10% of the contract amount'),
  outcome: 'depends',
  modality: 'inPrinciple',
  message: words(
    '条文没有写明“变更部分涉及的金额”如何计算：按原现较大侧合计为 10.0000035%，超过 10%；按净增减为 0.035%，不超过。',
    'The text does not say how the changed amount is counted: by the larger of old and new it is 10.0000035%, beyond 10%; by the net difference 0.035%, within.',
  ),
  next: words(
    '在项目要素表填写“变更口径”，或向主管部门书面确认口径。',
    'Enter 变更口径 in the sheet of project facts, or have the authority confirm the interpretation.',
  ),
  citations: [{ instrument: INSTRUMENT, article: 21, paragraph: 1, subparagraph: 2 }],
  cells: [at(SLIP, 'G10:G23'), at(SLIP, 'L10:L23')],
  measured: share('0.100000035'),
  limit: { op: '<=', value: Exact.of('0.10'), unit: 'ratio' },
  headroom: { value: Exact.of('-35.00'), unit: 'CNY' },
  interpretations: [
    interpretation(
      'net',
      words('净增减', 'Net difference'),
      words('只看总额变化，增减相抵。', 'Only the total counts; increases and decreases cancel out.'),
      { amount: '350000.00', ratio: '0.00035', room: '99650000.00', outcome: 'passed' },
    ),
    interpretation(
      'larger-side',
      words('增减较大侧', 'Larger of increases and decreases'),
      words('增加与减少各自合计，取较大者。', 'Increases and decreases are added up apart; the larger counts.'),
      { amount: '1875000.00', ratio: '0.001875', room: '98125000.00', outcome: 'passed' },
    ),
    interpretation(
      'sum-of-differences',
      words('逐行差额之和', 'Sum of the differences'),
      words('每一行的增减都算变更。', 'What changes in each line counts, up or down.'),
      { amount: '3400000.00', ratio: '0.0034', room: '96600000.00', outcome: 'passed' },
    ),
    interpretation(
      'gross',
      words('涉及变更的清单行全额', 'Full amount of the changed lines'),
      words('“涉及”的金额是变更行的全部金额。', 'The amount involved is all of the changed lines.'),
      { amount: '100000035.00', ratio: '0.100000035', room: '-35.00', outcome: 'failed' },
      { default: true },
    ),
  ],
});

export const CONSENT = finding({
  check: 'example.21-prior-consent',
  title: words('获得同意后方可实施变更', 'Consent before the change is carried out'),
  outcome: 'failed',
  modality: 'mandatory',
  message: words(
    '变更实施日期 2025-10-08 早于变更同意日期 2025-10-20；应当先获同意再实施。',
    'The change was carried out on 2025-10-08, before consent on 2025-10-20; consent must come first.',
  ),
  next: words('补充说明实施日期的依据；未实施的，改正日期。', 'Explain the day of implementation, or correct it.'),
  citations: [{ instrument: INSTRUMENT, article: 21 }],
  cells: [at(FACTS, 'B37'), at(FACTS, 'B38')],
  due: day('2025-12-05'),
});

export const COUNT_OF_REQUESTS = finding({
  check: 'example.21-3-count',
  title: words('同一项目变更申请不多于 1 次', 'One change request a project'),
  outcome: 'cannotTell',
  modality: 'inPrinciple',
  message: words(
    '不知道这是第几次变更申请，无法判定。',
    'It is not known which request this is, so nothing can be told.',
  ),
  next: words('在项目要素表填写“变更申请次数”（含本次）。', 'Enter 变更申请次数 in the sheet of project facts.'),
  citations: [{ instrument: INSTRUMENT, article: 21, paragraph: 1, subparagraph: 3 }],
  cells: [],
  limit: { op: '<=', value: Exact.of('1'), unit: 'count' },
  missing: [
    {
      fact: 'change.applicationCount',
      name: words('变更申请次数', 'number of change requests'),
      why: 'not-found',
      looked: [at(FACTS, 'A1:B60'), at(SLIP, 'A1:M30')],
    },
    {
      fact: 'change.implementedOn',
      name: words('变更实施日期', 'day of implementation'),
      why: 'unreadable',
      reason: words('“2025年10月”只到月，不能当作某一天', '“2025年10月” names a month, not a day'),
      looked: [at(FACTS, 'B38')],
    },
  ],
});

export const SUBTOTALS = finding({
  check: 'form.slip-subtotals',
  title: words('小计等于数量乘单价', 'Subtotals are quantity times price'),
  outcome: 'passed',
  modality: 'mandatory',
  message: words('14 行小计均与数量、单价相符。', 'All 14 subtotals match quantity and price.'),
  citations: [{ instrument: INSTRUMENT, annex: 3 }],
  cells: [at(SLIP, 'L10:L23')],
});

const SILENT = finding({
  check: 'example.22-acceptance-period',
  title: words('验收的期限', 'When acceptance must take place'),
  outcome: 'notRegulated',
  modality: 'permissive',
  message: words('本办法没有规定验收期限，由合同约定。', 'The regulation sets no period; the contract does.'),
  citations: [{ instrument: INSTRUMENT }],
  cells: [],
});

const NOT_SECRET = finding({
  check: 'example.2-classified',
  title: words('涉密项目不适用本办法', 'Classified projects are outside this regulation'),
  outcome: 'inapplicable',
  modality: 'mandatory',
  message: words('项目要素表写明“是否涉密”为否。', 'The sheet of project facts says the project is not classified.'),
  citations: [{ instrument: INSTRUMENT, article: 2 }],
  cells: [at(FACTS, 'B12')],
  subject: 'project',
});

const FINDINGS = [OVER_CONTRACT, CHANGED_SHARE, CONSENT, COUNT_OF_REQUESTS, SUBTOTALS, SILENT, NOT_SECRET];

/** Named 1, 2, 3…: every other one a breach of its own check, the rest passed. */
export function manyFindings(count: number, share: 'breaches' | 'both' = 'breaches'): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const passed = share === 'both' && index % 2 === 1;
    const name = words(`第 ${index + 1} 行小计等于数量乘单价`, `Line ${index + 1}: subtotal is quantity times price`);
    return {
      ...(passed ? SUBTOTALS : OVER_CONTRACT),
      title: name,
      check: `example.line-${index + 1}`,
      id: `example.line-${index + 1}@change:BG-01`,
      cells: [cellRange(SLIP, 9 + index, 11)],
    };
  });
}

export function slipReview(changes: Partial<Review> = {}): Review {
  const findings = changes.findings ?? FINDINGS;
  const counted = (outcome: Outcome) => findings.filter((one) => one.outcome === outcome).length;
  const subjects: Review['subjects'] = [
    { id: 'project', kind: 'project', title: '示例市智慧政务一体化平台', facts: new Map(), documents: [], lists: [] },
    { id: 'change:BG-01', kind: 'change', title: '变更单 BG-01', facts: new Map(), documents: [], lists: [] },
  ];
  return {
    workbook: WORKBOOK,
    pack: {
      id: 'example',
      title: words('示例市市级政务信息化项目建设管理办法', 'Example City government IT project rules'),
      instrument: INSTRUMENT,
      digest: 'sha256:00',
      inForce: true,
      choices: ['change.interpretation'],
    },
    asOf: { date: day('2025-10-21'), source: 'cell', cells: [at(FACTS, 'B4')] },
    calendar: NOTHING_ANNOUNCED,
    documents: [
      {
        kind: 'change-slip',
        sheet: SLIP,
        range: at(SLIP, 'A1:M30'),
        fields: new Map(),
        lists: [],
        recognition: 'certain',
        matched: [],
        missing: [],
        subject: 'change:BG-01',
      },
    ],
    subjects,
    findings,
    routes: [
      {
        topic: 'change',
        subject: 'change:BG-01',
        route: 'prior-consent',
        findings: [CONSENT.id, OVER_CONTRACT.id].filter((id) => findings.some((one) => one.id === id)),
      },
      { topic: 'initiation', subject: 'project', route: 'approval', findings: [] },
    ],
    checklist: [
      {
        item: 'example.7-planning',
        text: words('与上级规划衔接', 'Fits the plans of the level above'),
        citations: [{ instrument: INSTRUMENT, article: 7 }],
        cells: [],
        stage: 'initiation',
      },
    ],
    problems: [
      {
        kind: 'conflicting-facts',
        message: words(
          '“合同金额”有两个不同的值：1,000,000,000.00元 与 100,000,000.00元，请核对后保留一个。',
          'There are two different values for the contract amount; please keep the right one.',
        ),
        at: [at(FACTS, 'B21'), at(FACTS, 'B45')],
      },
    ],
    summary: {
      passed: counted('passed'),
      failed: counted('failed'),
      depends: counted('depends'),
      cannotTell: counted('cannotTell'),
      inapplicable: counted('inapplicable'),
      notRegulated: counted('notRegulated'),
    },
    identity: { comparisons: [], expired: [], unread: [] },
    setAside: [],
    verdicts: stageVerdicts(findings, [], subjects),
    unusedCorrections: [],
    lookedFor: [],
    ...changes,
  };
}
