/** `guiju lint-rules`: what is wrong with the rule packs of a folder, one line each with file, line and key. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { LintFinding } from '../../rulebook/lint/lint-finding';
import { lintPacks } from '../../rulebook/lint/lint-packs';
import type { RuleText } from '../../rulebook/rule-file';
import type { LintRulesArguments } from './command-arguments';
import { WrongUsage } from './options';
import { OWN_RULES } from './open-rulebook';
import { readRuleFiles } from './read-rule-files';
import type { Terminal } from './terminal';

/** 0 nothing found, 1 something, 2 no pack to look at. */
export function lintRules(asked: LintRulesArguments, terminal: Terminal, rulesFolder = OWN_RULES): number {
  const { language } = asked;
  const texts = textsIn(asked.folder);
  const { packs, findings } = lintPacks(texts, readRuleFiles(rulesFolder));
  if (packs.length === 0) {
    const none = {
      zh: `${asked.folder}：没有找到规则包（每个规则包是一个文件夹，其中有 pack.yaml）。`,
      en: `${asked.folder}: no rule pack was found (each is a folder with a pack.yaml).`,
    };
    terminal.err(`${none[language]}\n`);
    return 2;
  }
  if (asked.format === 'json') terminal.out(`${JSON.stringify(findings, null, 2)}\n`);
  else for (const finding of findings) terminal.out(`${lineOf(finding, language)}\n`);
  const summary = {
    zh: `已核对 ${packs.length} 个规则包（${packs.join('、')}），发现 ${findings.length} 处。`,
    en: `Looked at ${packs.length} rule packs (${packs.join(', ')}), found ${findings.length}.`,
  };
  terminal.err(`${summary[language]}\n`);
  return findings.length > 0 ? 1 : 0;
}

/** 'county/checks/share.yaml:8 measure: …' */
function lineOf({ path, line, key, message }: LintFinding, language: LintRulesArguments['language']): string {
  const place = `${path}${line === undefined ? '' : `:${line}`}${key === undefined ? '' : ` ${key}`}`;
  return `${place}: ${message[language]}`;
}

/** Of a folder of packs, or of one pack whose own folder was named. */
function textsIn(folder: string): RuleText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new WrongUsage({
      zh: `lint-rules 要给一个文件夹，而“${folder}”不是。`,
      en: `lint-rules takes a folder; "${folder}" is none.`,
    });
  }
  const texts = readRuleFiles(folder);
  if (!texts.some(({ path }) => path === 'pack.yaml')) return texts;
  const whole = resolve(folder);
  const name = basename(whole) || basename(dirname(whole));
  return texts.map(({ path, text }) => ({ path: `${name}/${path}`, text }));
}
