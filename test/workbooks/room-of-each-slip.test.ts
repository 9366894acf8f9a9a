/** Of a workbook with one to three slips, accepted, refused, undated or drafts: what any of them is offered is no trap for it, nor for another. */
import fc from 'fast-check';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import { Exact } from '../../src/base/exact';
import type { Finding } from '../../src/review/review';

const PLACES = {
  heyuan: ['适用办法 | 河府办〔2021〕30号', '2024-0'],
  donghe: ['适用办法 | 东河区政务信息化项目建设管理办法（试行）', '2025-1'],
  mudan: ['适用办法 | 菏区政办发〔2023〕17号', '2024-0'],
} as const;
type Place = keyof typeof PLACES;

const STATES = ['accepted', 'refused', 'nobody says', 'undated', 'draft'] as const;
type Line = readonly [old: string, now: string];

const yuan = fc.integer({ min: 1, max: 4_000_000 }).map((fen) => (fen / 100).toFixed(2));
const line: fc.Arbitrary<Line> = fc.oneof(
  fc.tuple(fc.constant(''), yuan),
  fc.tuple(yuan, fc.constant('')),
  fc.tuple(yuan, yuan),
);
const slip = fc.record({
  state: fc.constantFrom(...STATES),
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
});
const story = fc.record({
  base: fc.constantFrom('1000000.00', '2345678.91'),
  slips: fc.array(slip, { minLength: 1, maxLength: 3 }),
  stated: fc.option(yuan, { nil: undefined }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** The undated one seems to be of after the lapse of 牡丹's text. */
const UNDATED_FIRST: Story = {
  base: '2345678.91',
  slips: [
    { state: 'undated', lines: [['39474.85', '']] },
    { state: 'accepted', lines: [['7232.30', '']] },
  ],
  stated: '39999.90',
};

function findingsOf(place: Place, { base, slips, stated }: Story): readonly Finding[] {
  const [by, month] = PLACES[place];
  const facts = [
    '项目要素表',
    by,
    `合同金额 | ${base}`,
    `原批复概算总投资 | ${base}`,
    ...(stated === undefined ? [] : [`累计已变更金额 | ${stated}`]),
  ];
  const sheets = slips.map(({ state, lines }, at) =>
    sheet(
      `BG-${at + 1}`,
      [
        '项目变更单',
        `变更单编号：BG-${at + 1}`,
        ...(state === 'undated' ? [] : [`变更申请日期：${month}${at}-15`.replace('-00-', '-09-')]),
        '变更依据：会议纪要',
        '变更内容：调整设备',
        ...(state === 'accepted' ? ['建设单位意见：同意变更。'] : []),
        ...(state === 'refused' ? ['建设单位意见：不同意变更。'] : []),
        '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
        ...(state === 'draft' ? [] : lines).map(([old, now], row) => {
          const side = (model: string, price: string) =>
            price === '' ? ' |  |  | ' : `${model} | 1 | ${price} | ${price}`;
          return `${row + 1} | 设备${at + 1}-${row + 1} | ${side('甲型', old)} | ${side('乙型', now)}`;
        }),
      ].join('\n'),
    ),
  );
  return reviewed(workbook(sheet('项目要素表', facts.join('\n')), ...sheets)).findings;
}

const passing = (findings: readonly Finding[]) =>
  findings.filter(
    ({ trace, outcome, subject, check }) =>
      trace.op === 'limit' && outcome === 'passed' && subject !== 'project' && !check.startsWith('form.'),
  );

/** With one more line on the slip of this number: so much added, or so much taken away. */
function withLine(told: Story, number: string, more: Line): Story {
  const slips = told.slips.map((one, at) =>
    `change:BG-${at + 1}` === number ? { ...one, lines: [...one.lines, more] } : one,
  );
  return { ...told, slips };
}

test.each(Object.keys(PLACES) as Place[])('%s', (place) => {
  let offered = 0;
  // Several checks offer the same amount: the workbook with it is reviewed once.
  const known = new Map<string, readonly Finding[]>();
  const passingIn = (told: Story) => {
    const key = JSON.stringify(told);
    const found = known.get(key) ?? passing(findingsOf(place, told));
    known.set(key, found);
    return found;
  };
  fc.assert(
    fc.property(story, (told) => {
      const passed = passingIn(told);
      for (const { id, subject, headroom } of passed) {
        if (headroom?.unit !== 'CNY') continue;
        for (const [way, amount] of [
          ['added', headroom.value],
          ['taken away', headroom.down],
        ] as const) {
          if (!amount || amount.compare(Exact.zero) <= 0) continue;
          offered += 1;
          const text = amount.toString();
          const then = passingIn(withLine(told, subject, way === 'added' ? ['', text] : [text, '']));
          const lost = passed.map((one) => one.id).filter((one) => !then.some((still) => still.id === one));
          expect({ id, way, text, lost }).toEqual({ id, way, text, lost: [] });
        }
      }
    }),
    { numRuns: 8, seed: 20_241, examples: [[UNDATED_FIRST]] },
  );
  expect(offered).toBeGreaterThan(20);
});
