/** order: days one after another, those included that are not fixed but bounded. */
import { judged } from '../one-check';

const BY_BOUNDS = `
kind: order
dates: [变更申请日期, 取晚(竣工验收日期，投入使用日期)]
`;
const project = { 竣工验收日期: '2024-01-15', 投入使用日期: '', 变更申请日期: '2024-01-15' };
const bounded = (own: Record<string, string>, more = '') =>
  judged(BY_BOUNDS + more, { project: { ...project, ...own } });

test('a day before one that is not fixed yet but certainly not earlier is in order', () => {
  const { outcome, message } = bounded({});
  expect(outcome).toBe('passed');
  expect(message.zh).toContain('不早于 2024-01-15');
  expect(message.en).toContain('not before 2024-01-15');
});

test('one day later nobody can tell, and strictly neither on the same day', () => {
  expect(bounded({ 变更申请日期: '2024-01-16' }).outcome).toBe('cannotTell');
  expect(bounded({}, 'strictly: true\n').outcome).toBe('cannotTell');
  expect(bounded({ 变更申请日期: '2024-01-14' }, 'strictly: true\n').outcome).toBe('passed');
});

test('a day that certainly lies before the one it follows is out of order, also past a day that nobody knows', () => {
  const own = `
kind: order
dates: [取晚(竣工验收日期，投入使用日期), 初验日期, 变更申请日期]
`;
  const of = (applied: string) => judged(own, { project: { ...project, 变更申请日期: applied, 初验日期: '' } });
  expect(of('2024-01-14').outcome).toBe('failed');
  expect(of('2024-01-14').message.zh).toContain('早于');
  expect(of('2024-01-15').outcome).toBe('cannotTell');
});

test('a formula is called by the day of it that counts, in both languages', () => {
  const own = `
kind: order
dates: ['若(已填(竣工验收日期)，竣工验收日期，投入使用日期)', 变更申请日期]
`;
  const { outcome, message } = judged(own, { project: { ...project, 变更申请日期: '2024-01-01' } });
  expect(outcome).toBe('failed');
  expect(message.zh).toContain('早于竣工验收日期（2024-01-15）');
  expect(message.zh).not.toMatch(/若|已填/);
  expect(message.en).not.toMatch(/若|已填/);
});
