/** The rulebook from the texts of its files: the command line's and the tests' way in. */
import { parseRuleFile, isProblem } from './parse-rule-file';
import { lintContradictions } from './lint/lint-contradictions';
import { idOf, lintedPack } from './lint/linted-pack';
import { packDigest } from './pack-digest';
import { loadRulebook } from './load-rulebook';
import { fileProblem, type RuleFile, type RulebookProblem, type RuleText } from './rule-file';
import type { LoadedPack, LoadedRulebook, Rulebook } from './rulebook';

/** Paths from the rules folder; `sha256` makes the packs' digests, absent they stay empty. Packs that contradict themselves are left out. */
export function loadRuleTexts(texts: readonly RuleText[], sha256?: (text: string) => string): LoadedRulebook {
  const { rulebook, problems, files } = loadAsWritten(texts, sha256 ? { sha256 } : {});
  if (!rulebook) return { problems };
  const disagreeing = new Map([...rulebook.packs].map(([id, pack]) => [id, disagreementsIn(pack, files, rulebook)]));
  // What builds on a pack that contradicts itself contradicts itself as well.
  const torn = (id: string): boolean => {
    const parent = rulebook.packs.get(id)?.extends?.pack;
    return (disagreeing.get(id) ?? []).length > 0 || (parent !== undefined && torn(parent));
  };
  const packs = new Map([...rulebook.packs].filter(([id]) => !torn(id)));
  return { rulebook: { ...rulebook, packs }, problems: [...problems, ...[...disagreeing.values()].flat()] };
}

interface LoadedFiles extends LoadedRulebook {
  readonly files: readonly RuleFile[];
}

interface HowToLoad {
  readonly sha256?: (text: string) => string;
  /** Folders whose packs are only to be known by name. */
  readonly headsOnly?: ReadonlySet<string>;
}

/** Whatever the packs' checks say to one another. */
export function loadAsWritten(texts: readonly RuleText[], { sha256, headsOnly }: HowToLoad = {}): LoadedFiles {
  const files: RuleFile[] = [];
  const broken: RulebookProblem[] = [];
  const { first, problems: misplaced } = sorted(texts);
  for (const text of first) {
    const parsed = parseRuleFile(text);
    if (isProblem(parsed)) broken.push(parsed);
    else files.push(parsed);
  }
  const spoiled = new Set(broken.map(({ path }) => path.split('/')[0]));
  // A file that is no YAML takes its pack with it: a pack is whole or not there.
  const whole = files.filter(({ path }) => !path.includes('/') || !spoiled.has(path.split('/')[0]));
  const digests = sha256 ? digestsOf(first, sha256) : new Map<string, string>();
  const { rulebook, problems } = loadRulebook({ files: whole, digests, ...(headsOnly ? { headsOnly } : {}) });
  return { ...(rulebook ? { rulebook } : {}), problems: [...misplaced, ...broken, ...problems], files: whole };
}

/** Two checks that both apply and disagree, told with file, line and key. */
function disagreementsIn(pack: LoadedPack, files: readonly RuleFile[], { dictionary }: Rulebook): RulebookProblem[] {
  const head = files.find((file) => /^[^/]+\/pack\.yaml$/.test(file.path) && idOf(file) === pack.id);
  const linted = head && lintedPack(pack, head.path.split('/')[0] ?? '', files, dictionary);
  return (linted ? lintContradictions(linted) : []).map(({ path, line, key, message }) =>
    fileProblem(path, message, line === undefined ? undefined : { line, column: 1 }, key),
  );
}

/** Of two files of one path the first stays, so that a reader's folder cannot take ours away; each folder is told once. */
function sorted(texts: readonly RuleText[]): { first: RuleText[]; problems: RulebookProblem[] } {
  const first = new Map<string, RuleText>();
  const problems = new Map<string, RulebookProblem>();
  for (const text of texts) {
    const [folder = ''] = text.path.split('/');
    if (text.path === 'pack.yaml') problems.set(folder, fileProblem(text.path, NO_FOLDER));
    else if (first.has(text.path)) problems.set(folder, fileProblem(text.path, TAKEN));
    else first.set(text.path, text);
  }
  return { first: [...first.values()], problems: [...problems.values()] };
}

const NO_FOLDER = {
  zh: '规则包要放在自己的文件夹里（例如 heyuan/pack.yaml），再指定其上一级文件夹',
  en: 'a pack stands in a folder of its own (as heyuan/pack.yaml does); name the folder above it',
};
const TAKEN = {
  zh: '已有同名的规则文件，后一份没有采用；请给文件夹换一个名称',
  en: 'there is a rule file of this name already, the later one was left out; give its folder another name',
};

function digestsOf(texts: readonly RuleText[], sha256: (text: string) => string): ReadonlyMap<string, string> {
  const folders = new Set(texts.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])));
  return new Map(
    [...folders].map((folder) => {
      const whole = [folder, ...extendedBy(folder, texts), 'forms'];
      const own = texts.filter(
        ({ path }) =>
          path === 'facts.yaml' ||
          path === 'holidays.yaml' ||
          whole.some((one) => path.startsWith(`${one}/`) && !path.startsWith(`${one}/cases/`)),
      );
      return [folder, packDigest(own, sha256)];
    }),
  );
}

/** The folders of the packs that a pack extends, all the way up. */
function extendedBy(folder: string, texts: readonly RuleText[], seen: readonly string[] = []): string[] {
  const text = texts.find(({ path }) => path === `${folder}/pack.yaml`)?.text ?? '';
  const id = /^extends:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1];
  if (id === undefined) return [];
  const parent = texts.find((one) => one.path.endsWith('/pack.yaml') && idLine(id).test(one.text))?.path.split('/')[0];
  return parent === undefined || seen.includes(parent) ? [] : [parent, ...extendedBy(parent, texts, [...seen, parent])];
}

function idLine(id: string): RegExp {
  return new RegExp(`^id:\\s*["']?${id}["']?\\s*$`, 'm');
}
