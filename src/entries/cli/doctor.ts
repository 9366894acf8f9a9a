/** `guiju doctor`: is this package sound. Errors are what makes Excel repair or refuse a file, remarks all else. */
import { oneLine } from '../../base/plain-text';
import { lintPackage } from '../../hosts/xlsx/lint/lint-package';
import { ruleWords, type PackageFinding } from '../../hosts/xlsx/lint/package-finding';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import type { DoctorArguments } from './command-arguments';
import { CANNOT_OPEN, fileBytes } from './file-bytes';
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
    zh: `错误 ${errors} 处（Excel 会要求修复或打不开），提示 ${told.length - errors} 处（照常打开）。`,
    en: `${errors} error(s), which Excel repairs or refuses, and ${told.length - errors} remark(s), with which it opens.`,
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
  const bytes = fileBytes(path);
  if (!bytes) return CANNOT_OPEN;
  try {
    return [...lintPackage(bytes)];
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.explanation;
    throw error;
  }
}
