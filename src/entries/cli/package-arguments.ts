/** The words of the commands that look at a file as a package of parts. */
import type { AnnotateArguments, DoctorArguments, UnannotateArguments } from './command-arguments';
import { choiceOption, confirmations, dayOf, languageOption, take, textOption, WrongUsage } from './options';

export function doctorArguments(words: string[]): DoctorArguments {
  const { values, positionals } = take(words, { format: { type: 'string' }, lang: { type: 'string' } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new WrongUsage({
      zh: '要看哪个文件？用法：guiju doctor 文件.xlsx',
      en: 'Which file? Usage: guiju doctor FILE.xlsx',
    });
  }
  return {
    command: 'doctor',
    path,
    format: choiceOption('--format', textOption(values['format']) ?? 'text', ['text', 'json']),
    language: languageOption(values['lang']),
  };
}

const WRITTEN = {
  out: { type: 'string', short: 'o' },
  'dry-run': { type: 'boolean' },
  'break-signature': { type: 'boolean' },
  format: { type: 'string' },
  lang: { type: 'string' },
} as const;

export function annotateArguments(words: string[]): AnnotateArguments {
  const { values, positionals } = take(words, {
    ...WRITTEN,
    pack: { type: 'string' },
    rules: { type: 'string' },
    'as-of': { type: 'string' },
    treat: { type: 'string', multiple: true },
    notes: { type: 'boolean' },
    'results-sheet': { type: 'boolean' },
  });
  const [pack, rules, day] = [
    textOption(values['pack']),
    textOption(values['rules']),
    dayOf('--as-of', values['as-of']),
  ];
  return {
    command: 'annotate',
    ...written('annotate', values, positionals),
    ...(pack !== undefined && { pack }),
    ...(rules !== undefined && { rules }),
    ...(day !== undefined && { asOf: day }),
    treat: confirmations(values['treat']),
    notes: values['notes'] === true,
    results: values['results-sheet'] === true,
  };
}

export function unannotateArguments(words: string[]): UnannotateArguments {
  const { values, positionals } = take(words, WRITTEN);
  return { command: 'unannotate', ...written('unannotate', values, positionals) };
}

function written(command: string, values: Readonly<Record<string, unknown>>, [path, ...more]: readonly string[]) {
  const out = textOption(values['out']);
  const dryRun = values['dry-run'] === true;
  if (path === undefined || more.length > 0 || (out === undefined && !dryRun)) {
    throw new WrongUsage({
      zh: `要给出一个工作簿，并用 -o 给出要写的文件。用法：guiju ${command} 文件.xlsx -o 副本.xlsx`,
      en: `Name one workbook, and with -o the file to write. Usage: guiju ${command} FILE.xlsx -o COPY.xlsx`,
    });
  }
  const ending = (name: string) => /[^.]*$/.exec(name)?.[0].toLowerCase();
  if (out !== undefined && ending(out) !== ending(path)) {
    throw new WrongUsage({
      zh: `副本的扩展名要和原文件一样（.${ending(path)}），否则打不开。`,
      en: `The copy has the ending of the original (.${ending(path)}); with another it would not open.`,
    });
  }
  return {
    path,
    ...(out !== undefined && { out }),
    dryRun,
    breakSignature: values['break-signature'] === true,
    format: choiceOption('--format', textOption(values['format']) ?? 'text', ['text', 'json']),
    language: languageOption(values['lang']),
  };
}
