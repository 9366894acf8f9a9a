/** Keys of an earlier day: they load, and a file is better read with those of today. */
import type { RuleFile } from '../rule-file';
import { lintFinding, type LintFinding } from './lint-finding';

export function lintKeys(file: RuleFile): LintFinding[] {
  return (file.earlierKeys ?? []).map(({ path, earlier }) => {
    const today = String(path.at(-1));
    return lintFinding('earlier-key', file, path, {
      zh: `“${earlier}”是旧写法，仍能加载；请改写成“${today}”`,
      en: `“${earlier}” is how this key used to be written; it still loads, write “${today}”`,
    });
  });
}
