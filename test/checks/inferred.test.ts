/** A check that rests on an inference says so, and warns at most, whatever the force of the duty it is read into. */
import { levelOf } from '../../src/checks/evaluation';
import { judged } from './one-check';

const CHECK = `
kind: presence
stage: contract
items: [监理合同]
`;
const INFERRED = `${CHECK}
inferred: { zh: 条文没有写明每个项目都须监理, en: that every project needs it is not written }
`;

test('where it fails', () => {
  const found = judged(INFERRED, { project: { 监理合同: '无' } });
  expect([found.outcome, found.inferred, levelOf(found)]).toEqual(['failed', true, 'warning']);
  expect(found.message.zh).toMatch(/（推断：条文没有写明每个项目都须监理）$/);
  expect(found.message.en).toMatch(/\(An inference: that every project needs it is not written\)$/);
});

test('where it cannot tell', () => {
  expect(judged(INFERRED, {}).message.zh).toContain('（推断：');
});

test('where it passes there is nothing to be said of it', () => {
  expect(judged(INFERRED, { project: { 监理合同: '有' } }).message.zh).not.toContain('推断');
});

test('a check of the text itself is a breach, and carries its stage', () => {
  const found = judged(CHECK, { project: { 监理合同: '无' } });
  expect([levelOf(found), found.inferred, found.stage]).toEqual(['error', undefined, 'contract']);
});
