/** One check of an invented place, from YAML to what it says: for trying a kind by itself. */
import { evaluatePack } from '../../src/checks/evaluate-pack';
import type { Evaluation } from '../../src/checks/evaluation';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { parseIsoDate } from '../../src/base/civil-date';
import { ruleTexts, subjectsOf, type RuleCase } from '../rules/rule-case';

const PACK = `
id: sample
title: { zh: 示例办法, en: sample measures }
number: 示例〔2024〕1号
issuer: { zh: 示例县, en: Sample County }
inForce:
  from: 2024-01-01
  until: 2025-12-31
  arguable: 2026-01-01
  basis: { zh: 有效期两年, en: valid for two years }
`;

const FRAME = `
id: sample.1-check
title: { zh: 示例检查, en: sample check }
says: { zh: 示例, en: sample }
about: project
modality: mandatory
citations: [{ article: 1 }]
`;

const shared = ruleTexts().filter(({ path }) => /^(facts\.yaml|holidays\.yaml|layouts\/|forms\/)/.test(path));

export interface Told extends Pick<RuleCase, 'project' | 'change' | 'lines'> {
  readonly asOf?: string;
}

/** `own` are the fields of the kind; further files of the pack by their path. */
export function judged(own: string, told: Told, files: Readonly<Record<string, string>> = {}): Evaluation {
  const texts = Object.entries({ 'pack.yaml': PACK, 'checks/check.yaml': FRAME + own, ...files });
  const { rulebook, problems } = loadRuleTexts([
    ...shared,
    ...texts.map(([path, text]) => ({ path: `sample/${path}`, text })),
  ]);
  const pack = rulebook?.packs.get('sample');
  if (!pack) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  const asOf = parseIsoDate(told.asOf ?? '2024-06-03');
  if (!asOf) throw new Error(`no day ${told.asOf ?? ''}`);
  const { evaluations } = evaluatePack(pack, subjectsOf(told, rulebook?.dictionary ?? never()), asOf);
  const found = evaluations.find(({ check }) => check === 'sample.1-check');
  return found ?? never();
}

function never(): never {
  throw new Error('the check gave no verdict');
}
