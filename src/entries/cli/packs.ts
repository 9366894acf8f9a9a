/** `guiju packs` with one of them named, or with rules of the reader's own. */
import { oneLine } from '../../base/plain-text';
import type { PacksArguments } from './command-arguments';
import { listPacks } from './list-packs';
import { noSuchPack } from './no-such-pack';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0, or 2 where the pack named is none of ours. */
export function packs(asked: PacksArguments, terminal: Terminal, rulesFolder?: string): number {
  const rules = openRulebook(asked.rules, rulesFolder);
  const { heads, problems } = rules;
  const say = asked.language;
  for (const problem of problems) terminal.err(`${problem.message[say]}\n`);
  if (asked.pack === undefined) {
    return listPacks(heads.values(), say, terminal);
  }
  const head = rules.rulebook.shelf.get(asked.pack);
  const { rulebook } = rules.with(head ?? 'all');
  const pack = rulebook.packs.get(asked.pack);
  if (!pack) {
    terminal.err(`${noSuchPack(asked.pack, rulebook)[say]}\n`);
    return 2;
  }
  terminal.out(`${pack.instrument.title[say]} ${pack.instrument.number}\n${pack.instrument.basis[say]}\n\n`);
  for (const check of pack.checks) terminal.out(`${oneLine(`${check.id}\t${check.title[say]}`)}\n`);
  return 0;
}
