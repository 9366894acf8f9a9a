/** What a skeleton says in its author's place and nobody has written yet: one finding a file, at the first of it. */
import type { DataPath } from '../../checks/mistake';
import { placeKey, type RuleFile } from '../rule-file';
import { isToBeWritten, TO_BE_WRITTEN } from '../to-be-written';
import { lintFinding, type LintFinding } from './lint-finding';

export function lintSkeleton(file: RuleFile): LintFinding[] {
  const left = leftIn(file.data, []);
  const [first] = left;
  if (!first) return [];
  const keys = [...new Set(left.map((path) => placeKey(path.filter((key) => key !== 'zh' && key !== 'en'))))];
  return [
    lintFinding('skeleton', file, first, {
      zh: `骨架里的“${TO_BE_WRITTEN.zh}”还没有写：${keys.join('、')}`,
      en: `what the skeleton marks as ${TO_BE_WRITTEN.en} is not written yet: ${keys.join(', ')}`,
    }),
  ];
}

/** 'county.3-todo' */
function isStub(id: string): boolean {
  return id.endsWith('-todo');
}

function leftIn(data: unknown, at: DataPath): DataPath[] {
  if (typeof data === 'string') return isToBeWritten(data) || (at.at(-1) === 'id' && isStub(data)) ? [at] : [];
  if (Array.isArray(data)) return data.flatMap((one, index) => leftIn(one, [...at, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, one]) => leftIn(one, [...at, key]));
}
