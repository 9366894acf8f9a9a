/// <reference types="webpack/module" />
/** The rule files as the build compiled them into this bundle: plain data, no YAML left. */
import type { RuleFile } from '../rulebook/rule-file';

/** Cases and prose beside the rules are for people and tests, and stay out of the bundle. */
const files = import.meta.webpackContext('../../rules', { recursive: true, regExp: /^(?!.*\/cases\/).*\.yaml$/ });

export function compiledRules(): RuleFile[] {
  return files.keys().map((key) => ({ path: key.replace(/^\.\//, ''), data: dataOf(files(key)) }));
}

/** JSON reaches us as a module whose default is the data. */
function dataOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
