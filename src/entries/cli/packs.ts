/** `guiju packs`: the rule packs there are, or one of them with its checks. */
import { oneLine } from '../../base/plain-text';
import type { PacksArguments } from './command-arguments';
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
    for (const { id, instrument } of heads.values()) {
      const until = instrument.until === undefined ? '' : ` – ${instrument.until}`;
      terminal.out(`${oneLine(`${id}\t${instrument.number}\t${instrument.title[say]}\t${instrument.from}${until}`)}\n`);
    }
    return 0;
  }
  const { rulebook } = rules.with('all');
  const pack = rulebook.packs.get(asked.pack);
  if (!pack) {
    terminal.err(`${noSuchPack(asked.pack, rulebook)[say]}\n`);
    return 2;
  }
  terminal.out(`${pack.instrument.title[say]} ${pack.instrument.number}\n${pack.instrument.basis[say]}\n\n`);
  for (const check of pack.checks) terminal.out(`${oneLine(`${check.id}\t${check.title[say]}`)}\n`);
  return 0;
}
