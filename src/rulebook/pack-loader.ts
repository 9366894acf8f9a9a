/** One pack: with what it builds on, its wording, parameters, quantities and checks. */
import type { Steps } from '../base/steps';
import type { WorkingCalendar } from '../base/working-days';
import { CheckBuild, calls } from '../checks/check-build';
import type { Check } from '../checks/check';
import type { NamedThing } from '../checks/formula/formula';
import type { Parameter } from '../checks/pack';
import type { RouteNames } from '../checks/words/route-words';
import { readCheck } from '../checks/read-check';
import type { FactDictionary } from '../facts/fact-dictionary';
import { citedFrom, inheritFrom, type Head, type PackSources, type SourceFile } from './inheritance';
import type { Notes } from './notes';
import { parameterShape, quantityShape } from './pack-shapes';
import { factNames, layoutsIn, type PackWording } from './pack-wording';
import { PARAMETER_TYPES, readParameter } from './read-parameter';
import { readQuantities, type Quantities } from './read-quantities';
import { fileProblem, type RuleFile, type RulebookProblem } from './rule-file';
import type { LoadedPack, Wording } from './rulebook';

/** What a pack gives to those that build on it. */
export interface Built {
  readonly pack: LoadedPack;
  readonly quantities: Quantities<RuleFile>;
  readonly sources: PackSources;
}

/** Cases are for people and the linter; loading passes them by. */
const PARTS: readonly string[] = ['parameters', 'quantities', 'checks', 'layouts', 'cases'];
const NO_SUCH_PART = {
  zh: `规则包里只有 pack.yaml、facts.yaml 和文件夹 ${PARTS.join('、')}，这个文件不会被读到`,
  en: `a pack holds pack.yaml, facts.yaml and the folders ${PARTS.join(', ')}; this file would never be read`,
};

interface Surroundings {
  /** The product's own. */
  readonly wording: Wording;
  readonly wordings: PackWording;
  readonly calendar: WorkingCalendar;
  /** By folder. */
  readonly digests: ReadonlyMap<string, string>;
}

export class PackLoader {
  constructor(
    private readonly given: Surroundings,
    private readonly notes: Notes,
  ) {}

  /** Undefined, with its problems noted, where any file of it does not load. */
  *pack(head: Head, files: readonly RuleFile[], base: Built | undefined, parent?: Built): Steps<Built | undefined> {
    const before = this.notes.problems.length;
    const folder = files[0]?.path.split('/')[0] ?? '';
    this.notes.problems.push(...files.flatMap(({ path }) => strayFile(path)));
    const within = (inside: string) => files.filter(({ path }) => path.split('/')[1] === inside);
    const ofOwn = (inside: string) => within(inside).map((file) => ({ file, of: head }));
    const { sources, mistakes } = inheritFrom(parent?.sources, head, {
      parameter: ofOwn('parameters'),
      quantity: ofOwn('quantities'),
      check: ofOwn('checks'),
    });
    const packFile = files.find(({ path }) => path.endsWith('/pack.yaml'));
    if (packFile) for (const mistake of mistakes) this.notes.note(packFile, mistake);
    yield;
    const over = parent?.pack.wording ?? this.given.wording;
    const wording = this.given.wordings.with(files, over, parent?.pack);
    if (!wording) return undefined;
    const { dictionary } = wording;
    const parameters = this.parameters(head, sources.parameter, dictionary);
    const names = new Map<string, NamedThing>([
      ...factNames(dictionary),
      ...parameters.names,
      ...(base?.quantities.names ?? []),
    ]);
    const formulas = sources.quantity.flatMap(({ file }) => {
      const fields = this.notes.shaped(file, quantityShape);
      return fields ? [{ file, fields }] : [];
    });
    const quantities = readQuantities(formulas, names, (there) => new CheckBuild(dictionary, there));
    for (const { file, mistake } of quantities.mistakes) this.notes.note(file, mistake);
    const all = joined(base?.quantities, quantities);
    yield;
    const known = new Map([...names, ...quantities.names]);
    const checks = yield* this.checks(head, sources.check, known, all, dictionary);
    const [{ outside } = {}] = files;
    if (this.notes.problems.length > before) return undefined;
    return {
      quantities: all,
      sources,
      pack: {
        id: head.id,
        instrument: head.instrument,
        issuer: head.issuer,
        checks: [...(base?.pack.checks ?? []), ...checks],
        calendar: this.given.calendar,
        parameters: parameters.byId,
        quantities: all.formulas,
        articlesWithoutCheck: head.articlesWithoutCheck ?? [],
        ...(head.articles === undefined ? {} : { articles: head.articles }),
        ...(head.extends === undefined ? {} : { extends: { pack: head.extends, departs: departuresOf(head) } }),
        layouts: [...(parent?.pack.layouts ?? []), ...layoutsIn(files)],
        wording,
        routeNames: routeNamesOf(head, parent),
        digest: this.given.digests.get(folder) ?? '',
        ...(outside ? { outside } : {}),
      },
    };
  }

