/** The rulebook from the texts of its files: the command line's and the tests' way in. */
import { parseRuleFile, isProblem } from './parse-rule-file';
import { lintContradictions } from './lint/lint-contradictions';
import { idOf, lintedPack } from './lint/linted-pack';
import { packDigest } from './pack-digest';
import { addYears } from './further-years';
import { addFacts } from './pack-facts';
import { loadRulebook } from './load-rulebook';
import { vetOutside } from './vet-outside';
import { fileProblem, type RuleFile, type RulebookProblem, type RuleText } from './rule-file';
import type { FailedPack, LoadedPack, LoadedRulebook } from './rulebook';

/**
 * Paths from the rules folder; `sha256` makes the packs' digests, absent they stay empty. Packs that contradict
 * themselves are left out, and so are those of which `unread` says that a file could not be read.
 */
export function loadRuleTexts(
  texts: readonly RuleText[],
  sha256?: (text: string) => string,
  unread: readonly RulebookProblem[] = [],
): LoadedRulebook {
  const { rulebook, problems, files } = loadAsWritten(texts, { unread, ...(sha256 ? { sha256 } : {}) });
  if (!rulebook) return { problems };
  const disagreeing = new Map([...rulebook.packs].map(([id, pack]) => [id, disagreementsIn(pack, files)]));
  // What builds on a pack that contradicts itself contradicts itself as well.
  const reasons = (id: string): readonly RulebookProblem[] => {
    const parent = rulebook.packs.get(id)?.extends?.pack;
    return [...(disagreeing.get(id) ?? []), ...(parent === undefined ? [] : reasons(parent))];
  };
  const torn = [...rulebook.packs].flatMap(([id, { instrument }]): FailedPack[] => {
    const why = reasons(id);
    const names = [instrument.number, instrument.title.zh];
    return why.length > 0 ? [{ id, names, title: instrument.title, reasons: why }] : [];
  });
  const packs = new Map([...rulebook.packs].filter(([id]) => !torn.some((one) => one.id === id)));
  return {
    rulebook: { ...rulebook, packs, failed: [...rulebook.failed, ...torn] },
    problems: [...problems, ...[...disagreeing.values()].flat()],
  };
}

interface LoadedFiles extends LoadedRulebook {
  readonly files: readonly RuleFile[];
}

interface HowToLoad {
  readonly sha256?: (text: string) => string;
  /** Folders whose packs are only to be known by name. */
  readonly headsOnly?: ReadonlySet<string>;
  /** Files that could not be read. */
  readonly unread?: readonly RulebookProblem[];
}

/** Whatever the packs' checks say to one another. */
export function loadAsWritten(
  texts: readonly RuleText[],
  { sha256, headsOnly, unread = [] }: HowToLoad = {},
): LoadedFiles {
  const files: RuleFile[] = [];
  const broken: RulebookProblem[] = [...unread];
  const { first, problems: taken } = sorted(texts);
  const misplaced = [...taken, ...headless(first, unread)];
  for (const text of first) {
    const parsed = parseRuleFile(text);
    if (isProblem(parsed)) broken.push(parsed);
    else files.push(parsed);
  }
  const digests = sha256 ? digestsOf(first, sha256) : new Map<string, string>();
  const { rulebook, problems } = loadRulebook({
    files,
    broken,
    digests,
    addFacts,
    addYears,
    vetOutside,
    ...(headsOnly ? { headsOnly } : {}),
  });
  const spoiled = new Set(broken.map(({ path }) => path.split('/')[0]));
  const whole = files.filter(({ path }) => !path.includes('/') || !spoiled.has(path.split('/')[0]));
  return { ...(rulebook ? { rulebook } : {}), problems: [...misplaced, ...problems], files: whole };
}

/** Two checks that both apply and disagree, told with file, line and key. */
function disagreementsIn(pack: LoadedPack, files: readonly RuleFile[]): RulebookProblem[] {
  const head = files.find((file) => /^[^/]+\/pack\.yaml$/.test(file.path) && idOf(file) === pack.id);
  const linted = head && lintedPack(pack, head.path.split('/')[0] ?? '', files);
  return (linted ? lintContradictions(linted) : []).map(({ path, line, key, message }) =>
    fileProblem(path, message, line === undefined ? undefined : { line, column: 1 }, key),
  );
}

