/**
 * Rule files to a rulebook. A file that does not load keeps its own pack from
 * loading, with file, line and key named, and no other pack.
 */
import { atOnce, type Steps } from '../base/steps';
import { NOTHING_ANNOUNCED, type WorkingCalendar } from '../base/working-days';
import { readFactDictionary, type FactDictionary } from '../facts/fact-dictionary';
import { failedPacks } from './failed-packs';
import { Notes } from './notes';
import type { AddYears } from './further-years';
import type { AddFacts } from './pack-facts';
import { extendedFirst, readHeads, type VetOutside } from './pack-heads';
import { PackLoader, type Built } from './pack-loader';
import { PackWording } from './pack-wording';
import { readHolidays } from './read-holidays';
import { fileProblem, mistakeProblem, type RuleFile, type RulebookProblem } from './rule-file';
import type { LoadedPack, LoadedRulebook, PackHead, Wording } from './rulebook';

interface RulebookSource {
  readonly files: readonly RuleFile[];
  /** By folder, from packDigest. */
  readonly digests?: ReadonlyMap<string, string>;
  /** Folders of which only the heads are at hand: their packs stand on the shelf. */
  readonly headsOnly?: ReadonlySet<string>;
  /** What was found before anything was loaded: files that could not be read or are no YAML. Their packs do not load. */
  readonly broken?: readonly RulebookProblem[];
  /** Reads what packs say in a facts.yaml of their own; where none has one it need not be at hand. */
  readonly addFacts?: AddFacts;
  /** Takes the years of holidays that came after the build; where none did it need not be at hand. */
  readonly addYears?: AddYears;
  /** Keeps packs from outside apart from ours; without it none is loaded. */
  readonly vetOutside?: VetOutside;
  /** The product's own wording, where it was read from the same files before. */
  readonly wording?: Wording;
}

export function loadRulebook(source: RulebookSource): LoadedRulebook {
  return atOnce(loadingRulebook(source));
}

/** The same, in steps: it may wait between one check and the next. */
export function* loadingRulebook({
  files: all,
  digests = new Map(),
  headsOnly = new Set(),
  broken = [],
  addFacts,
  addYears,
  vetOutside,
  wording: before,
}: RulebookSource): Steps<LoadedRulebook> {
  const files = unspoiled(all, broken);
  const problems: RulebookProblem[] = [...broken];
  const facts = files.find(({ path }) => path === 'facts.yaml');
  const dictionary = facts && (before?.dictionary ?? dictionaryIn(facts, problems));
  if (!dictionary) {
    if (!facts) problems.push(fileProblem('facts.yaml', NO_DICTIONARY));
    return { problems };
  }
  const notes = new Notes(problems);
  const ours = calendarIn(files, problems);
  const calendar = addYears ? addYears(ours, files, digests, notes) : ours;
  const layouts = files.filter(({ path }) => path.startsWith('layouts/'));
  const wordings = new PackWording({ dictionary, facts, layouts, addFacts }, notes);
  const wording = before ?? wordings.own();
  if (!wording) return { problems };
  const loader = new PackLoader({ wording, wordings, calendar, digests }, notes);
  const heads = readHeads(files, notes, vetOutside);
  const baseHead = heads.find(({ head }) => head.base);
  const base = baseHead ? yield* loader.pack(baseHead.head, baseHead.own, undefined) : undefined;
  const packs = new Map<string, LoadedPack>();
  const built = new Map<string, Built>();
  const shelf = new Map<string, PackHead>();
  for (const { own, head, folder } of extendedFirst(heads)) {
    if (head.base) continue;
    const [{ outside } = {}] = own;
    if (headsOnly.has(folder)) {
      const parent = head.extends === undefined ? undefined : shelf.get(head.extends);
      const folders = [folder, ...(parent?.folders ?? [])];
      shelf.set(head.id, { id: head.id, instrument: head.instrument, folders, ...(outside ? { outside } : {}) });
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
    packs.set(head.id, pack.pack);
    built.set(head.id, pack);
  }
  yield;
  const sorted = new Map([...packs].sort(byId));
  const there = new Set([...packs.keys(), ...shelf.keys(), ...(base ? [base.pack.id] : [])]);
  const failed = failedPacks(all, heads, there, problems);
  const rulebook = { ...wording, calendar, packs: sorted, shelf: new Map([...shelf].sort(byId)), failed };
  return { rulebook: { ...rulebook, ...(base ? { base: base.pack } : {}) }, problems };
}

/** A file that could not be read takes its pack with it: a pack is whole or not there. */
function unspoiled(files: readonly RuleFile[], broken: readonly RulebookProblem[]): readonly RuleFile[] {
  const spoiled = new Set(broken.filter(({ path }) => path.includes('/')).map(({ path }) => path.split('/')[0]));
  return files.filter(({ path }) => !path.includes('/') || !spoiled.has(path.split('/')[0]));
}

const NO_DICTIONARY = { zh: '缺少要素词典', en: 'the dictionary of facts is missing' };

function dictionaryIn(file: RuleFile, problems: RulebookProblem[]): FactDictionary | undefined {
  const read = readFactDictionary(file.data);
  if (read.ok) return read.dictionary;
  problems.push(...read.mistakes.map(({ place, message }) => mistakeProblem(file, { path: dataPath(place), message })));
  return undefined;
}

/** 'facts[12].labels' */
function dataPath(place: string): (string | number)[] {
  return place
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
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

function notThere(id: string) {
  return {
    zh: `所依据的规则包“${id}”不存在、没有成功加载，或又依据本包`,
    en: `the pack “${id}” that this one extends is not there, does not load, or extends this one in turn`,
  };
}
