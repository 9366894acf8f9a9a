/** The command line's words, taken apart; wrong usage is a sentence, never a stack trace. */
import { parseArgs } from 'node:util';
import type { Bilingual, Language } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { parseIsoDate } from '../../base/civil-date';
import { FORM_KINDS } from '../../forms/form-document';
import { BLANK_FORM_KINDS, type BlankFormKind } from '../../forms/blank-forms';
import type { Confirmation } from '../../forms/recognition';

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly format: 'text' | 'json' | 'ndjson';
  readonly language: Language;
  readonly strict: boolean;
  /** What doubtful sheets are. */
  readonly treat: readonly Confirmation[];
}

export interface PacksArguments {
  readonly command: 'packs';
  readonly pack?: string;
  readonly rules?: string;
  readonly language: Language;
}

export interface ExplainArguments {
  readonly command: 'explain';
  readonly check: string;
  readonly rules?: string;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface LintRulesArguments {
  readonly command: 'lint-rules';
  readonly folder: string;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface NewArguments {
  readonly command: 'new';
  readonly form: BlankFormKind;
  /** The pack whose regulation a sheet of project facts names. */
  readonly pack?: string;
  readonly rules?: string;
  /** Path of the file to write. */
  readonly out: string;
  readonly language: Language;
}

export interface SchemaArguments {
  readonly command: 'schema';
  readonly of: 'report' | 'pack';
}

export interface HelpArguments {
  readonly command: 'help';
}

export type Arguments =
  | CheckArguments
  | PacksArguments
  | ExplainArguments
  | LintRulesArguments
  | NewArguments
  | SchemaArguments
  | HelpArguments;

export class WrongUsage extends Error {
  constructor(readonly explanation: Bilingual) {
    super(explanation.en);
    this.name = 'WrongUsage';
  }
}

const CONFIRMABLE = [...FORM_KINDS, 'none'] as const satisfies readonly Confirmation['kind'][];

const FORMATS = ['text', 'json', 'ndjson'] as const;

/** Reads what follows `guiju`. Throws WrongUsage, which says what is wrong and what may stand there. */
export function parseArguments(words: readonly string[]): Arguments {
  const [command, ...rest] = words;
  if (command === undefined || command === 'help' || words.some((word) => word === '--help' || word === '-h'))
    return { command: 'help' };
  if (command === 'check') return checkArguments(rest);
  if (command === 'packs') return packsArguments(rest);
  if (command === 'new') return newArguments(rest);
  if (command === 'explain') return explainArguments(rest);
  if (command === 'lint-rules') return lintRulesArguments(rest);
  if (command === 'schema') return schemaArguments(rest);
  throw new WrongUsage({
    zh: `没有“${command}”这个命令；可用：check、new、packs、explain、lint-rules、schema。用 guiju help 查看用法。`,
    en: `There is no command "${command}"; there are: check, new, packs, explain, lint-rules, schema. "guiju help" shows the usage.`,
  });
}

function checkArguments(words: string[]): CheckArguments {
  const { values, positionals } = take(words, {
    pack: { type: 'string' },
    rules: { type: 'string' },
    'as-of': { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
    strict: { type: 'boolean' },
    treat: { type: 'string', multiple: true },
  });
  if (positionals.length === 0) {
    throw new WrongUsage({
      zh: '没有给出要检查的文件。用法：guiju check 文件或文件夹…',
      en: 'No file to check was given. Usage: guiju check FILE-OR-FOLDER…',
    });
  }
  const asOf = text(values['as-of']);
  const day = asOf === undefined ? undefined : parseIsoDate(asOf);
  if (asOf !== undefined && day === undefined) {
    throw new WrongUsage({
      zh: `--as-of 要写成 2026-05-20 这样的日期，而不是“${asOf}”。`,
      en: `--as-of takes a day such as 2026-05-20, not "${asOf}".`,
    });
  }
  const pack = text(values.pack);
  const rules = text(values.rules);
  return {
    command: 'check',
    paths: positionals,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    ...(day !== undefined && { asOf: day }),
    format: oneOf('--format', text(values.format) ?? 'text', FORMATS),
    language: languageOf(values.lang),
    strict: values.strict === true,
    treat: confirmations(values.treat),
  };
}

function newArguments(words: string[]): NewArguments {
  const { values, positionals } = take(words, {
    pack: { type: 'string' },
    rules: { type: 'string' },
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const [named, ...more] = positionals;
  const form = BLANK_FORM_KINDS.find((kind) => kind === named);
  const there = BLANK_FORM_KINDS;
  if (form === undefined) {
    throw new WrongUsage(
      named === undefined
        ? { zh: `没有写要哪种表单；有：${there.join('、')}。`, en: `Which form? There are: ${there.join(', ')}.` }
        : {
            zh: `没有“${named}”这种空白表单；有：${there.join('、')}。`,
            en: `There is no blank form "${named}"; there are: ${there.join(', ')}.`,
          },
    );
  }
  const out = text(values.out);
  if (more.length > 0 || out === undefined || !/\.xlsx$/i.test(out)) {
    throw new WrongUsage({
      zh: `要写到哪个文件，用 -o 给出，以 .xlsx 结尾。用法：guiju new ${form} [--pack 规则包] -o 文件.xlsx`,
      en: `Name the file to write with -o; it ends in .xlsx. Usage: guiju new ${form} [--pack ID] -o FILE.xlsx`,
    });
  }
  const pack = text(values.pack);
  const rules = text(values.rules);
  return {
    command: 'new',
    form,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    out,
    language: languageOf(values.lang),
  };
}

function packsArguments(words: string[]): PacksArguments {
  const { values, positionals } = take(words, { rules: { type: 'string' }, lang: { type: 'string' } });
  const rules = text(values.rules);
  const pack = positionals[0];
  return {
    command: 'packs',
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    language: languageOf(values.lang),
  };
}

/** 'SHEET=KIND', as many as there are; a sheet's name may hold an '=' itself. */
function confirmations(values: unknown): Confirmation[] {
  const words = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  return words.map((word) => {
    const [, sheet, said] = /^(.+)=([^=]*)$/s.exec(word) ?? [];
    const kind = CONFIRMABLE.find((one) => one === said);
    if (sheet !== undefined && kind !== undefined) return { sheet, kind };
    throw new WrongUsage({
      zh: `--treat 要写成 工作表=表种，表种是 ${CONFIRMABLE.join('、')} 之一（none 表示不是表单），而不是“${word}”。`,
      en: `--treat takes SHEET=KIND with one of ${CONFIRMABLE.join(', ')} (none: it is no form), not "${word}".`,
    });
  });
}

function explainArguments(words: string[]): ExplainArguments {
  const { values, positionals } = take(words, {
    rules: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const [check] = positionals;
  if (check === undefined) {
    throw new WrongUsage({
      zh: '没有给出检查的编号。用法：guiju explain heyuan.21-2-changed-amount；编号见 guiju packs 规则包',
      en: 'No check was named. Usage: guiju explain heyuan.21-2-changed-amount; "guiju packs PACK" lists the ids.',
    });
  }
  const rules = text(values.rules);
  return {
    command: 'explain',
    check,
    ...(rules !== undefined && { rules }),
    format: oneOf('--format', text(values.format) ?? 'text', ['text', 'json']),
    language: languageOf(values.lang),
  };
}

function lintRulesArguments(words: string[]): LintRulesArguments {
  const { values, positionals } = take(words, { format: { type: 'string' }, lang: { type: 'string' } });
  const [folder] = positionals;
  if (folder === undefined) {
    throw new WrongUsage({
      zh: '没有给出规则包的文件夹。用法：guiju lint-rules 文件夹',
      en: 'No folder of rule packs was given. Usage: guiju lint-rules FOLDER',
    });
  }
  return {
    command: 'lint-rules',
    folder,
    format: oneOf('--format', text(values.format) ?? 'text', ['text', 'json']),
    language: languageOf(values.lang),
  };
}

const SCHEMAS = ['report', 'pack'] as const;

function schemaArguments(words: string[]): SchemaArguments {
  const { positionals } = take(words, { lang: { type: 'string' } });
  const [asked] = positionals;
  const of = SCHEMAS.find((one) => one === asked);
  if (of) return { command: 'schema', of };
  if (asked === 'log') {
    throw new WrongUsage({
      zh: '审查记录的格式这一版还没有，因此没有 schema log；可用：guiju schema report、guiju schema pack。',
      en: 'This version has no format for review records yet, and so no schema log. There are: guiju schema report, guiju schema pack.',
    });
  }
  throw new WrongUsage({
    zh: `要哪一种的 JSON Schema？用法：guiju schema report 或 guiju schema pack${asked === undefined ? '' : `，没有“${asked}”`}`,
    en: `The JSON Schema of what? Usage: guiju schema report, or guiju schema pack${asked === undefined ? '' : `; there is no "${asked}"`}`,
  });
}

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }>;

function take(words: string[], options: Options) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { zh, en } = wrongOption(error instanceof Error ? error.message : String(error));
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new WrongUsage({
      zh: `${zh}可用的选项：${known.join('、')}。用 guiju help 查看用法。`,
      en: `${en} The options are: ${known.join(', ')}. "guiju help" shows the usage.`,
    });
  }
}

/** What Node says of an option, in our words: it is unknown, lacks its value, or takes none. */
function wrongOption(said: string): Bilingual {
  const option = /'(?:-\w, )?(-[^ ']*)/.exec(said)?.[1] ?? '';
  if (said.includes('Unknown option')) {
    return { zh: `没有“${option}”这个选项。`, en: `There is no option "${option}".` };
  }
  return said.includes('does not take')
    ? { zh: `选项 ${option} 后面不写值。`, en: `The option ${option} takes no value.` }
    : { zh: `选项 ${option} 后面缺少值。`, en: `The option ${option} lacks its value.` };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function languageOf(value: unknown): Language {
  return oneOf('--lang', text(value) ?? 'zh', ['zh', 'en']);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new WrongUsage({
    zh: `${option} 只能是 ${allowed.join('、')}，而不是“${value}”。`,
    en: `${option} is one of ${allowed.join(', ')}, not "${value}".`,
  });
}
