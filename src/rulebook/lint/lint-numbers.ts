/** Numbers that are not there when they are needed, numbers and quantities nobody needs, and what a check says of its own sum. */
import { lintFinding, type LintFinding } from './lint-finding';
import { idOf, type LintedPack } from './linted-pack';
import { EARLIER, nodesOf, usedIn } from './used-in-formulas';

export function lintNumbers(linted: LintedPack): LintFinding[] {
  const { pack, filesIn } = linted;
  const used = usedIn(
    pack.checks.flatMap((check) => nodesOf(check)),
    pack,
  );
  const first = pack.instrument.from;
  const parameters = filesIn('parameters').flatMap((file) => {
    const id = idOf(file);
    if (!used.parameters.has(id)) {
      return [lintFinding('unused', file, ['id'], { zh: `没有公式用到“${id}”`, en: `no formula uses “${id}”` })];
    }
    const from = pack.parameters.get(id)?.values[0]?.from;
    if (from === undefined || from <= first) return [];
    const message = {
      zh: `办法自 ${first} 起施行，这个数到 ${from} 才有值，其间无法判定`,
      en: `the instrument is in force from ${first}, this number only from ${from}; in between nothing can be told`,
    };
    return [lintFinding('numbers', file, ['values', 0, 'from'], message)];
  });
  const quantities = filesIn('quantities').flatMap((file) => {
    const id = idOf(file);
    if (used.quantities.has(id)) return [];
    return [lintFinding('unused', file, ['id'], { zh: `没有检查用到“${id}”`, en: `no check uses “${id}”` })];
  });
  return [...parameters, ...quantities, ...linted.own.flatMap((own) => lintSum(own, linted))];
}

/** What a check says it adds up or leaves out must be so in its formulas. */
function lintSum({ check, file }: LintedPack['own'][number], linted: LintedPack): LintFinding[] {
  const { facts, subtracted } = usedIn(nodesOf(check), linted.pack);
  const left = check.excludes.flatMap(({ fact, name }, index) =>
    facts.has(fact) && !subtracted.has(fact)
      ? [
          lintFinding('numbers', file, ['excludes', index, 'fact'], {
            zh: `写明不计“${name.zh}”，公式里却没有减去它`,
            en: `“${name.en}” is said to be left out, but the formula does not subtract it`,
          }),
        ]
      : [],
  );
  const adds = facts.has(EARLIER);
  const claimed = check.cumulative;
  if (claimed === undefined || (claimed === 'no') === !adds || check.kind !== 'limit') return left;
  if (claimed !== 'no' && (usesCount(facts) || namesSum(facts, linted))) return left;
  const message = adds
    ? { zh: '写明不累计，公式里却用了累计已变更金额', en: 'said not to add up, but the formula uses earlier changes' }
    : {
        zh: '写明累计，公式里却没有累计已变更金额或次数，也没有名称含“累计”的要素',
        en: 'said to add up, but no formula uses earlier changes, their number, or a fact that is itself a sum (累计)',
      };
  return [...left, lintFinding('numbers', file, ['cumulative'], message)];
}

function usesCount(facts: ReadonlySet<string>): boolean {
  return facts.has('change.applicationCount');
}

/** What is written down is the sum already: 累计停工天数, 累计支付金额. */
function namesSum(facts: ReadonlySet<string>, { dictionary }: LintedPack): boolean {
  return dictionary.facts.some(({ id, name }) => facts.has(id) && name.zh.includes('累计'));
}
