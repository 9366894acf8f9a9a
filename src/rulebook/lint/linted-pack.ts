/** A pack as the linter sees it: what was loaded, and the files it was loaded from. */
import type { Check } from '../../checks/check';
import type { FactDictionary } from '../../facts/fact-dictionary';
import type { RuleFile } from '../rule-file';
import type { LoadedPack } from '../rulebook';

export interface LintedPack {
  readonly pack: LoadedPack;
  readonly dictionary: FactDictionary;
  readonly packFile: RuleFile;
  /** Absent where it has no facts of its own. */
  readonly factsFile?: RuleFile;
  /** Of its folder, by the folder within: 'checks', 'cases'. */
  readonly filesIn: (folder: string) => readonly RuleFile[];
  /** The checks that stand in this pack's own folder, each with its file. */
  readonly own: readonly OwnCheck[];
}

export interface OwnCheck {
  readonly check: Check;
  readonly file: RuleFile;
}

/** Undefined where the folder holds no pack.yaml. */
export function lintedPack(pack: LoadedPack, folder: string, files: readonly RuleFile[]): LintedPack | undefined {
  const packFile = files.find(({ path }) => path === `${folder}/pack.yaml`);
  if (!packFile) return undefined;
  const filesIn = (inside: string) => files.filter(({ path }) => path.startsWith(`${folder}/${inside}/`));
  const byId = new Map(filesIn('checks').map((file) => [idOf(file), file]));
  const own = pack.checks.flatMap((check) => {
    const file = byId.get(check.id);
    return file ? [{ check, file }] : [];
  });
  const factsFile = files.find(({ path }) => path === `${folder}/facts.yaml`);
  const { dictionary } = pack.wording;
  return { pack, dictionary, packFile, ...(factsFile ? { factsFile } : {}), filesIn, own };
}

export function idOf({ data }: RuleFile): string {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : '';
}
