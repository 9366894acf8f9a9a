/** What the commands about the review record are told. */
import type { LogArguments, MergeArguments, OpinionArguments, VerifyArguments } from './command-arguments';
import { choiceOption, dayOf, languageOption, take, textOption, WrongUsage } from './options';

export function logArguments(words: string[]): LogArguments {
  const { values, positionals } = take(words, { format: { type: 'string' }, lang: { type: 'string' } });
  return {
    command: 'log',
    path: onlyFile(positionals, 'log'),
    format: choiceOption('--format', textOption(values.format) ?? 'text', ['text', 'json']),
    language: languageOption(values.lang),
  };
}

export function verifyArguments(words: string[]): VerifyArguments {
  const { values, positionals } = take(words, { lang: { type: 'string' } });
  return { command: 'verify', path: onlyFile(positionals, 'verify'), language: languageOption(values.lang) };
}

export function mergeArguments(words: string[]): MergeArguments {
  const { values, positionals } = take(words, { ...REVIEWING, 'break-signature': { type: 'boolean' } });
  const [base, ...copies] = positionals;
  const out = textOption(values.out);
  if (base === undefined || copies.length === 0 || out === undefined) {
    throw new WrongUsage({
      zh: '要给出一份底本、至少一份副本，并用 -o 给出要写的文件。用法：guiju merge 底本.xlsx 副本.xlsx… -o 合并.xlsx',
      en: 'Name the base, at least one copy, and with -o the file to write. Usage: guiju merge BASE.xlsx COPY.xlsx… -o OUT.xlsx',
    });
  }
  const breakSignature = values['break-signature'] === true;
  return { command: 'merge', base, copies, out, breakSignature, ...reviewing(values) };
}

export function opinionArguments(words: string[]): OpinionArguments {
  const { values, positionals } = take(words, REVIEWING);
  const out = textOption(values.out);
  if (out === undefined || !/\.(md|docx)$/i.test(out)) {
    throw new WrongUsage({
      zh: '用 -o 给出要写的文件，以 .md 或 .docx 结尾。用法：guiju opinion 文件.xlsx -o 审核意见书.docx',
      en: 'Name the file to write with -o; it ends in .md or .docx. Usage: guiju opinion FILE.xlsx -o OPINION.docx',
    });
  }
  return { command: 'opinion', path: onlyFile(positionals, 'opinion'), out, ...reviewing(values) };
}

const REVIEWING = {
  out: { type: 'string', short: 'o' },
  pack: { type: 'string' },
  rules: { type: 'string' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
} as const;

function reviewing(values: ReturnType<typeof take>['values']) {
  const [pack, rules, day] = [textOption(values.pack), textOption(values.rules), dayOf('--as-of', values['as-of'])];
  return {
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    ...(day !== undefined && { asOf: day }),
    language: languageOption(values.lang),
  };
}

function onlyFile([path, ...more]: readonly string[], command: string): string {
  if (path !== undefined && more.length === 0) return path;
  throw new WrongUsage({
    zh: `要给出一个工作簿。用法：guiju ${command} 文件.xlsx`,
    en: `Name one workbook. Usage: guiju ${command} FILE.xlsx`,
  });
}
