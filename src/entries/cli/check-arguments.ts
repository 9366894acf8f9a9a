/** The words of `guiju check` and of what goes through workbooks as it does. */
import type { CheckArguments, DiffArguments } from './command-arguments';
import { choiceOption, confirmations, dayOf, languageOption, take, textOption, WrongUsage } from './options';

const FORMATS = ['text', 'markdown', 'json', 'sarif', 'ndjson'] as const;
const MOST_JOBS = 64;

export function checkArguments(words: string[]): CheckArguments {
  const { values, positionals } = take(words, {
    pack: { type: 'string' },
    rules: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
    strict: { type: 'boolean' },
    'ignore-record': { type: 'boolean' },
    all: { type: 'boolean' },
    treat: { type: 'string', multiple: true },
    'trust-workbook-pack': { type: 'boolean' },
    jobs: { type: 'string' },
    out: { type: 'string', short: 'o' },
    resume: { type: 'boolean' },
    recalc: { type: 'boolean' },
  });
  if (positionals.length === 0) {
    throw new WrongUsage({
      zh: '没有给出要检查的文件。用法：guiju check 文件或文件夹…',
      en: 'No file to check was given. Usage: guiju check FILE-OR-FOLDER…',
    });
  }
  const day = dayOf('--as-of', values['as-of']);
  const pack = textOption(values['pack']);
  const rules = textOption(values['rules']);
  const format = choiceOption('--format', textOption(values['format']) ?? 'text', FORMATS);
  const [jobs, out] = [jobsOption(values['jobs']), textOption(values['out'])];
  const resume = values['resume'] === true;
  if (out !== undefined ? format !== 'ndjson' : resume) {
    throw new WrongUsage({
      zh: '-o 只与 --format ndjson 一起用；--resume 要用 -o 写明接着写哪个文件。',
      en: '-o goes with --format ndjson only; --resume needs -o, the file to go on with.',
    });
  }
  return {
    command: 'check',
    paths: positionals,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    ...(day !== undefined && { asOf: day }),
    format,
    language: languageOption(values['lang']),
    strict: values['strict'] === true,
    ignoreRecord: values['ignore-record'] === true,
    all: values['all'] === true,
    treat: confirmations(values['treat']),
    ...(values['trust-workbook-pack'] === true && { trustWorkbookPack: true }),
    ...(jobs !== undefined && { jobs }),
    ...(out !== undefined && { out }),
    ...(resume && { resume }),
    ...(values['recalc'] === true && { recalc: true }),
  };
}

function jobsOption(value: unknown): number | undefined {
  const said = textOption(value);
  if (said === undefined) return undefined;
  const jobs = /^[1-9]\d?$/.test(said) ? Number(said) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new WrongUsage({
    zh: `--jobs 是 1 到 ${MOST_JOBS} 的整数，而不是“${said}”。`,
    en: `--jobs is a whole number from 1 to ${MOST_JOBS}, not "${said}".`,
  });
}

export function diffArguments(words: string[]): DiffArguments {
  const { values, positionals } = take(words, {
    'as-of': { type: 'string', multiple: true },
    pack: { type: 'string' },
    rules: { type: 'string' },
    treat: { type: 'string', multiple: true },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const days = Array.isArray(values['as-of']) ? values['as-of'].map((day) => dayOf('--as-of', day)) : [];
  const [from, to, ...more] = days;
  if (!from || !to || more.length > 0 || positionals.length === 0) {
    throw new WrongUsage({
      zh: '要给出两个日期和要比较的文件。用法：guiju diff --as-of 2026-01-01 --as-of 2027-01-01 文件或文件夹…',
      en: 'Give two days and the files to compare. Usage: guiju diff --as-of 2026-01-01 --as-of 2027-01-01 FILE-OR-FOLDER…',
    });
  }
  const [pack, rules] = [textOption(values['pack']), textOption(values['rules'])];
  return {
    command: 'diff',
    paths: positionals,
    from,
    to,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    treat: confirmations(values['treat']),
    format: choiceOption('--format', textOption(values['format']) ?? 'text', ['text', 'json']),
    language: languageOption(values['lang']),
  };
}
