/** Options and their values, as every command takes them; wrong usage is a sentence, never a stack trace. */
import { parseArgs } from 'node:util';
import type { Bilingual, Language } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { readDateText } from '../../base/date-text';
import { FORM_KINDS } from '../../forms/form-document';
import type { Confirmation } from '../../forms/recognition';

export class WrongUsage extends Error {
  constructor(readonly explanation: Bilingual) {
    super(explanation.en);
    this.name = 'WrongUsage';
  }
}

type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }>;

export function take(words: string[], options: Options) {
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

export function textOption(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function languageOption(value: unknown): Language {
  return choiceOption('--lang', textOption(value) ?? 'zh', ['zh', 'en']);
}

export function choiceOption<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new WrongUsage({
    zh: `${option} 只能是 ${allowed.join('、')}，而不是“${value}”。`,
    en: `${option} is one of ${allowed.join(', ')}, not "${value}".`,
  });
}

/** As people write a day: 2026-05-20, 2026/5/20, 2026年5月20日, 20260520. Undefined where none is given. */
export function dayOf(option: string, value: unknown): CivilDate | undefined {
  const said = textOption(value);
  if (said === undefined) return undefined;
  const read = readDateText(said, false);
  if (read.kind === 'date') return read.date;
  throw new WrongUsage({
    zh: `${option} 要写成 2026-05-20、2026年5月20日 这样的日期，而不是“${said}”。`,
    en: `${option} takes a day such as 2026-05-20 or 2026年5月20日, not "${said}".`,
  });
}

const CONFIRMABLE = [...FORM_KINDS, 'none'] as const satisfies readonly Confirmation['kind'][];

/** 'SHEET=KIND', as many as there are; a sheet's name may hold an '=' itself. */
export function confirmations(values: unknown): Confirmation[] {
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
