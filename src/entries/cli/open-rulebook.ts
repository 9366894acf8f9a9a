/** The rulebook of the command line: our own rules and, where asked for, the reader's beside them. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { vouchFor } from '../../base/read-before';
import { loadRulebook } from '../../rulebook/load-rulebook';
import { loadRuleTexts } from '../../rulebook/load-rule-texts';
import { addFacts } from '../../rulebook/pack-facts';
import { isProblem, parseRuleFile } from '../../rulebook/parse-rule-file';
import type { RulebookProblem, RuleText } from '../../rulebook/rule-file';
import type { PackHead, Rulebook } from '../../rulebook/rulebook';
import type { CompiledRules } from './compile-rules';
import { lexiconOf } from './fixture/lexicon';
import { WrongUsage } from './options';
import { OWN_RULES } from './own-rules';
import { readRuleFolder, type RuleFolder } from './read-rule-files';
import { sha256 } from './sha256';

export interface OpenedRulebook {
  /** Packs that nobody has asked for stand on its shelf. */
  readonly rulebook: Rulebook;
  readonly problems: readonly RulebookProblem[];
  /** By id, without anything being loaded for it. */
  readonly heads: ReadonlyMap<string, Pick<PackHead, 'id' | 'instrument'>>;
  /** With the rules of that pack, with those of all, or with the forms' own only, beside what is at hand already; till then nothing can be judged. */
  readonly with: (wanted: PackHead | 'all' | 'forms') => OpenedRulebook;
  /** With these beside them. */
  readonly beside: (texts: readonly RuleText[]) => OpenedRulebook;
  /** The data of the cases. */
  readonly cases: () => readonly unknown[];
  /** What a fixture may keep. */
  readonly lexicon: () => ReadonlySet<string>;
}

/** `own`: the folder the program's own rules are read from, instead of being taken as they were built. */
export function openRulebook(extraFolder: string | undefined, own?: string): OpenedRulebook {
  if (extraFolder !== undefined && !statSync(extraFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage({
      zh: `--rules 要给一个文件夹，而“${extraFolder}”不是。`,
      en: `--rules takes a folder; "${extraFolder}" is none.`,
    });
  }
  if (extraFolder === undefined && own === undefined && OWN_RULES) return openCompiled(OWN_RULES);
  return openFolders(ownFolder(own), extraFolder === undefined ? undefined : readRuleFolder(extraFolder, 'folder'));
}

/** The program's own rules as they were written. */
export function ownFolder(folder?: string): RuleFolder {
  if (folder === undefined && OWN_RULES) return { texts: OWN_RULES.texts(), unread: [], skipped: [] };
  // Beside the folder of the bundle.
  return readRuleFolder(folder ?? join(__dirname, '..', '..', 'rules'));
}

function openFolders(own: RuleFolder, extra: RuleFolder | undefined): OpenedRulebook {
  const texts = [...own.texts, ...(extra?.texts ?? [])];
  const { rulebook, problems } = loadRuleTexts(texts, sha256, [...own.unread, ...(extra?.unread ?? [])]);
  if (!rulebook) throw doesNotLoad(problems);
  const whole: OpenedRulebook = {
    rulebook,
    problems: [...problems, ...(extra?.skipped ?? [])],
    heads: rulebook.packs,
    with: () => whole,
    beside: (more) =>
      openFolders(own, {
        texts: [...(extra?.texts ?? []), ...more],
        unread: extra?.unread ?? [],
        skipped: extra?.skipped ?? [],
      }),
    cases: () => casesIn(texts),
    lexicon: () => lexiconOf(texts),
  };
  return whole;
}

/** The data of the files in the folders `cases`. */
function casesIn(texts: readonly RuleText[]): unknown[] {
  return texts
    .filter(({ path }) => path.split('/')[1] === 'cases')
    .flatMap((text) => {
      const file = parseRuleFile(text);
      return isProblem(file) ? [] : [file.data];
    });
}

/** Nothing is loaded before somebody looks at it. */
export function openCompiled(rules: CompiledRules): OpenedRulebook {
  const states = new Map<string, OpenedRulebook>();
  const withFolders = (folders: readonly string[]): OpenedRulebook => {
    const key = folders.join(' ');
    const state = states.get(key) ?? new CompiledRulebook(rules, folders, withFolders);
    states.set(key, state);
    return state;
  };
  return withFolders([]);
}

/** Loaded when it is first looked at. */
class CompiledRulebook implements OpenedRulebook {
  readonly problems: readonly RulebookProblem[] = [];
  #rulebook: Rulebook | undefined;

  /** `folders`: whose rules are at hand; none, and there are not even the forms' own. */
  constructor(
    private readonly rules: CompiledRules,
    private readonly folders: readonly string[],
    private readonly withFolders: (folders: readonly string[]) => OpenedRulebook,
  ) {}

  get rulebook(): Rulebook {
    this.#rulebook ??= this.#load();
    return this.#rulebook;
  }

  get heads() {
    return new Map(this.rules.heads().map((head) => [head.id, head]));
  }

  readonly with = (wanted: PackHead | 'all' | 'forms'): OpenedRulebook => {
    const packs = wanted === 'forms' ? [] : wanted === 'all' ? Object.keys(this.rules.packs) : wanted.folders;
    return this.withFolders([...new Set([...this.folders, FORMS, ...packs])].sort());
  };

  readonly beside = (more: readonly RuleText[]): OpenedRulebook =>
    openFolders(ownFolder(), { texts: more, unread: [], skipped: [] });

  // Of its own, as all the interface has, so that whoever takes it from the rest still has it.
  readonly cases = (): readonly unknown[] => this.rules.cases();

  readonly lexicon = (): ReadonlySet<string> => new Set(this.rules.lexicon());

  #load(): Rulebook {
    const { first, forms, packs, digests } = this.rules;
    const files = [
      ...first(),
      ...(this.folders.includes(FORMS) ? forms() : []),
      ...this.folders.flatMap((folder) => packs[folder]?.() ?? []),
    ];
    for (const { data } of files) if (typeof data === 'object' && data !== null) vouchFor(data);
    const headsOnly = new Set(Object.keys(packs).filter((folder) => !this.folders.includes(folder)));
    const wording = this.folders.length > 0 ? this.withFolders([]).rulebook : undefined;
    const { rulebook, problems } = loadRulebook({
      files,
      digests: new Map(Object.entries(digests)),
      headsOnly,
      addFacts,
      // Read once: a workbook that was read by these words need not be read again.
      ...(wording && { wording }),
    });
    if (!rulebook) throw doesNotLoad(problems);
    return rulebook;
  }
}

/** The folder of the forms' own checks, which go with every pack. */
const FORMS = 'forms';

/** Nothing can be checked, and which file it is tells whoever installed it more than a stack would. */
function doesNotLoad(problems: readonly RulebookProblem[]): WrongUsage {
  return new WrongUsage({
    zh: `程序自带的规则没有加载成功：\n${problems.map(({ message }) => message.zh).join('\n')}`,
    en: `the rules of the program do not load:\n${problems.map(({ message }) => message.en).join('\n')}`,
  });
}
