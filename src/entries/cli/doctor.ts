/** `guiju doctor`: is this package sound. Errors are what makes Excel repair or refuse a file, remarks all else. */
import { readFileSync, statSync } from 'node:fs';
import { oneLine } from '../../base/plain-text';
import { lintPackage } from '../../hosts/xlsx/lint/lint-package';
import { ruleWords, type PackageFinding } from '../../hosts/xlsx/lint/package-finding';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import type { DoctorArguments } from './command-arguments';
import type { Terminal } from './terminal';

/** 0 no error, 1 some, 2 it cannot be looked into. */
export function doctor({ path, format, language }: DoctorArguments, terminal: Terminal): number {
  const findings = findingsIn(path);
  if (!Array.isArray(findings)) {
    terminal.err(`${oneLine(`${path}${language === 'zh' ? '：' : ': '}${findings[language]}`)}\n`);
    return 2;
  }
  const told: readonly PackageFinding[] = findings;
  const errors = told.filter(({ level }) => level === 'error').length;
  if (format === 'json') {
    const whole = told.map((one) => ({ ...one, message: ruleWords(one.rule) }));
    terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
  } else for (const one of told) terminal.out(`${lineOf(one, language)}\n`);
  const summary = {
    zh: `错误 ${errors} 处，提示 ${told.length - errors} 处。`,
    en: `${errors} error(s), ${told.length - errors} remark(s).`,
  };
  terminal.err(`${summary[language]}\n`);
  return errors > 0 ? 1 : 0;
}

/** 'error xl/worksheets/sheet1.xml C7 [text-index] a shared text is not in the table' */
function lineOf({ rule, level, part, at }: PackageFinding, language: DoctorArguments['language']): string {
  const word = { error: { zh: '错误', en: 'error' }, remark: { zh: '提示', en: 'remark' } }[level][language];
  return oneLine(`${word} ${part}${at === undefined ? '' : ` ${at}`} [${rule}] ${ruleWords(rule)[language]}`);
}

function findingsIn(path: string) {
  try {
    if (!statSync(path).isFile()) return NO_FILE;
    return [...lintPackage(readFileSync(path))];
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.explanation;
    if (error instanceof Error && 'code' in error) return NO_FILE;
    throw error;
  }
}

const NO_FILE = {
  zh: '打不开这个文件。请确认路径正确、有读取权限。',
  en: 'this file cannot be opened. Check the path and the permission to read it.',
};
