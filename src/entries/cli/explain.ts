/** `guiju explain`: one check in words, with its article, where its inputs stand, and its cases. */
import type { Bilingual } from '../../base/bilingual';
import { nearestName } from '../../checks/formula/nearest-name';
import { explainCheck } from '../../review/explain-check';
import { explanationText } from '../../review/explanation-text';
import { readCases, type RuleCase } from '../../rulebook/cases/rule-case';
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
  const packs = [...rulebook.packs.values()];
  // A check of an extended pack is explained by the pack whose own it is.
  const pack =
    packs.find(({ id, checks }) => asked.check.startsWith(`${id}.`) && checks.some((one) => one.id === asked.check)) ??
    packs.find(({ checks }) => checks.some((one) => one.id === asked.check));
  const check = pack?.checks.find((one) => one.id === asked.check);
  if (!pack || !check) {
    terminal.err(`${unknownCheck(asked.check, rulebook)[asked.language]}\n`);
    return 2;
  }
  const told = explainCheck(check, check.ofForm ? (rulebook.base ?? pack) : pack, rulebook, casesOf(check.id, files));
  terminal.out(asked.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : explanationText(told, asked.language));
  return 0;
}

/** Those of all packs read: a pack that extends another may try its checks, too. */
function casesOf(check: string, files: readonly RuleFile[]): RuleCase[] {
  return files
    .filter(({ path }) => path.split('/')[1] === 'cases')
    .flatMap((text) => {
      const file = parseRuleFile(text);
      const read = isProblem(file) ? { groups: [] } : readCases(file.data);
      const groups = 'groups' in read ? read.groups : [];
      return groups.filter((group) => group.check === check).flatMap(({ cases }) => cases);
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
