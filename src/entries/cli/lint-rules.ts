/** `guiju lint-rules`: what is wrong with the rule packs of a folder, one line each with file, line and key. */
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { LintFinding } from '../../rulebook/lint/lint-finding';
import { lintPacks } from '../../rulebook/lint/lint-packs';
import type { RulebookProblem } from '../../rulebook/rule-file';
import type { LintRulesArguments } from './command-arguments';
import { WrongUsage } from './options';
import { ownFolder } from './open-rulebook';
import { readRuleFolder, type RuleFolder } from './read-rule-files';
import { settleRules } from './settle-rules';
import type { Terminal } from './terminal';

/** 0 nothing found, 1 something, 2 no pack to look at, or not all of it could be read. */
export function lintRules(asked: LintRulesArguments, terminal: Terminal, rulesFolder?: string): number {
  // What is written by it is linted with the rest.
  const written = !asked.settle || settleIn(asked, terminal, rulesFolder);
  const { status } = findingsOf(asked, terminal, rulesFolder);
  return written ? status : 2;
}

function settleIn(asked: LintRulesArguments, terminal: Terminal, rulesFolder?: string): boolean {
  const { texts, isOne } = filesIn(asked.folder);
  return settleRules(asked, texts, (name) => (isOne ? asked.folder : join(asked.folder, name)), terminal, rulesFolder);
}

/** The same, with what was read; what was found has been told. */
export function findingsOf(
  asked: Pick<LintRulesArguments, 'folder' | 'format' | 'language'>,
  terminal: Terminal,
  rulesFolder?: string,
) {
  const { language } = asked;
  const { texts, unread, skipped } = filesIn(asked.folder);
  const linted = lintPacks(texts, ownFolder(rulesFolder).texts, unread);
  const { packs, calendars } = linted;
  const findings = [...linted.findings, ...skipped.map(notRead)];
  const looked = packs.length + calendars.length;
  if (looked === 0 && findings.length === 0) {
    const none = {
      zh: `${asked.folder}：没有找到规则包（每个规则包是一个文件夹，其中有 pack.yaml）。`,
      en: `${asked.folder}: no rule pack was found (each is a folder with a pack.yaml).`,
    };
    terminal.err(`${none[language]}\n`);
    return { texts, packs, calendars, findings, status: 2 };
  }
  if (asked.format === 'json') terminal.out(`${JSON.stringify(findings, null, 2)}\n`);
  else for (const finding of findings) terminal.out(`${lineOf(finding, language)}\n`);
  const summary = {
    zh: `已核对 ${looked} 个规则包（${[...packs, ...calendars].join('、')}），发现 ${findings.length} 处。`,
    en: `Looked at ${looked} rule packs (${[...packs, ...calendars].join(', ')}), found ${findings.length}.`,
  };
  terminal.err(`${summary[language]}\n`);
  const status = looked === 0 || unread.length > 0 ? 2 : findings.length > 0 ? 1 : 0;
  return { texts, packs, calendars, findings, status };
}

/** 'county/checks/share.yaml:8 measure: …' */
function lineOf({ path, line, key, message }: LintFinding, language: LintRulesArguments['language']): string {
  const place = `${path}${line === undefined ? '' : `:${line}`}${key === undefined ? '' : ` ${key}`}`;
  return `${place}: ${message[language]}`;
}

function notRead({ path, what }: RulebookProblem): LintFinding {
  return { rule: 'schema', path, message: what };
}

/** Of a folder of packs, or of one pack, or table of holidays, whose own folder was named. */
function filesIn(folder: string): RuleFolder & { readonly isOne: boolean } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage({
      zh: `lint-rules 要给一个文件夹，而“${folder}”不是。`,
      en: `lint-rules takes a folder; "${folder}" is none.`,
    });
  }
  const read = readRuleFolder(folder);
  const paths = [...read.texts, ...read.unread].map(({ path }) => path);
  const holdsPacks = paths.some((path) => /^[^/]+\/pack\.yaml$/.test(path));
  const isOne = paths.includes('pack.yaml') || (paths.includes('holidays.yaml') && !holdsPacks);
  if (!isOne) return { ...read, isOne };
  const whole = resolve(folder);
  const name = basename(whole) || basename(dirname(whole));
  const inside = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: `${name}/${one.path}` });
  return { texts: read.texts.map(inside), unread: read.unread.map(inside), skipped: read.skipped.map(inside), isOne };
}
