/** The command line's words, taken apart. */
import { BLANK_FORM_KINDS } from '../../forms/blank-forms';
import { citedPlace } from './cited-place';
import { checkArguments, diffArguments } from './check-arguments';
import type {
  CommandArguments,
  ExplainArguments,
  FixtureArguments,
  HelpArguments,
  NewArguments,
  PacksArguments,
} from './command-arguments';
import { logArguments, mergeArguments, opinionArguments, verifyArguments } from './record-arguments';
import { annotateArguments, doctorArguments, unannotateArguments } from './package-arguments';
import { confirmations, dayOf, languageOption, choiceOption, take, textOption, WrongUsage } from './options';
import { lintRulesArguments, newPackArguments, packArguments } from './pack-arguments';
import { completionArguments } from './completion';
import { schemaArguments } from './schema-arguments';
import { COMMANDS, isCommand } from './usage';

/** Reads what follows `guiju`. Throws WrongUsage, which says what is wrong and what may stand there. */
export function parseArguments(words: readonly string[]): CommandArguments {
  const [command, ...rest] = words;
  if (command === '--version' || command === '-V' || command === 'version') return { command: 'version' };
  if (command === 'help') return helpArguments(rest);
  if (command === undefined) return { command: 'help' };
  if (words.some((word) => word === '--help' || word === '-h'))
    return { command: 'help', ...(isCommand(command) && { of: command }) };
  if (!isCommand(command)) throw unknownCommand(command);
  switch (command) {
    case 'check':
      return checkArguments(rest);
    case 'diff':
      return diffArguments(rest);
    case 'completion':
      return completionArguments(rest);
    case 'packs':
      return packsArguments(rest);
    case 'new':
      return rest[0] === 'pack' ? newPackArguments(rest.slice(1)) : newArguments(rest);
    case 'pack':
      return packArguments(rest);
    case 'explain':
      return explainArguments(rest);
    case 'fixture':
      return fixtureArguments(rest);
    case 'annotate':
      return annotateArguments(rest);
    case 'unannotate':
      return unannotateArguments(rest);
    case 'doctor':
      return doctorArguments(rest);
    case 'lint-rules':
      return lintRulesArguments(rest);
    case 'schema':
      return schemaArguments(rest);
    case 'log':
      return logArguments(rest);
    case 'verify':
      return verifyArguments(rest);
    case 'merge':
      return mergeArguments(rest);
    case 'opinion':
      return opinionArguments(rest);
  }
}

function unknownCommand(command: string): WrongUsage {
  return new WrongUsage({
    zh: `没有“${command}”这个命令；可用：${COMMANDS.join('、')}。用 guiju help 查看用法。`,
    en: `There is no command "${command}"; there are: ${COMMANDS.join(', ')}. "guiju help" shows the usage.`,
  });
}

function helpArguments(words: string[]): HelpArguments {
  const [of] = take(words, { lang: { type: 'string' } }).positionals;
  if (of === undefined || of === 'help') return { command: 'help' };
  if (isCommand(of)) return { command: 'help', of };
  throw unknownCommand(of);
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
  const out = textOption(values.out);
  if (more.length > 0 || out === undefined || !/\.xlsx$/i.test(out)) {
    throw new WrongUsage({
      zh: `要写到哪个文件，用 -o 给出，以 .xlsx 结尾。用法：guiju new ${form} [--pack 规则包] -o 文件.xlsx`,
      en: `Name the file to write with -o; it ends in .xlsx. Usage: guiju new ${form} [--pack ID] -o FILE.xlsx`,
    });
  }
  const pack = textOption(values.pack);
  const rules = textOption(values.rules);
  return {
    command: 'new',
    form,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    out,
    language: languageOption(values.lang),
  };
}

function packsArguments(words: string[]): PacksArguments {
  const { values, positionals } = take(words, { rules: { type: 'string' }, lang: { type: 'string' } });
  const rules = textOption(values.rules);
  const pack = positionals[0];
  return {
    command: 'packs',
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    language: languageOption(values.lang),
  };
}

function explainArguments(words: string[]): ExplainArguments {
  const { values, positionals } = take(words, {
    in: { type: 'string' },
    pack: { type: 'string' },
    'as-of': { type: 'string' },
    treat: { type: 'string', multiple: true },
    rules: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const check = positionals.join('');
  if (check === '') {
    throw new WrongUsage({
      zh: '没有给出检查的编号。用法：guiju explain heyuan.21-2-changed-amount，或 guiju explain 第二十一条；编号见 guiju packs 规则包',
      en: 'No check was named. Usage: guiju explain heyuan.21-2-changed-amount, or guiju explain 第二十一条; "guiju packs PACK" lists the ids.',
    });
  }
  const place = citedPlace(check);
  const file = textOption(values.in);
  if (file !== undefined && place) {
    throw new WrongUsage({
      zh: '--in 要和一项检查的编号一起用，例如 guiju explain heyuan.21-2-changed-amount --in 变更单.xlsx。',
      en: '--in goes with the id of one check, as in guiju explain heyuan.21-2-changed-amount --in FILE.xlsx.',
    });
  }
  const [pack, rules, day] = [textOption(values.pack), textOption(values.rules), dayOf('--as-of', values['as-of'])];
  return {
    command: 'explain',
    check,
    ...(place && { place }),
    ...(pack !== undefined && { pack }),
    ...(file !== undefined && { in: file }),
    ...(day !== undefined && { asOf: day }),
    treat: confirmations(values.treat),
    ...(rules !== undefined && { rules }),
    format: choiceOption('--format', textOption(values.format) ?? 'text', ['text', 'json']),
    language: languageOption(values.lang),
  };
}

function fixtureArguments(words: string[]): FixtureArguments {
  const { values, positionals } = take(words, {
    out: { type: 'string', short: 'o' },
    pack: { type: 'string' },
    'as-of': { type: 'string' },
    rules: { type: 'string' },
    lang: { type: 'string' },
  });
  const [path, ...more] = positionals;
  const out = textOption(values.out);
  if (path === undefined || more.length > 0 || out === undefined || !/\.xlsx$/i.test(out)) {
    throw new WrongUsage({
      zh: '要给出一个工作簿，并用 -o 给出要写的文件，以 .xlsx 结尾。用法：guiju fixture 文件.xlsx -o 样本.xlsx',
      en: 'Name one workbook, and with -o the file to write; it ends in .xlsx. Usage: guiju fixture FILE.xlsx -o OUT.xlsx',
    });
  }
  const [pack, rules, day] = [textOption(values.pack), textOption(values.rules), dayOf('--as-of', values['as-of'])];
  return {
    command: 'fixture',
    path,
    out,
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    ...(day !== undefined && { asOf: day }),
    language: languageOption(values.lang),
  };
}
