/** The words of the commands that look at a file as a package of parts. */
import type { DoctorArguments } from './command-arguments';
import { choiceOption, languageOption, take, textOption, WrongUsage } from './options';

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
