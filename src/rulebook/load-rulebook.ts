/**
 * Rule files to a rulebook. A file that does not load keeps its own pack from
 * loading, with file, line and key named, and no other pack.
 */
import { atOnce, type Steps } from '../base/steps';
import { NOTHING_ANNOUNCED, type WorkingCalendar } from '../base/working-days';
import type { LayoutData } from '../checks/pack';
import { readFactDictionary } from '../facts/fact-dictionary';
import type { Head } from './inheritance';
import { layoutsIn, PackLoader, twice, type Built } from './pack-loader';
import { readHolidays } from './read-holidays';
import { fileProblem, mistakeProblem, type RuleFile, type RulebookProblem } from './rule-file';
import type { LoadedPack, LoadedRulebook, PackHead } from './rulebook';

interface RulebookSource {
  readonly files: readonly RuleFile[];
  /** By pack id, from packDigest. */
  readonly digests?: ReadonlyMap<string, string>;
  /** Folders of which only the heads are at hand: their packs stand on the shelf. */
  readonly headsOnly?: ReadonlySet<string>;
}

export function loadRulebook(source: RulebookSource): LoadedRulebook {
  return atOnce(loadingRulebook(source));
}

/** The same, in steps: it may wait between one check and the next. */
export function* loadingRulebook({
  files,
  digests = new Map(),
  headsOnly = new Set(),
}: RulebookSource): Steps<LoadedRulebook> {
  const facts = files.find(({ path }) => path === 'facts.yaml');
  const read = facts && readFactDictionary(facts.data);
  if (!facts || !read?.ok) {
    const mistakes = read && !read.ok ? read.mistakes : [];
    const lacking = fileProblem('facts.yaml', { zh: '缺少要素词典', en: 'the dictionary of facts is missing' });
    const problems = mistakes.map(({ place, message }) => fileProblem('facts.yaml', message, undefined, place));
    return { problems: problems.length > 0 ? problems : [lacking] };
  }
  const { dictionary } = read;
  const problems: RulebookProblem[] = [];
  const calendar = calendarIn(files, problems);
  const loader = new PackLoader(dictionary, calendar, digests, problems);
  const folders = foldersOf(files);
  const heads = [...folders].map(([folder, own]) => ({ folder, own, head: loader.head(folder, own) }));
  const baseHead = heads.find(({ head }) => head?.base);
  const base = baseHead?.head ? yield* loader.pack(baseHead.head, baseHead.own, undefined) : undefined;
  const packs = new Map<string, LoadedPack>();
  const built = new Map<string, Built>();
  const shelf = new Map<string, PackHead>();
  const shelved: LayoutData[] = [];
  for (const { own, head, folder } of extendedFirst(heads)) {
    if (head.base) continue;
    if (headsOnly.has(folder)) {
      const layouts = layoutsIn(own);
      if (!loader.layouts(layouts)) continue;
      shelved.push(...layouts);
      const parent = head.extends === undefined ? undefined : shelf.get(head.extends);
      shelf.set(head.id, { id: head.id, instrument: head.instrument, folders: [folder, ...(parent?.folders ?? [])] });
      continue;
    }
    const file = own.find(({ path }) => path.endsWith('/pack.yaml'));
    const parent = head.extends === undefined ? undefined : built.get(head.extends);
    if (file && head.extends !== undefined && !parent) {
      problems.push(mistakeProblem(file, { path: ['extends'], message: notThere(head.extends) }));
      continue;
    }
    const pack = yield* loader.pack(head, own, base, parent);
    if (!pack) continue;
    if (packs.has(head.id)) problems.push(fileProblem(own[0]?.path ?? '', twice(head.id)));
    else {
      packs.set(head.id, pack.pack);
      built.set(head.id, pack);
    }
  }
  yield;
  const sorted = new Map([...packs].sort(byId));
  const own = [...sorted.values()].flatMap((pack) => pack.layouts);
  const shared = files.filter(({ path }) => path.startsWith('layouts/'));
  const layouts = loader.layouts([...shared, ...own, ...shelved]);
  if (!layouts) return { problems };
  const rulebook = { dictionary, calendar, layouts, packs: sorted, shelf: new Map([...shelf].sort(byId)) };
  return { rulebook: { ...rulebook, ...(base ? { base: base.pack } : {}) }, problems };
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Folders that hold a pack.yaml, each with its files. */
function foldersOf(files: readonly RuleFile[]): ReadonlyMap<string, readonly RuleFile[]> {
  const folders = new Map<string, RuleFile[]>();
  for (const { path } of files) {
    const folder = /^([^/]+)\/pack\.yaml$/.exec(path)?.[1];
    if (folder === undefined) continue;
    const own = files.filter((file) => file.path.startsWith(`${folder}/`));
    folders.set(
      folder,
      own.sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  }
  return folders;
}

/** Without it no working day is counted, and whatever needs one says so. */
function calendarIn(files: readonly RuleFile[], problems: RulebookProblem[]): WorkingCalendar {
  const file = files.find(({ path }) => path === 'holidays.yaml');
  if (!file) {
    problems.push(fileProblem('holidays.yaml', { zh: '缺少放假安排', en: 'the table of holidays is missing' }));
    return NOTHING_ANNOUNCED;
  }
  const { calendar, mistakes } = readHolidays(file.data);
  problems.push(...mistakes.map((mistake) => mistakeProblem(file, mistake)));
  return calendar;
}

interface HeadedFolder {
  readonly folder: string;
  readonly own: readonly RuleFile[];
  readonly head: Head;
}

/** Packs before those that extend them; what extends itself, or nothing there is, comes last and finds nothing. */
function extendedFirst(
  heads: readonly { folder: string; own: readonly RuleFile[]; head: Head | undefined }[],
): HeadedFolder[] {
  let waiting = heads.flatMap(({ folder, own, head }) => (head ? [{ folder, own, head }] : []));
  const ordered: HeadedFolder[] = [];
  for (let progress = true; progress;) {
    const ready = waiting.filter(
      ({ head }) => head.extends === undefined || ordered.some((one) => one.head.id === head.extends),
    );
    ordered.push(...ready);
    waiting = waiting.filter((one) => !ready.includes(one));
    progress = ready.length > 0;
  }
  return [...ordered, ...waiting];
}

function notThere(id: string) {
  return {
    zh: `所依据的规则包“${id}”不存在、没有成功加载，或又依据本包`,
    en: `the pack “${id}” that this one extends is not there, does not load, or extends this one in turn`,
  };
}
