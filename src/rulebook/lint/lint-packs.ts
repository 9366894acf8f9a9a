/** Everything the linter finds in the packs of one folder: what does not load, and what loads and is wrong all the same. */
import { loadAsWritten } from '../load-rule-texts';
import { isProblem, parseRuleFile } from '../parse-rule-file';
import type { RulebookProblem, RuleText } from '../rule-file';
import { lintArticles } from './lint-articles';
import { lintCases } from './lint-cases';
import { lintChoices } from './lint-choices';
import { lintConstants } from './lint-constants';
import { lintContradictions } from './lint-contradictions';
import type { LintFinding } from './lint-finding';
import { lintFacts } from './lint-facts';
import { lintInference } from './lint-inference';
import { lintKeys } from './lint-keys';
import { lintNames } from './lint-names';
import { lintNumbers } from './lint-numbers';
import { lintReach } from './lint-reach';
import { lintRoutes } from './lint-routes';
import { lintSkeleton } from './lint-skeleton';
import { lintStages } from './lint-stages';
import { lintSubjects } from './lint-subjects';
import { lintTiers } from './lint-tiers';
import { withRightForm } from './right-form';
import { idOf, lintedPack } from './linted-pack';

interface Linted {
  /** The ids of the packs that were looked at, those that do not load too. */
  readonly packs: readonly string[];
  /** Folders that hold years of holidays and no pack. */
  readonly calendars: readonly string[];
  readonly findings: readonly LintFinding[];
}

/** `given` are linted beside `ours` (dictionary, holidays, layouts, forms, packs to extend), as they are loaded beside them. */
export function lintPacks(
  given: readonly RuleText[],
  ours: readonly RuleText[],
  unread: readonly RulebookProblem[] = [],
): Linted {
  const texts: readonly RuleText[] = ours.length === 0 ? given : given.map((text) => ({ ...text, outside: 'folder' }));
  const folders = new Set([...texts, ...unread].map(folderOf));
  const all = [...ours, ...texts];
  const { rulebook, problems } = loadAsWritten(all, { headsOnly: unasked(texts, ours), unread });
  const schema = problems
    .filter(({ path }) => folders.has(path.split('/')[0] ?? ''))
    .map(({ path, line, key, what }): LintFinding => ({
      rule: 'schema',
      path,
      ...(line === undefined ? {} : { line }),
      ...(key === undefined ? {} : { key }),
      message: withRightForm(what, key),
    }));
  const parsed = texts.flatMap((text) => {
    const file = parseRuleFile(text);
    return isProblem(file) ? [] : [file];
  });
  const heads = parsed.filter(({ path }) => /^[^/]+\/pack\.yaml$/.test(path));
  const found = heads.flatMap((head) => {
    const pack = rulebook?.packs.get(idOf(head));
    const linted = rulebook && pack && lintedPack(pack, folderOf(head), parsed);
    if (!linted) return [];
    const lints = [
      lintArticles,
      lintStages,
      lintInference,
      lintTiers,
      lintRoutes,
      lintSubjects,
      lintReach,
      lintConstants,
      lintChoices,
      lintContradictions,
      lintNames,
      lintNumbers,
      lintFacts,
      lintCases,
    ];
    return lints.flatMap((lint) => lint(linted));
  });
  const keys = parsed.flatMap((file) => [...lintKeys(file), ...lintSkeleton(file)]);
  const lost = new Set([...texts, ...unread].filter(({ path }) => /^[^/]+\/pack\.ya?ml$/.test(path)).map(folderOf));
  for (const head of heads) lost.delete(folderOf(head));
  const packed = new Set([...heads.map(folderOf), ...lost]);
  const calendars = texts.filter(({ path }) => /^[^/]+\/holidays\.yaml$/.test(path)).map(folderOf);
  return {
    packs: [...heads.map(idOf), ...lost],
    calendars: calendars.filter((folder) => !packed.has(folder)),
    findings: [...schema, ...keys, ...found].sort(byPlace),
  };
}

/** Folders of ours with packs that nothing of `texts` builds on: their names are enough. */
function unasked(texts: readonly RuleText[], ours: readonly RuleText[]): ReadonlySet<string> {
  const isHead = ({ path }: RuleText) => /^[^/]+\/pack\.yaml$/.test(path);
  if (texts.some((text) => isHead(text) && text.text.includes('extends'))) return new Set();
  const own = new Set(texts.map(folderOf));
  return new Set(
    ours
      .filter((text) => isHead(text) && !isBase(text))
      .map(folderOf)
      .filter((folder) => !own.has(folder)),
  );
}

function isBase({ text }: RuleText): boolean {
  return /^base:/m.test(text);
}

function folderOf({ path }: { readonly path: string }): string {
  return path.split('/')[0] ?? '';
}

function byPlace(a: LintFinding, b: LintFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
