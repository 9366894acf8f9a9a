/** The rules of the program made ready at build: no YAML is left to read, and of the packs only those that are asked for are opened. */
import { digestsOf, loadRuleTexts } from '../../rulebook/load-rule-texts';
import { isProblem, parseRuleFile } from '../../rulebook/parse-rule-file';
import type { RuleFile, RuleText } from '../../rulebook/rule-file';
import type { LoadedPack, PackHead } from '../../rulebook/rulebook';
import { lexiconOf } from './fixture/lexicon';
import { sha256 } from './sha256';

export interface CompiledRules {
  readonly heads: () => readonly Pick<PackHead, 'id' | 'instrument'>[];
  /** The dictionary, the shared layouts, and every pack's pack.yaml: what workbooks are read by. */
  readonly first: () => readonly RuleFile[];
  /** The forms' own checks. */
  readonly forms: () => readonly RuleFile[];
  /** The rest of each pack's folder, without its cases. */
  readonly packs: Readonly<Record<string, () => readonly RuleFile[]>>;
  /** The data of all cases. */
  readonly cases: () => readonly unknown[];
  /** By pack. */
  readonly digests: Readonly<Record<string, string>>;
  readonly lexicon: () => readonly string[];
  /** As written: beside a folder of the reader's own, all is read as that is. */
  readonly texts: () => readonly RuleText[];
}

const FIRST = /^(facts\.yaml|holidays\.yaml|layouts\/.*|(?!forms\/)[^/]+\/pack\.yaml)$/;
const FORMS = 'forms';
const CASES = /^[^/]+\/cases\//;

/** Throws where a file or a pack does not load: such a build is not to be had. */
export function compileRules(texts: readonly RuleText[]): CompiledRules {
  const { rulebook, problems } = loadRuleTexts(texts, sha256);
  if (!rulebook || problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  const files = texts.map((text) => {
    const file = parseRuleFile(text);
    if (isProblem(file)) throw new Error(file.message.en);
    return { path: file.path, data: file.data };
  });
  const folders = [...rulebook.packs.keys()];
  const ofFolder = (folder: string) =>
    inTurn(
      files.filter(({ path }) => path.startsWith(`${folder}/`) && !FIRST.test(path) && !CASES.test(path)),
      folder === FORMS ? rulebook.base : rulebook.packs.get(folder),
    );
  return {
    heads: () => [...rulebook.packs.values()].map(({ id, instrument }) => ({ id, instrument })),
    forms: () => ofFolder(FORMS),
    first: () => files.filter(({ path }) => FIRST.test(path)),
    packs: Object.fromEntries(folders.map((folder) => [folder, () => ofFolder(folder)])),
    cases: () => files.filter(({ path }) => CASES.test(path)).map(({ data }) => data),
    digests: Object.fromEntries(digestsOf(texts, sha256)),
    lexicon: () => [...lexiconOf(texts)],
    texts: () => texts,
  };
}

/** Quantities after those they rest on, as loading came upon them: so each is read once, and not again and again until all it names is known. */
function inTurn(files: readonly RuleFile[], pack: LoadedPack | undefined): readonly RuleFile[] {
  const order = [...(pack?.quantities.keys() ?? [])];
  const turn = ({ data }: RuleFile) => (hasId(data) ? order.indexOf(data.id) : -1);
  const isQuantity = ({ path }: RuleFile) => path.split('/')[1] === 'quantities';
  return [...files.filter((file) => !isQuantity(file)), ...files.filter(isQuantity).sort((a, b) => turn(a) - turn(b))];
}

function hasId(data: unknown): data is { readonly id: string } {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
}
