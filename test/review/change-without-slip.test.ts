/** A change that only the sheet of project facts tells of: judged by what is written there, and not passed over. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const FACTS = ['项目要素表', '适用办法 | 河府办〔2021〕30号', '业务日期 | 2026-11-10'];
const changeIn = (...rows: readonly string[]) => {
  const { subjects, findings, verdicts } = reviewed(workbook(sheet('项目要素表', [...FACTS, ...rows].join('\n'))));
  const about = findings.filter(({ subject }) => subject === 'change:1');
  return {
    there: subjects.some(({ kind }) => kind === 'change'),
    about,
    order: about.find(({ check }) => check === 'heyuan.21-consent-first'),
    verdict: verdicts.find(({ subject, stage }) => subject === 'change:1' && stage === 'change'),
  };
};

test('carried out before consent fails, at the cells that say so', () => {
  const { about, order, verdict } = changeIn('变更同意日期 | 2026-10-30', '变更实施日期 | 2026-10-12');
  expect(order).toMatchObject({ outcome: 'failed', level: 'error' });
  expect(order?.cells.map(({ top }) => top)).toEqual(expect.arrayContaining([3, 4]));
  expect(verdict).toMatchObject({ outcome: 'failed', begun: true });
  // No limit is found kept or broken without a list, and no slip is asked for its fields.
  const outcomeOf = (id: string) => about.find(({ check }) => check === id)?.outcome;
  expect(outcomeOf('heyuan.21-2-changed-amount')).toBe('cannotTell');
  expect(about.filter(({ check }) => check.startsWith('form.'))).toEqual([]);
});

test('in order it passes, and one day alone cannot be told', () => {
  const days = ['变更申请日期 | 2026-10-09', '变更同意日期 | 2026-10-30', '变更实施日期 | 2026-11-02'];
  expect(changeIn(...days).order?.outcome).toBe('passed');
  expect(changeIn('变更实施日期 | 2026年11月').order?.outcome).toBe('cannotTell');
});

test('where no day of a change is written there is none', () => {
  expect(changeIn('变更同意日期 | 无', '变更实施日期 | ', '变更申请日期 | 2026-10-09').there).toBe(false);
});
