/** What is wrong with a rule pack that loads: named with file, line and key, as a schema problem is. */
import type { Bilingual } from '../../base/bilingual';
import type { DataPath } from '../../checks/mistake';
import { nearestPlace, placeKey, type RuleFile } from '../rule-file';

type LintRule =
  | 'schema'
  | 'citation'
  | 'coverage'
  | 'stage'
  | 'inference'
  | 'tiers'
  | 'unreachable'
  | 'constant'
  | 'choice'
  | 'contradiction'
  | 'numbers'
  | 'unused'
  | 'route'
  | 'subject'
  | 'cases'
  | 'fact'
  | 'skeleton'
  | 'earlier-key';

export interface LintFinding {
  readonly rule: LintRule;
  readonly path: string;
  readonly line?: number;
  readonly key?: string;
  readonly message: Bilingual;
}

export function lintFinding(rule: LintRule, file: RuleFile, path: DataPath, message: Bilingual): LintFinding {
  const place = nearestPlace(file, path);
  return {
    rule,
    path: file.path,
    ...(place ? { line: place.line } : {}),
    ...(path.length > 0 ? { key: placeKey(path) } : {}),
    message,
  };
}
