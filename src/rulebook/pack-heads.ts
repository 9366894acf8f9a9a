/** Which packs there are, by their pack.yaml alone: each name once, ours first. */
import { comparableText } from '../base/comparable-text';
import type { Bilingual } from '../base/bilingual';
import type { Head } from './inheritance';
import type { Notes } from './notes';
import { readHead } from './pack-head';
import { twice } from './pack-loader';
import type { RuleFile } from './rule-file';

export interface HeadedFolder {
  readonly folder: string;
  readonly own: readonly RuleFile[];
  readonly head: Head;
}

/** Those that can be read and whose name nobody has before them: ours come first. */
export function readHeads(files: readonly RuleFile[], notes: Notes): HeadedFolder[] {
  const heads: HeadedFolder[] = [];
  // 〔2021〕, [2021] and (2021) are one year to whoever reads it.
  const named = (text: string) =>
    comparableText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  for (const [folder, own] of foldersOf(files)) {
    const file = own.find(({ path }) => path === `${folder}/pack.yaml`);
    const head = file && readHead(file, notes);
    if (!head) continue;
    const refuse = (key: string, message: Bilingual) => notes.note(file, { path: [key], message });
    if (heads.some((other) => other.head.id === head.id)) {
      refuse('id', twice(head.id));
      continue;
    }
    const ours = heads.filter((other) => !other.own[0]?.outside);
    const same = ours.find(({ head: { instrument } }) =>
      [instrument.number, instrument.title.zh].some((one) =>
        [head.id, ...numbersOf(head), head.instrument.title.zh].some((other) => named(one) === named(other)),
      ),
    );
    if (file.outside && same) {
      refuse('number', alreadyOurs(same.head));
      continue;
    }
    if (file.outside && head.base) {
      refuse('base', BASE_IS_OURS);
      continue;
    }
    heads.push({ folder, own, head });
  }
  return heads;
}

function numbersOf({ instrument: { number, texts = [] } }: Head): string[] {
  return [number, ...texts.map((text) => text.number)];
}

function alreadyOurs({ id, instrument }: Head) {
  return {
    zh: `文号或名称与产品自带的规则包“${id}”（${instrument.number}）相同，分不清用的是哪一个；请改写 id、number 和 title`,
    en: `has the number or title of the product's own pack “${id}” (${instrument.number}); nobody could tell which one is meant: change id, number and title`,
  };
}

const BASE_IS_OURS = {
  zh: '表格自身的检查（base）只有产品自带的一份，规则包里不能写',
  en: "the forms' own checks (base) are the product's; no other pack can be one",
};

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

/** Packs before those that extend them; what extends itself, or nothing there is, comes last and finds nothing. */
export function extendedFirst(heads: readonly HeadedFolder[]): HeadedFolder[] {
  let waiting = [...heads];
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