/**
 * What stands there first stays: a reader's folder can neither take the place of
 * ours nor put a file into it. A file that is ours, word for word, is ours. Each
 * folder is told once.
 */
function sorted(texts: readonly RuleText[]): { first: RuleText[]; problems: RulebookProblem[] } {
  const first = new Map<string, RuleText>();
  const problems = new Map<string, RulebookProblem>();
  const ours = new Set(texts.filter(({ outside }) => !outside).map(folderOf));
  for (const text of texts) {
    const folder = folderOf(text);
    const before = first.get(text.path);
    if (text.outside && before?.text === text.text) continue;
    if (text.path === 'pack.yaml') problems.set(folder, fileProblem(text.path, NO_FOLDER));
    else if (text.outside && ours.has(folder)) problems.set(folder, fileProblem(text.path, IS_OURS[folder] ?? TAKEN));
    else if (text.outside && !text.path.includes('/')) problems.set(folder, fileProblem(text.path, NO_PACK));
    else if (before) problems.set(folder, fileProblem(text.path, TAKEN));
    else first.set(text.path, text);
  }
  return { first: [...first.values()], problems: [...problems.values()] };
}

/** Folders of a reader's with rules and nothing that says whose: no pack comes of them. Each is told at its first file. */
function headless(texts: readonly RuleText[], unread: readonly RulebookProblem[]): RulebookProblem[] {
  const isHead = ({ path }: { readonly path: string }) => /^[^/]+\/(pack|holidays)\.ya?ml$/.test(path);
  const told = new Set([...[...texts, ...unread].filter(isHead), ...unread].map(folderOf));
  return texts.flatMap((text) => {
    const folder = folderOf(text);
    if (!text.outside || told.has(folder)) return [];
    told.add(folder);
    return [fileProblem(text.path, NO_HEAD)];
  });
}

function folderOf({ path }: { readonly path: string }): string {
  return path.split('/')[0] ?? '';
}

const NO_FOLDER = {
  zh: '规则包要放在自己的文件夹里（例如 heyuan/pack.yaml），再指定其上一级文件夹',
  en: 'a pack stands in a folder of its own (as heyuan/pack.yaml does); name the folder above it',
};
const TAKEN = {
  zh: '已有同名的规则文件，后一份没有采用；请给文件夹换一个名称',
  en: 'there is a rule file of this name already, the later one was left out; give its folder another name',
};
const NO_PACK = {
  zh: '这个文件不在任何规则包的文件夹里，没有采用',
  en: 'this file stands in no folder of a pack and was left out',
};
const NO_HEAD = {
  zh: '这个文件夹里没有 pack.yaml，不是规则包，里面的文件都没有采用',
  en: 'there is no pack.yaml in this folder, so it is no pack, and nothing in it was used',
};
/** What is shared by all packs, and by no pack's leave to change. */
const IS_OURS: Readonly<Record<string, { zh: string; en: string }>> = {
  'facts.yaml': {
    zh: '要素词典是产品自带的，这一份没有采用；本办法自己的要素写在规则包文件夹里的 facts.yaml（例如 diliu/facts.yaml）',
    en: "the dictionary of facts is the product's and this one was left out; a pack's own facts stand in a facts.yaml within its folder (as in diliu/facts.yaml)",
  },
  'holidays.yaml': {
    zh: '已有年份的放假安排是产品自带的，这一份没有采用；新的年份写在一个文件夹里的 holidays.yaml（例如 fangjia-2027/holidays.yaml）',
    en: "the holidays of the years that are known are the product's and these were left out; a new year stands in a holidays.yaml within a folder (as in fangjia-2027/holidays.yaml)",
  },
  layouts: {
    zh: '通用的版式是产品自带的，这一份没有采用；本地的叫法写在规则包文件夹里的 layouts（例如 diliu/layouts）',
    en: "the common layouts are the product's and these were left out; what forms are called elsewhere stands in a folder layouts of the pack",
  },
  forms: {
    zh: '“forms”是产品自带的表格检查，这一份没有采用；请给文件夹换一个名称',
    en: "“forms” holds the product's own checks of the forms; this one was left out: give the folder another name",
  },
};

/** By folder. */
export function digestsOf(texts: readonly RuleText[], sha256: (text: string) => string): ReadonlyMap<string, string> {
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
