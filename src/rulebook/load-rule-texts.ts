/** The rulebook from the texts of its files: the command line's and the tests' way in. */
import { parseRuleFile, isProblem } from './parse-rule-file';
import { packDigest } from './pack-digest';
import { loadRulebook } from './load-rulebook';
import type { RuleFile, RulebookProblem, RuleText } from './rule-file';
import type { LoadedRulebook } from './rulebook';

/** Paths from the rules folder; `sha256` makes the packs' digests, absent they stay empty. */
export function loadRuleTexts(texts: readonly RuleText[], sha256?: (text: string) => string): LoadedRulebook {
  const files: RuleFile[] = [];
  const broken: RulebookProblem[] = [];
  for (const text of texts) {
    const parsed = parseRuleFile(text);
    if (isProblem(parsed)) broken.push(parsed);
    else files.push(parsed);
  }
  const spoiled = new Set(broken.map(({ path }) => path.split('/')[0]));
  // A file that is no YAML takes its pack with it: a pack is whole or not there.
  const whole = files.filter(({ path }) => !path.includes('/') || !spoiled.has(path.split('/')[0]));
  const digests = sha256 ? digestsOf(texts, sha256) : new Map<string, string>();
  const { rulebook, problems } = loadRulebook({ files: whole, digests });
  return { ...(rulebook ? { rulebook } : {}), problems: [...broken, ...problems] };
}

function digestsOf(texts: readonly RuleText[], sha256: (text: string) => string): ReadonlyMap<string, string> {
  const folders = new Set(texts.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])));
  return new Map(
    [...folders].map((folder) => {
      const own = texts.filter(
        ({ path }) => path.startsWith(`${folder}/`) || path.startsWith('forms/') || path === 'facts.yaml',
      );
      return [folder, packDigest(own, sha256)];
    }),
  );
}
