/**
 * A fact that a message asks for, filled in under the name it is asked by, is recognised: every fact of the dictionary
 * that people write down, in each form that messages show; and what the five packs ask of an empty project can be filled in.
 */
import type { FactEntry } from '../../src/facts/fact-dictionary';
import { isWholeText, ourRulebook } from '../rules/rule-case';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const { dictionary } = ourRulebook();

const asked = dictionary.facts.filter(
  ({ id, labels = [], derived, internal }) => id !== 'project.pack' && labels.length > 0 && !derived && !internal,
);

/** As messages show a value of the kind. */
const SAMPLES: Readonly<Record<FactEntry['type'], readonly string[]>> = {
  amount: ['1234567', '1,234,567.00元', '123.4567万元'],
  number: ['3', '3'],
  date: ['2024-06-03', '2024年6月3日'],
  month: ['2024-06', '2024年6月'],
  flag: ['是', '否'],
  presence: ['有', '无'],
  text: ['甲'],
  choice: [],
};

const rows = asked.flatMap((fact) => {
  const samples = fact.type === 'choice' ? (fact.values ?? []).map(({ value }) => value) : SAMPLES[fact.type];
  return [...new Set(samples)].map((sample) => [fact.name.zh, sample, fact] as const);
});

test.each(rows)('%s：%s', (name, sample, fact) => {
  const label = fact.qualifier === 'required' ? `${name}：甲` : name;
  const { subjects } = reviewed(
    workbook(sheet('项目要素表', ['项目要素表', '适用办法 | 河府办〔2021〕30号', `${label} | ${sample}`].join('\n'))),
  );
  const reading = [...(subjects[0]?.facts ?? [])].find(([id]) => id === fact.id || id.startsWith(`${fact.id}:`))?.[1];
  expect([reading?.known, reading && !reading.known ? reading.reason?.zh : '']).toEqual([true, '']);
});

const SLIP = sheet(
  '变更单',
  [
    '项目变更单',
    '变更单编号：BG-1',
    '变更依据：会议纪要',
    '变更内容：调整设备',
    '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
    '1 | 设备 | 甲型 | 1 | 600 | 600 | 乙型 | 1 | 700 | 700',
  ].join('\n'),
);

test.each([...ourRulebook().packs.values()].map(({ id, instrument }) => [id, instrument.number] as const))(
  '%s asks for nothing that has no label and no place in a form',
  (id, number) => {
    const { findings } = reviewed(workbook(sheet('项目要素表', `项目要素表\n适用办法 | ${number}`), SLIP));
    const missing = findings.flatMap(({ missing: some = [] }) => some);
    const hopeless = missing.filter(({ fact, name }) => {
      const entry = dictionary.facts.find(({ id }) => id === fact);
      return !dictionary.byLabel(name.zh) && (entry?.from ?? []).length === 0;
    });
    expect(missing.length).toBeGreaterThan(isWholeText(id) ? 5 : 0);
    expect([...new Set(hopeless.map(({ fact, name }) => `${fact} ${name.zh}`))]).toEqual([]);
  },
);

test.each([
  ['46327{yyyy"年"m"月"}', 'month'],
  ['46327{[$-804]yyyy"年"m"月";@}', 'month'],
  ['46327{mmm-yy}', 'month'],
  ['46327{yyyy"年"m"月"d"日"}', '2026-11-01'],
  ['46327{yyyy/m/d h:mm}', '2026-11-01'],
  ['46327', '2026-11-01'],
])('a day whose cell shows no more than its month is no day: %s', (cell, expected) => {
  const { subjects } = reviewed(
    workbook(sheet('项目要素表', ['项目要素表', '适用办法 | 河府办〔2021〕30号', `业务日期 | ${cell}`].join('\n'))),
  );
  const reading = [...(subjects[0]?.facts ?? [])].find(([id]) => id === 'project.businessDate')?.[1];
  const told = reading?.known && reading.value.type === 'date' ? reading.value.value : reading;
  if (expected === 'month')
    expect(told).toMatchObject({ known: false, reason: { zh: expect.stringMatching('2026年11月') } });
  else expect(told).toBe(expected);
});
