/** Packs that are there and do not load, for whoever asks for one of them. */
import type { HeadedFolder } from './pack-heads';
import type { RuleFile, RulebookProblem } from './rule-file';
import type { FailedPack } from './rulebook';

/** Folders with rules of which no pack came, each with what is wrong in it. */
export function failedPacks(
  files: readonly RuleFile[],
  heads: readonly HeadedFolder[],
  there: ReadonlySet<string>,
  problems: readonly RulebookProblem[],
): FailedPack[] {
  const folders = new Set([...files, ...problems].filter(({ path }) => path.includes('/')).map(folderOf));
  return [...folders].flatMap((folder): FailedPack[] => {
    const head = heads.find((one) => one.folder === folder)?.head;
    const reasons = problems.filter((problem) => folderOf(problem) === folder);
    if ((head && there.has(head.id)) || reasons.length === 0 || folder === 'layouts') return [];
    const written = files.find(({ path }) => path === `${folder}/pack.yaml`)?.data;
    const id = head?.id ?? textAt(written, 'id') ?? folder;
    const { number = textAt(written, 'number'), title, texts = [] } = head?.instrument ?? {};
    const names = [number, title?.zh, ...texts.map((text) => text.number)];
    return [
      { id, names: names.flatMap((one) => one ?? []), ...(head ? { title: head.instrument.title } : {}), reasons },
    ];
  });
}

function textAt(data: unknown, key: string): string | undefined {
  const found =
    typeof data === 'object' && data !== null ? Object.entries(data).find(([one]) => one === key) : undefined;
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}

function folderOf({ path }: { readonly path: string }): string {
  return path.split('/')[0] ?? '';
}
