/** `guiju explain CHECK --in FILE`: how the check came out on that workbook, and why. */
import { oneLine } from '../../base/plain-text';
import type { CivilDate } from '../../base/civil-date';
import { findCheck } from '../../review/explain-in-rulebook';
import { howItCameOut } from '../../review/how-it-came-out';
import { reportJson, reportOf } from '../../review/report';
import type { ExplainArguments } from './command-arguments';
import { checkFile } from './check-file';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { unknownCheck } from './unknown-check';

type Asked = ExplainArguments & { readonly in: string };

/**
 * 0, or 2 where there is no such check, the workbook cannot be read, or holds
 * no known form. It is judged by the regulation it names, or that of the check.
 */
export function explainIn(given: Asked, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const asked = { ...given, treat: given.treat ?? [] };
  const { language } = asked;
  const rules = openRulebook(asked.rules, rulesFolder).with('all');
  const found = findCheck(asked.check, rules.rulebook, asked.pack);
  if (!found) {
    terminal.err(`${unknownCheck(asked.check, rules.rulebook)[language]}\n`);
    return 2;
  }
  const { check, pack } = found;
  const first = checkFile(asked.in, asked, rules, today);
  const undecided = first.review && !first.review.pack && asked.pack === undefined && !check.ofForm;
  const checked = undecided ? checkFile(asked.in, { ...asked, pack: pack.id }, rules, today) : first;
  const { review, digest, refusal } = checked;
  if (!review || digest === undefined || review.documents.length === 0) {
    if (refusal) terminal.err(`${refusal[language]}\n`);
    return 2;
  }
  if (asked.format === 'json') {
    const report = reportOf(review, { generatorVersion: terminal.version, workbookDigest: digest });
    const { workbook, pack: by, asOf, findings } = report;
    const told = { workbook, pack: by, asOf, findings: findings.filter((finding) => finding.check === check.id) };
    terminal.out(`${reportJson(told, 2)}\n`);
    return 0;
  }
  const by = review.pack ? `${review.pack.id} ${review.pack.instrument}` : '—';
  const heading = {
    zh: `${check.id}  ${check.title.zh}\n工作簿：${oneLine(review.workbook.name)}；办法：${by}；核对基准日：${review.asOf.date}`,
    en: `${check.id}  ${check.title.en}\nWorkbook: ${oneLine(review.workbook.name)}; regulation: ${by}; as of ${review.asOf.date}`,
  };
  terminal.out(`${[heading[language], '', ...howItCameOut(check, review, language).map(oneLine)].join('\n')}\n`);
  return 0;
}
