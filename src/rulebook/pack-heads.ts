/** Which packs there are, by their pack.yaml alone: each name once, ours first. */
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

/** What keeps a pack from outside from being one beside those before it, and the key of its pack.yaml it is told at. */
export type VetOutside = (
  head: Head,
  before: readonly HeadedFolder[],
) => { readonly key: string; readonly message: Bilingual } | undefined;

/** Those that can be read and whose name nobody has before them: ours come first. None from outside without its being vetted. */
export function readHeads(files: readonly RuleFile[], notes: Notes, vet?: VetOutside): HeadedFolder[] {
  const heads: HeadedFolder[] = [];
  for (const [folder, own] of foldersOf(files)) {
    const file = own.find(({ path }) => path === `${folder}/pack.yaml`);
    const head = file && readHead(file, notes);
    if (!head || (file.outside && !vet)) continue;
    const again = heads.some((other) => other.head.id === head.id) && { key: 'id', message: twice(head.id) };
    const wrong = (file.outside && vet?.(head, heads)) || again;
    if (wrong) notes.note(file, { path: [wrong.key], message: wrong.message });
    else heads.push({ folder, own, head });
  }
  return heads;
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
