/** Our rulebook under test, and the cases that stand beside its rules. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PackEvaluation } from '../../src/checks/evaluate-pack';
import type { FactDictionary } from '../../src/facts/fact-dictionary';
import type { Subject } from '../../src/facts/subject';
import { subjectsOfCase, type CaseFacts } from '../../src/rulebook/cases/case-subjects';
import { readCases, type CasesOfCheck } from '../../src/rulebook/cases/rule-case';
import { evaluateCase as play } from '../../src/rulebook/cases/run-case';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import type { Rulebook } from '../../src/rulebook/rulebook';

export type { RuleCase } from '../../src/rulebook/cases/rule-case';

export const RULES = join(__dirname, '../../rules');

export function ruleTexts(folder = RULES): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

let loaded: Rulebook | undefined;

export function ourRulebook(): Rulebook {
  if (loaded) return loaded;
  const { rulebook, problems } = loadRuleTexts(ruleTexts(), (text) => createHash('sha256').update(text).digest('hex'));
  if (!rulebook || problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  loaded = rulebook;
  return rulebook;
}

export function casesIn(folder: string): CasesOfCheck[] {
  return readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const read = readCases(parse(readFileSync(join(folder, name), 'utf8')));
      if ('groups' in read) return read.groups;
      throw new Error(`${name}: ${JSON.stringify(read.mistakes)}`);
    });
}

export function evaluateCase(packId: string, told: CaseFacts): PackEvaluation {
  const { packs, dictionary } = ourRulebook();
  const pack = packs.get(packId);
  if (!pack) throw new Error(`no pack ${packId}`);
  return play(pack, told, dictionary);
}

export function subjectsOf(told: CaseFacts, dictionary: FactDictionary): Subject[] {
  return subjectsOfCase(told, dictionary);
}
