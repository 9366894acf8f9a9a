/** `guiju explain`: one check in words, with its article, where its inputs stand, and its cases. */
import type { Bilingual } from '../../base/bilingual';
import { nearestName } from '../../checks/formula/nearest-name';
import { explainInRulebook, findCheck } from '../../review/explain-in-rulebook';
import { explanationText } from '../../review/explanation-text';
import { isProblem, parseRuleFile } from '../../rulebook/parse-rule-file';
import type { Rulebook } from '../../rulebook/rulebook';
import type { ExplainArguments } from './arguments';
import { openRulebook } from './open-rulebook';
import type { RuleFile } from './read-rule-files';
import type { Terminal } from './terminal';

const NAMED = 5;

/** 0, or 2 where there is no such check. */
export function explain(asked: ExplainArguments, terminal: Terminal, rulesFolder?: string): number {
  const { rulebook, problems, files } = openRulebook(asked.rules, rulesFolder);
  for (const problem of problems) terminal.err(`${problem.message[asked.language]}\n`);
  const found = findCheck(asked.check, rulebook);
  if (!found) {
    terminal.err(`${unknownCheck(asked.check, rulebook)[asked.language]}\n`);
    return 2;
  }
  const told = explainInRulebook(found, rulebook, casesIn(files));
  terminal.out(asked.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : explanationText(told, asked.language));
  return 0;
}

/** The data of the files in the folders `cases`. */
export function casesIn(files: readonly RuleFile[]): unknown[] {
  return files
    .filter(({ path }) => path.split('/')[1] === 'cases')
    .flatMap((text) => {
      const file = parseRuleFile(text);
      return isProblem(file) ? [] : [file.data];
    });
}

function unknownCheck(asked: string, { packs }: Rulebook): Bilingual {
  const ids = [...new Set([...packs.values()].flatMap(({ checks }) => checks.map(({ id }) => id)))];
  const near = nearestName(asked, ids);
  const slug = (id: string) => id.slice(id.indexOf('.') + 1);
  const holding = ids.filter((id) => id.includes(asked) || slug(id) === slug(asked));
  const nearSlug = nearestName(
    slug(asked),
    ids.map((id) => slug(id)),
  );
  const likely = ids.filter((id) => slug(id) === nearSlug);
  const named = [...new Set([...(near === undefined ? [] : [near]), ...holding, ...likely])].slice(0, NAMED);
  const [packId] = asked.split('.');
  const ofPack = ids.filter((id) => id.startsWith(`${packId ?? ''}.`)).slice(0, NAMED);
  const shown = named.length > 0 ? named : ofPack.length > 0 ? ofPack : ids.slice(0, NAMED);
  return {
    zh: `没有“${asked}”这项检查。相近的有：${shown.join('、')}。全部编号见 guiju packs 规则包。`,
    en: `There is no check "${asked}". Near to it: ${shown.join(', ')}. "guiju packs PACK" lists all.`,
  };
}
