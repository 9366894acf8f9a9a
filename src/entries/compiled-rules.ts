/// <reference types="webpack/module" />
/** The rule files as the build compiled them: plain data, no YAML left, a pack's rules and its cases in files of their own. */
import type { RuleFile } from '../rulebook/rule-file';
import type { RuleShelf } from './rules-at-hand';

const first = import.meta.webpackContext('../../rules', {
  recursive: true,
  regExp: /^\.\/(facts\.yaml|holidays\.yaml|layouts\/.*\.yaml|forms\/(?!cases\/).*\.yaml|[^/]+\/pack\.yaml)$/,
});

export const compiledRules: RuleShelf = {
  first: () => first.keys().map((key) => ({ path: key.replace(/^\.\//, ''), data: dataOf(first(key)) })),
  pack: async (folder) =>
    filesOf(
      await import(
        /* webpackChunkName: "pack-[request]", webpackExclude: /forms/ */ `../../rules/${folder}/pack.yaml?rules`
      ),
    ),
  cases: async (folder) =>
    filesOf(await import(/* webpackChunkName: "cases-[request]" */ `../../rules/${folder}/pack.yaml?cases`)),
};

/** As whole-folder-loader.cjs makes them: each with its path from the rules folder. */
function filesOf(module: unknown): readonly RuleFile[] {
  const files = dataOf(module);
  if (!Array.isArray(files)) throw new TypeError('a folder of rules that holds no files');
  return files.filter(isRuleFile);
}

function isRuleFile(file: unknown): file is RuleFile {
  return typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string' && 'data' in file;
}

/** JSON reaches us as a module whose default is the data. */
function dataOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
