/** By which words sheets are read: the product's, and what a pack adds to them. */
import { choiceWord } from '../facts/choice-word';
import { formulaType } from '../checks/check-build';
import type { NamedThing } from '../checks/formula/formula';
import type { LayoutData } from '../checks/pack';
import type { FactDictionary } from '../facts/fact-dictionary';
import { readLayouts, type Layouts } from '../forms/layouts';
import type { Notes } from './notes';
import type { AddFacts } from './pack-facts';
import { fileProblem, placeKey, type RuleFile } from './rule-file';
import type { LoadedPack, Wording } from './rulebook';

interface CommonFiles {
  readonly dictionary: FactDictionary;
  /** The file the dictionary was read from, for the places of its facts. */
  readonly facts: RuleFile;
  readonly layouts: readonly RuleFile[];
  readonly addFacts: AddFacts | undefined;
}

export class PackWording {
  constructor(
    private readonly common: CommonFiles,
    private readonly notes: Notes,
  ) {}

  /** Undefined, with the problems noted, where the layouts cannot be read. */
  own(): Wording | undefined {
    const layouts = this.layouts(this.common.layouts);
    return layouts && { dictionary: this.common.dictionary, layouts };
  }

  /** `over`: the product's own wording, or that of `parent`; the very same where the pack adds nothing. */
  with(files: readonly RuleFile[], over: Wording, parent: LoadedPack | undefined): Wording | undefined {
    const before = this.notes.problems.length;
    const facts = files.find(({ path }) => path.split('/')[1] === 'facts.yaml');
    const dictionary = facts ? this.facts(over.dictionary, facts) : over.dictionary;
    const own = layoutsIn(files);
    const layouts =
      own.length > 0 ? this.layouts([...this.common.layouts, ...(parent?.layouts ?? []), ...own]) : over.layouts;
    if (this.notes.problems.length > before || !layouts) return undefined;
    return dictionary === over.dictionary && layouts === over.layouts ? over : { dictionary, layouts };
  }

  private layouts(files: readonly LayoutData[]): Layouts | undefined {
    const read = readLayouts(files.map(({ data }) => data));
    if (read.ok) return read.layouts;
    for (const { file, place, message } of read.mistakes) {
      this.notes.problems.push(fileProblem(files[file]?.path ?? 'layouts', message, undefined, place));
    }
    return undefined;
  }

  private facts(over: FactDictionary, file: RuleFile): FactDictionary {
    const { addFacts } = this.common;
    if (!addFacts) throw new Error(`nothing is at hand to read ${file.path} with`);
    const { dictionary, mistakes } = addFacts(over, file.data, (id) => this.placeOf(id));
    for (const mistake of mistakes) this.notes.note(file, mistake);
    return dictionary;
  }

  /** 'facts.yaml:12'; where the build read the file, its name alone. */
  private placeOf(id: string): string {
    const { facts, dictionary } = this.common;
    const index = dictionary.facts.findIndex((fact) => fact.id === id);
    const place = index < 0 ? undefined : facts.places?.get(placeKey(['facts', index]));
    return `facts.yaml${place ? `:${place.line}` : ''}`;
  }
}

/** As formulas call the facts. */
export function factNames({ facts }: FactDictionary): [string, NamedThing][] {
  return facts.map((fact) => [
    fact.name.zh,
    {
      kind: 'fact',
      id: fact.id,
      name: fact.name,
      type: formulaType(fact),
      ...(fact.notNegative || fact.positive ? { notNegative: true as const } : {}),
      ...(fact.values
        ? { choices: new Map(fact.values.map((one) => [one.value, { zh: choiceWord(one), en: one.en }])) }
        : {}),
    },
  ]);
}

export function layoutsIn(files: readonly RuleFile[]): LayoutData[] {
  return files.filter(({ path }) => path.split('/')[1] === 'layouts').map(({ path, data }) => ({ path, data }));
}
