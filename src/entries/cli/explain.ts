/** `guiju explain`: one check in words, with its article, where its inputs stand, and its cases; or the checks of an article. */
import { explainInRulebook, findCheck } from '../../review/explain-in-rulebook';
import { explanationText } from '../../review/explanation-text';
import type { ExplainArguments } from './command-arguments';
import { explainArticle } from './explain-article';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { unknownCheck } from './unknown-check';

/** 0, or 2 where there is no such check. */
export function explain(asked: ExplainArguments, terminal: Terminal, rulesFolder?: string): number {
  const { rulebook, problems, cases } = openRulebook(asked.rules, rulesFolder).with('all');
  for (const problem of problems) terminal.err(`${problem.message[asked.language]}\n`);
  if (asked.place) return explainArticle(asked.place, asked, rulebook, terminal);
  const found = findCheck(asked.check, rulebook, asked.pack);
  if (!found) {
    terminal.err(`${unknownCheck(asked.check, rulebook)[asked.language]}\n`);
    return 2;
  }
  const told = explainInRulebook(found, cases());
  terminal.out(asked.format === 'json' ? `${JSON.stringify(told, null, 2)}\n` : explanationText(told, asked.language));
  return 0;
}
