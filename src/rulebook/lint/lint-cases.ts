/** Cases that are missing, that try nothing there is, or that come out otherwise than they say. */
import type { Bilingual } from '../../base/bilingual';
import type { DataPath } from '../../checks/mistake';
import { WrongCase } from '../cases/case-subjects';
import { readCases, wantedSorts, type CaseSort, type CasesOfCheck } from '../cases/rule-case';
import { differencesOf } from '../cases/run-case';
import type { RuleFile } from '../rule-file';
import { canBeUntold } from './can-be-untold';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack } from './linted-pack';

interface PlacedCases {
  readonly group: CasesOfCheck;
  readonly file: RuleFile;
  readonly at: number;
}

export function lintCases(linted: LintedPack): LintFinding[] {
  const files = linted.filesIn('cases');
  if (files.length === 0) {
    const message = {
      zh: '没有用例（cases 文件夹），不知道规则写得对不对',
      en: 'there are no cases (folder cases), so that nobody knows whether the rules are right',
    };
    return [lintFinding('cases', linted.packFile, [], message)];
  }
  const read = files.map((file) => ({ file, ...readCases(file.data) }));
  const mistakes = read.flatMap((one) =>
    'mistakes' in one ? one.mistakes.map(({ path, message }) => lintFinding('cases', one.file, path, message)) : [],
  );
  const placed = read.flatMap((one): PlacedCases[] =>
    'groups' in one ? one.groups.map((group, at) => ({ group, file: one.file, at })) : [],
  );
  // What is missing can only be told of files that could be read.
  const missing = mistakes.length > 0 ? [] : lacking(placed, linted);
  return [...mistakes, ...placed.flatMap((one) => play(one, linted)), ...missing];
}

function play({ group, file, at }: PlacedCases, { pack, dictionary }: LintedPack): LintFinding[] {
  const finding = (path: DataPath, message: Bilingual) => lintFinding('cases', file, [at, ...path], message);
  if (!pack.checks.some(({ id }) => id === group.check)) {
    const message = { zh: `没有检查“${group.check}”`, en: `there is no check “${group.check}”` };
    return [finding(['check'], message)];
  }
  return group.cases.flatMap((told, index) => {
    try {
      return differencesOf(pack, group.check, told, dictionary).map(({ key, message }) =>
        finding(['cases', index, key], named(group.check, told.name, message)),
      );
    } catch (error) {
      if (error instanceof WrongCase) {
        return [finding(['cases', index], named(group.check, told.name, error.explanation))];
      }
      throw error;
    }
  });
}

function named(check: string, given: string | Bilingual, message: Bilingual): Bilingual {
  const name = typeof given === 'string' ? { zh: given, en: given } : given;
  return { zh: `${check}（${name.zh}）：${message.zh}`, en: `${check} (${name.en}): ${message.en}` };
}

const SORT_WORDS: Readonly<Record<CaseSort, Bilingual>> = {
  within: { zh: '符合', en: 'within' },
  boundary: { zh: '恰在界限上', en: 'on the boundary' },
  beyond: { zh: '不符合', en: 'beyond' },
  'cannot-tell': { zh: '无法判定', en: 'cannot tell' },
  'before-law': { zh: '施行之前', en: 'before it was law' },
  other: { zh: '其他', en: 'other' },
};

function lacking(placed: readonly PlacedCases[], linted: LintedPack): LintFinding[] {
  return linted.own.flatMap(({ check, file }) => {
    const cases = placed.flatMap(({ group }) => (group.check === check.id ? group.cases : []));
    const there = new Set(cases.map(({ is }) => is));
    // Of what is no fault nothing is beyond, and where interpretations part, one of them says what is.
    if (check.lawful || cases.some(({ outcome }) => outcome === 'depends')) there.add('beyond');
    const missing = wantedSorts(check.kind)
      .filter((sort) => !there.has(sort))
      .filter((sort) => sort !== 'cannot-tell' || canBeUntold(check, linted));
    if (missing.length === 0) return [];
    const zh = missing.map((sort) => `${sort}（${SORT_WORDS[sort].zh}）`).join('、');
    const en = missing.map((sort) => `${sort} (${SORT_WORDS[sort].en})`).join(', ');
    return [lintFinding('cases', file, ['id'], { zh: `缺少用例：${zh}`, en: `cases are missing: ${en}` })];
  });
}
