/** Our rulebook under test, and the cases that stand beside its rules. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackEvaluation } from '../../src/checks/evaluate-pack';
import type { FactDictionary } from '../../src/facts/fact-dictionary';
import type { Subject } from '../../src/facts/subject';
import { subjectsOfCase, type CaseFacts } from '../../src/rulebook/cases/case-subjects';
import { readCases, type CasesOfCheck, type RuleCase } from '../../src/rulebook/cases/rule-case';
import { differencesOf, evaluateCase as play } from '../../src/rulebook/cases/run-case';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { nearestPlace, type RuleText } from '../../src/rulebook/rule-file';
import type { Rulebook } from '../../src/rulebook/rulebook';

export type { RuleCase } from '../../src/rulebook/cases/rule-case';

export const RULES = join(__dirname, '../../rules');

/** Ours, which no test writes to, are read once a file of tests. */
export function ruleTexts(folder?: string): RuleText[] {
  ours ??= textsIn(RULES);
  return folder === undefined ? [...ours] : textsIn(folder);
}

let ours: readonly RuleText[] | undefined;

function textsIn(folder: string): RuleText[] {
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

/** Of the packs of `rules/`, in order. */
export function ourPackIds(): string[] {
  return [...ourRulebook().packs.keys()].sort();
}

/** Whether every sentence of its text is told in a table beside it: it is a whole regulation, and not a small one. */
export function isWholeText(pack: string): boolean {
  return existsSync(join(RULES, pack, 'sentences.md'));
}

export interface PlacedCase {
  readonly check: string;
  readonly told: RuleCase;
  /** 'rules/heyuan/cases/change.yaml:12'. */
  readonly place: string;
  readonly placeOf: (key: string) => string;
}

/** The cases of a pack, each with its place in its file. */
export function casesOf(folder: string): PlacedCase[] {
  const texts = ruleTexts().filter(({ path }) => path.startsWith(`${folder}/cases/`));
  return texts.flatMap((text) => {
    const file = parseRuleFile(text);
    if (isProblem(file)) throw new Error(file.message.zh);
    const read = readCases(file.data);
    if (!('groups' in read)) throw new Error(`${text.path}: ${JSON.stringify(read.mistakes)}`);
    return read.groups.flatMap(({ check, cases }: CasesOfCheck, group) =>
      cases.map((told, index): PlacedCase => {
        const placeOf = (key?: string) => {
          const path = [group, 'cases', index, ...(key === undefined ? [] : [key])];
          return `rules/${text.path}:${nearestPlace(file, path)?.line ?? '?'}`;
        };
        return { check, told, place: placeOf(), placeOf };
      }),
    );
  });
}

/** What comes out otherwise than the case says: one line each, with file and line, in the language of the cases. */
export function wrongIn({ check, told, placeOf }: PlacedCase, packId: string): string[] {
  const pack = ourRulebook().packs.get(packId);
  if (!pack?.checks.some(({ id }) => id === check)) return [`${placeOf('check')} 没有检查“${check}”`];
  return differencesOf(pack, check, told, pack.wording.dictionary).map(
    ({ key, message }) => `${placeOf(key)} ${check} ${key}：${message.zh}`,
  );
}

export function evaluateCase(packId: string, told: CaseFacts): PackEvaluation {
  const pack = ourRulebook().packs.get(packId);
  if (!pack) throw new Error(`no pack ${packId}`);
  return play(pack, told, pack.wording.dictionary);
}

export function subjectsOf(told: CaseFacts, dictionary: FactDictionary): Subject[] {
  return subjectsOfCase(told, dictionary);
}