  private parameters(head: Head, files: readonly SourceFile[], dictionary: FactDictionary) {
    const byId = new Map<string, Parameter>();
    const names = new Map<string, NamedThing>();
    for (const { file, of } of files) {
      const fields = this.notes.shaped(file, parameterShape);
      if (!fields) continue;
      const { parameter, mistakes } = readParameter(fields);
      for (const mistake of mistakes) this.notes.note(file, mistake);
      if (byId.has(fields.id) || dictionary.byName(fields.name.zh)) {
        this.notes.note(file, { path: ['id'], message: twice(byId.has(fields.id) ? fields.id : fields.name.zh) });
      }
      const values = parameter.values.map((value) => ({ ...value, citations: citedFrom(value.citations, of) }));
      byId.set(fields.id, of === head ? parameter : { ...parameter, values });
      names.set(fields.name.zh, {
        kind: 'parameter',
        id: fields.id,
        name: fields.name,
        type: PARAMETER_TYPES[fields.unit],
      });
    }
    return { byId, names };
  }

  private *checks(
    head: Head,
    files: readonly SourceFile[],
    names: ReadonlyMap<string, NamedThing>,
    quantities: Quantities<RuleFile>,
    dictionary: FactDictionary,
  ): Steps<Check[]> {
    const checks = new Map<string, Check>();
    for (const { file, of } of files) {
      yield;
      const build = new CheckBuild(dictionary, names, quantities.resting, of.instrument.texts);
      const read = readCheck(file.data, build, quantities.interpreted);
      for (const mistake of build.mistakes) this.notes.note(file, mistake);
      if (!read) continue;
      const cited = of === head ? read : { ...read, citations: citedFrom(read.citations, of) };
      const check = restsOnConvention(read, build, quantities) ? { ...cited, conventional: true as const } : cited;
      if (!check.id.startsWith(`${of.id}.`)) {
        const message = { zh: `编号要以“${of.id}.”开头`, en: `the id must begin with “${of.id}.”` };
        this.notes.note(file, { path: ['id'], message });
      }
      if (checks.has(check.id)) this.notes.note(file, { path: ['id'], message: twice(check.id) });
      checks.set(check.id, head.base ? { ...check, ofForm: true } : check);
    }
    return [...checks.values()].sort(byArticle);
  }
}

/** Its own formulas, and those of the quantities it rests on, under every interpretation. */
function restsOnConvention(
  { formulas, interpretations }: Check,
  { quantities: named }: CheckBuild,
  all: Quantities<RuleFile>,
) {
  const roots = [
    ...formulas.map(({ formula }) => formula.root),
    ...[...named].flatMap((id) => all.formulas.get(id) ?? []),
    ...interpretations.flatMap((one) => one.interpretations.map(({ formula }) => formula.root)),
  ];
  return roots.some((root) => calls(root, 'byConvention'));
}

function strayFile(path: string): RulebookProblem[] {
  const [, part = '', inside] = path.split('/');
  if (part === 'pack.yaml' || part === 'facts.yaml') return [];
  return inside === undefined || !PARTS.includes(part) ? [fileProblem(path, NO_SUCH_PART)] : [];
}

function routeNamesOf({ topics, routes }: Head, parent: Built | undefined): RouteNames {
  const over = parent?.pack.routeNames;
  return { topics: { ...over?.topics, ...topics }, routes: { ...over?.routes, ...routes } };
}

function departuresOf({ departs = [] }: Head) {
  return departs.map(({ check, parameter, quantity, why }) => ({ from: check ?? parameter ?? quantity ?? '', why }));
}

function joined(base: Quantities<RuleFile> | undefined, own: Quantities<RuleFile>): Quantities<RuleFile> {
  if (!base) return own;
  return {
    names: new Map([...base.names, ...own.names]),
    formulas: new Map([...base.formulas, ...own.formulas]),
    interpreted: new Map([...base.interpreted, ...own.interpreted]),
    resting: new Map([...base.resting, ...own.resting]),
    mistakes: own.mistakes,
  };
}

/** As the text goes: article, paragraph, subparagraph; then by id. */
function byArticle(a: Check, b: Check): number {
  const [x, y] = [a.citations[0] ?? {}, b.citations[0] ?? {}];
  for (const key of ['annex', 'article', 'paragraph', 'subparagraph', 'item'] as const) {
    const difference = (x[key] ?? 0) - (y[key] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : 1;
}

export function twice(id: string) {
  return { zh: `“${id}”出现了两次`, en: `“${id}” occurs twice` };
}
