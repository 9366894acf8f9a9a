/** What is told to the commands of those who write packs: `guiju pack`, `guiju new pack`, `guiju lint-rules`. */
import type { LintRulesArguments, NewPackArguments, PackArguments } from './command-arguments';
import { choiceOption, languageOption, take, textOption, WrongUsage } from './options';

export function packArguments(words: string[]): PackArguments {
  const { values, positionals } = take(words, { out: { type: 'string', short: 'o' }, lang: { type: 'string' } });
  const [folder, ...more] = positionals;
  const out = textOption(values.out);
  if (folder === undefined || more.length > 0 || out === undefined || !/\.guiju\.json$/i.test(out)) {
    throw new WrongUsage({
      zh: '给一个规则包的文件夹，写到哪个文件用 -o 给出，以 .guiju.json 结尾。用法：guiju pack 文件夹 -o 名称.guiju.json',
      en: 'Name the folder of one pack, and with -o the file to write; it ends in .guiju.json. Usage: guiju pack DIR -o NAME.guiju.json',
    });
  }
  return { command: 'pack', folder, out, language: languageOption(values.lang) };
}

const MOST_ARTICLES = 300;

export function newPackArguments(words: string[]): NewPackArguments {
  const { values, positionals } = take(words, {
    articles: { type: 'string' },
    out: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const [id, ...more] = positionals;
  const articles = Number(textOption(values.articles) ?? '');
  const counts = Number.isInteger(articles) && articles > 0 && articles <= MOST_ARTICLES;
  if (id === undefined || more.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || !counts) {
    throw new WrongUsage({
      zh: '编号用小写字母开头，只含小写字母、数字和连字符；条数用 --articles 给出。用法：guiju new pack 编号 --articles 条数 [-o 文件夹]',
      en: `The id begins with a small letter and holds small letters, digits and dashes; --articles says how many there are (to ${MOST_ARTICLES}). Usage: guiju new pack ID --articles N [-o DIR]`,
    });
  }
  return {
    command: 'new-pack',
    id,
    articles,
    into: textOption(values.out) ?? '.',
    language: languageOption(values.lang),
  };
}

export function lintRulesArguments(words: string[]): LintRulesArguments {
  const { values, positionals } = take(words, {
    format: { type: 'string' },
    watch: { type: 'boolean' },
    settle: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    throw new WrongUsage({
      zh: '没有给出规则包的文件夹。用法：guiju lint-rules 文件夹 [--watch] [--settle]',
      en: 'No folder of rule packs was given. Usage: guiju lint-rules FOLDER [--watch] [--settle]',
    });
  }
  return {
    command: 'lint-rules',
    folder,
    watch: values.watch === true,
    settle: values.settle === true,
    format: choiceOption('--format', textOption(values.format) ?? 'text', ['text', 'json']),
    language: languageOption(values.lang),
  };
}
