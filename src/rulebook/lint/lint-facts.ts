/** Facts of a pack's own: that each is called by the pack's id, and that something asks for it. */
import type { Check } from '../../checks/check';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack } from './linted-pack';
import { nodesOf, usedIn } from './used-in-formulas';

/** Keys behind which a check names a fact by itself, in no formula. */
const NAMES = ['report', 'stated', 'choice'] as const;

export function lintFacts(linted: LintedPack): LintFinding[] {
  const { pack, factsFile, dictionary } = linted;
  if (!factsFile) return [];
  const used = usedFacts(linted);
  return ownFacts(factsFile.data).flatMap(({ id, index }) => {
    const at = ['facts', index, 'id'];
    const name = dictionary.facts.find((fact) => fact.id === id)?.name ?? { zh: id, en: id };
    // The product's own, in one house with the dictionary, keep the ids they had before.
    const named = !pack.outside || id.startsWith(`${pack.id}.`);
    const misnamed = named ? [] : [lintFinding('fact', factsFile, at, notOurs(id, pack.id))];
    const idle = used.has(id) ? [] : [lintFinding('unused', factsFile, at, nobodyAsks(name.zh, name.en))];
    return [...misnamed, ...idle];
  });
}

function usedFacts({ pack, dictionary }: LintedPack): ReadonlySet<string> {
  const inFormulas = usedIn(pack.checks.flatMap(nodesOf), pack).facts;
  const byThemselves = pack.checks.flatMap((check) => [
    ...(check.asOf ?? []).map(({ id }) => id),
    ...check.excludes.map(({ fact }) => fact),
    ...check.interpretations.flatMap(({ choice }) => choice ?? []),
    ...namedIn(check).flatMap((name) => dictionary.byName(name)?.id ?? []),
  ]);
  return new Set([...inFormulas, ...byThemselves]);
}

function namedIn({ fields }: Check): string[] {
  return NAMES.flatMap((key) => (typeof fields[key] === 'string' ? fields[key] : []));
}

/** Those that are new, by their places: what only adds to a fact of all has no name. */
function ownFacts(data: unknown): { readonly id: string; readonly index: number }[] {
  const facts = typeof data === 'object' && data !== null && 'facts' in data ? data.facts : undefined;
  if (!Array.isArray(facts)) return [];
  return facts.flatMap((fact: unknown, index) =>
    typeof fact === 'object' && fact !== null && 'name' in fact && 'id' in fact && typeof fact.id === 'string'
      ? [{ id: fact.id, index }]
      : [],
  );
}

function notOurs(id: string, pack: string) {
  const own = `${pack}.${id.split('.').at(-1) ?? id}`;
  return {
    zh: `本办法自己的要素，编号要以“${pack}.”开头（例如 ${own}），以免将来与词典或别的规则包重名`,
    en: `the id of a fact of the pack's own begins with “${pack}.” (as ${own}), so that neither the dictionary nor another pack ever takes it`,
  };
}

function nobodyAsks(zh: string, en: string) {
  return {
    zh: `没有检查用到“${zh}”；填了也没有用，删去它，或在检查里用上`,
    en: `no check uses “${en}”: who fills it in does so for nothing; leave it out, or use it`,
  };
}
